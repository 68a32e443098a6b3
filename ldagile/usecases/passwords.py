"""Passwords: what is accepted, changing one, and getting back in without one."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import delete, select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.passwords import Hasher, check_password
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.accounts import get_user, token_hash
from ldagile.models.base import session
from ldagile.models.jobs import enqueue
from ldagile.models.mails import post
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import AccessToken, User, UserSession


def change_password(
    *, current: str, password: str, keep: str | None, hasher: Hasher, actor: Actor, end_tokens: bool = False
) -> None:
    """Replace one's own password and sign out everywhere but in the session whose token is `keep`.

    The tokens for the API go on, unless they are to end too: whoever knows the password isn't locked out by them.
    Raises RuleBroken on `current` when that isn't the password, on `password` when the new one isn't accepted.
    """
    check("account.manage", actor)
    user = get_user(actor.user_id)
    verified = user.password_hash
    if not hasher.matches(verified, current):
        raise RuleBroken("wrong_password", field="current")
    check_password(password, email=user.email)
    replace_password(user.id, hasher.hash(password), keep=keep, verified=verified, end_tokens=end_tokens)


def request_reset(*, email: str, now: datetime, repeat: Repeat | None = None) -> None:
    """Have a link to set a new password mailed. Whether there is such an account is found out later, by the worker:
    neither the answer nor its time says so.
    """
    with transaction(SITE):
        if earlier_result(repeat) is not None:
            return
        remember(repeat, {}, now)
        enqueue("mail_reset", f"mail_reset:{uuid4()}", due_at=now, email=email)


def mail_reset(*, email: str, now: datetime) -> None:
    """Mail that link, if there is an account with this address and a password."""
    with transaction(SITE):
        user = session.scalar(select(User).where(User.email == email, User.password_hash.is_not(None)))
        if user is not None:
            post("reset", user.email, now=now, user_id=user.id, generation=user.reset_generation)


def reset_password(*, user_id: int, generation: int, password: str, hasher: Hasher) -> None:
    """Set a new password by a mailed link, which works once, and end every session and every token for the API:
    somebody else may hold them. NotFound when the link is used up or taken back; a second click, with the same
    password, is no more than the first.
    """
    user = get_user(user_id)
    check_password(password, email=user.email)
    try:
        if user.reset_generation != generation:
            raise NotFound("link_used")
        replace_password(user_id, hasher.hash(password), keep=None, generation=generation, end_tokens=True)
    except NotFound:
        session.refresh(user)
        if user.reset_generation != generation + 1 or not hasher.matches(user.password_hash, password):
            raise


def replace_password(
    user_id: int,
    password_hash: str,
    *,
    keep: str | None,
    generation: int | None = None,
    verified: str | None = None,
    end_tokens: bool = False,
) -> None:
    """Store the hash, use up every mailed link, and end the other sessions, in one transaction.

    RuleBroken when `verified`, the hash that was checked, is no longer the one that is stored.
    """
    with transaction(SITE):
        user = get_user(user_id)
        session.refresh(user)
        if verified is not None and user.password_hash != verified:
            raise RuleBroken("wrong_password", field="current")
        if generation is not None and user.reset_generation != generation:
            raise NotFound("link_used")
        user.password_hash = password_hash
        user.reset_generation += 1
        session.execute(
            delete(UserSession).where(UserSession.user_id == user_id, UserSession.token_hash != token_hash(keep or ""))
        )
        if end_tokens:
            session.execute(delete(AccessToken).where(AccessToken.user_id == user_id))
