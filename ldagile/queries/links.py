"""Links that carry their own proof: a signature over purpose, id and generation.

Nothing to steal is stored, a mail can be rendered again, and raising the record's generation revokes them.
"""

from dataclasses import dataclass
from datetime import datetime

from itsdangerous import BadSignature, URLSafeSerializer

from ldagile.domain.errors import NotFound


@dataclass(frozen=True)
class Link:
    """What a link names: a record's id and the generation it was made for."""

    id: int
    generation: int


def sign_link(secret: str, purpose: str, link_id: int, generation: int, *, until: datetime | None = None) -> str:
    """The token of a link for this purpose, good until `until` if that is given."""
    ends = int(until.timestamp()) if until else 0
    return str(URLSafeSerializer(secret, salt=f"link:{purpose}").dumps([link_id, generation, ends]))


def read_link(secret: str, purpose: str, token: str, *, now: datetime) -> Link:
    """What the token names. NotFound when it was made for something else, changed by anyone, or is over."""
    try:
        link_id, generation, ends = URLSafeSerializer(secret, salt=f"link:{purpose}").loads(token)
    except (BadSignature, ValueError, TypeError):
        raise NotFound("link_broken") from None
    if ends and now.timestamp() >= ends:
        raise NotFound("link_over")
    return Link(id=link_id, generation=generation)
