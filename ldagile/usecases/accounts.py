"""Accounts: one's own, and those that the site's operator makes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.passwords import Hasher, check_password
from ldagile.domain.permissions import Actor, check
from ldagile.models.accounts import get_user
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.memberships import add_member, get_membership
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import User


@dataclass(frozen=True)
class UserCreated:
    """The new account."""

    user_id: int


def edit_account(*, name: str, single_keys: bool, actor: Actor) -> None:
    """Change one's own name, and whether single keys are shortcuts (WCAG 2.1.4)."""
    check("account.manage", actor)
    with transaction(SITE):
        user = get_user(actor.user_id)
        user.name, user.single_keys = name, single_keys


def create_user(
    *, email: str, name: str, password: str, role: str, team_slug: str | None, hasher: Hasher, now: datetime
) -> UserCreated:
    """Make an account: an "admin" of the site (who leads the team, if one is given), or a "lead", "member" or
    "viewer" of the team. There is no actor: whoever can start the program may.

    RuleBroken on `team` when a role other than admin comes without one, on `email` when the address has an account,
    on `password` when it isn't accepted. NotFound when there is no such team.
    """
    if role != "admin" and team_slug is None:
        raise RuleBroken("team_needed", field="team")
    check_password(password, email=email)
    password_hash = hasher.hash(password)
    with transaction(SITE):
        if session.scalar(select(User.id).where(User.email == email)):
            raise RuleBroken("email_taken", field="email")
        team = find_team(team_slug)
        user = User(email=email, name=name, password_hash=password_hash, is_admin=role == "admin", created_at=now)
        session.add(user)
        session.flush()
        if team is not None:
            join_team(team, user, "lead" if role == "admin" else role, now)
        return UserCreated(user_id=user.id)


def find_team(slug: str | None) -> Team | None:
    """The team at this address; None if none is meant. NotFound if there is none."""
    if slug is None:
        return None
    team = session.scalar(select(Team).where(Team.slug == slug))
    if team is None:
        raise NotFound("team_not_found", slug=slug)
    return team


def join_team(team: Team, user: User, role: str, now: datetime) -> None:
    """Put the person into the team, and into its history."""
    add_member(team.id, user.id, role, created_by_id=None, now=now)
    session.flush()
    record_activity(get_membership(team.id, user.id), "member_added", actor_id=None, now=now)
