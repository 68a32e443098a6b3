"""The words of phases and formats, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from ldagile.domain.retros.formats import OWN


@dataclass(frozen=True)
class Column:
    """What one column asks for."""

    title: str
    hint: str = ""


@dataclass(frozen=True)
class Format:
    """A format's name, the question over its columns, and these."""

    name: str
    question: str
    columns: tuple[Column, ...] = ()


PHASES = {
    "collect": _l("Collect"),
    "check_in": _l("Check-in"),
    "look_back": _l("Look back"),
    "write": _l("Write"),
    "group": _l("Group"),
    "vote": _l("Vote"),
    "discuss": _l("Discuss"),
    "commit": _l("Commit"),
    "close": _l("Close"),
}

# What the facilitator's one button says, by the phase that it leads to.
STEPS = {
    "look_back": _l("Look back"),
    "write": _l("Start writing"),
    "vote": _l("Reveal the cards"),
    "discuss": _l("Close the vote"),
    "commit": _l("Go to commit"),
    "close": _l("Close the retro"),
}

FORMATS = {
    "learning_impact": Format(
        _l("Learning impact"),
        _l("What did we learn, and what got in the way?"),
        (
            Column(_l("What changed at work"), _l("Seen or heard, not hoped")),
            Column(_l("What didn’t transfer"), _l("Learned, but not used")),
            Column(_l("What we assumed"), _l("And now see differently")),
            Column(_l("What to try"), _l("Small enough for two weeks")),
        ),
    ),
    "four_ls": Format(
        _l("4Ls"),
        _l("How was it?"),
        (
            Column(_l("Liked"), _l("What went well")),
            Column(_l("Learned"), _l("What you know now")),
            Column(_l("Lacked"), _l("What was missing")),
            Column(_l("Longed for"), _l("What you wish for")),
        ),
    ),
    "start_stop_continue": Format(
        _l("Start, stop, continue"),
        _l("What do we do from now on?"),
        (
            Column(_l("Start"), _l("What we don’t do yet")),
            Column(_l("Stop"), _l("What doesn’t help")),
            Column(_l("Continue"), _l("What we want to keep")),
        ),
    ),
    "daki": Format(
        _l("DAKI"),
        _l("What do we change?"),
        (
            Column(_l("Drop"), _l("What costs more than it gives")),
            Column(_l("Add"), _l("What is missing")),
            Column(_l("Keep"), _l("What works")),
            Column(_l("Improve"), _l("What could work better")),
        ),
    ),
    "sailboat": Format(
        _l("Sailboat"),
        _l("How is our boat sailing?"),
        (
            Column(_l("Wind"), _l("What carries us")),
            Column(_l("Anchor"), _l("What holds us back")),
            Column(_l("Rocks"), _l("What could go wrong ahead")),
            Column(_l("Island"), _l("Where we want to land")),
        ),
    ),
    OWN: Format(_l("Our own columns"), _l("What shall we talk about?")),
}


def columns_of(code: str, own: Sequence[str]) -> tuple[Column, ...]:
    """The columns to write in."""
    return tuple(Column(name) for name in own) if code == OWN else FORMATS[code].columns
