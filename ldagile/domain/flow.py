"""How work flows (Kanban Guide; DOMAIN.md §10)."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from ldagile.domain.checks import number


def percentile_days(cycle_times: Sequence[float], percent: float) -> float:
    """The cycle time that so many per cent of the cards did not exceed: nearest rank, in calendar days.

    `percent` from 0 to 100. ValueError for an empty series or a negative time. DOMAIN.md §10.
    """
    if not cycle_times:
        raise ValueError("cycle_times must not be empty")
    days = sorted(number("cycle_times", value, 0) for value in cycle_times)
    rank = max(1, ceil(number("percent", percent, 0, 100) * len(days) / 100))
    return days[rank - 1]


def cycle_time(start: date, finish: date) -> int:
    """Calendar days from the first entry into doing to the first into listening or evaluated, both counted.

    ValueError when it is finished before it was begun.
    """
    if finish < start:
        raise ValueError("finish must not be before start")
    return (finish - start).days + 1
