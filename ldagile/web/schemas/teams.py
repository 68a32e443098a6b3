"""A team and its settings."""

from zoneinfo import available_timezones

from babel.numbers import list_currencies

from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Line, Listed, Money, Whole

CURRENCIES = sorted(list_currencies())
ZONES = sorted(available_timezones())


class NewTeamSchema(StrictSchema):
    """A new team."""

    name = Line(required=True)


class TeamSchema(StrictSchema):
    """What a lead can change. The figures are DOMAIN.md's defaults."""

    name = Line(required=True)
    time_zone = Listed(*ZONES, of="A name of the IANA time zone database.", required=True)
    currency = Listed(*CURRENCIES, of="An ISO 4217 code.", required=True)
    day_cost = Money(100, 10**10, required=True)
    hourly_rate = Money(0, 10**9, required=True)
    gating = Choice("guide", "require", "strict", required=True)
    intake_owner_id = Whole(1, allow_none=True)
    answer_days = Whole(1, 60, required=True)
    version = Whole(1, required=True)
