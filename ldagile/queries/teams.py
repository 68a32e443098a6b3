"""A team's settings as its page shows them."""

from dataclasses import dataclass

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.columns import columns_of
from ldagile.models.teams import Team


@dataclass(frozen=True)
class TeamSettings:
    """What a lead can change. Money in minor units of the currency; `keep_…` in months, None for good."""

    name: str
    time_zone: str
    currency: str
    day_cost: int
    hourly_rate: int
    gating: str
    intake_owner_id: int | None
    answer_days: int
    keep_asked: int | None
    keep_requesters: int | None
    keep_informants: int | None
    keep_guests: int | None
    version: int


def get_settings(team_id: int) -> TeamSettings:
    """The settings of a team that is there."""
    return TeamSettings(*session.execute(select(*columns_of(TeamSettings, Team)).where(Team.id == team_id)).one())
