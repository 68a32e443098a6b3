"""Why a card stands where it stands, in one sentence made from its factors and what they were made of."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from ldagile.domain.listening import SHOWN_FROM
from ldagile.domain.reasons import holds, lifts
from ldagile.queries.backlog import rests_on_few
from ldagile.web.filters import money, number, person_days, two
from ldagile.web.sayings import sentence


def why(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """One sentence: what lifts the card most, and what holds it back; without that, what else lifts it."""
    unsaid = {"probability"} if sources["rough"] else set()
    good = [LIFTS[name](factors, sources) for name in lifts(factors) if name not in unsaid] or [cost(factors)]
    bad = [HOLDS[name](factors, sources) for name in holds(factors) if name not in unsaid]
    both = {"first": good[0], "second": (bad or good[1:] or [""])[0]}
    if bad:
        said = _("%(first)s; but %(second)s.", **both)
    else:
        said = _("%(first)s, and %(second)s.", **both) if good[1:] else _("%(first)s.", **both)
    return sentence(said)


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
    if sources["answered"] >= SHOWN_FROM and not rests_on_few(sources):
        return str(_("%(k)d of %(n)d do it already", k=sources["changed"], n=sources["answered"]))
    return str(_("it suits the gap well"))


def fits_little(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """It is not likely to."""
    if rests_on_few(sources):
        return str(_("it suits the gap only a little"))
    if sources["answered"] >= SHOWN_FROM:
        return str(_("only %(k)d of %(n)d do it", k=sources["changed"], n=sources["answered"]))
    return str(_("it suits the gap at just %(fit)s", fit=two(factors["probability"])))


def wide_reach(factors: Mapping[str, float], sources: Mapping[str, Any]) -> str:
    """It is for most of those affected."""
    if sources["reach"] == sources["affected"]:
        return str(
            ngettext("it reaches the one who is affected", "it reaches all %(num)d who are affected", sources["reach"])
        )
    return small_reach(factors, sources)


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
