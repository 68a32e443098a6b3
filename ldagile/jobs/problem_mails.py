"""The words of the mails that a requester gets: one sentence, and the link to follow their problem."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import current_app
from flask_babel import lazy_gettext as _l

from ldagile.domain.errors import NotFound
from ldagile.queries.links import problem_address
from ldagile.queries.outbox import Unsent
from ldagile.queries.tracking import follow

SUBJECTS = {
    "problem_received": _l("%(team)s has what you told them"),
    "problem_moved": _l("News from %(team)s about your problem"),
    "problem_message": _l("%(team)s wrote to you"),
    "problem_link": _l("A new link from %(team)s"),
}


def problem_words(mail: Unsent, _now: datetime) -> dict[str, Any] | None:
    """For all of them: unless the link was renewed or revoked meanwhile, or they want no more mail."""
    problem_id, generation = mail.params["problem_id"], mail.params["generation"]
    try:
        it = follow(problem_id, generation)
    except NotFound:
        return None
    if it.mail_stopped:
        return None
    link = problem_address(current_app.extensions["settings"], problem_id, generation)
    return {"team": it.team_name, "it": it, "code": mail.params.get("code"), "link": link}


WORDS: dict[str, Callable[[Unsent, datetime], dict[str, Any] | None]] = dict.fromkeys(SUBJECTS, problem_words)
