"""Process behaviour (XmR) charts: what to look at in a metric, and when a change may be claimed.

A series is in time order, one entry per period; `None` is a missing period: no moving range crosses it, it
breaks runs and is no point. Source: Wheeler, "Understanding Variation", and DOMAIN.md §10.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

Series = Sequence[float | None]

DIRECTIONS = ("up", "down")
LIMIT_FACTOR = 2.66
RANGE_FACTOR = 3.267
# rule, how far from the centre (1 = at the limit), window, points needed in it
RULES = ((1, 1.0, 1, 1), (2, 0.5, 4, 3), (3, 0.0, 8, 8))
WINDOW = 24
FEWEST_BEFORE = 6
FEWEST_AFTER = 4
LARGEST_GAP = 1.5
# "Strict" means more than a rounding error: a share of the mean moving range, so that scale does not matter.
SLACK = 1e-9
LARGEST = 1e300


@dataclass(frozen=True)
class Limits:
    """Centre and natural process limits, mean and upper limit of the moving ranges; in the metric's unit."""

    mean: float
    mr_mean: float
    lower: float
    upper: float
    mr_upper: float


@dataclass(frozen=True)
class Signal:
    """Something to look at: which rule (1–3) fired on the entries first to last, 0-based and inclusive."""

    rule: int
    first: int
    last: int


@dataclass(frozen=True)
class Judgement:
    """What may be claimed: verdict "signal", "no_signal" or "insufficient", and the code of its reason.

    `remaining_gap` is ρ of DOMAIN.md §7; `improved` is None without a signal.
    """

    verdict: str
    improved: bool | None
    remaining_gap: float
    reason: str


def limits(values: Series) -> Limits:
    """The limits of an XmR chart: mean ± 2.66·mR̄ and, for the moving ranges, 3.267·mR̄.

    In the metric's unit. ValueError for a series that is empty, not finite or has no two neighbouring points.
    Source: Wheeler; DOMAIN.md §10.
    """
    _refuse_unless_numbers("values", values)
    ranges = _moving_ranges(values)
    if not ranges:
        raise ValueError("values must hold at least two neighbouring points")
    mean, mr_mean = _mean(_points(values)), _mean(ranges)
    reach = LIMIT_FACTOR * mr_mean
    return Limits(mean, mr_mean, mean - reach, mean + reach, RANGE_FACTOR * mr_mean)


def signals(values: Series, limits: Limits) -> list[Signal]:
    """Where to look: a point outside; 3 of 4 nearer to a limit than to the centre; 8 in a row on one side.

    All strict. Windows have no gap; overlapping ones are merged per rule and side. Sorted by rule, then
    first; nothing if mR̄ is 0. ValueError for a series that is empty, and for numbers that are not finite.
    Source: Wheeler; DOMAIN.md §10.
    """
    if not values:
        raise ValueError("values must not be empty")
    _refuse_unless_numbers("values", values)
    if not all(map(math.isfinite, astuple(limits))):
        raise ValueError(f"limits must be finite, not {limits}")
    if limits.mr_mean == 0:
        return []
    found = [
        Signal(rule, first, last)
        for rule, distance, size, needed in RULES
        for side in (1, -1)
        for first, last in _spans(_beyond(values, limits, side, distance), size, needed)
    ]
    return sorted(found, key=lambda signal: (signal.rule, signal.first))


def judge(before: Series, after: Series, target: float | None, direction: str) -> Judgement:
    """Whether the mean moved by more than three standard errors, and what is left of the way to the target.

    Values in the metric's unit; the last 24 points before count, gaps kept; direction "up" or "down".
    An empty series is "insufficient". ValueError for numbers that are not finite and another direction.
    Source: DOMAIN.md §10, ρ in §7.
    """
    _refuse_unless_numbers("before", before)
    _refuse_unless_numbers("after", after)
    _refuse_unless_numbers("target", [target])
    if direction not in DIRECTIONS:
        raise ValueError(f'direction must be "up" or "down", not {direction!r}')
    window = _last_points(before, WINDOW)
    old, new = _points(window), _points(after)
    refusal = _refusal(window, new)
    if refusal:
        return Judgement("insufficient", None, 1.0, refusal)
    noise = _mean(_moving_ranges(window))
    if not _moved(old, new, noise):
        return Judgement("no_signal", None, 1.0, "within_noise")
    return _shift(_mean(old), _mean(new), noise, target, 1 if direction == "up" else -1)


def _shift(old: float, new: float, noise: float, target: float | None, sign: int) -> Judgement:
    improved = sign * (new - old) > 0
    if target is None:
        return Judgement("signal", improved, 1.0, "no_target")
    if sign * (target - old) <= SLACK * noise:
        return Judgement("signal", improved, 1.0, "target_met_before")
    gap = (target - new) / (target - old)
    return Judgement("signal", improved, min(max(0.0, gap), LARGEST_GAP), "shift")


def _refusal(window: Series, after: Sequence[float]) -> str | None:
    points, ranges = _points(window), _moving_ranges(window)
    if len(points) < FEWEST_BEFORE:
        return "few_before"
    if len(after) < FEWEST_AFTER:
        return "few_after"
    if not any(ranges):
        return "no_variation"
    half = len(points) // 2
    return "unstable_before" if _moved(points[:half], points[half:], _mean(ranges)) else None


def _moved(old: Sequence[float], new: Sequence[float], mr_mean: float) -> bool:
    threshold = LIMIT_FACTOR * mr_mean * math.sqrt(1 / len(old) + 1 / len(new))
    return abs(_mean(new) - _mean(old)) > threshold + SLACK * mr_mean


def _beyond(values: Series, limits: Limits, side: int, distance: float) -> list[bool | None]:
    """Which points lie further out on this side than this part of the way from the centre to the limit."""
    limit = limits.upper if side > 0 else limits.lower
    line = abs(limit - limits.mean) * distance + SLACK * limits.mr_mean
    return [None if value is None else side * (value - limits.mean) > line for value in values]


def _spans(beyond: Sequence[bool | None], size: int, needed: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for first in range(len(beyond) - size + 1):
        window = beyond[first : first + size]
        if None in window or window.count(True) < needed:
            continue
        overlaps = bool(spans) and first <= spans[-1][1]
        start = spans.pop()[0] if overlaps else first
        spans.append((start, first + size - 1))
    return spans


def _last_points(values: Series, most: int) -> Series:
    places = [place for place, value in enumerate(values) if value is not None]
    return values[places[-most] :] if len(places) > most else values


def _points(values: Series) -> list[float]:
    return [value for value in values if value is not None]


def _moving_ranges(values: Series) -> list[float]:
    return [abs(new - old) for old, new in pairwise(values) if old is not None and new is not None]


def _mean(numbers: Sequence[float]) -> float:
    return math.fsum(numbers) / len(numbers)


def _refuse_unless_numbers(name: str, values: Iterable[float | None]) -> None:
    for value in values:
        # Written so that NaN fails too; beyond LARGEST a sum could overflow.
        if value is not None and not abs(value) <= LARGEST:
            raise ValueError(f"{name} must hold finite numbers, not {value}")
