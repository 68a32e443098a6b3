"""From the informants' answers to a diagnosis, and how sure of it to be (DOMAIN.md §6)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from ldagile.domain.checks import flag
from ldagile.domain.comparing import TOLERANCE, at_least, largest_first
from ldagile.domain.diagnosis.gaps import Diagnosis, name_gap, weights_of
from ldagile.domain.diagnosis.questions import GAPS, POINTS, POINTS_AT, QUESTIONS

REQUESTER = "requester"


@dataclass(frozen=True)
class Informant:
    """One person asked: their role, and question number (1–14) → yes or no; "don't know" is an absent key."""

    role: str
    answers: Mapping[int, bool]


def diagnose(
    informants: Sequence[Informant], observed: bool = False, *, top: float = 0.45, lead: float = 0.15
) -> Diagnosis:
    """What kind of gap the answers tell of; see `Diagnosis` for the shape.

    Points are averaged over the informants of a role who said yes or no, then over roles; last, K and S are
    multiplied by 1 − ½·(share of yes to question 8). `observed`: somebody watched the work. Fewer than 8
    questions, or fewer than two roles (being observed counts as one), leave the gap "undetermined" and the
    weights provisional. ValueError for no informants, a role without a name, an unknown question, an answer
    that is neither True nor False, a threshold outside [0, 1]. DOMAIN.md §6.
    """
    check_informants(informants)
    by_role = {question: _yes_by_role(informants, question) for question in QUESTIONS}
    yes = {question: fmean(shares) for question, shares in by_role.items() if shares}
    given = _points_given(yes)
    points = _halved(_points_by_gap(given), yes.get(8, 0.0))
    weights = weights_of(points)
    gap = name_gap(weights, top=top, lead=lead)
    roles = len({informant.role for informant in informants if informant.answers})
    enough = roles + flag("observed", observed) >= 2 and len(yes) >= 8
    return Diagnosis(
        weights=weights,
        points=points,
        gap=gap if enough else "undetermined",
        answered=len(yes),
        roles=roles,
        reasons=_reasons(given),
        disagreements=tuple(q for q, shares in by_role.items() if shares and _differ(shares)),
        pointed=_pointed(given),
    )


def next_question(informants: Sequence[Informant]) -> int | None:
    """The first question that nobody has answered yet; None once all are: then ask another role.

    ValueError as in `diagnose`. DOMAIN.md §6, "undetermined".
    """
    check_informants(informants)
    answered = {question for informant in informants for question in informant.answers}
    return next((question for question in QUESTIONS if question not in answered), None)


def confidence(roles: Collection[str], observed: bool, data: bool) -> float:
    """c: how far to trust the answers, 0 to 1.

    `roles` are those with an answer, the requester under "requester": none 0, requester alone 0.3, one
    other alone 0.5, two or more 0.7; + 0.15 if the work was observed, + 0.15 if there is data. ValueError
    for a bare string or a role without a name. DOMAIN.md §6.
    """
    if isinstance(roles, str):
        raise ValueError(f"roles must be a collection of names, not {roles!r}")
    names = {_check_role("roles", role) for role in roles}
    asked = 0.7 if len(names) > 1 else 0.3 if names == {REQUESTER} else 0.5 if names else 0.0
    return asked + 0.15 * (flag("observed", observed) + flag("data", data))


def check_informants(informants: Sequence[Informant]) -> None:
    """ValueError for no informants, a role without a name, an unknown question, an answer that is no yes or no."""
    if not informants:
        raise ValueError("informants must not be empty")
    for informant in informants:
        _check_role("role", informant.role)
        for question, answer in informant.answers.items():
            if isinstance(question, bool) or question not in QUESTIONS:
                raise ValueError(f"answers must be to questions 1 to 14, not {question!r}")
            flag(f"answers[{question}]", answer)


def _check_role(name: str, role: object) -> str:
    if not isinstance(role, str) or not role.strip():
        raise ValueError(f"{name} must have a name, not {role!r}")
    return role


def _yes_by_role(informants: Sequence[Informant], question: int) -> list[float]:
    said: dict[str, list[bool]] = {}
    for informant in informants:
        if question in informant.answers:
            said.setdefault(informant.role, []).append(informant.answers[question])
    return [fmean(answers) for answers in said.values()]


def _points_given(yes: Mapping[int, float]) -> dict[tuple[int, bool], dict[str, float]]:
    shares = {(q, said): yes[q] if said else 1 - yes[q] for q, said in POINTS if q in yes}
    return {
        answer: {gap: share * points for gap, points in POINTS[answer].items()}
        for answer, share in shares.items()
        if share > TOLERANCE
    }


def _points_by_gap(given: Mapping[tuple[int, bool], Mapping[str, float]]) -> dict[str, float]:
    return {gap: sum(points.get(gap, 0.0) for points in given.values()) for gap in GAPS}


def _halved(points: Mapping[str, float], could_do_it: float) -> dict[str, float]:
    kept = 1 - could_do_it / 2
    return {gap: points[gap] * kept if gap in ("K", "S") else points[gap] for gap in GAPS}


def _reasons(given: Mapping[tuple[int, bool], Mapping[str, float]]) -> tuple[str, ...]:
    totals = {answer: sum(points.values()) for answer, points in given.items()}
    return tuple(f"{question}:{'yes' if said else 'no'}" for question, said in largest_first(totals))


def _differ(shares: Sequence[float]) -> bool:
    return at_least(max(shares) - min(shares), 0.5)


def _pointed(given: Mapping[tuple[int, bool], Mapping[str, float]]) -> tuple[str, ...]:
    totals: dict[str, float] = {}
    for (question, _), points in given.items():
        if question in POINTS_AT:
            kind = POINTS_AT[question]
            totals[kind] = totals.get(kind, 0.0) + sum(points.values())
    return tuple(largest_first(totals))
