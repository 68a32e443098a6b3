"""The outline of whys, as pages and the API show it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.columns import columns_of
from ldagile.models.diagnoses import Cause
from ldagile.models.problems import Problem


@dataclass(frozen=True)
class CauseSeen:
    """One answer to "why?"; `problem` and `parent` are numbers (None: it stands at the top)."""

    number: int
    problem: int
    parent: int | None
    text: str
    kind: str | None
    position: str
    created_at: datetime
    archived_at: datetime | None
    version: int


@dataclass(frozen=True)
class OutlineRow:
    """A cause where it stands: its level from 1 on, whether it is the first and last of its siblings, and whether
    nothing stands beneath it."""

    cause: CauseSeen
    level: int
    first: bool
    last: bool
    leaf: bool


@dataclass(frozen=True)
class Outline:
    """All of a problem's causes as one reads them: each with what stands beneath it. `archived` were put away."""

    problem: int
    rows: tuple[OutlineRow, ...]
    archived: tuple[CauseSeen, ...]

    @property
    def newest_end(self) -> CauseSeen | None:
        """Where to ask on: the newest cause beneath which nothing stands."""
        ends = [row.cause for row in self.rows if row.leaf]
        return max(ends, key=lambda cause: cause.number, default=None)

    @property
    def began_at(self) -> datetime | None:
        """When the first cause was written down."""
        return min((row.cause.created_at for row in self.rows), default=None)


ABOVE = aliased(Cause)
CAUSE = columns_of(CauseSeen, Cause, problem=Problem.number, parent=ABOVE.number)


def list_causes(
    team_id: int, problem: int, *, archived: bool = False, after: int = 0, limit: int | None = None
) -> list[CauseSeen]:
    """The causes of the problem with this number, in the order of their own, from the one after `after` on."""
    query = causes_of(team_id).where(Problem.number == problem, Cause.number > after)
    query = query.where(Cause.archived_at.is_not(None) if archived else Cause.archived_at.is_(None))
    return [CauseSeen(*row) for row in session.execute(query.order_by(Cause.number).limit(limit))]


def get_outline(team_id: int, problem: int) -> Outline:
    """The outline of the problem with this number. One statement."""
    rows = session.execute(causes_of(team_id).where(Problem.number == problem).order_by(Cause.position, Cause.number))
    causes = [CauseSeen(*row) for row in rows]
    beneath: defaultdict[int | None, list[CauseSeen]] = defaultdict(list)
    for cause in causes:
        if cause.archived_at is None:
            beneath[cause.parent].append(cause)
    archived = sorted((cause for cause in causes if cause.archived_at), key=lambda cause: cause.number)
    return Outline(problem=problem, rows=tuple(unfolded(beneath, None, 1)), archived=tuple(archived))


def unfolded(beneath: defaultdict[int | None, list[CauseSeen]], parent: int | None, level: int) -> Iterator[OutlineRow]:
    """The rows beneath `parent`, each followed by its own."""
    row = beneath[parent]
    for place, cause in enumerate(row, start=1):
        under = tuple(unfolded(beneath, cause.number, level + 1))
        yield OutlineRow(cause, level=level, first=place == 1, last=place == len(row), leaf=not under)
        yield from under


def get_cause(team_id: int, number: int) -> CauseSeen:
    """The team's cause with this number. NotFound otherwise."""
    row = session.execute(causes_of(team_id).where(Cause.number == number)).first()
    if row is None:
        raise NotFound("cause_not_found", number=number)
    return CauseSeen(*row)


def causes_of(team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's causes, with the numbers of their problems and of what they explain."""
    return (
        select(*CAUSE)
        .join(Problem, Problem.id == Cause.problem_id)
        .outerjoin(ABOVE, ABOVE.id == Cause.parent_id)
        .where(Cause.team_id == team_id)
    )
