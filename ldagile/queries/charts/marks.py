"""Marks in time: releases as lines with their text above the plot, looks as ticks below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .axes import Place
from .frame import Frame, Layout
from .labels import Flag, text_width

OFFSET = 8.0
# the longest word at a look
WORD = "planned"


@dataclass(frozen=True)
class Release:
    """A line from its text's row down to the dates. `full` is the text before it was shortened."""

    x: float
    top: float
    bottom: float
    text: str
    full: str
    text_x: float
    text_y: float
    anchor: str


@dataclass(frozen=True)
class Look:
    """A tick above the dates. Its word ends or starts at text_x ("end", "start"), or is left out ("")."""

    x: float
    top: float
    bottom: float
    judged: bool
    day: date
    text_x: float
    text_y: float
    anchor: str


def releases_at(
    notes: Sequence[Flag], lines: Sequence[tuple[float, str]], layout: Layout, frame: Frame
) -> tuple[Release, ...]:
    """A line for each release; of many only the last ones, those with a note, are named beside it."""
    unnamed = lines[: len(lines) - len(notes)]
    bare = [Release(x, frame.top, frame.foot, "", full, x, frame.top, "end") for x, full in unnamed]
    named = zip(notes, lines[len(unnamed) :], strict=True)
    return (*bare, *(_release(note, full, layout, frame) for note, (_x, full) in named))


def _release(note: Flag, full: str, layout: Layout, frame: Frame) -> Release:
    top = note.row * layout.row
    text_x, anchor = (note.right, "end") if note.before else (note.left, "start")
    return Release(note.x, top, frame.foot, note.text, full, text_x, top + layout.row / 2, anchor)


def looks_at(
    looks: Sequence[tuple[date, bool]], x: Place, layout: Layout, frame: Frame, lines: Sequence[float]
) -> tuple[Look, ...]:
    """Ticks for all looks; a word wherever it touches no line, no tick and no other word."""
    ticks = [x(day.toordinal()) for day, _ in looks]
    width = text_width(WORD, layout.font, strong=True)
    top = frame.bottom + 6
    words: list[tuple[float, float]] = []
    found = []
    for (day, judged), tick in zip(looks, ticks, strict=True):
        others = [line for line in (*ticks, *lines) if line != tick]
        anchor = _side(tick, width, others, words, frame.width)
        text_x = {"end": tick - OFFSET, "start": tick + OFFSET}.get(anchor, tick)
        found.append(Look(tick, top, frame.foot, judged, day, text_x, (top + frame.foot) / 2, anchor))
    return tuple(found)


def _side(tick: float, width: float, lines: Sequence[float], words: list[tuple[float, float]], edge: float) -> str:
    """Before the tick if there is room, else after it; the room taken is added to the words."""
    for anchor, start, end in (
        ("end", tick - OFFSET - width, tick),
        ("start", tick, tick + OFFSET + width),
    ):
        free = all(right + OFFSET <= start or end + OFFSET <= left for left, right in words)
        if free and start >= 0 and end <= edge and not any(start - 4 <= line <= end + 4 for line in lines):
            words.append((start, end))
            return anchor
    return ""
