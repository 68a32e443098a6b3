"""The board: lanes, rows across them, and what stands where they meet."""

from ldagile.queries.boards.board import SHOWN, Board, Cell, Row, get_board, list_lane, title_of
from ldagile.queries.boards.filtering import GAPS, ROWS, BoardFilter, Choice, list_choices

__all__ = [
    "GAPS",
    "ROWS",
    "SHOWN",
    "Board",
    "BoardFilter",
    "Cell",
    "Choice",
    "Row",
    "get_board",
    "list_choices",
    "list_lane",
    "title_of",
]
