"""Who asks: by their session or their access token; and what they see of both."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, literal, select

from ldagile.models.accounts import token_hash
from ldagile.models.base import execute, session
from ldagile.models.teams import Team
from ldagile.models.users import AccessToken, Membership, User, UserSession
from ldagile.queries.accounts import UserSeen
from ldagile.queries.teams import TEAM_NOW, TeamSeen


@dataclass(frozen=True)
class SessionSeen:
    """One of a person's sign-ins."""

    id: int
    user_agent: str
    created_at: datetime
    here: bool


@dataclass(frozen=True)
class TokenSeen:
    """One of a person's access tokens; the token itself is kept nowhere."""

    id: int
    name: str
    scope: str
    created_at: datetime
    expires_at: datetime


USER = (User.id, User.name, User.email, User.is_admin, User.single_keys)


def knowing(key: Any, scope: Any) -> Select[*tuple[Any, ...]]:
    """A statement for the user whose key (a session, an access token) it is, and the team at an address."""
    theirs = (Membership.team_id == Team.id) & (Membership.user_id == User.id)
    still = (key.token_hash == bindparam("token_hash")) & (key.expires_at > bindparam("now"))
    return (
        select(*USER, scope, *TEAM_NOW)
        .select_from(key)
        .join(User, User.id == key.user_id)
        .outerjoin(Team, Team.slug == bindparam("slug"))
        .outerjoin(Membership, theirs)
        .where(still)
    )


BY_SESSION = knowing(UserSession, literal("write"))
BY_TOKEN = knowing(AccessToken, AccessToken.scope)


def find_by_session(token: str, now: datetime, slug: str | None = None) -> tuple[UserSeen | None, TeamSeen | None]:
    """Whose session this is, if it is not over, and the team at the address as they see it; in one statement."""
    return found(BY_SESSION, token, now, slug)


def find_by_token(token: str, now: datetime, slug: str | None = None) -> tuple[UserSeen | None, TeamSeen | None]:
    """Likewise by an access token."""
    return found(BY_TOKEN, token, now, slug)


def found(
    query: Select[*tuple[Any, ...]], token: str, now: datetime, slug: str | None
) -> tuple[UserSeen | None, TeamSeen | None]:
    """What such a statement finds."""
    row = execute(query, {"token_hash": token_hash(token), "now": now, "slug": slug}).first()
    if row is None:
        return None, None
    user, team = row[: len(USER) + 1], row[len(USER) + 1 :]
    return UserSeen(*user), TeamSeen(*team) if team[0] is not None else None


def list_sessions(user_id: int, token: str, now: datetime) -> list[SessionSeen]:
    """Where this person is signed in, newest first; `here` is the session of `token`."""
    here = UserSession.token_hash == token_hash(token)
    rows = session.execute(
        select(UserSession.id, UserSession.user_agent, UserSession.created_at, here)
        .where(UserSession.user_id == user_id, UserSession.expires_at > now)
        .order_by(UserSession.created_at.desc())
    )
    return [SessionSeen(*row) for row in rows]


def list_tokens(user_id: int, now: datetime) -> list[TokenSeen]:
    """This person's access tokens that are not over, newest first."""
    rows = session.execute(
        select(AccessToken.id, AccessToken.name, AccessToken.scope, AccessToken.created_at, AccessToken.expires_at)
        .where(AccessToken.user_id == user_id, AccessToken.expires_at > now)
        .order_by(AccessToken.id.desc())
    )
    return [TokenSeen(*row) for row in rows]
