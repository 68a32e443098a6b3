"""What the business wants of the garden's team, and the numbers that show it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from ldagile.jobs.garden.days import days_ago
from ldagile.jobs.garden.people import Gardeners
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import create_metric
from ldagile.usecases.objectives import create_objective

Values = Sequence[float | None]

OBJECTIVES: tuple[dict[str, Any], ...] = (
    {"title": "A forecast we can trust", "owner": "Helen Marsh", "source": "Board paper of May", "importance": "high"},
    {"title": "First sale in 8 weeks", "owner": "Ravi Menon", "source": "Sales plan"},
    {"title": "Fewer refund complaints", "owner": "Ines Duarte", "source": "Service review"},
)
RECORDS = {"name": "Records complete", "unit": "%", "direction": "up", "cadence": "weekly", "target": 85, "level": "L3"}
ERROR = {"name": "Forecast error", "unit": "%", "direction": "down", "cadence": "monthly", "target": 10, "level": "L4"}
SALE = {"name": "Time to the first sale", "unit": "weeks", "direction": "down", "cadence": "monthly", "target": 8}
REFUNDS = {"name": "Refund complaints", "unit": "a week", "direction": "down", "cadence": "weekly", "target": 40}

RECORDS_BEFORE = (40, 42, 39, 43, 41, 38, 42, 44, 41, 40, 43, 39, 41, 42, 40, 41, 41)
RECORDS_SINCE = (58, 61, 62, 64, 65, 66, 65)
ERROR_VALUES = (28, 31.5, 30, 29, 33, 30, 27, None, 32, 31, 30)
SALE_VALUES = (14.2, 13.8, 14.5, 14.1, 13.6, 14.4, 14.0, 13.9, 14.3)
REFUND_VALUES = (88, 95, 91, 97, 90, 93, 99, 92, 95, 89, 96, 94)


def plant_objectives(people: Gardeners, today: date, now: datetime) -> None:
    """Three objectives with four metrics. The history of the records was pasted in before anything was released."""
    then = days_ago(now, 86)
    for values in OBJECTIVES:
        create_objective(actor=people.mira, now=then, **values)
    monday = release_day(now)
    add_metric(people, 1, RECORDS, RECORDS_BEFORE, today=monday.date(), now=monday - timedelta(hours=1))
    add_metric(people, 1, ERROR, ERROR_VALUES, today=today, now=now)
    add_metric(people, 2, {**SALE, "level": "L4"}, SALE_VALUES, today=today, now=now)
    add_metric(people, 3, {**REFUNDS, "level": "L4"}, REFUND_VALUES, today=today, now=now)


def add_metric(
    people: Gardeners, objective: int, definition: dict[str, Any], values: Values, *, today: date, now: datetime
) -> None:
    """One metric with its history, entered at once as from a table."""
    number = create_metric(objective_number=objective, actor=people.mira, now=now, **definition).number
    ends = month_ends if definition["cadence"] == "monthly" else sundays
    dated = [Dated(day, value) for day, value in zip(ends(len(values), today), values, strict=True)]
    save_values(number=number, values=dated, today=today, actor=people.aylin, now=now)


def plant_records(people: Gardeners, now: datetime) -> None:
    """Week after week since the release, each Monday the Sunday before; the fourth is the first look."""
    first = release_day(now)
    for week, value in enumerate(RECORDS_SINCE, start=1):
        then = first + timedelta(weeks=week)
        values = [Dated(then.date() - timedelta(days=1), value)]
        save_values(number=1, values=values, today=then.date(), actor=people.aylin, now=then)


def release_day(now: datetime) -> datetime:
    """The Monday after which as many Sundays have passed as there are values since."""
    return days_ago(now, 7 * len(RECORDS_SINCE) - 1 + now.isoweekday(), 8)


def sundays(count: int, today: date) -> list[date]:
    """The last `count` Sundays that are over."""
    last = today - timedelta(days=today.isoweekday())
    return [last - timedelta(weeks=count - 1 - index) for index in range(count)]


def month_ends(count: int, today: date) -> list[date]:
    """The last days of the last `count` months that are over."""
    ends = [today.replace(day=1) - timedelta(days=1)]
    while len(ends) < count:
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    return ends[::-1]
