"""The words of the mail that asks an informant: what it is about, how long it takes, and their link."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import current_app
from flask_babel import lazy_gettext as _l

from ldagile.queries.informants import find_by_link
from ldagile.queries.links import Link, informant_address
from ldagile.queries.outbox import Unsent

SUBJECTS = {"informant": _l("A few questions from %(team)s")}


def informant_words(mail: Unsent, _now: datetime) -> dict[str, Any] | None:
    """Unless the link was renewed, the informant put away or the problem closed meanwhile."""
    link = Link(mail.params["informant_id"], mail.params["generation"])
    it = find_by_link(link)
    if it is None:
        return None
    address = informant_address(current_app.extensions["settings"], link.id, link.generation)
    return {"team": it.team, "it": it, "link": address}


WORDS: dict[str, Callable[[Unsent, datetime], dict[str, Any] | None]] = {"informant": informant_words}
