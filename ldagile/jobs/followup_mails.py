"""The words of the mails that ask (the two questions, and after a hand-over the one) and tell what came of it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import current_app
from flask_babel import lazy_gettext as _l

from ldagile.domain.errors import NotFound
from ldagile.queries.answers import list_mailed
from ldagile.queries.handovers import get_handover
from ldagile.queries.links import followup_address, handover_address
from ldagile.queries.news import Done, find_told
from ldagile.queries.outbox import Unsent

SUBJECTS = {
    "followup": _l("Two questions from %(team)s"),
    "followup_reminder": _l("Two questions from %(team)s, once more"),
    "handover": _l("One question from %(team)s"),
    "news": _l("What came of your answers: news from %(team)s"),
}


def followup_words(mail: Unsent, now: datetime) -> dict[str, Any] | None:
    """For the two questions, about one thing or two: what is neither answered nor over by now."""
    settings = current_app.extensions["settings"]
    things = list_mailed([invitation_id for invitation_id, _ in mail.params["invitations"]])
    if not things:
        return None
    links = [(each, followup_address(settings, each.invitation_id, each.generation)) for each in things]
    first = things[0]
    return {
        "team": first.team_name,
        "name": first.name,
        "things": links,
        "done": done_of(mail),
        "threshold": max(each.threshold for each in things),
        "until": min(each.closes_on for each in things),
        "again": mail.kind == "followup_reminder",
    }


def news_words(mail: Unsent, now: datetime) -> dict[str, Any] | None:
    """What came of their answers, unless it was taken back."""
    told = find_told(mail.params["news"])
    return {"team": told.team_name, "name": told.name, "done": told.done} if told else None


def done_of(mail: Unsent) -> tuple[Done, ...]:
    """What the mail tells beside what it asks."""
    told = find_told(mail.params.get("news", ()))
    return told.done if told else ()


def handover_words(mail: Unsent, now: datetime) -> dict[str, Any] | None:
    """Whether it goes on without us, unless they said so already."""
    settings = current_app.extensions["settings"]
    try:
        it = get_handover(mail.params["handover_id"], mail.params["generation"])
    except NotFound:
        return None
    if it.answered_at is not None:
        return None
    link = handover_address(settings, it.id, it.generation)
    return {"team": it.team_name, "name": it.name, "title": it.title, "link": link}


WORDS: dict[str, Callable[[Unsent, datetime], dict[str, Any] | None]] = {
    "followup": followup_words,
    "followup_reminder": followup_words,
    "handover": handover_words,
    "news": news_words,
}
