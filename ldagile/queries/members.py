"""A team's people."""

from dataclasses import dataclass

from sqlalchemy import select

from ldagile.domain.permissions import ROLES
from ldagile.models.base import session
from ldagile.models.users import Membership, User


@dataclass(frozen=True)
class Member:
    """A person in a team."""

    user_id: int
    name: str
    email: str
    role: str


def list_members(team_id: int) -> list[Member]:
    """Who is in the team: leads first, then by name."""
    rows = session.execute(
        select(User.id, User.name, User.email, Membership.role)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.team_id == team_id)
    )
    members = [Member(*row) for row in rows]
    return sorted(members, key=lambda member: (-ROLES.index(member.role), member.name.casefold()))
