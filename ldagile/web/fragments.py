"""Whether a part of a page is wanted, or all of it."""

from flask import request


def is_fragment() -> bool:
    """Whether htmx asks for a part: not when it walks back in its history, and not for a boosted link."""
    headers = request.headers
    whole = headers.get("HX-Boosted") or headers.get("HX-History-Restore-Request")
    return bool(headers.get("HX-Request")) and not whole
