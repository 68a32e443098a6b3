"""Offers of a place in a team."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.models.users import TeamInvitation, User


@dataclass(frozen=True)
class OpenInvitation:
    """An offer of a place that nobody has taken yet."""

    id: int
    generation: int
    email: str
    role: str
    expires_at: datetime
    team_name: str
    team_slug: str
    has_account: bool


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
    return select(
        TeamInvitation.id,
        TeamInvitation.generation,
        TeamInvitation.email,
        TeamInvitation.role,
        TeamInvitation.expires_at,
        Team.name,
        Team.slug,
        has_account,
    ).join(Team, Team.id == TeamInvitation.team_id)
