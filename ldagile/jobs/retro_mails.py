"""The words of the mail to a guest who took something on in a retro: they see nothing else of the team."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _l

from ldagile.queries.outbox import Unsent
from ldagile.queries.retros.actions import find_promise

SUBJECTS = {"retro_promise": _l("What you took on with %(team)s")}


def promise_words(mail: Unsent, _now: datetime) -> dict[str, Any] | None:
    """Unless the retro was opened again, or the action let go, finished or given to somebody else meanwhile."""
    it = find_promise(mail.params["action_id"], mail.params["participant_id"])
    return {"team": it.team_name, "it": it} if it else None


WORDS: dict[str, Callable[[Unsent, datetime], dict[str, Any] | None]] = {"retro_promise": promise_words}
