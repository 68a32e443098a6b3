"""Working days: Monday to Friday."""

from datetime import date, timedelta

SATURDAY = 5


def next_working_day(day: date) -> date:
    """The day itself, or the Monday after it if it falls on a weekend. DOMAIN.md §8."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day
