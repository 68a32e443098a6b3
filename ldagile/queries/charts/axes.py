"""The axis of values: from numbers to places, ticks at round ones, and how a number is written."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Place = Callable[[float], float]

# suffix, unit, and from where on it is shorter to read
UNITS = (("tn", 1e12, 1e12), ("bn", 1e9, 1e9), ("M", 1e6, 1e6), ("k", 1e3, 1e5))
BEYOND_WORDS = 1e15
TICKS = 5


@dataclass(frozen=True)
class NumberStyle:
    """How the numbers of one axis are written: divided by a unit, with these decimals, and its suffix."""

    unit: float
    suffix: str
    decimals: int

    def text(self, value: float) -> str:
        if abs(value) >= BEYOND_WORDS:
            return f"{value:.2g}".replace("-", "−").replace("e+", "e")
        number = f"{abs(value) / self.unit:,.{self.decimals}f}"
        if self.decimals:
            number = number.rstrip("0").rstrip(".")
        return "0" if number == "0" else f"{'−' if value < 0 else ''}{number}{self.suffix}"


@dataclass(frozen=True)
class ValueScale:
    """The range of an axis, its ticks, and how numbers are written on it and, one digit finer, beside it."""

    low: float
    high: float
    ticks: tuple[float, ...]
    coarse: NumberStyle
    fine: NumberStyle


def padded(numbers: Sequence[float], share: float = 0.06) -> tuple[float, float]:
    """The range to draw: a little more than the numbers need, and never below zero for nothing."""
    low, high = min(numbers, default=0.0), max(numbers, default=1.0)
    size = max(abs(low), abs(high), 1e-9)
    flat = high - low <= 1e-9 * size
    margin = (size * 0.1 if size > 1e-9 else 1.0) if flat else (high - low) * share
    bottom = low - margin
    return (0.0 if low >= 0 > bottom else bottom), high + margin


def linear(low: float, high: float, start: float, end: float) -> Place:
    """Place a value between start and end; a range without length lies in the middle."""
    if low == high:
        return lambda value: round((start + end) / 2, 1)
    return lambda value: round(start + (value - low) / (high - low) * (end - start), 1)


def value_scale(numbers: Sequence[float]) -> ValueScale:
    """An axis that holds these numbers, with about five ticks at round ones."""
    low, high = padded(numbers)
    step = nice_step(low, high, TICKS)
    places = range(math.ceil(low / step), math.floor(high / step) + 1)
    largest = max(abs(low), abs(high))
    styles = (number_style(largest, step), number_style(largest, step, finer=1))
    return ValueScale(low, high, tuple(place * step for place in places), *styles)


def nice_step(low: float, high: float, most: int) -> float:
    """The smallest of 1, 2 or 5 times a power of ten that gives about this many ticks."""
    raw = (high - low) / most
    power = 10.0 ** math.floor(math.log10(raw))
    return next(step * power for step in (1, 2, 5, 10, 20) if step * power >= raw * (1 - 1e-9))


def number_style(largest: float, step: float, finer: int = 0) -> NumberStyle:
    """Write numbers so that neighbouring ticks differ; `finer` asks for more digits than the ticks need."""
    for suffix, unit, reached in UNITS:
        if largest >= reached and step / unit >= 0.01:
            return NumberStyle(unit, suffix, _decimals(step / unit, finer))
    return NumberStyle(1.0, "", _decimals(step, finer))


def _decimals(step: float, finer: int) -> int:
    return max(0, finer - math.floor(math.log10(step) + 1e-9))
