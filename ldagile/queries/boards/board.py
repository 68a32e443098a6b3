"""What stands on the board, in a constant number of statements."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, case, func

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.queries.backlog import GROUP
from ldagile.queries.boards.filtering import BoardFilter
from ldagile.queries.cards import SEEN, CardSeen, cards_of, seen
from ldagile.queries.lanes import LaneSeen, list_lanes

SHOWN = 50
BY_WORTH = Lane.stage.in_(("idea", "ready"))
# Ideas and ready cards in the one order that every screen keeps (rule 11), the others as people put them.
PLACE = (
    case((BY_WORTH, GROUP)),
    case((BY_WORTH, Card.pin_position)),
    case((BY_WORTH, Card.raw)).desc().nulls_last(),
    case((BY_WORTH, Card.due)).asc().nulls_last(),
    case((~BY_WORTH, Card.position)),
    Card.number,
)
ON_BOARD = Card.archived_at.is_(None) & Lane.archived_at.is_(None)


@dataclass(frozen=True)
class Cell:
    """The cards of one row in one lane: the first of them, and how many there are. `late` are those too old."""

    row: int
    lane: LaneSeen
    cards: tuple[CardSeen, ...]
    total: int
    late: frozenset[int]

    @property
    def id(self) -> str:
        """Its name within the page."""
        return f"cell-{self.row}-{self.lane.number}"

    @cached_property
    def mark(self) -> str:
        """What names this state of it: an open page sends it back, and is sent only what is another by now."""
        says = repr((self.lane, self.cards, self.total, sorted(self.late)))
        return f"{self.id}:{sha256(says.encode()).hexdigest()[:12]}"


@dataclass(frozen=True)
class Row:
    """One row across the lanes. Its title is empty for the cards that need none."""

    key: int
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Board:
    """Lanes and rows. The first row carries the lanes' heads."""

    lanes: tuple[LaneSeen, ...]
    rows: tuple[Row, ...]

    @property
    def cells(self) -> list[Cell]:
        """All of them, row by row."""
        return [cell for row in self.rows for cell in row.cells]


def get_board(team_id: int, asked: BoardFilter, late: frozenset[int]) -> Board:
    """The board as `asked`: the first fifty cards of each row in each lane, and true totals; `late` are to warn of."""
    lanes = list_lanes(team_id)
    cards, totals = list_first(team_id, asked)
    keys = row_keys(asked, cards)
    rows = [Row(key, title, tuple(cell_of(key, each, cards, totals, late) for each in lanes)) for key, title in keys]
    return Board(tuple(lanes), tuple(rows))


def cell_of(
    key: int,
    lane: LaneSeen,
    cards: dict[tuple[int, int], list[CardSeen]],
    totals: dict[tuple[int, int], int],
    late: frozenset[int],
) -> Cell:
    """What stands where a row and a lane meet."""
    mine = tuple(cards.get((key, lane.number), ()))
    return Cell(key, lane, mine, totals.get((key, lane.number), 0), late & {card.number for card in mine})


def row_keys(asked: BoardFilter, cards: dict[tuple[int, int], list[CardSeen]]) -> list[tuple[int, str]]:
    """The rows that there are: for mandatory cards apart, or by objective or owner, those without one last."""
    if asked.rows == "mandatory":
        return [(0, ""), *([(1, "mandatory")] if any(key for key, _lane in cards) else [])]
    titles = {key: title_of(asked, found[0]) for (key, _lane), found in cards.items()}
    rows = sorted(titles.items(), key=lambda row: row[0] if asked.rows == "objective" else row[1].casefold())
    return sorted(rows, key=lambda row: row[0] == 0) or [(0, "")]


def title_of(asked: BoardFilter, card: CardSeen) -> str:
    """The name of the card's row."""
    if asked.rows == "mandatory":
        return "mandatory" if card.kind == "mandatory" else ""
    return (card.objective_title if asked.rows == "objective" else card.owner) or ""


def list_first(
    team_id: int, asked: BoardFilter
) -> tuple[dict[tuple[int, int], list[CardSeen]], dict[tuple[int, int], int]]:
    """The first fifty cards, and how many there are, both by row and lane."""
    found: dict[tuple[int, int], list[CardSeen]] = {}
    totals: dict[tuple[int, int], int] = {}
    for *columns, count in session.execute(first_cards(asked), {"team_id": team_id}):
        card = CardSeen(*columns)
        key = (key_of(asked, card), card.lane)
        found.setdefault(key, []).append(card)
        totals[key] = count
    return found, totals


@lru_cache(100)
def first_cards(asked: BoardFilter) -> Select[*tuple[Any, ...]]:
    """The statement for them, with the total behind each card's columns; put together once."""
    team_id: BindParameter[int] = bindparam("team_id")
    cell = (Card.lane_id, asked.row_key)
    place = func.row_number().over(partition_by=cell, order_by=PLACE).label("place")
    total = func.count(Card.id).over(partition_by=cell).label("total")
    numbered = cards_of(team_id, Card.id, place, total).where(ON_BOARD, *asked.where).subquery()
    return (
        cards_of(team_id, *SEEN, numbered.c.total)
        .join(numbered, numbered.c.id == Card.id)
        .where(numbered.c.place <= SHOWN)
        .order_by(numbered.c.place)
    )


def key_of(asked: BoardFilter, card: CardSeen) -> int:
    """The card's row."""
    if asked.rows == "objective":
        return card.objective or 0
    if asked.rows == "owner":
        return card.owner_id or 0
    return int(card.kind == "mandatory")


def list_lane(
    team_id: int, number: int, asked: BoardFilter, *, row: int | None = None, page: int = 1
) -> tuple[LaneSeen, list[CardSeen], int]:
    """One lane alone, or one `row` of it, fifty cards a page: the lane, this page's cards, and how many in all."""
    lane = next((each for each in list_lanes(team_id) if each.number == number), None)
    if lane is None:
        raise NotFound("lane_not_found", number=number)
    where = [ON_BOARD, Lane.number == number, *asked.where]
    if row is not None:
        where.append(asked.row_key == row)
    total = session.scalar(cards_of(team_id, func.count(Card.id)).where(*where)) or 0
    query = cards_of(team_id, *SEEN).where(*where).order_by(*PLACE).offset((page - 1) * SHOWN).limit(SHOWN)
    return lane, seen(query), total
