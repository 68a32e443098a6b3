"""The behaviour chart: for each card the share that changed, with the range it may have for everyone."""

from collections.abc import Sequence
from dataclasses import dataclass

from .frame import PHONE_BELOW
from .labels import shortened

GRID = ((0.0, "none"), (0.5, "half"), (1.0, "all"))


@dataclass(frozen=True)
class Share:
    """One row: its name, k of n, and Wilson's bounds. Without bounds `said` stands in their place."""

    name: str
    changed: int
    answered: int
    bounds: tuple[float, float] | None
    said: str = ""


@dataclass(frozen=True)
class RangeRow:
    """One row of the drawing, in px. A text's y is its middle. most: at least half changed."""

    name: str
    full: str
    name_y: float
    y: float
    x: float | None
    low: float | None
    high: float | None
    changed: int
    answered: int
    said: str
    most: bool


@dataclass(frozen=True)
class RangeChart:
    """One drawing, in px from the top left; `grid` holds (x, code of its word)."""

    size: str
    width: float
    height: float
    left: float
    right: float
    bottom: float
    word_y: float
    grid: tuple[tuple[float, str], ...]
    rows: tuple[RangeRow, ...]


@dataclass(frozen=True)
class Sheet:
    """One hand-writing: sizes in px, and where a row's name and line lie, as parts of its height."""

    size: str
    font: float
    row: float
    name_at: float
    line_at: float
    room: float
    left: float
    right: float

    def place(self, share: float) -> float:
        """Where a share lies."""
        return round(self.left + share * (self.right - self.left), 1)


def range_chart(shares: Sequence[Share], *, width: float = 860) -> RangeChart:
    """The drawing of the shares from top to bottom. Below 560 px it is one for phones, with names above the lines.

    ValueError for no shares.
    """
    if not shares:
        raise ValueError("shares must not be empty")
    sheet = sheet_for(width)
    bottom = sheet.row * len(shares)
    return RangeChart(
        size=sheet.size,
        width=width,
        height=bottom + 28,
        left=sheet.left,
        right=sheet.right,
        bottom=bottom,
        word_y=bottom + 16,
        grid=tuple((sheet.place(share), word) for share, word in GRID),
        rows=tuple(row_of(each, index * sheet.row, sheet) for index, each in enumerate(shares)),
    )


def sheet_for(width: float) -> Sheet:
    """The hand-writing for this width."""
    if width < PHONE_BELOW:
        return Sheet("phone", 12, 44, 0.3, 0.72, room=width - 96, left=8, right=width - 8)
    return Sheet("wide", 14, 38, 0.5, 0.5, room=300, left=312, right=width - 80)


def row_of(share: Share, top: float, sheet: Sheet) -> RangeRow:
    """One row, from `top` on."""
    part = share.changed / share.answered if share.bounds and share.answered else None
    return RangeRow(
        name=shortened(share.name, sheet.room, sheet.font),
        full=share.name,
        name_y=top + sheet.row * sheet.name_at,
        y=top + sheet.row * sheet.line_at,
        x=None if part is None else sheet.place(part),
        low=sheet.place(share.bounds[0]) if share.bounds else None,
        high=sheet.place(share.bounds[1]) if share.bounds else None,
        changed=share.changed,
        answered=share.answered,
        said=share.said,
        most=part is not None and part >= 0.5,
    )
