"""Labels that do not touch: how wide a text may be, spread places along an edge, and rows above a drawing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

# In parts of the font's size, and wider than most fonts set them: which font it is, is up to the reader.
NARROW, NORMAL, BROAD = 0.36, 0.58, 0.7
THIN, FAT = frozenset(" .,:;'’ijlt|()"), frozenset("0123456789−mwMW%€…")
STRONG = 1.14
OFFSET = 8.0  # between a line and its text
BREAK = re.compile(r"[ \n]+")  # a narrow no-break space is none


@dataclass(frozen=True)
class Flag:
    """A text beside the vertical line at x: before it, or after it when there is no room; row 0 is on top."""

    x: float
    text: str
    before: bool
    row: int
    left: float
    right: float


def text_width(text: str, font: float, strong: bool = False) -> float:
    """The room a text needs at most, in px, at this size of the font."""
    parts = (NARROW if char in THIN else BROAD if char in FAT or char.isupper() else NORMAL for char in text)
    return sum(parts) * font * (STRONG if strong else 1)


def shortened(text: str, room: float, font: float) -> str:
    """As much of a strong text as fits, with an ellipsis where it was cut."""
    if text_width(text, font, strong=True) <= room:
        return text
    while text and text_width(text + "…", font, strong=True) > room:
        text = text[:-1].rstrip(" ,")
    return text + "…"


def wrapped(text: str, room: float, font: float, strong: bool = False) -> list[str]:
    """A text in lines that fit, broken between words. A word that is wider than the room stands alone, cut."""
    lines: list[str] = []
    for word in filter(None, BREAK.split(text)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, font, strong) <= room:
            lines[-1] = longer
        else:
            lines.append(shortened(word, room, font))
    return lines


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places nearest to those wanted, in their order, that are `gap` apart and lie in low..high.

    Neighbours that would touch share the middle of what they want (pooling adjacent violators).
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    pools: list[tuple[float, int]] = []
    for rank, index in enumerate(order):
        total, count = wanted[index] - rank * gap, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            total, count = total + pools[-1][0], count + pools[-1][1]
            pools.pop()
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    most = max(low, high - (len(wanted) - 1) * gap)
    places = [0.0] * len(wanted)
    for rank, index in enumerate(order):
        places[index] = round(min(max(level[rank], low), most) + rank * gap, 1)
    return places


def flags(lines: Sequence[tuple[float, str]], font: float, width: float) -> tuple[Flag, ...]:
    """Give each line's text a side and a row, so that no text touches another one or, if possible, a line.

    A line starts at its own row. Texts before their lines therefore step down from right to left, those after
    them from left to right.
    """
    wanted = [_flag(x, text, font, width) for x, text in lines]
    order = sorted(range(len(wanted)), key=lambda i: (not wanted[i].before, _outwards(wanted[i])))
    placed: dict[int, Flag] = {}
    for index in order:
        placed[index] = _in_free_row(wanted[index], list(placed.values()))
    return tuple(placed[index] for index in range(len(wanted)))


def _outwards(flag: Flag) -> float:
    return -flag.x if flag.before else flag.x


def _flag(x: float, text: str, font: float, width: float) -> Flag:
    rooms = (x - OFFSET, width - x - OFFSET)
    need = text_width(text, font, strong=True)
    before = need <= rooms[0] or (need > rooms[1] and rooms[0] >= rooms[1])
    text = shortened(text, rooms[0] if before else rooms[1], font)
    need = text_width(text, font, strong=True)
    left, right = (x - OFFSET - need, x - OFFSET) if before else (x + OFFSET, x + OFFSET + need)
    return Flag(x, text, before, 0, left, right)


def _in_free_row(flag: Flag, others: Sequence[Flag]) -> Flag:
    rows = [replace(flag, row=row) for row in range(len(others) + 1)]
    free = [each for each in rows if not any(_touch(each, other) for other in others)]
    return (free or [each for each in rows if each.row > max(other.row for other in others)])[0]


def _touch(one: Flag, other: Flag) -> bool:
    same_row = one.row == other.row and one.left < other.right and other.left < one.right
    return same_row or _crosses(one, other) or _crosses(other, one)


def _crosses(line: Flag, text: Flag) -> bool:
    return line.row <= text.row and text.left <= line.x <= text.right
