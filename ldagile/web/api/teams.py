"""Teams in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.permissions import ROLES
from ldagile.queries.people import Person, TeamSeen, list_teams
from ldagile.queries.teams import get_settings
from ldagile.web.api.base import Cursor, Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import one
from ldagile.web.auth import permits
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Money, Whole

bp = Noun("teams", __name__, "Your teams.")


class TeamSeenSchema(SeenSchema):
    """A team."""

    slug = fields.String(metadata={"description": "What stands in its addresses."})
    name = fields.String()
    time_zone = fields.String(metadata={"description": "A zone of the IANA database; the team's dates follow it."})
    currency = fields.String(metadata={"description": "Three letters (ISO 4217)."})
    role = Choice(*ROLES, allow_none=True, metadata={"description": "Yours; null if you aren't in it."})


class TeamSettingsSeenSchema(TeamSeenSchema):
    """A team and its settings."""

    day_cost = Money(metadata={"description": "What one L&D day costs, in minor units of the currency."})
    hourly_rate = Money(metadata={"description": "A performer's loaded hour, in minor units of the currency."})
    gating = Choice("guide", "require", "strict")
    answer_days = Whole(metadata={"description": "Working days until a problem is answered."})
    version = Whole(1)


class TeamQuerySchema(PageQuerySchema):
    """Which page of teams."""

    cursor = Cursor(str)


@bp.get("/teams")
@permits("account.manage")
@bp.arguments(TeamQuerySchema, location="query")
@bp.response(200, page_of(TeamSeenSchema))
def index(query: dict[str, Any]) -> Any:
    """List the teams that you are in; all teams, if you run the site."""
    return page(partial(my_teams, g.person), query, key="slug")


@bp.get("/teams/<slug:slug>")
@permits("team.view")
@bp.response(200, TeamSettingsSeenSchema)
def show(slug: str) -> Any:
    """Read a team and its settings."""
    known = {**vars(g.team), **vars(get_settings(g.team.id))}
    return one({name: known[name] for name in TeamSettingsSeenSchema().fields})


def my_teams(person: Person, limit: int, after: str = "") -> list[TeamSeen]:
    """A page of this person's teams, in the order of their addresses."""
    teams = sorted(list_teams(person), key=lambda team: team.slug)
    return [team for team in teams if team.slug > after][:limit]
