"""Objectives, their metrics and the metrics' values, as pages and the API show them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.columns import columns_of
from ldagile.models.objectives import Metric, MetricValue, Objective


@dataclass(frozen=True)
class ObjectiveSeen:
    """What the business wants."""

    number: int
    title: str
    owner: str | None
    source: str | None
    confirmed_on: date | None
    horizon: date | None
    importance: str
    area: str | None
    status: str
    archived_at: datetime | None
    version: int


@dataclass(frozen=True)
class MetricSeen:
    """A number that would show an objective; `objective` is that one's number."""

    number: int
    objective: int
    name: str
    unit: str
    direction: str
    cadence: str
    target: float | None
    source: str | None
    level: str
    definition_changed_at: datetime | None
    archived_at: datetime | None
    version: int


@dataclass(frozen=True)
class ValueSeen:
    """One dated value of a metric; `period` is the first day of the period that it stands for."""

    period: date
    dated: date
    value: float | None
    corrected_at: datetime | None


OBJECTIVE = columns_of(ObjectiveSeen, Objective)
METRIC = columns_of(MetricSeen, Metric, objective=Objective.number)
VALUE = columns_of(ValueSeen, MetricValue)


def list_objectives(
    team_id: int, *, status: str | None = None, archived: bool = False, after: int = 0, limit: int | None = None
) -> list[ObjectiveSeen]:
    """The team's objectives in the order of their numbers, from the one after `after` on."""
    query = select(*OBJECTIVE).where(Objective.team_id == team_id, Objective.number > after)
    query = query.where(Objective.archived_at.is_not(None) if archived else Objective.archived_at.is_(None))
    if status is not None:
        query = query.where(Objective.status == status)
    return [ObjectiveSeen(*row) for row in session.execute(query.order_by(Objective.number).limit(limit))]


def get_objective(team_id: int, number: int) -> ObjectiveSeen:
    """The team's objective with this number. NotFound otherwise."""
    query = select(*OBJECTIVE).where(Objective.team_id == team_id, Objective.number == number)
    row = session.execute(query).first()
    if row is None:
        raise NotFound("objective_not_found", number=number)
    return ObjectiveSeen(*row)


def list_metrics(
    team_id: int, *, objective: int | None = None, archived: bool = False, after: int = 0, limit: int | None = None
) -> list[MetricSeen]:
    """The team's metrics, or those of one objective, in the order of their numbers."""
    query = metrics_of(team_id).where(Metric.number > after)
    query = query.where(Metric.archived_at.is_not(None) if archived else Metric.archived_at.is_(None))
    if objective is not None:
        query = query.where(Objective.number == objective)
    return [MetricSeen(*row) for row in session.execute(query.order_by(Metric.number).limit(limit))]


def get_metric(team_id: int, number: int) -> MetricSeen:
    """The team's metric with this number. NotFound otherwise."""
    row = session.execute(metrics_of(team_id).where(Metric.number == number)).first()
    if row is None:
        raise NotFound("metric_not_found", number=number)
    return MetricSeen(*row)


def metrics_of(team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's metrics with the numbers of their objectives."""
    return select(*METRIC).join(Objective, Objective.id == Metric.objective_id).where(Metric.team_id == team_id)


def list_values(team_id: int, metric: int, *, after: date | None = None, limit: int | None = None) -> list[ValueSeen]:
    """The values of the metric with this number, oldest first, from the period after `after` on."""
    query = (
        select(*VALUE)
        .join(Metric, Metric.id == MetricValue.metric_id)
        .where(Metric.team_id == team_id, Metric.number == metric)
    )
    if after is not None:
        query = query.where(MetricValue.period > after)
    return [ValueSeen(*row) for row in session.execute(query.order_by(MetricValue.period).limit(limit))]
