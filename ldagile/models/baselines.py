"""What a metric did before the first release on a problem, and the dates on which it is judged (DOMAIN.md §10)."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Code, Id, Instant, RowId, TeamId, Words


class Baseline(Authored, Base):
    """The frozen points before `since`, as {period: value}: values dated before that day and known then.

    One of them stands for a problem and a metric at a time; the others were replaced. `afterwards`: it was empty
    and was filled by a later import. `reason` is a person's, for freezing anew.
    """

    __tablename__ = "baseline"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    metric_id: Mapped[int] = mapped_column(RowId, ForeignKey("metric.id"), index=True)
    since: Mapped[date]
    points: Mapped[dict[str, Any]]
    afterwards: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[Words | None]
    replaced_at: Mapped[Instant | None]


def stands_for(problem_id: Any, metric_id: Any) -> ColumnElement[bool]:
    """Which baseline holds now for this problem and metric."""
    mine: ColumnElement[bool] = (Baseline.problem_id == problem_id) & (Baseline.metric_id == metric_id)
    return mine & Baseline.replaced_at.is_(None)


class Look(Base):
    """One judgement: announced for a day, made on it or as soon as its last point is there, and at no other time.

    points: how many after the release it takes (4, 8 or 16) · before, after: the means it compared.
    """

    __tablename__ = "look"
    __table_args__ = (UniqueConstraint("baseline_id", "points"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    baseline_id: Mapped[int] = mapped_column(RowId, ForeignKey("baseline.id"))
    points: Mapped[int]
    planned_on: Mapped[date]
    judged_at: Mapped[Instant | None]
    verdict: Mapped[Code | None]
    improved: Mapped[bool | None]
    remaining_gap: Mapped[float | None]
    reason: Mapped[Code | None]
    before: Mapped[float | None]
    after: Mapped[float | None]
