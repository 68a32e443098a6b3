"""Metrics: the numbers that would show an objective."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity, set_archived
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.objectives import Metric, MetricValue, Objective
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction

DEFINITION = {"unit", "direction", "cadence"}


@dataclass(frozen=True)
class MetricSaved:
    """The metric's number in its team and the version of its definition."""

    number: int
    version: int


def create_metric(
    *, objective_number: int, actor: Actor, now: datetime, repeat: Repeat | None = None, **values: Any
) -> MetricSaved:
    """Add a metric to an objective (name, unit, direction, cadence, target, source, level).

    The same `repeat` again gives the same result and adds nothing.
    """
    check("metric.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return MetricSaved(**earlier)
        objective = get_in_team(Objective, actor.team, objective_number)
        metric = Metric(
            team_id=actor.team,
            objective_id=objective.id,
            number=next_number(Metric, actor.team),
            created_at=now,
            created_by_id=actor.user_id,
            **values,
        )
        session.add(metric)
        saved = tell(metric, "metric_created", actor, now)
        remember(repeat, vars(saved), now)
        return saved


def edit_metric(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> MetricSaved:
    """Change a metric. Conflict when it was saved since `version`.

    A changed unit, direction or cadence is a changed definition: judgements across it are refused
    (DOMAIN.md §10). The cadence stays once there are values: they are counted by its periods.
    """
    check("metric.edit", actor)
    with transaction(team_lock(actor.team)):
        metric = get_in_team(Metric, actor.team, number)
        check_version(metric, version, values)
        changes = changed_fields(metric, values)
        if "cadence" in changes and has_values(metric):
            raise RuleBroken("cadence_is_fixed", field="cadence")
        if not changes:
            return MetricSaved(number=number, version=version)
        if DEFINITION & changes.keys():
            metric.definition_changed_at = now
        metric.version += 1
        return tell(metric, "metric_edited", actor, now, changes)


def archive_metric(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> MetricSaved:
    """Put a metric away with its values. Archiving twice changes nothing."""
    return put(number, now, "metric_archived", actor, now, repeat=repeat)


def restore_metric(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> MetricSaved:
    """Bring an archived metric back."""
    return put(number, None, "metric_restored", actor, now, repeat=repeat)


def put(
    number: int, archived_at: datetime | None, code: str, actor: Actor, now: datetime, *, repeat: Repeat | None
) -> MetricSaved:
    """Archive or restore, unless it is so already."""
    check("metric.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return MetricSaved(**earlier)
        metric = get_in_team(Metric, actor.team, number)
        saved = MetricSaved(number=number, version=metric.version)
        if changes := set_archived(metric, archived_at):
            saved = tell(metric, code, actor, now, changes)
        remember(repeat, vars(saved), now)
        return saved


def has_values(metric: Metric) -> bool:
    """Whether a value was ever entered for it."""
    return bool(session.scalar(select(func.count(MetricValue.id)).where(MetricValue.metric_id == metric.id)))


def tell(metric: Metric, code: str, actor: Actor, now: datetime, changes: dict[str, Any] | None = None) -> MetricSaved:
    """Write the history and the change feed of what was just done."""
    record_activity(metric, code, actor_id=actor.user_id, now=now, changes=changes)
    record_change(team_topic(metric.team_id), code, now, metric=metric.number)
    return MetricSaved(number=metric.number, version=metric.version)
