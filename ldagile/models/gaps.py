"""The gap of each problem as it stands: the newest diagnosis, with the barriers that answers named since."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from ldagile.domain import diagnosis as core
from ldagile.models.base import session
from ldagile.models.diagnoses import Diagnosis
from ldagile.models.evidence import counted_barriers


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
        named = core.named_gaps(self.name, self.weights)
        return "".join(letter for letter in core.GAPS if letter in named) or None


def gaps_of(team_id: int, problem_id: int | None = None) -> dict[int, Gap]:
    """The gaps of the team's problems, or of one, by their ids; a problem that nobody asked about is not in it."""
    mine = Diagnosis.team_id == team_id
    if problem_id is not None:
        mine &= Diagnosis.problem_id == problem_id
    newest = (
        select(Diagnosis.problem_id, func.max(Diagnosis.version).label("version"))
        .where(mine)
        .group_by(Diagnosis.problem_id)
        .subquery()
    )
    this = (Diagnosis.problem_id == newest.c.problem_id) & (Diagnosis.version == newest.c.version)
    barriers = counted_barriers(team_id)
    return {
        row.problem_id: gap_of(row, barriers.get(row.problem_id, {}))
        for row in session.scalars(select(Diagnosis).join(newest, this))
    }


def gap_of(row: Diagnosis, mentions: Mapping[str, float]) -> Gap:
    """One diagnosis, its barriers applied to the answers' own points."""
    answers = core.Diagnosis(row.weights, row.points, row.gap, 0, 0, (), (), ())
    now = core.with_barriers(answers, mentions) if mentions else answers
    return Gap(now.gap, now.weights, row.confidence)
