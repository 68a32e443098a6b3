"""What somebody sent when their sign-in was over: it waits in the page until they can send it, never on the server."""

import json
from typing import NamedTuple
from urllib.parse import urlsplit

from flask import request

FIELD = "kept"
KEY = "request_key"
LONGEST = 1_000_000
NOT_KEPT = {"csrf_token", "password", "current"}


class Kept(NamedTuple):
    """A form: where it goes, and its fields as they were sent."""

    address: str
    fields: list[tuple[str, str]]

    @property
    def request_key(self) -> str | None:
        """The form's own key: sent again, it is still the same request."""
        return dict(self.fields).get(KEY)

    @property
    def words(self) -> list[str]:
        """What was written rather than chosen."""
        return [value for _name, value in self.fields if " " in value.strip()]

    def as_text(self) -> str:
        """As a field of the sign-in form carries it."""
        return json.dumps(self)


def form_sent() -> Kept | None:
    """The form of this request, if something stands in it."""
    if FIELD in request.form:
        return read_kept(request.form[FIELD])
    fields = [pair for pair in request.form.items(multi=True) if pair[0] not in NOT_KEPT]
    typed = any(value.strip() for name, value in fields if name != KEY)
    return Kept(request.full_path.rstrip("?"), fields) if typed and request.method == "POST" else None


def read_kept(text: str | None) -> Kept | None:
    """The form that a field of the sign-in form carried. None if it carried none, or something else."""
    try:
        address, fields = json.loads((text or "")[:LONGEST])
        pairs = [(name, value) for name, value in fields if isinstance(name, str) and isinstance(value, str)]
    except (ValueError, TypeError, RecursionError):
        return None
    return Kept(address, pairs) if is_inside(address) else None


def is_inside(target: object) -> bool:
    """Whether this is an address of ours, that can't lead elsewhere."""
    safe = isinstance(target, str) and target.startswith("/") and not target.startswith(("//", "/\\"))
    return safe and str(target).isprintable()


def from_our_page() -> bool:
    """Whether a page of ours sent this request: browsers say so, also where the form's own proof is too old."""
    try:
        return urlsplit(request.headers.get("Origin", "")).netloc == request.host
    except ValueError:
        return False
