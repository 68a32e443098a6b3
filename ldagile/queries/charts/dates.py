"""The axis of time: days, months or years, as often as there is room for their names."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from .axes import Place
from .labels import text_width

MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
DAY_STEPS = (1, 2, 7, 14, 28)
FEW_DAYS = 62
# What each CLDR pattern writes in English, with a letter to spare for other languages.
ENGLISH = {"LLLL": "%B_", "LLL": "%b_", "y": "%Y", "d MMM": "%d %b_"}


@dataclass(frozen=True)
class DateTick:
    """Where a date is written, from x on, and its CLDR pattern: the language belongs to the page."""

    x: float
    day: date
    pattern: str


def date_ticks(first: date, last: date, place: Place, *, end: float, font: float, short: bool) -> tuple[DateTick, ...]:
    """Days, months or years as often as there is room; each is written from its place on, up to the end."""
    few = (last - first).days < FEW_DAYS
    steps, starts = (DAY_STEPS, _days) if few else (MONTH_STEPS, _months)
    ticks = _thinned([starts(first, last, step) for step in steps], place, font, short)
    return tuple(tick for tick in ticks if tick.x + date_width(tick, font) <= end)


def date_width(tick: DateTick, font: float) -> float:
    """The room for a date in px, whatever the language."""
    return text_width(tick.day.strftime(ENGLISH[tick.pattern]), font)


Candidates = list[tuple[date, str]]


def _days(first: date, last: date, step: int) -> Candidates:
    return [(first + timedelta(days), "d MMM") for days in range(0, (last - first).days + 1, step)]


def _months(first: date, last: date, step: int) -> Candidates:
    """The first of every step-th month, counted from January of year 0, and the start of the drawing."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    starts = [date(number // 12, number % 12 + 1, 1) for number in numbers if number % step == 0]
    years = step >= 12 or first.year != last.year
    found = [(start, "y" if years and start.month == 1 else "LLLL") for start in starts if start >= first]
    if not found or found[0][0] > first:
        found.insert(0, (first, "y" if step >= 12 else "LLLL"))
    return found


def _thinned(choices: list[Candidates], place: Place, font: float, short: bool) -> list[DateTick]:
    """The first choice whose ticks do not touch; a start too close to the next tick gives way."""
    ticks: list[DateTick] = []
    for candidates in choices:
        ticks = [
            DateTick(place(day.toordinal()), day, "LLL" if short and pattern == "LLLL" else pattern)
            for day, pattern in candidates
        ]
        if len(ticks) > 1 and _touch(ticks[0], ticks[1], font):
            del ticks[0]
        if not any(_touch(*pair, font) for pair in pairwise(ticks)):
            break
    return ticks


def _touch(left: DateTick, right: DateTick, font: float) -> bool:
    return right.x - left.x < date_width(left, font) + font
