"""The XmR chart of one metric (DOMAIN.md §10): every coordinate of its drawing, in any width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from ldagile.domain.xmr import Limits

from .axes import Place, ValueScale, linear, value_scale
from .dates import DateTick, date_ticks
from .frame import AIR, Frame, Layout, layout_for, margins, stack
from .labels import flags, spread
from .marks import Look, Release, looks_at, releases_at
from .points import (
    Band,
    Entry,
    Point,
    band_of,
    check_numbers,
    dots,
    line_through,
    range_of,
    states_of,
    values_of,
)

INSET = 8.0
DENSE = 2.0
# so many of the newest releases are named; more would stand higher than the drawing
NAMED = 6


@dataclass(frozen=True)
class Label:
    """A text at the right edge: kind "target", "since", "limit", "mean" or "latest", and its number."""

    kind: str
    x: float
    y: float
    text: str


@dataclass(frozen=True)
class ValueTick:
    """A number at the left edge; it ends at x."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class XmrChart:
    """One drawing, in px from the top left. A text's y is its middle; words are the page's.

    `claim` is "signal", "worse" or none (""); a dense drawing has no room around its dots.
    """

    frame: Frame
    line: str
    dense: bool
    points: tuple[Point, ...]
    band: Band | None
    mean_y: float | None
    target_y: float | None
    claim: str
    labels: tuple[Label, ...]
    ticks: tuple[ValueTick, ...]
    dates: tuple[DateTick, ...]
    releases: tuple[Release, ...]
    looks: tuple[Look, ...]


def xmr_chart(
    points: Sequence[Entry],
    *,
    unit: str = "",
    target: float | None = None,
    limits: Limits | None = None,
    releases: Sequence[tuple[date, str]] = (),
    looks: Sequence[tuple[date, bool]] = (),
    improved: bool | None = None,
    width: float = 860,
) -> XmrChart:
    """The drawing of points, frozen limits, releases (each with its text) and looks (each: judged yet?).

    `improved` is the last judgement's; None draws no claim. Below 560 px it is a drawing for phones.
    ValueError for no points, dates out of order and numbers that are not finite.
    """
    check_numbers(points, range_of(points, limits, target))
    layout, since = layout_for(width), min((day for day, _ in releases), default=None)
    scale, numbers = value_scale(range_of(points, limits, target)), _numbers(points, limits, target, since)
    edges = margins(
        layout,
        width,
        [scale.coarse.text(tick) for tick in scale.ticks],
        [scale.fine.text(number) for _, number in numbers],
    )
    days = _days(points, releases, looks)
    x = linear(days[0].toordinal(), days[-1].toordinal(), edges[0] + INSET, edges[1] - INSET)
    shown = [look for look in looks if days[0] <= look[0] <= days[-1]]
    lines = [(x(day.toordinal()), text) for day, text in releases]
    notes = flags(lines[-NAMED:], layout.font, width)
    frame = stack(layout, width, edges, max((note.row + 1 for note in notes), default=0))
    y = linear(scale.low, scale.high, frame.bottom, frame.top)
    claim = {True: "signal", False: "worse", None: ""}[improved]
    drawn = dots(
        points,
        states_of(points, limits, since, claim),
        x=x,
        y=y,
        radius=layout.radius,
        text=lambda value: f"{scale.fine.text(value)} {unit}".strip(),
    )
    return XmrChart(
        frame=frame,
        line=line_through(points, x, y),
        dense=any(dot.radius < DENSE for dot in drawn),
        points=drawn,
        band=band_of(limits, y, frame.left, frame.right),
        mean_y=y(limits.mean) if limits else None,
        target_y=None if target is None else y(target),
        claim=claim,
        labels=_labels(numbers, scale, layout, frame, y),
        ticks=tuple(ValueTick(frame.left - AIR, y(tick), scale.coarse.text(tick)) for tick in scale.ticks),
        dates=date_ticks(days[0], days[-1], x, end=width, font=layout.font, short=layout.size == "phone"),
        releases=releases_at(notes, lines, layout, frame),
        looks=looks_at(shown, x, layout, frame, [at for at, _ in lines]),
    )


def _days(
    points: Iterable[Entry], releases: Iterable[tuple[date, str]], looks: Iterable[tuple[date, bool]]
) -> list[date]:
    """Every day that must be in the drawing, in order. A look that lies ahead need not."""
    judged = [day for day, judged in looks if judged]
    return sorted([*(day for day, _, _ in points), *(day for day, _ in releases), *judged])


def _numbers(
    points: Sequence[Entry], limits: Limits | None, target: float | None, since: date | None
) -> list[tuple[str, float]]:
    """What is written at the right edge, from top to bottom where two are equal."""
    after = [value for day, value, _ in points if value is not None and since is not None and day >= since]
    found = [("target", target)] if target is not None else []
    found += [("since", fmean(after))] if after else []
    if limits and limits.mr_mean > 0:
        found += [("limit", limits.upper), ("mean", limits.mean), ("limit", limits.lower)]
    elif limits:
        found += [("mean", limits.mean)]
    if not limits and not after:
        found += [("latest", value) for value in values_of(points)[-1:]]
    return found


def _labels(
    numbers: Sequence[tuple[str, float]], scale: ValueScale, layout: Layout, frame: Frame, y: Place
) -> tuple[Label, ...]:
    places = spread([y(number) for _, number in numbers], layout.row - 2, frame.top, frame.foot)
    return tuple(
        Label(kind, frame.right + AIR, place, scale.fine.text(number))
        for (kind, number), place in zip(numbers, places, strict=True)
    )
