"""The hasher: argon2id. Every check takes the same time, also for an account that isn't there."""

from base64 import b64encode
from secrets import token_bytes
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

AT_ONCE = 4  # each takes 64 MB


class Argon2:
    """Hashes passwords with argon2id; `cheap` takes its cost away, for tests."""

    def __init__(self, *, cheap: bool = False) -> None:
        self._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1) if cheap else PasswordHasher()
        self._places = BoundedSemaphore(AT_ONCE)
        self._nobodys = made_up_hash(self._hasher)

    def hash(self, password: str) -> str:
        """The hash to store."""
        with self._places:
            return self._hasher.hash(password)

    def matches(self, password_hash: str | None, password: str) -> bool:
        """Whether this is the password; None (no such account, or a sample person) never matches."""
        try:
            with self._places:
                self._hasher.verify(password_hash or self._nobodys, password)
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None


def made_up_hash(hasher: PasswordHasher) -> str:
    """A hash that costs as much to check as any, of no password. Hashing one would be the slowest step of the start."""
    cost = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, digest = (b64encode(token_bytes(size)).decode().rstrip("=") for size in (hasher.salt_len, hasher.hash_len))
    return f"$argon2id$v=19${cost}${salt}${digest}"
