"""The periods that a metric is counted in, by its cadence: days, ISO weeks or months."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ldagile.domain.checks import known

CADENCES = ("daily", "weekly", "monthly")
FIRST_YEAR = 1900  # what is written before it is a slip


def period_start(dated: date, cadence: str) -> date:
    """The first day of the period that `dated` falls into. ValueError on an unknown cadence."""
    known("cadence", cadence, CADENCES)
    if cadence == "weekly":
        return dated - timedelta(days=min(dated.weekday(), (dated - date.min).days))
    return dated.replace(day=1) if cadence == "monthly" else dated


def period_end(start: date, cadence: str) -> date:
    """The last day of the period that begins on `start`."""
    known("cadence", cadence, CADENCES)
    if cadence == "weekly":
        return start + timedelta(days=6)
    return start.replace(day=monthrange(start.year, start.month)[1]) if cadence == "monthly" else start


def next_period(start: date, cadence: str) -> date:
    """The first day of the period after the one that begins on `start`."""
    return period_end(start, cadence) + timedelta(days=1)


def series(values: Mapping[date, float | None], cadence: str) -> Sequence[tuple[date, float | None]]:
    """Every period from the first to the last of `values` (first day → value), missing ones as None.

    A daily metric has no weekends unless it has weekend values (DOMAIN.md §10).
    """
    if not values:
        return []
    weekends = any(day.weekday() >= 5 for day in values)
    row, start, last = [], min(values), max(values)
    while start <= last:
        if cadence != "daily" or weekends or start.weekday() < 5:
            row.append((start, values.get(start)))
        start = next_period(start, cadence)
    return row


def misfits(days: Sequence[date], cadence: str, today: date) -> dict[int, str]:
    """The days that can't have a value, by their place: `not_yet` if their period has not begun by `today`,
    `twice` if an earlier one falls into the same period, `too_early` before 1900.
    """
    wrong: dict[int, str] = {}
    taken: set[date] = set()
    for index, dated in enumerate(days):
        period = period_start(dated, cadence)
        if dated.year < FIRST_YEAR:
            wrong[index] = "too_early"
        elif period > today:
            wrong[index] = "not_yet"
        elif period in taken:
            wrong[index] = "twice"
        taken.add(period)
    return wrong
