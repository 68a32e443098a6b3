"""What a problem's answers say: the gap with its reasons, where roles differ, and what is likely to help."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from ldagile.domain import diagnosis as core
from ldagile.domain.comparing import largest_first
from ldagile.models.base import session
from ldagile.models.diagnoses import Diagnosis, as_domain
from ldagile.models.evidence import counted_barriers
from ldagile.models.problems import Problem
from ldagile.queries.informants import list_informants
from ldagile.queries.sayings import Saying, Sayings

Version = aliased(Diagnosis)
# What speaks against each gap, where nothing speaks for it.
AGAINST = {"K": "9:yes", "S": "11:yes", "M": "7:yes", "E": "3:yes"}


@dataclass(frozen=True)
class GapSeen:
    """One of the four gaps K, S, M, E with its weight π, and what speaks for it, weightiest first.

    `against`: what all roles say against it, where nothing speaks for it · `named`: whether people who were asked
    after a release named it as being in their way.
    """

    code: str
    share: float
    reasons: tuple[Saying, ...]
    against: Saying | None
    named: bool


@dataclass(frozen=True)
class Difference:
    """A question on which roles differ by half or more: who says yes and who says no."""

    question: int
    yes: Saying
    no: Saying


@dataclass(frozen=True)
class TypeSeen:
    """A type of intervention with its fit m. `justify`: choosing it needs words (rule 4)."""

    type: str
    fit: float
    justify: bool


@dataclass(frozen=True)
class DiagnosisSeen:
    """A problem's newest diagnosis. `problem` is that one's number.

    `at`: since when it says so; `determined_at`: when a gap was first named, None if it never was · `gap` as in
    domain.diagnosis; `gaps` largest first; `named`: the codes that the gap's name stands for, none while it is
    undetermined · `before`: the weights of the answers alone, where barriers that were named since have moved them ·
    `roles` with an answer, by the names that they were given · `next_question`: the first that
    nobody has answered · `types`: the one to try first on top · `pointed`: it stands there because the answers
    point at it, although others may fit better.
    """

    problem: int
    version: int
    at: datetime
    determined_at: datetime | None
    gap: str
    gaps: tuple[GapSeen, ...]
    named: tuple[str, ...]
    before: Mapping[str, float] | None
    differences: tuple[Difference, ...]
    roles: tuple[str, ...]
    requester_alone: bool
    observed: bool
    data: bool
    confidence: float
    answered: int
    next_question: int | None
    types: tuple[TypeSeen, ...]
    pointed: bool

    @property
    def determined(self) -> bool:
        """Whether the answers are enough to name a gap."""
        return self.gap != "undetermined"

    @property
    def partly(self) -> tuple[str, ...]:
        """The gaps of a quarter or more beside the one that is named."""
        return tuple(gap.code for gap in self.gaps if gap.code not in self.named and core.is_weighty(gap.share))


def find_diagnosis(team_id: int, problem: int) -> DiagnosisSeen | None:
    """The newest diagnosis of the problem with this number; None while nobody has answered. Two statements."""
    named_one = (Version.problem_id == Problem.id) & (Version.gap != "undetermined")
    first = select(func.min(Version.at)).where(named_one).correlate(Problem).scalar_subquery()
    found = session.execute(
        select(Diagnosis, first)
        .join(Problem, Problem.id == Diagnosis.problem_id)
        .where(Problem.team_id == team_id, Problem.number == problem)
        .order_by(Diagnosis.version.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    mentions = counted_barriers(team_id).get(found[0].problem_id, {})
    return seen(*found, problem, mentions, Sayings(list_informants(team_id, problem)))


def seen(
    row: Diagnosis, determined_at: datetime | None, problem: int, mentions: Mapping[str, float], sayings: Sayings
) -> DiagnosisSeen:
    """The row, the barriers that were named since, and the answers behind it, as they are shown."""
    answers = as_domain(row)
    it = core.with_barriers(answers, mentions)
    types = tuple(types_of(it, row.confidence))
    return DiagnosisSeen(
        problem=problem,
        version=row.version,
        at=row.at,
        determined_at=determined_at,
        gap=it.gap,
        gaps=tuple(gap_seen(code, it, mentions, sayings) for code in largest_first(it.weights)),
        before=answers.weights if any(mentions.values()) else None,
        named=core.named_gaps(it.gap, it.weights),
        differences=tuple(difference(question, sayings) for question in by_points(it.disagreements)),
        roles=tuple(sayings.names.values()),
        requester_alone=sayings.requester_alone,
        observed=row.result["observed"],
        data=row.result["data"],
        confidence=row.confidence,
        answered=it.answered,
        next_question=sayings.next_question,
        types=types,
        pointed=types[0].type in it.pointed[:1],
    )


def gap_seen(code: str, it: core.Diagnosis, mentions: Mapping[str, float], sayings: Sayings) -> GapSeen:
    """One gap with what speaks for it, or else against it."""
    found = [sayings.saying(reason) for reason in it.reasons if code in points_of(reason)]
    reasons = tuple(saying for saying in found if saying)
    against = None if reasons else sayings.saying(AGAINST[code])
    found_against = against if against and against.everybody else None
    return GapSeen(code, it.weights[code], reasons, found_against, mentions.get(code, 0) > 0)


def points_of(reason: str) -> Mapping[str, int]:
    """The gaps that an answer like "3:no" speaks for."""
    question, said = reason.split(":")
    return core.POINTS.get((int(question), said == "yes"), {})


def by_points(questions: tuple[int, ...]) -> list[int]:
    """The questions that decide most first, equal ones by number."""

    def at_stake(question: int) -> int:
        return max(sum(points_of(f"{question}:{said}").values()) for said in ("yes", "no"))

    return sorted(questions, key=lambda question: (-at_stake(question), question))


def difference(question: int, sayings: Sayings) -> Difference:
    """Who says yes and who says no. Nobody but divided roles on a side leaves that side without roles."""
    yes, no = (sayings.saying(f"{question}:{said}") for said in ("yes", "no"))
    nobody = Saying(code=f"{question}:", roles=(), some=(), everybody=False)
    return Difference(question, yes or nobody, no or nobody)


def types_of(it: core.Diagnosis, confidence: float) -> list[TypeSeen]:
    """All types in order; a course needs words from a quarter of environment or motivation on (DOMAIN.md §4)."""
    needs_words = it.gap != "undetermined" and core.is_weighty(max(it.weights["E"], it.weights["M"]))
    ranked = core.rank_types(it.weights, confidence, it.pointed)
    return [TypeSeen(each.type, each.fit, each.type == "course" and needs_words) for each in ranked]
