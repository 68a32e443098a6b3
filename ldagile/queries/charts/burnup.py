"""A burn-up as a drawing: steps of scope and of what is done, and where the pace would lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ldagile.queries.sprint_flow import BurnUp

LEFT, TOP, BOTTOM = 30.0, 12.0, 26.0
ROUND = (2, 4, 6, 10, 20, 30, 40, 60, 100, 200, 400, 1000, 10_000, 10**12)


@dataclass(frozen=True)
class Tick:
    """A round number at its height."""

    y: float
    text: str


@dataclass(frozen=True)
class BurnUpDrawing:
    """Paths and places in px. `dot`: where it stands now; `likely`: the line on from there."""

    size: str
    width: float
    height: float
    left: float
    right: float
    ticks: tuple[Tick, ...]
    scope: str
    scope_y: float
    done: str
    dot: tuple[float, float]
    likely: str | None
    likely_y: float | None


def draw_burn_up(burn: BurnUp, *, phone: bool = False) -> BurnUpDrawing:
    """The drawing, for a wide room or a phone."""
    width, height, margin = (358.0, 190.0, 92.0) if phone else (620.0, 210.0, 100.0)
    right, base, top = width - margin, height - BOTTOM, nice(burn.most)
    days = max(1, (burn.last - burn.first).days)

    def x(day: date) -> float:
        return round(LEFT + (right - LEFT) * (day - burn.first).days / days, 1)

    def y(value: float) -> float:
        return round(base - (base - TOP) * value / top, 1)

    end = (x(burn.until), y(burn.done[-1][1]))
    likely_y = None if burn.likely is None else y(burn.likely)
    return BurnUpDrawing(
        size="phone" if phone else "wide",
        width=width,
        height=height,
        left=LEFT,
        right=right,
        ticks=tuple(Tick(y(value), f"{value:g}") for value in (0, top / 2, top)),
        scope=steps([(x(day), y(value)) for day, value in burn.scope], right),
        scope_y=y(burn.scope[-1][1]),
        done=steps([(x(day), y(value)) for day, value in burn.done], end[0]),
        dot=end,
        likely=None if likely_y is None else f"M{end[0]},{end[1]} L{right},{likely_y}",
        likely_y=likely_y,
    )


def nice(most: float) -> float:
    """The next round number above."""
    return next(float(value) for value in ROUND if value >= most)


def steps(points: Sequence[tuple[float, float]], until: float) -> str:
    """A line that goes level until it changes."""
    (start_x, start_y), *rest = points
    path = f"M{start_x},{start_y}"
    for x, y in rest:
        path += f" H{x} V{y}"
    return f"{path} H{until}"
