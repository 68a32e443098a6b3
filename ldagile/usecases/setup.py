"""The first administrator and the first team."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from ldagile.domain.errors import NotFound
from ldagile.domain.passwords import Hasher, check_password
from ldagile.models.accounts import SignedIn, open_session
from ldagile.models.base import session
from ldagile.models.memberships import add_member, add_team
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import Setup, User


@dataclass(frozen=True)
class SetUp:
    """The new administrator's session and the address of their team."""

    signed_in: SignedIn
    team_slug: str


def set_up(
    *,
    name: str,
    email: str,
    password: str,
    team_name: str,
    time_zone: str | None = None,
    user_agent: str,
    hasher: Hasher,
    now: datetime,
) -> SetUp:
    """Make the first administrator, who leads the first team. NotFound once somebody has.

    `time_zone` is the browser's; one that we don't know is UTC, which the settings can change.
    Two at once are settled by the single row of `setup`: the second finds it done.
    """
    check_password(password, email=email)
    password_hash = hasher.hash(password)
    with transaction(SITE):
        if not setup_is_open():
            raise NotFound("page_not_found")
        session.add(Setup(id=1, done_at=now))
        user = User(email=email, name=name, password_hash=password_hash, is_admin=True, created_at=now)
        session.add(user)
        session.flush()
        team = add_team(team_name, created_by_id=user.id, now=now, time_zone=time_zone)
        add_member(team.id, user.id, "lead", created_by_id=user.id, now=now)
        return SetUp(signed_in=open_session(user.id, user_agent=user_agent, now=now), team_slug=team.slug)


def setup_is_open() -> bool:
    """Whether nobody has set the site up, neither here nor with `flask user create`."""
    return session.get(Setup, 1) is None and not session.scalar(select(func.count(User.id)).where(User.is_admin))
