"""Business objectives, the metrics that show them, and the metrics' dated values."""

from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Code, Id, Instant, Line, RowId, TeamId


class Objective(Authored, Base):
    """What the business wants; a card's work is worth something only through one of these."""

    __tablename__ = "objective"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    title: Mapped[Line]
    owner: Mapped[Line | None]
    source: Mapped[Line | None]
    confirmed_on: Mapped[date | None]
    horizon: Mapped[date | None]
    importance: Mapped[Code] = mapped_column(default="normal")
    area: Mapped[Code | None]
    status: Mapped[Code] = mapped_column(default="active")
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class Metric(Authored, Base):
    """A number that would show the objective. `definition_changed_at` guards judgements (DOMAIN.md §10)."""

    __tablename__ = "metric"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    objective_id: Mapped[int] = mapped_column(RowId, ForeignKey("objective.id"), index=True)
    number: Mapped[int]
    name: Mapped[Line]
    unit: Mapped[str] = mapped_column(String(40))
    direction: Mapped[Code]
    cadence: Mapped[Code]
    target: Mapped[float | None]
    source: Mapped[Line | None]
    level: Mapped[str] = mapped_column(String(2))
    definition_changed_at: Mapped[Instant | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class MetricValue(Authored, Base):
    """One dated value; None says that the period is known to be missing. `period` is the period's first day:
    one value a period, whichever day of it the value is dated."""

    __tablename__ = "metric_value"
    __table_args__ = (UniqueConstraint("metric_id", "period"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    metric_id: Mapped[int] = mapped_column(RowId, ForeignKey("metric.id"))
    period: Mapped[date]
    dated: Mapped[date]
    value: Mapped[float | None]
    corrected_at: Mapped[Instant | None]
