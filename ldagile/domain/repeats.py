"""Requests that may come twice."""

from dataclasses import dataclass, replace
from hashlib import sha256


@dataclass(frozen=True)
class Repeat:
    """What names a request: whose and which action (scope), the client's key, a hash of the body."""

    scope: str
    key: str
    body_hash: str

    def covering(self, digest: str) -> "Repeat":
        """The same request, whose body has more to it than its text: what hashes to `digest`."""
        return replace(self, body_hash=sha256(f"{self.body_hash}:{digest}".encode()).hexdigest())
