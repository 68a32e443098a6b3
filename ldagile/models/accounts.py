"""Accounts and sessions, as several use cases need them. Everything here runs inside the caller's transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from sqlalchemy import delete

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.users import User, UserSession

LASTS = timedelta(days=30)


@dataclass(frozen=True)
class SignedIn:
    """The token for the browser; it is shown this once."""

    token: str
    user_id: int


def get_user(user_id: int | None) -> User:
    """The account with this id. NotFound if there is none."""
    user = session.get(User, user_id) if user_id is not None else None
    if user is None:
        raise NotFound("user_not_found")
    return user


def token_hash(token: str) -> str:
    """What is kept of a random token. Plain SHA-256 will do: there is nothing to guess in 256 random bits."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def open_session(user_id: int, *, user_agent: str, now: datetime) -> SignedIn:
    """Add a session, and clear away those that are over."""
    token = token_urlsafe(32)
    session.execute(delete(UserSession).where(UserSession.expires_at <= now))
    session.add(
        UserSession(
            user_id=user_id,
            token_hash=token_hash(token),
            user_agent=user_agent[:200],
            created_at=now,
            expires_at=now + LASTS,
        )
    )
    return SignedIn(token=token, user_id=user_id)
