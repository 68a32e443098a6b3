"""Which part of a page is wanted, or all of it."""

from flask import request

from ldagile.web.converters import number_in


def is_fragment() -> bool:
    """Whether htmx asks for a part: not when it walks back in its history, and not for a boosted link."""
    headers = request.headers
    whole = headers.get("HX-Boosted") or headers.get("HX-History-Restore-Request")
    return bool(headers.get("HX-Request")) and not whole


def page_asked() -> int:
    """Which page of a long list the address asks for; where it names none, the first."""
    return number_in(request.args.get("page", "")) or 1
