"""What a diagnosis says, in sentences put together from what the answers say."""

from collections.abc import Iterable, Sequence

from flask import Flask
from flask_babel import format_decimal
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from ldagile.domain.comparing import largest_first
from ldagile.queries.diagnoses import DiagnosisSeen, Difference, GapSeen
from ldagile.queries.informants import InformantSeen
from ldagile.web.intervention_types import a_type, type_name
from ldagile.web.questions import question, question_name
from ldagile.web.sayings import joined, said_by, sentence, told_by, words

GAP = {"K": _l("knowledge"), "S": _l("skill"), "M": _l("motivation"), "E": _l("environment")}
MOSTLY = {
    "K": _l("mostly knowledge"),
    "S": _l("mostly skill"),
    "M": _l("mostly motivation"),
    "E": _l("mostly the surroundings"),
}
PARTLY = {
    "K": _l("partly knowledge"),
    "S": _l("partly skill"),
    "M": _l("partly motivation"),
    "E": _l("partly the surroundings"),
}
REASONS = 3


def gap_headline(it: DiagnosisSeen) -> str:
    """The gap as a title: Mostly the surroundings, partly knowledge."""
    if not it.determined:
        return str(_("Not known yet"))
    words = MOSTLY if len(it.named) == 1 else PARTLY
    parts = [words[code] for code in it.named] + [PARTLY[code] for code in it.partly]
    return sentence(", ".join(str(part) for part in parts))


def gap_reasons(gap: GapSeen) -> str:
    """Why this gap weighs what it weighs, with who says so."""
    reasons = [said_by(saying) for saying in gap.reasons[:REASONS]]
    reasons += [str(_("people asked after a release name it"))] if gap.named else []
    if reasons:
        return sentence("; ".join(reasons)) + "."
    if gap.against:
        return str(_("Nothing points here: %(saying)s.", saying=said_by(gap.against)))
    return str(_("Nothing points here."))


def gap_difference(it: Difference) -> str:
    """Who says what to a question on which roles differ."""
    sides = [told_by(side) for side in (it.yes, it.no) if side.roles]
    if it.yes.some:
        sides.append(str(_("%(roles)s: divided", roles=joined(it.yes.some))))
    return " ".join(f"{sentence(side)}." for side in sides)


def gap_summary(it: DiagnosisSeen) -> str:
    """All of it in one plain sentence: the gap, why, and how well a course and what comes first would fit."""
    gap, best = it.gaps[0], it.types[0]
    because = joined(words(saying) for saying in gap.reasons[:2])
    share = share_of(gap.code, shares_of(it)[0])
    share = share if it.determined else _("so far %(share)s", share=share)
    why = _("%(share)s, because %(because)s", share=share, because=because) if because else share
    course = next((hundredths(each.fit) for each in it.types if each.type == "course"), None)
    fits = {"why": why, "course": course, "best": a_type(best.type), "fit": hundredths(best.fit)}
    if course is None or best.type == "course":
        return sentence(_("%(why)s; %(best)s fits %(fit)s.", **fits))
    return sentence(_("%(why)s; a course fits %(course)s, %(best)s %(fit)s.", **fits))


def gap_first(it: DiagnosisSeen) -> str:
    """Why a type comes first that is not the best fit; nothing if it is."""
    best = it.types[0]
    if best.fit >= max(each.fit for each in it.types):
        return ""
    first = sentence(a_type(best.type))
    if it.pointed:
        return str(_("%(type)s comes first, because the answers point at it.", type=first))
    return str(_("%(type)s comes first, because knowing more would not take away what is in the way.", type=first))


def gap_sides(it: Difference) -> str:
    """The same in short, beneath the question's name."""
    sides = [_("Yes: %(roles)s.", roles=joined(it.yes.roles)) if it.yes.roles else ""]
    sides += [_("No: %(roles)s.", roles=joined(it.no.roles)) if it.no.roles else ""]
    sides += [_("Divided: %(roles)s.", roles=joined(it.yes.some)) if it.yes.some else ""]
    return " ".join(side for side in sides if side)


