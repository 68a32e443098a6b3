"""A team and its settings."""

from zoneinfo import available_timezones

from babel.numbers import list_currencies

from ldagile.domain.retention import MOST_MONTHS
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Line, Money, Whole

CURRENCIES = sorted(list_currencies())
ZONES = sorted(available_timezones() - {"Factory", "localtime"})  # which every server means differently


class NewTeamSchema(StrictSchema):
    """A new team."""

    name = Line(required=True)
    time_zone = Choice(*ZONES, of="A name of the IANA time zone database.")


class NewTeamFormSchema(StrictSchema):
    """The same from a form: the time zone is the browser's, and one that we don't know keeps nobody out."""

    name = Line(required=True)
    time_zone = Line(allow_none=True)


class TeamSchema(StrictSchema):
    """What a lead can change. `keep_…`: for how many months names are kept, null for good."""

    name = Line(required=True)
    time_zone = Choice(*ZONES, of="A name of the IANA time zone database.", required=True)
    currency = Choice(*CURRENCIES, of="An ISO 4217 code.", required=True)
    day_cost = Money(100, 10**10, required=True)
    hourly_rate = Money(0, 10**9, required=True)
    gating = Choice("guide", "require", "strict", required=True)
    intake_owner_id = Whole(1, allow_none=True)
    answer_days = Whole(1, 60, required=True)
    keep_asked = Whole(1, MOST_MONTHS, required=True, allow_none=True)
    keep_requesters = Whole(1, MOST_MONTHS, required=True, allow_none=True)
    keep_informants = Whole(1, MOST_MONTHS, required=True, allow_none=True)
    keep_guests = Whole(1, MOST_MONTHS, required=True, allow_none=True)
    version = Whole(1, required=True)
