"""What happened to a card, in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from ldagile.queries.history import Happened
from ldagile.web.card_words import DEMANDS
from ldagile.web.filters import day, money, number
from ldagile.web.intervention_types import NAMES

FIELDS = {
    "title": _l("title"),
    "description": _l("description"),
    "type": _l("kind of help"),
    "owner_id": _l("owner"),
    "tags": _l("tags"),
    "due": _l("due date"),
    "reach": _l("people it is for"),
    "trial_of_id": _l("card that it tries"),
    "repeat_of_id": _l("card that it repeats"),
    "own_days": _l("days of ours"),
    "other_days": _l("days of others"),
    "money": _l("money"),
    "learners": _l("people whose time it takes"),
    "hours_each": _l("hours of each"),
    "actual_days": _l("days it took"),
    "target_behaviour": _l("action we want to see"),
    "metric_id": _l("number it should move"),
    "expected_movement": _l("movement we expect"),
    "expected_by": _l("date we expect it by"),
    "justification": _l("reason for a course"),
    "law_source": _l("source"),
    "review_on": _l("review date"),
    "law_demands": _l("demand of the text"),
    "pin": _l("pin"),
    "pin_reason": _l("reason for the pin"),
}
# Too long to stand in a line, or the id of a record.
UNSAID = {"description", "target_behaviour", "justification", "expected_movement", "metric_id", "trial_of_id", "tags"}
HAPPENED = {
    "card_created": _l("made the card"),
    "card_archived": _l("archived it"),
    "card_restored": _l("restored it"),
    "card_unpinned": _l("took the pin off"),
    "pin_moved": _l("moved the pin"),
    "comment_added": _l("said something"),
    "comment_edited": _l("changed what they had said"),
    "comment_removed": _l("took back what they had said"),
    "comment_restored": _l("said it again"),
}
# These name the part that they are about.
OF_A_PART = {
    "item_added": _l("added “%(part)s” to the checklist"),
    "item_done": _l("ticked “%(part)s”"),
    "item_opened": _l("opened “%(part)s” again"),
    "item_moved": _l("moved “%(part)s” in the checklist"),
    "item_removed": _l("took “%(part)s” off the checklist"),
    "item_restored": _l("put “%(part)s” back on the checklist"),
    "link_added": _l("added the link “%(part)s”"),
    "link_removed": _l("removed the link “%(part)s”"),
    "link_restored": _l("put the link “%(part)s” back"),
    "file_added": _l("added the file “%(part)s”"),
    "file_removed": _l("removed the file “%(part)s”"),
    "file_restored": _l("put the file “%(part)s” back"),
}


def history_line(line: Happened) -> str:
    """What somebody did, without their name: “changed the title from A to B”."""
    if line.code in HAPPENED:
        return str(HAPPENED[line.code])
    if line.code in OF_A_PART:
        return str(OF_A_PART[line.code]) % {"part": part_of(line.changes)}
    if line.code == "card_split":
        return str(_("split it: the second part is card %(number)s", number=line.changes["second"][1]))
    if line.code == "card_pinned":
        above = line.changes.get("pin", [None, ""])[1] != "below"
        return str(_("pinned it above the others") if above else _("pinned it below the others"))
    return changed_fields(line.changes) or str(_("changed it"))


def part_of(changes: Mapping[str, Any]) -> str:
    """The name of the part that a line is about."""
    before, after = next(iter(changes.values()))
    return str(after or before)


def changed_fields(changes: Mapping[str, Any]) -> str:
    """Each changed field, from what to what where that is short."""
    return "; ".join(changed(name, *pair) for name, pair in changes.items() if name in FIELDS)


def changed(name: str, before: Any, after: Any) -> str:
    """One changed field."""
    what = FIELDS[name]
    if name in UNSAID or (before is None and after is None):
        return str(_("changed the %(field)s", field=what))
    if after is None:
        return str(_("emptied the %(field)s", field=what))
    if before is None:
        return str(_("set the %(field)s to %(value)s", field=what, value=said(name, after)))
    values = {"before": said(name, before), "after": said(name, after)}
    return str(_("changed the %(field)s from %(before)s to %(after)s", field=what, **values))


def said(name: str, value: Any) -> str:
    """A value as people say it."""
    words: Mapping[str, Any] = NAMES if name == "type" else DEMANDS if name == "law_demands" else {}
    if value in words:
        return str(words[value])
    if name == "money":
        return money(value)
    if name in {"due", "expected_by", "review_on"}:
        return day(date.fromisoformat(value))
    return number(value) if isinstance(value, int | float) else f"“{value}”"