def gap_rows(it: DiagnosisSeen) -> list[tuple[str, float, str]]:
    """The four gaps as the bar and its list take them: code, share in whole per cents, reason."""
    return [(gap.code, whole / 100, gap_reasons(gap)) for gap, whole in zip(it.gaps, shares_of(it), strict=True)]


def shares_of(it: DiagnosisSeen) -> list[int]:
    """The four shares as they are shown."""
    return per_cents(gap.share for gap in it.gaps)


def per_cents(shares: Iterable[float]) -> list[int]:
    """Shares in whole per cents that add up to a hundred: what rounding loses goes to the largest remainders."""
    exact = [share * 100 for share in shares]
    whole = [int(share) for share in exact]
    order = sorted(range(len(exact)), key=lambda place: (round(whole[place] - exact[place], 9), -place))
    for place in order[: 100 - sum(whole)]:
        whole[place] += 1
    return whole


def gap_next(it: DiagnosisSeen) -> list[str]:
    """What would help to know more, while the gap is undetermined: the next question, and whom to ask."""
    if it.determined:
        return []
    steps = []
    if it.next_question is not None:
        steps.append(str(_("Next to ask: “%(question)s”", question=question(it.next_question).about)))
    if len(it.roles) + it.observed < 2:
        steps.append(str(_("Ask another role, or watch the work for an hour.")))
    return steps


def gap_before(it: DiagnosisSeen) -> str:
    """What the answers alone said, where people asked after a release have moved it; nothing where they haven't."""
    if it.before is None:
        return ""
    codes = largest_first(it.before)
    percents = per_cents(it.before[code] for code in codes)
    shares = joined(share_of(code, percent) for code, percent in zip(codes[:2], percents, strict=False))
    return str(_("Before people were asked after a release it was %(shares)s.", shares=shares))


def gap_sureness(it: DiagnosisSeen) -> str:
    """How sure one may be, and what that rests on."""
    levels = ((0.85, _("Quite sure")), (0.7, _("Fairly sure")), (0.5, _("Not sure yet")), (0, _("A first guess")))
    level = next(words for least, words in levels if it.confidence >= least - 1e-9)
    asked = _("%(num)d roles asked", num=len(it.roles))
    if it.requester_alone:
        asked = _("only who told the problem was asked")
    elif len(it.roles) == 1:
        asked = _("only %(role)s asked", role=it.roles[0])
    grounds = [asked] if it.roles else []
    grounds += [_("the work watched")] if it.observed else []
    grounds += [_("a number looked at")] if it.data else []
    because, figure = joined(grounds), hundredths(it.confidence)
    return str(_("%(level)s: %(because)s (confidence %(figure)s).", level=level, because=because, figure=figure))


def share_of(code: str, percent: int) -> str:
    """A gap with its share, within a sentence: 64 % environment."""
    return str(_("%(percent)d\u00a0%% %(gap)s", percent=percent, gap=GAP[code]))


def informant_name(it: InformantSeen, all_asked: Sequence[InformantSeen]) -> str:
    """An informant by their role; if others have it too, by their name or in which place they were asked."""
    peers = [other.number for other in all_asked if other.role_key == it.role_key]
    role = sentence(it.role)
    if len(peers) < 2 or it.number not in peers:
        return role
    return f"{role}, {it.name}" if it.name else f"{role} {peers.index(it.number) + 1}"


def hundredths(value: float) -> str:
    """A fit or a confidence: 0.45."""
    return str(format_decimal(value, "0.00"))


def init_gap_words(app: Flask) -> None:
    """Make them known to the templates."""
    titles = (gap_headline, gap_rows, gap_difference, gap_sides)
    sentences = (gap_summary, gap_first, gap_next, gap_before, gap_sureness)
    for each in (*titles, *sentences, informant_name, question_name, type_name, hundredths):
        app.add_template_filter(each)
