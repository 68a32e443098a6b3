"""What cards stand on: objectives with metrics and their history. Inside the caller's transaction."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from ldagile.jobs.seed.rows import add_history, add_numbered, add_rows
from ldagile.jobs.seed.words import METRICS, OBJECTIVES
from ldagile.models.numbers import next_numbers
from ldagile.models.objectives import Metric, MetricValue, Objective

WEEKS, SHIFT_AFTER, SHIFT = 52, 36, 12.0


@dataclass(frozen=True)
class Ground:
    """The team and who works in it (users' ids, at least None), today where it is, and the random stream."""

    team_id: int
    members: tuple[int | None, ...]
    now: datetime
    today: date
    luck: Random

    def row(self, at: datetime, **values: Any) -> dict[str, Any]:
        """The columns that each row has, and these."""
        author = self.luck.choice(self.members)
        return {"team_id": self.team_id, "created_at": at, "created_by_id": author, **values}

    def happened(
        self, noun: str, record_id: int, code: str, at: datetime, *, who: int | None, **changes: Any
    ) -> dict[str, Any]:
        """One row of the history; `changes` are the record's fields as [old, new]."""
        says = {"noun": noun, "record_id": record_id, "code": code, "changes": changes}
        return {"team_id": self.team_id, "at": at, "actor_id": who, **says}


def add_objectives(ground: Ground, count: int) -> list[tuple[int, int]]:
    """So many objectives, each with a metric and a year of weekly values: the ids of both."""
    then = ground.now - timedelta(weeks=WEEKS + 1)
    rows = [
        ground.row(
            then,
            number=number,
            title=f"{OBJECTIVES[place % len(OBJECTIVES)]} {place + 1}",
            importance=ground.luck.choice(("high", "normal", "low")),
        )
        for place, number in enumerate(next_numbers(Objective, ground.team_id, count))
    ]
    objectives = add_numbered(Objective, rows)
    metrics = add_metrics(ground, objectives, then)
    history = [("objective", each, "objective_created") for each in objectives]
    history += [("metric", each, "metric_created") for each in metrics]
    add_history([ground.happened(*what, then, who=ground.members[0]) for what in history])
    return list(zip(objectives, metrics, strict=True))


def add_metrics(ground: Ground, objectives: list[int], then: datetime) -> list[int]:
    """A metric for each objective. Every third moves in the wanted direction near the end."""
    rows = [metric_row(ground, place, then) | {"objective_id": each} for place, each in enumerate(objectives)]
    numbers = next_numbers(Metric, ground.team_id, len(rows))
    metrics = add_numbered(Metric, [row | {"number": number} for row, number in zip(rows, numbers, strict=True)])
    for place, (metric, row) in enumerate(zip(metrics, rows, strict=True)):
        shift = SHIFT if row["direction"] == "up" else -SHIFT
        add_rows(MetricValue, year_of(ground, metric, 0 if place % 3 else shift))
    return metrics


def metric_row(ground: Ground, place: int, then: datetime) -> dict[str, Any]:
    """One metric, all but whose it is."""
    name, direction = METRICS[place % len(METRICS)]
    wanted = 70.0 if direction == "up" else 30.0
    facts = {"unit": "%", "cadence": "weekly", "level": ground.luck.choice(("L3", "L4"))}
    return ground.row(then, name=f"{name} {place + 1}", direction=direction, target=wanted, **facts)


def year_of(ground: Ground, metric_id: int, shift: float) -> list[dict[str, Any]]:
    """Fifty-two Sundays with noise, each entered on the Monday; `shift` is what they change by near the end."""
    last = ground.today - timedelta(days=ground.today.isoweekday())
    rows = []
    for week in range(WEEKS):
        day = last - timedelta(weeks=WEEKS - 1 - week)
        entered = min(datetime.combine(day + timedelta(days=1), time(6), UTC), ground.now)
        value = round(ground.luck.gauss(50.0, 3.0) + (shift if week >= SHIFT_AFTER else 0), 1)
        rows.append(ground.row(entered, metric_id=metric_id, period=day - timedelta(days=6), dated=day, value=value))
    return rows
