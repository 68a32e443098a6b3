"""The questions under which cards are written. Data: a code and its columns; the words are the reader's language's."""

from collections.abc import Mapping, Sequence

from ldagile.domain.checks import known
from ldagile.domain.errors import RuleBroken

DEFAULT = "learning_impact"
OWN = "own"
FORMATS: Mapping[str, tuple[str, ...]] = {
    "learning_impact": ("changed", "not_transferred", "assumed", "try"),
    "four_ls": ("liked", "learned", "lacked", "longed_for"),
    "start_stop_continue": ("start", "stop", "continue"),
    "daki": ("drop", "add", "keep", "improve"),
    "sailboat": ("wind", "anchor", "rocks", "island"),
}
CODES = (*FORMATS, OWN)
FEWEST, MOST = 2, 6


def check_columns(code: str, own: Sequence[str]) -> None:
    """Raise RuleBroken `own_columns` unless there are two to six different names, if they are the team's own.

    ValueError for an unknown format.
    """
    if known("code", code, CODES) == OWN and not (FEWEST <= len(set(own)) == len(own) <= MOST):
        raise RuleBroken("own_columns", field="columns", fewest=FEWEST, most=MOST)


def column_count(code: str, own: Sequence[str]) -> int:
    """How many columns there are to write in."""
    return len(own) if code == OWN else len(FORMATS[code])
