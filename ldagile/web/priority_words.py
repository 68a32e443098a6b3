"""Why a card stands where it stands, and why it moved, each in one sentence made from codes and figures."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from ldagile.domain.reasons import holds, lifts
from ldagile.queries.history import Moved
from ldagile.web.filters import money, number, person_days, two
from ldagile.web.listening_words import BARRIERS

SHOWN_FROM = 5  # numbers of fewer answers stay out of sentences (DOMAIN.md §8)


def why(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """One sentence: what lifts the card most, and what holds it back; without that, what else lifts it."""
    unsaid = {"probability"} if sources["rough"] else set()
    good = [LIFTS[name](factors, sources) for name in lifts(factors) if name not in unsaid] or [cost(factors)]
    bad = [HOLDS[name](factors, sources) for name in holds(factors) if name not in unsaid]
    both = {"first": good[0], "second": (bad or good[1:] or [""])[0]}
    if bad:
        sentence = _("%(first)s; but %(second)s.", **both)
    else:
        sentence = _("%(first)s, and %(second)s.", **both) if good[1:] else _("%(first)s.", **both)
    return str(sentence[:1].upper() + sentence[1:])


def cost(factors: Mapping[str, float]) -> str:
    """What the problem costs."""
    return str(_("the problem costs %(amount)s a month", amount=money(round(factors["monthly_cost"]) * 100)))


def days(factors: Mapping[str, float]) -> float:
    """Person-days, as they are said."""
    return round(1 / factors["effort"], 1)


def little_work(factors: Mapping[str, float], _sources: Mapping[str, Any]) -> str:
    """What it takes, where that is little."""
    return str(_("it takes only %(days)s of work", days=person_days(days(factors))))


def fits(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """It is likely to change what people do."""
    if sources["answered"] >= SHOWN_FROM:
        return str(_("%(k)d of %(n)d do it already", k=sources["changed"], n=sources["answered"]))
    return str(_("it suits the gap well"))


def fits_little(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """It is not likely to."""
    if sources["answered"] >= SHOWN_FROM:
        return str(_("only %(k)d of %(n)d do it", k=sources["changed"], n=sources["answered"]))
    return str(_("it suits the gap at just %(fit)s", fit=two(factors["probability"])))


def wide_reach(_factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """It is for most of those affected."""
    if sources["reach"] == sources["affected"]:
        return str(
            ngettext("it reaches the one who is affected", "it reaches all %(num)d who are affected", sources["reach"])
        )
    return str(_("it reaches %(reach)d of %(affected)d", reach=sources["reach"], affected=sources["affected"]))


def small_reach(_factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """It is for few of those affected."""
    return str(_("it reaches %(reach)d of %(affected)d", reach=sources["reach"], affected=sources["affected"]))


def much_work(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """What it takes, where that is a lot."""
    if sources["learners"] and sources["learners"] * sources["hours_each"] >= 16:
        ours, theirs = number(sources["own_days"]), number(round(sources["learners"] * sources["hours_each"] / 8, 1))
        return str(_("it takes %(ours)s of our days and %(theirs)s of theirs", ours=ours, theirs=theirs))
    return str(_("it takes %(days)s of work", days=person_days(days(factors))))


def always(sentence: Any) -> Callable[[Mapping[str, float], Mapping[str, Any]], str]:
    """The same words whatever the figures."""
    return lambda _factors, _sources: str(sentence)


LIFTS = {
    "weight": always(_l("its objective is of high importance")),
    "certainty": always(_l("what the problem costs is measured")),
    "remaining_gap": always(_l("the number has moved away from what is wanted")),
    "share": wide_reach,
    "probability": fits,
    "link": always(_l("when people did it, the number moved")),
    "adjustment": always(_l("a retro asked for it")),
    "effort": little_work,
    "effort_ratio": always(_l("work like this takes us less than we think")),
}
HOLDS = {
    "weight": always(_l("its objective is of low importance")),
    "certainty": always(_l("what the problem costs is a guess")),
    "remaining_gap": always(_l("a good part of the gap is closed")),
    "share": small_reach,
    "probability": fits_little,
    "link": always(_l("people did it and the number stood still")),
    "adjustment": always(_l("a retro put it lower")),
    "effort": much_work,
    "effort_ratio": always(_l("work like this takes us longer than we think")),
}


def because(moved: Moved) -> str:
    """Why the index of a card became another."""
    known = BECAUSE.get(moved.code)
    return known(moved) if known else str(_("what we know about it changed"))


def edited(moved: Moved) -> str:
    """Somebody changed the card: what of it matters most."""
    before, after = moved.old_factors or {}, moved.new_factors or {}
    if before and after and before["effort"] != after["effort"]:
        figures = {"old": number(days(before)), "new": number(days(after))}
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
    return str(next((words for name, words in FACTS.items() if name in fields), _l("the problem's facts changed")))


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
    return str(
        _("the number was judged: it moves with this") if up else _("the number was judged: less is left to gain")
    )


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
    "claim_accepted": lambda _moved: str(_("a member accepted the requester's figure")),
    "diagnosed": diagnosed,
    "objective_edited": importance,
    "setting_changed": setting,
    "days_of_type": track,
    "answers_counted": answered,
    "signed_answers": lambda _moved: str(_("new signed answers")),
    "metric_judged": judged,
    "track_record": record,
}
