"""The sparkline: a metric's line at the size of a word, with its limits and its last point."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldagile.domain.xmr import Limits

from .axes import linear, padded
from .points import CLAIMS, Band, Entry, band_of, check_numbers, line_through, range_of

WIDTH, HEIGHT = 96, 24
EDGE = 4.0
RADIUS = 3.0


@dataclass(frozen=True)
class Sparkline:
    """One drawing, in px from the top left; `last` is the last point's place, if there is a point."""

    width: float
    height: float
    line: str
    band: Band | None
    last: tuple[float, float] | None
    radius: float
    claim: str


def sparkline(
    points: Sequence[Entry],
    *,
    limits: Limits | None = None,
    improved: bool | None = None,
) -> Sparkline:
    """The small drawing of points and frozen limits; `improved` is the last judgement's, None is no claim.

    ValueError for no points, dates out of order and numbers that are not finite.
    """
    numbers = range_of(points, limits, None)
    check_numbers(points, numbers)
    low, high = padded(numbers, share=0)
    x = linear(points[0][0].toordinal(), points[-1][0].toordinal(), EDGE, WIDTH - EDGE)
    y = linear(low, high, HEIGHT - EDGE, EDGE)
    dots = [(x(day.toordinal()), y(value)) for day, value, _ in points if value is not None]
    return Sparkline(
        width=WIDTH,
        height=HEIGHT,
        line=line_through(points, x, y),
        band=band_of(limits, y, 0, WIDTH),
        last=dots[-1] if dots else None,
        radius=RADIUS,
        claim=CLAIMS[improved],
    )
