"""Why a card's index became another, in one sentence made from a code, its parameters and the factors."""

from collections.abc import Callable, Mapping

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from ldagile.domain.listening import SHOWN_FROM
from ldagile.queries.history import Moved
from ldagile.web.filters import number
from ldagile.web.listening_words import BARRIERS


def because(moved: Moved) -> str:
    """Why the index of a card became another."""
    known = BECAUSE.get(moved.code)
    return known(moved) if known else str(_("what we know about it changed"))


def effort_days(factors: Mapping[str, float]) -> str:
    """Person-days, as they are said."""
    return number(round(1 / factors["effort"], 1))


def edited(moved: Moved) -> str:
    """Somebody changed the card: what of it matters most."""
    before, after = moved.old_factors or {}, moved.new_factors or {}
    if before and after and before["effort"] != after["effort"]:
        figures = {"old": effort_days(before), "new": effort_days(after)}
        grew = after["effort"] < before["effort"]
        return str(
            _("effort rose from %(old)s to %(new)s days", **figures)
            if grew
            else _("effort fell from %(old)s to %(new)s days", **figures)
        )
    fields = set(moved.params.get("fields", ()))
    named = next((words for name, words in EDITED.items() if name in fields), _l("the card was changed"))
    return str(named)


EDITED = {
    "type": _l("it is another kind of help now"),
    "reach": _l("it is for other people now"),
    "metric_id": _l("it should move another number now"),
    "trial_of_id": _l("it became a trial"),
    "own_days": _l("the work was estimated"),
}
FACTS = {
    "monthly_cost": _l("we know better what the problem costs"),
    "hours_lost": _l("we know better what the problem costs"),
    "affected": _l("we know better how many are affected"),
    "objective_id": _l("the problem stands for another objective now"),
}


def learned(moved: Moved) -> str:
    """Somebody told a fact about the problem."""
    fields = set(moved.params.get("fields", ()))
    return str(next((words for name, words in FACTS.items() if name in fields), _l("the problem’s facts changed")))


def importance(moved: Moved) -> str:
    """The objective became more or less important."""
    more = (moved.new or 0) > (moved.old or 0)
    return str(_("its objective became more important") if more else _("its objective became less important"))


def diagnosed(moved: Moved) -> str:
    """The diagnosis changed."""
    before, after = (moved.old_factors or {}).get("probability"), (moved.new_factors or {}).get("probability")
    if before is None or after is None:
        return str(_("the problem was diagnosed"))
    return str(_("the diagnosis says it fits better") if after > before else _("the diagnosis says it fits less"))


def setting(moved: Moved) -> str:
    """Somebody changed what the team reckons with."""
    names = {"day_cost": _("what a day of ours costs"), "hourly_rate": _("what an hour of theirs costs")}
    return str(_("the team changed %(setting)s", setting=names.get(moved.params["setting"], moved.params["setting"])))


def track(moved: Moved) -> str:
    """Work of this type took other than estimated."""
    slower = (moved.new or 0) < (moved.old or 0)
    return str(
        _("work of this kind took longer than thought") if slower else _("work of this kind took less than thought")
    )


def answered(moved: Moved) -> str:
    """Answers came in; small numbers are not said."""
    k, n = moved.params.get("changed", 0), moved.params.get("answered", 0)
    if n < SHOWN_FROM:
        return str(_("new signed answers"))
    said = ngettext("%(k)d of %(num)d does it now", "%(k)d of %(num)d do it now", n, k=k)
    barrier, named = moved.params.get("barrier"), moved.params.get("named", 0)
    if not barrier:
        return str(said)
    word = str(BARRIERS[barrier]).lower()
    return str(said + ngettext("; “%(word)s” named once", "; “%(word)s” named %(num)d times", named, word=word))


def judged(moved: Moved) -> str:
    """The number was judged."""
    up = (moved.new or 0) > (moved.old or 0)
    return str(_("the number was judged, and moved") if up else _("the number was judged: less is left to gain"))


def record(moved: Moved) -> str:
    """Answers to the same type of work elsewhere."""
    up = (moved.new or 0) > (moved.old or 0)
    return str(_("work of this kind did better elsewhere") if up else _("work of this kind did less elsewhere"))


BECAUSE: Mapping[str, Callable[[Moved], str]] = {
    "card_created": lambda _moved: str(_("it is new")),
    "card_restored": lambda _moved: str(_("it was restored")),
    "card_split": lambda _moved: str(_("it was split")),
    "card_edited": edited,
    "problem_edited": learned,
    "problem_merged": lambda _moved: str(_("its problem was merged with another")),
    "problem_unmerged": lambda _moved: str(_("its problem stands alone again")),
    "claim_accepted": lambda _moved: str(_("a member accepted the requester’s figure")),
    "diagnosed": diagnosed,
    "objective_edited": importance,
    "setting_changed": setting,
    "days_of_type": track,
    "answers_counted": answered,
    "signed_answers": lambda _moved: str(_("new signed answers")),
    "feedback_counted": lambda _moved: str(_("feedback named what is in the way")),
    "metric_judged": judged,
    "track_record": record,
}
