"""The frame of a drawing: two sizes of writing, and the margins that their labels need."""

from collections.abc import Collection
from dataclasses import dataclass

from .labels import text_width


@dataclass(frozen=True)
class Layout:
    """One hand-writing, sizes in px. `word`: the longest that stands before a label's number."""

    size: str
    font: float
    row: float
    plot: float
    radius: float
    word: str


@dataclass(frozen=True)
class Frame:
    """The plot's edges. Above it are the releases; from `bottom` to `foot` the looks, then the dates."""

    size: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    foot: float
    date_y: float


WIDE = Layout("wide", font=14, row=20, plot=250, radius=4, word="since then ")
PHONE = Layout("phone", font=12, row=17, plot=166, radius=3, word="wanted ")
PHONE_BELOW = 560
AIR = 10.0


def layout_for(width: float) -> Layout:
    return PHONE if width < PHONE_BELOW else WIDE


def margins(layout: Layout, width: float, ticks: Collection[str], labels: Collection[str]) -> tuple[float, float]:
    """The plot's left and right edge, so that the ticks fit before it and the labels behind it."""
    left = max((text_width(text, layout.font) for text in ticks), default=0.0) + AIR
    right = max((text_width(layout.word + text, layout.font, strong=True) for text in labels), default=0.0) + AIR
    if width - right - left < 4 * AIR:
        raise ValueError(f"width leaves no room to draw in: {width}")
    return round(left, 1), round(width - right, 1)


def stack(layout: Layout, width: float, edges: tuple[float, float], rows: int) -> Frame:
    """Put the rows of releases, the plot, the looks' row and the dates' row below each other."""
    top = rows * layout.row + layout.row / 2
    bottom = top + layout.plot
    foot = bottom + layout.row + 4
    height = foot + layout.row + 4
    return Frame(layout.size, width, height, *edges, top, bottom, foot, date_y=height - layout.row / 2)
