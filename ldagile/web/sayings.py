"""What a diagnosis says, in sentences: each answer's once, for either side, put together as screens need them."""

from collections.abc import Iterable, Sequence

from babel.lists import format_list
from flask import Flask
from flask_babel import format_decimal, get_locale, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from ldagile.queries.diagnoses import DiagnosisSeen, Difference, GapSeen
from ldagile.queries.informants import InformantSeen
from ldagile.queries.sayings import Saying
from ldagile.web.intervention_types import a_type, type_name
from ldagile.web.questions import question, question_name

SAYS = {
    "1:yes": _l("they and their manager describe a good result in the same words"),
    "1:no": _l("it isn’t clear what a good result is"),
    "2:yes": _l("they see in time how they are doing"),
    "2:no": _l("feedback comes late"),
    "3:yes": _l("they have what they need"),
    "3:no": _l("they lack something they need"),
    "4:yes": _l("other work or a hand-off gets in the way"),
    "4:no": _l("nothing gets in the way"),
    "5:yes": _l("doing it right makes their day harder"),
    "5:no": _l("doing it right is no trouble"),
    "6:yes": _l("someone notices when it is skipped"),
    "6:no": _l("nobody notices when it is skipped"),
    "7:yes": _l("they believe that it makes a difference"),
    "7:no": _l("they don’t believe that it makes a difference"),
    "8:yes": _l("with a strong reason they could do it tomorrow"),
    "8:no": _l("even with a strong reason they could not do it tomorrow"),
    "9:yes": _l("they know how it’s done, or find it"),
    "9:no": _l("how it’s done can’t be found within two minutes"),
    "10:yes": _l("steps to follow would do"),
    "10:no": _l("it takes practice, steps alone won’t do"),
    "11:yes": _l("they have done it right before"),
    "11:no": _l("they have never done it right"),
    "12:yes": _l("knowing the steps, they still get it wrong"),
    "12:no": _l("knowing the steps, they get it right"),
    "13:yes": _l("it is done less than monthly"),
    "13:no": _l("it is done every month or more often"),
    "14:yes": _l("someone in the same conditions does it well"),
    "14:no": _l("nobody in the same conditions does it well"),
}
LACK = {"tool": _l("a tool"), "access": _l("access"), "time": _l("time"), "process": _l("a process")}
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
    if gap.reasons:
        return sentence("; ".join(said_by(saying) for saying in gap.reasons[:REASONS])) + "."
    if gap.against:
        return str(_("Nothing points here: %(saying)s.", saying=said_by(gap.against)))
    return str(_("Nothing points here."))


def gap_difference(it: Difference) -> str:
    """Who says what to a question on which roles differ."""
    sides = [f"{joined(side.roles)}: {words(side)}" for side in (it.yes, it.no) if side.roles]
    if it.yes.some:
        sides.append(str(_("%(roles)s: divided", roles=joined(it.yes.some))))
    return " ".join(f"{sentence(side)}." for side in sides)


def gap_summary(it: DiagnosisSeen) -> str:
    """All of it in one plain sentence: the gap, why, and how well a course and what comes first would fit."""
    gap, best = it.gaps[0], it.types[0]
    because = joined(words(saying) for saying in gap.reasons[:2])
    share = _("%(percent)d\u00a0%% %(gap)s", percent=round(gap.share * 100), gap=GAP[gap.code])
    why = _("%(share)s, because %(because)s", share=share, because=because) if because else share
    course = next((hundredths(each.fit) for each in it.types if each.type == "course"), None)
    fits = {"why": why, "course": course, "best": a_type(best.type), "fit": hundredths(best.fit)}
    if course is None or best.type == "course":
        return str(_("%(why)s; %(best)s fits %(fit)s.", **fits))
    return str(_("%(why)s; a course fits %(course)s, %(best)s %(fit)s.", **fits))


def gap_rows(it: DiagnosisSeen) -> list[tuple[str, float, str]]:
    """The four gaps as the bar and its list take them: code, share, reason."""
    return [(gap.code, gap.share, gap_reasons(gap)) for gap in it.gaps]


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


def gap_sureness(it: DiagnosisSeen) -> str:
    """How sure one may be, and what that rests on."""
    levels = ((0.85, _("Quite sure")), (0.7, _("Fairly sure")), (0.5, _("Not sure yet")), (0, _("A first guess")))
    level = next(words for least, words in levels if it.confidence >= least - 1e-9)
    asked = ngettext("one role asked", "%(num)d roles asked", len(it.roles))
    grounds = [_("only who told the problem was asked") if it.requester_alone else asked]
    grounds += [_("the work watched")] if it.observed else []
    grounds += [_("a number looked at")] if it.data else []
    because, figure = joined(grounds), hundredths(it.confidence)
    return str(_("%(level)s: %(because)s (confidence %(figure)s).", level=level, because=because, figure=figure))


def informant_name(it: InformantSeen, all_asked: Sequence[InformantSeen]) -> str:
    """An informant by their role; if others have it too, by their name or in which place they were asked."""
    peers = [other.number for other in all_asked if other.role_key == it.role_key]
    role = sentence(it.role)
    if len(peers) < 2 or it.number not in peers:
        return role
    return f"{role}, {it.name}" if it.name else f"{role} {peers.index(it.number) + 1}"


def said_by(saying: Saying) -> str:
    """A saying with the roles that say so."""
    roles = [*saying.roles, *(_("some %(role)s", role=role) for role in saying.some)]
    who = _("all roles") if saying.everybody else joined(roles)
    return f"{words(saying)} ({who})"


def words(saying: Saying) -> str:
    """A saying alone; what is missing is named where somebody ticked it."""
    if saying.missing:
        return str(_("they lack %(things)s", things=joined(LACK[each] for each in saying.missing)))
    return str(SAYS[saying.code])


def joined(parts: Iterable[object]) -> str:
    """One, two and three."""
    return str(format_list([str(part) for part in parts], locale=get_locale()))


def sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def hundredths(value: float) -> str:
    """A fit or a confidence: 0.45."""
    return str(format_decimal(value, "0.00"))


def init_sayings(app: Flask) -> None:
    """Make them known to the templates."""
    gaps = (gap_headline, gap_rows, gap_difference, gap_summary, gap_next, gap_sureness)
    for each in (*gaps, informant_name, question_name, type_name, hundredths):
        app.add_template_filter(each)
