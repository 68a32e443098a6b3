"""Teams in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.permissions import ROLES
from ldagile.queries.accounts import UserSeen
from ldagile.queries.teams import TeamSeen, find_team, get_settings, list_teams
from ldagile.usecases.teams import change_settings, create_team
from ldagile.web.api.base import Cursor, Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.fields import Choice, Money, Whole
from ldagile.web.schemas.teams import NewTeamSchema, TeamSchema

bp = Noun("teams", __name__, "Your teams.")


class TeamSeenSchema(SeenSchema):
    """A team."""

    slug = fields.String(metadata={"description": "What stands in its addresses."})
    name = fields.String()
    time_zone = fields.String(metadata={"description": "A zone of the IANA database; the team's dates follow it."})
    currency = fields.String(metadata={"description": "Three letters (ISO 4217)."})
    role = Choice(*ROLES, allow_none=True, metadata={"description": "Yours; null if you aren't in it."})


def months(what: str) -> Whole:
    """How long names of one kind are kept."""
    return Whole(1, allow_none=True, metadata={"description": f"For how many months {what}; null: for good."})


class TeamSettingsSeenSchema(TeamSeenSchema):
    """A team and its settings."""

    day_cost = Money(metadata={"description": "What one L&D day costs, in minor units of the currency."})
    hourly_rate = Money(metadata={"description": "A performer's loaded hour, in minor units of the currency."})
    gating = Choice("guide", "require", "strict")
    intake_owner_id = Whole(1, allow_none=True, metadata={"description": "The member who answers what comes in."})
    answer_days = Whole(metadata={"description": "Working days until a problem is answered."})
    keep_asked = months("people who were asked are kept after their follow-up closed")
    keep_requesters = months("those who told a problem, or whom it affects too, are kept after it was closed")
    keep_informants = months("those who answered the 14 questions are kept after the problem was closed")
    keep_guests = months("guests of a retro are kept after it closed")
    version = Whole(1)


class TeamChangeSchema(ChangeSchema, TeamSchema):
    """The settings to change."""

    class Meta(ChangeSchema.Meta):
        exclude = ("version",)


class TeamQuerySchema(PageQuerySchema):
    """Which page of teams."""

    cursor = Cursor(str)


@bp.get("/teams")
@permits("account.manage")
@bp.arguments(TeamQuerySchema, location="query")
@bp.response(200, page_of(TeamSeenSchema))
def index(query: dict[str, Any]) -> Any:
    """List the teams that you are in; all teams, if you run the site."""
    return page(partial(my_teams, g.user), query, key="slug")


@bp.post("/teams")
@permits("team.create")
@bp.arguments(NewTeamSchema)
@bp.response(201, TeamSettingsSeenSchema)
def create(values: dict[str, Any]) -> Any:
    """Make a team that you lead. For whoever runs the site."""
    made = create_team(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(read(find_team(made.slug, g.user.id)), "api_teams.show", slug=made.slug)


@bp.get("/teams/<slug:slug>")
@permits("team.view")
@bp.response(200, TeamSettingsSeenSchema)
def show(slug: str) -> Any:
    """Read a team and its settings."""
    return one(read(g.team))


@bp.patch("/teams/<slug:slug>")
@permits("team.manage")
@bp.arguments(TeamChangeSchema)
@bp.response(200, TeamSettingsSeenSchema)
def edit(values: dict[str, Any], slug: str) -> Any:
    """Change a team's settings. What a day or an hour costs scores all cards anew."""
    with unchanged(partial(read, g.team), TeamSettingsSeenSchema) as seen:
        change_settings(version=seen["version"], actor=g.actor, now=now(), **values)
    return one(read(g.team))


def read(team: TeamSeen | None) -> dict[str, Any]:
    """A team that is there, and its settings."""
    known = {**vars(team), **vars(get_settings(team.id))} if team else {}
    return {name: known[name] for name in TeamSettingsSeenSchema().fields}


def my_teams(user: UserSeen, limit: int, after: str = "") -> list[TeamSeen]:
    """A page of this person's teams, in the order of their addresses."""
    teams = sorted(list_teams(user), key=lambda team: team.slug)
    return [team for team in teams if team.slug > after][:limit]
