"""What a password must be, and what hashes it."""

from typing import Protocol

from ldagile.domain.errors import RuleBroken

SHORTEST = 12


class Hasher(Protocol):
    """Turns passwords into hashes, slowly on purpose: never call it inside a transaction."""

    def hash(self, password: str) -> str: ...
    def matches(self, password_hash: str | None, password: str) -> bool: ...


def check_password(password: str, *, email: str) -> None:
    """Raise RuleBroken on `password` when it is too short or is the person's own address."""
    if len(password) < SHORTEST:
        raise RuleBroken("password_too_short", field="password", shortest=SHORTEST)
    if password.casefold() in {email.casefold(), email.partition("@")[0].casefold()}:
        raise RuleBroken("password_is_email", field="password")
