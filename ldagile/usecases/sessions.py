"""Signing in and out. A session is a row; the browser holds a random token, the row only its hash."""

from datetime import datetime

from sqlalchemy import delete, select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.passwords import Hasher
from ldagile.domain.permissions import Actor, check
from ldagile.models.accounts import SignedIn, open_session, token_hash
from ldagile.models.base import session
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import User, UserSession


def sign_in(*, email: str, password: str, user_agent: str, hasher: Hasher, now: datetime) -> SignedIn:
    """Open a session for the person with this address and password.

    RuleBroken `wrong_sign_in` otherwise, in the same words and the same time whether or not there is such an account.
    """
    user = session.scalar(select(User).where(User.email == email))
    user_id, password_hash = (user.id, user.password_hash) if user else (0, None)
    session.rollback()
    if not hasher.matches(password_hash, password):
        raise RuleBroken("wrong_sign_in", field="password")
    with transaction(SITE):
        if session.scalar(select(User.password_hash).where(User.id == user_id)) != password_hash:
            raise RuleBroken("wrong_sign_in", field="password")  # changed while we verified the old one
        return open_session(user_id, user_agent=user_agent, now=now)


def sign_out(*, token: str) -> None:
    """End the session of this browser."""
    with transaction(SITE):
        session.execute(delete(UserSession).where(UserSession.token_hash == token_hash(token)))


def revoke_session(*, session_id: int, actor: Actor) -> None:
    """End one of one's own sessions. NotFound if it is somebody else's or over."""
    check("account.manage", actor)
    with transaction(SITE):
        mine = delete(UserSession).where(UserSession.id == session_id, UserSession.user_id == actor.user_id)
        if session.scalar(mine.returning(UserSession.id)) is None:
            raise NotFound("session_not_found")
