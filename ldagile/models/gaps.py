"""The gap of each problem as it stands: the newest diagnosis, with the barriers that answers named since."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from ldagile.domain import diagnosis as core
from ldagile.models.base import session
from ldagile.models.diagnoses import Diagnosis

KNOWN = {name: letter for letter, name in core.GAPS.items()}


@dataclass(frozen=True)
class Gap:
    """name: as in domain's Diagnosis · weights: π by K, S, M, E · confidence: c."""

    name: str
    weights: Mapping[str, float]
    confidence: float

    @property
    def determined(self) -> bool:
        """A mixed gap is determined too."""
        return self.name != "undetermined"

    @property
    def letters(self) -> str | None:
        """The named gaps in the order K, S, M, E; None while nobody knows."""
        if not self.determined:
            return None
        named = core.mixed_gaps(self.weights) if self.name == "mixed" else (KNOWN[self.name],)
        return "".join(letter for letter in core.GAPS if letter in named)


def gaps_of(problem_ids: Collection[int], barriers: Mapping[int, Mapping[str, float]]) -> dict[int, Gap]:
    """The gaps of these problems, in one statement; a problem that nobody asked about is not in it."""
    newest = (
        select(Diagnosis.problem_id, func.max(Diagnosis.version).label("version"))
        .where(Diagnosis.problem_id.in_(problem_ids))
        .group_by(Diagnosis.problem_id)
        .subquery()
    )
    this = (Diagnosis.problem_id == newest.c.problem_id) & (Diagnosis.version == newest.c.version)
    rows = session.scalars(select(Diagnosis).join(newest, this))
    return {row.problem_id: gap_of(row, barriers.get(row.problem_id, {})) for row in rows}


def gap_of(row: Diagnosis, mentions: Mapping[str, float]) -> Gap:
    """One diagnosis, its barriers applied to the answers' own points."""
    answers = core.Diagnosis(row.weights, row.points, row.gap, 0, 0, (), (), ())
    now = core.with_barriers(answers, mentions) if mentions else answers
    return Gap(now.gap, now.weights, row.confidence)
