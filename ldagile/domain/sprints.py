"""Sprints: their states, dates and capacity, and the burn-up (DOMAIN.md §2, §3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ldagile.domain.checks import known, number
from ldagile.domain.working_days import next_working_day

STATES = ("planned", "active", "review", "retro", "closed")
STEPS = {
    "planned": ("active",),
    "active": ("review",),
    "review": ("retro", "closed"),
    "retro": ("closed",),
    "closed": (),
}
FATES = ("next", "ready", "archive")
FIRST_LENGTH = timedelta(days=11)
SHORTEST, LONGEST = 5, 28
FRIDAY = 4


@dataclass(frozen=True)
class Load:
    """What a sprint holds, in person-days: ranked interventions, other kinds, mandatory work.

    free: what is left of the capacity, below 0 if there is too much; None without a capacity.
    """

    ranked: float
    other: float
    mandatory: float
    free: float | None

    @property
    def total(self) -> float:
        """All of it."""
        return self.ranked + self.other + self.mandatory


def may_become(state: str, later: str) -> bool:
    """Whether a sprint may go from one state to the other. ValueError for an unknown one. DOMAIN.md §3."""
    return known("later", later, STATES) in STEPS[known("state", state, STATES)]


def length_fits(starts_on: date, ends_on: date) -> bool:
    """One to four weeks; a week may be its five working days. DOMAIN.md §2."""
    return SHORTEST <= (ends_on - starts_on).days + 1 <= LONGEST


def next_dates(last: tuple[date, date] | None, today: date) -> tuple[date, date]:
    """The dates that are offered for the next sprint: as long as the last, from the working day after its end.

    Without a last one, or long after it, it starts on the coming Monday (today, if that is one); two weeks then.
    """
    monday = today + timedelta(days=-today.weekday() % 7)
    if last is None:
        return monday, monday + FIRST_LENGTH
    start = next_working_day(last[1] + timedelta(days=1))
    start = monday if start < today - timedelta(days=7) else start
    return start, start + (last[1] - last[0])


def first_dates(today: date) -> tuple[date, date]:
    """The dates of a first sprint that starts at once: from this working day to a Friday about two weeks on."""
    start = next_working_day(today)
    latest = start + timedelta(days=15)
    return start, latest - timedelta(days=(latest.weekday() - FRIDAY) % 7)


def first_capacity(people: int) -> float:
    """The person-days that are offered for it: three of each person, for who has all their other work too."""
    return 3.0 * max(people, 1)


def load(cards: Iterable[tuple[str, float | None]], capacity: float | None) -> Load:
    """What cards (kind, own days; None is not estimated and counts nothing) take of the capacity in person-days."""
    sums = {"ranked": 0.0, "other": 0.0, "mandatory": 0.0}
    for kind, days in cards:
        share = {"intervention": "ranked", "mandatory": "mandatory"}.get(kind, "other")
        sums[share] += number("days", days or 0, 0)
    free = None if capacity is None else number("capacity", capacity, 0) - sum(sums.values())
    return Load(**sums, free=free)


def running_total(steps: Sequence[tuple[date, float]], first: date, last: date) -> list[tuple[date, float]]:
    """The sum after each day on which it changed, from `first` to `last`; what was before counts on the first day."""
    total, points = 0.0, [(first, 0.0)]
    for day, change in sorted(steps, key=lambda step: step[0]):
        total += change
        if day > last:
            break
        at = max(day, first)
        points = [*(points[:-1] if points[-1][0] == at else points), (at, total)]
    return points


def likely_end(done: float, first: date, today: date, last: date) -> float | None:
    """How much will be done at the end at the pace so far; None on the first day and when it is over."""
    passed, whole = (today - first).days, (last - first).days
    return None if passed < 1 or today >= last else done * whole / passed
