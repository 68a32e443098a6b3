"""Accounts: as a request needs the one that is signed in, and as their administration needs them."""

from dataclasses import dataclass

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.users import User


@dataclass(frozen=True)
class UserSeen:
    """Who is signed in, as far as a request needs them. `scope`: of an access token."""

    id: int
    name: str
    email: str
    is_admin: bool
    single_keys: bool
    scope: str = "write"


@dataclass(frozen=True)
class Account:
    """A person's account. `reset_generation` is what a link to a new password is signed over."""

    user_id: int
    name: str
    email: str
    is_admin: bool
    has_password: bool
    reset_generation: int


def find_account(*, user_id: int | None = None, email: str | None = None) -> Account | None:
    """The account with this id, or with this address in its normal form."""
    columns = (User.id, User.name, User.email, User.is_admin, User.password_hash.is_not(None), User.reset_generation)
    this = User.id == user_id if user_id is not None else User.email == email
    row = session.execute(select(*columns).where(this)).first()
    return Account(*row) if row else None


def find_resettable(user_id: int, generation: int) -> Account | None:
    """The account that a link to a new password of this generation is for; None once one was set by it."""
    account = find_account(user_id=user_id)
    return account if account and account.reset_generation == generation else None
