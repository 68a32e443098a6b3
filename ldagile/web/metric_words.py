"""What a metric's numbers say, for programs: the sentences that the pages show, as plain text."""

from flask import get_template_attribute
from markupsafe import Markup

from ldagile.queries.metrics import Picture


def finding(picture: Picture) -> str:
    """What they say now."""
    return plain("finding", picture)


def drawn(picture: Picture) -> str:
    """How it is counted, when it is judged, and why it can't be."""
    return plain("drawn", picture)


def plain(macro: str, picture: Picture) -> str:
    """One of the sentences in templates/metrics/_words.html."""
    said: Markup = get_template_attribute("metrics/_words.html", macro)(picture)
    return said.striptags()
