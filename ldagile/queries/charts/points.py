"""What every drawing of a metric shares: its points, the line through them, and which ones to look at."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ldagile.domain.xmr import Limits, signals

from .axes import Place

# day, value or a missing period, entered afterwards
Entry = tuple[date, float | None, bool]
NumberText = Callable[[float], str]
# What the last judgement lets the drawing claim: it improved, it got worse, or nothing.
CLAIMS = {True: "signal", False: "worse", None: ""}
LARGER = {"signal": 1.25, "worse": 1.25}


@dataclass(frozen=True)
class Point:
    """A dot: state "plain", "flagged" (a rule says: look here), "signal" or "worse" (a claimed effect)."""

    x: float
    y: float
    radius: float
    state: str
    afterwards: bool
    day: date
    text: str


@dataclass(frozen=True)
class Band:
    """The natural process limits as a rectangle."""

    x: float
    y: float
    width: float
    height: float


def check_numbers(entries: Sequence[Entry], numbers: Iterable[float]) -> None:
    """Refuse what cannot be drawn: no points, dates out of order, numbers that are not finite."""
    if not entries:
        raise ValueError("points must not be empty")
    if any(earlier[0] >= later[0] for earlier, later in pairwise(entries)):
        raise ValueError("points must be in the order of their dates, one a date")
    for number in numbers:
        if not math.isfinite(number):
            raise ValueError(f"points, target and limits must be finite, not {number}")


def values_of(entries: Iterable[Entry]) -> list[float]:
    return [value for _, value, _ in entries if value is not None]


def range_of(entries: Iterable[Entry], limits: Limits | None, target: float | None) -> list[float]:
    """Every number that the drawing has to hold."""
    bounds = [limits.lower, limits.mean, limits.upper] if limits else []
    return [*values_of(entries), *bounds, *([] if target is None else [target])]


def line_through(entries: Iterable[Entry], x: Place, y: Place) -> str:
    """The data of one SVG path; a missing period lifts the pen."""
    steps, pen = [], "M"
    for day, value, _ in entries:
        if value is not None:
            steps.append(f"{pen}{x(day.toordinal())},{y(value)}")
        pen = "M" if value is None else "L"
    return " ".join(steps)


def band_of(limits: Limits | None, y: Place, left: float, right: float) -> Band | None:
    if limits is None:
        return None
    top = y(limits.upper)
    return Band(left, top, round(right - left, 1), round(y(limits.lower) - top, 1))


def states_of(entries: Sequence[Entry], limits: Limits | None, since: date | None, claim: str) -> tuple[str, ...]:
    """For each entry the claim, from the first release on; else "flagged" where a rule fires, or "plain".

    A claim explains what the rules find across the release, so that nothing before it is flagged for it.
    """
    claimed = [bool(claim) and since is not None and day >= since for day, _, _ in entries]
    found = signals([value for _, value, _ in entries], limits) if limits else []
    spans = [range(signal.first, signal.last + 1) for signal in found if not claimed[signal.last]]
    flagged = {place for span in spans for place in span}
    return tuple(claim if after else "flagged" if place in flagged else "plain" for place, after in enumerate(claimed))


def dots(
    entries: Sequence[Entry], states: Sequence[str], *, x: Place, y: Place, radius: float, text: NumberText
) -> tuple[Point, ...]:
    """A dot for each point, small enough for its neighbours; those of a claimed effect are larger."""
    room = x(entries[-1][0].toordinal()) - x(entries[0][0].toordinal())
    size = min(radius, max(1.25, room / len(entries) * 0.4)) if len(entries) > 1 else radius
    return tuple(
        Point(
            x=x(day.toordinal()),
            y=y(value),
            radius=round(size * LARGER.get(state, 1), 2),
            state=state,
            afterwards=afterwards,
            day=day,
            text=text(value),
        )
        for (day, value, afterwards), state in zip(entries, states, strict=True)
        if value is not None
    )
