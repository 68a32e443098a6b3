"""A card's score with the arithmetic behind it, and what moved it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.queries.backlog import rests_on_few
from ldagile.queries.history import Moved, list_moves


@dataclass(frozen=True)
class Receipt:
    """What priority.score said last: `factors` multiply to `raw`, `sources` are what they were made of.

    `unscored` is the field without which there is no score. Moves: oldest first.
    """

    card: int
    score: float | None
    raw: float | None
    rough: bool
    unscored: str | None
    factors: dict[str, float] | None
    sources: dict[str, Any] | None
    adjustment_reason: str | None
    moves: tuple[Moved, ...]

    @property
    def tells_of_few(self) -> bool:
        """Whether it rests on so few answers that only leads and members may see the arithmetic (rule 10)."""
        return rests_on_few(self.sources)


def get_receipt(team_id: int, card: int) -> Receipt:
    """The score of the team's card with this number. NotFound otherwise. Two statements."""
    names = [name for name in Receipt.__dataclass_fields__ if name not in {"card", "moves"}]
    mine = (Card.team_id == team_id) & (Card.number == card)
    columns: list[Any] = [Card.id, *(getattr(Card, name) for name in names)]
    row = session.execute(select(*columns).where(mine)).first()
    if row is None:
        raise NotFound("card_not_found", number=card)
    card_id, *values = row
    return Receipt(card=card, moves=tuple(list_moves([card_id])), **dict(zip(names, values, strict=True)))
