"""When a metric is judged after a release: three looks, announced as dates (DOMAIN.md §10)."""

from collections.abc import Mapping
from datetime import date, timedelta

from ldagile.domain.periods import next_period, period_end, period_start, series
from ldagile.domain.working_days import next_working_day

LOOKS = (4, 8, 16)  # points after the release


def look_days(since: date, cadence: str, *, weekends: bool = False) -> dict[int, date]:
    """The day of each look by its number of points: the one after the period in which that point falls due.

    A daily metric without values on weekends is judged on a working day.
    """
    days: dict[int, date] = {}
    start = first_period(since, cadence, weekends=weekends)
    for count in range(1, max(LOOKS) + 1):
        if count in LOOKS:
            days[count] = counted_day(period_end(start, cadence) + timedelta(days=1), cadence, weekends=weekends)
        start = counted_day(next_period(start, cadence), cadence, weekends=weekends)
    return days


def first_period(since: date, cadence: str, *, weekends: bool = False) -> date:
    """The first day of the period in which the first point after a release on `since` falls due."""
    return counted_day(period_start(since, cadence), cadence, weekends=weekends)


def counted_day(day: date, cadence: str, *, weekends: bool) -> date:
    """The day, or the Monday after it where weekends are not counted."""
    return next_working_day(day) if cadence == "daily" and not weekends else day


def first_points(values: Mapping[date, float | None], count: int, cadence: str) -> list[float | None] | None:
    """The series up to its `count`-th point, gaps kept; None as long as there are fewer points."""
    row: list[float | None] = []
    points = 0
    for _, value in series(values, cadence):
        row.append(value)
        points += value is not None
        if points == count:
            return row
    return None
