"""Offers of a place in a team."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import aliased

from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.models.users import TeamInvitation, User
from ldagile.queries.flow import day_of

Inviter = aliased(User)


@dataclass(frozen=True)
class OpenInvitation:
    """An offer of a place that nobody has taken yet; `time_zone` is the team's, `inviter` who made the offer."""

    id: int
    generation: int
    email: str
    role: str
    expires_at: datetime
    team_name: str
    team_slug: str
    has_account: bool
    time_zone: str
    inviter: str | None

    @property
    def until(self) -> date:
        """The day on which it ends, by the team's calendar."""
        return day_of(self.expires_at, ZoneInfo(self.time_zone))


def list_open_invitations(team_id: int, now: datetime) -> list[OpenInvitation]:
    """Offers that can still be taken, newest first."""
    open_here = (TeamInvitation.team_id == team_id) & TeamInvitation.accepted_at.is_(None)
    rows = session.execute(
        invitation_columns().where(open_here, TeamInvitation.expires_at > now).order_by(TeamInvitation.id.desc())
    )
    return [OpenInvitation(*row) for row in rows]


def find_invitation(invitation_id: int, generation: int, now: datetime) -> OpenInvitation | None:
    """The offer behind a link, if it can still be taken."""
    still_open = TeamInvitation.accepted_at.is_(None) & (TeamInvitation.expires_at > now)
    return one_invitation(invitation_id, generation, still_open)


def find_taken_invitation(invitation_id: int, generation: int) -> OpenInvitation | None:
    """The offer behind a link that somebody has joined by."""
    return one_invitation(invitation_id, generation, TeamInvitation.accepted_at.is_not(None))


def one_invitation(invitation_id: int, generation: int, state: ColumnElement[bool]) -> OpenInvitation | None:
    """The offer behind a link, in this state."""
    this = (TeamInvitation.id == invitation_id) & (TeamInvitation.generation == generation)
    row = session.execute(invitation_columns().where(this, state)).first()
    return OpenInvitation(*row) if row else None


def invitation_columns() -> Select[*tuple[Any, ...]]:
    """What is shown of an offer."""
    has_account = select(User.id).where(User.email == TeamInvitation.email).exists()
    return (
        select(
            TeamInvitation.id,
            TeamInvitation.generation,
            TeamInvitation.email,
            TeamInvitation.role,
            TeamInvitation.expires_at,
            Team.name,
            Team.slug,
            has_account,
            Team.time_zone,
            Inviter.name,
        )
        .join(Team, Team.id == TeamInvitation.team_id)
        .outerjoin(Inviter, Inviter.id == TeamInvitation.created_by_id)
    )
