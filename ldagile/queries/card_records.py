"""Cards as the API tells them: every field, other records by their numbers."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select

from ldagile.domain.card_questions import next_question
from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.columns import columns_of
from ldagile.queries.backlog import APART, ORDER, WAITING, BacklogFilter, Ranking, last_end, moves_by_card
from ldagile.queries.boards import BoardFilter
from ldagile.queries.card_pages import COLUMNS as MORE
from ldagile.queries.card_pages import more_of
from ldagile.queries.cards import COLUMNS as SEEN
from ldagile.queries.cards import STANDING
from ldagile.queries.history import Moved


@dataclass(frozen=True)
class CardRecord:
    """All that a card says of itself. Money in minor units; `score` is the index, `owner_id` a user's id.

    `position` orders the cards of a lane where people order them, byte by byte.
    """

    number: int
    kind: str
    title: str
    description: str | None
    problem: int | None
    objective: int | None
    type: str | None
    owner_id: int | None
    tags: list[str]
    due: date | None
    lane: int
    stage: str
    position: str
    entered_at: datetime
    sprint: int | None
    reach: int | None
    trial_of: int | None
    repeat_of: int | None
    split_from: int | None
    own_days: float | None
    other_days: float
    money: int
    learners: int | None
    hours_each: float
    actual_days: float | None
    target_behaviour: str | None
    metric: int | None
    expected_movement: str | None
    expected_by: date | None
    justification: str | None
    law_source: str | None
    review_on: date | None
    law_demands: str | None
    score: float | None
    rough: bool
    unscored: str | None
    gap: str | None
    pin: str | None
    pin_reason: str | None
    released_at: datetime | None
    decision: str | None
    created_at: datetime
    archived_at: datetime | None
    version: int

    @property
    def index(self) -> int | None:
        """The score as it is shown."""
        return None if self.score is None else round(self.score)

    @property
    def question(self) -> str | None:
        """The field that the card asks for next."""
        if self.archived_at is not None:
            return None
        answered = {name for name, value in vars(self).items() if value is not None}
        return next_question(self.kind, self.stage, self.unscored, answered)


RECORD = columns_of(CardRecord, Card, **SEEN, **MORE)


def list_card_records(
    team_id: int,
    *,
    stage: str | None = None,
    lane: int | None = None,
    sprint: int | None = None,
    problem: int | None = None,
    archived: bool = False,
    after: int = 0,
    limit: int | None = None,
    **asked: Any,
) -> list[CardRecord]:
    """The team's cards in the order of their numbers, from the one after `after` on; `asked` as a BoardFilter."""
    numbers = ((stage, Lane.stage), (lane, Lane.number), (sprint, Sprint.number), (problem, STANDING.number))
    where = [column == value for value, column in numbers if value is not None]
    where.append(Card.archived_at.is_not(None) if archived else Card.archived_at.is_(None))
    query = records_of(team_id, Card.number > after, *where, *BoardFilter(**asked).where)
    return [CardRecord(*row) for row in session.execute(query.order_by(Card.number).limit(limit))]


def get_card_record(team_id: int, number: int) -> CardRecord:
    """The team's card with this number, archived or not. NotFound otherwise."""
    row = session.execute(records_of(team_id, Card.number == number)).first()
    if row is None:
        raise NotFound("card_not_found", number=number)
    return CardRecord(*row)


def records_of(team_id: int, *where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """The team's cards for which `where` holds, as columns of a CardRecord."""
    return more_of(team_id, *RECORD).where(*where)


@dataclass(frozen=True)
class Ranked(Ranking):
    """A card and its place in the backlog, from 1."""

    rank: int
    card: CardRecord
    moves: tuple[Moved, ...]


def list_ranked(team_id: int, now: datetime, *, after: int = 0, limit: int | None = None, **asked: Any) -> list[Ranked]:
    """Ideas and ready cards in the backlog's order, from the place after `after` on; `asked` as a BacklogFilter."""
    query = records_of(team_id, WAITING, ~APART, *BacklogFilter(**asked).where).add_columns(Card.id)
    rows = session.execute(query.order_by(*ORDER).offset(after).limit(limit)).all()
    moves = moves_by_card([card_id for *_, card_id in rows], last_end(team_id, now).at)
    return [
        Ranked(rank, CardRecord(*row), tuple(moves.get(card_id, ())))
        for rank, (*row, card_id) in enumerate(rows, start=after + 1)
    ]


def list_apart(team_id: int, *, after: int = 0, limit: int | None = None, **asked: Any) -> list[CardRecord]:
    """Ideas and ready cards that lack an answer to have a place, in the order of their numbers."""
    query = records_of(team_id, WAITING, APART, Card.number > after, *BacklogFilter(**asked).where)
    return [CardRecord(*row) for row in session.execute(query.order_by(Card.number).limit(limit))]
