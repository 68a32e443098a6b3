"""Cards as the API tells them: every field, other records by their numbers."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.card_parts import ChecklistItem
from ldagile.models.cards import Card, Lane
from ldagile.models.objectives import Metric
from ldagile.queries.backlog import ORDER, WAITING
from ldagile.queries.card_pages import COLUMNS as MORE
from ldagile.queries.card_pages import ORIGINAL, ROLLOUT, WHOLE, ItemSeen
from ldagile.queries.cards import COLUMNS as SEEN
from ldagile.queries.cards import STANDING, cards_of


@dataclass(frozen=True)
class CardRecord:
    """All that a card says of itself. Money in minor units; `score` is the index, `owner_id` a user's id."""

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
    raw: float | None
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


COLUMNS: dict[str, Any] = {**SEEN, **MORE}
RECORD = [COLUMNS.get(name, getattr(Card, name, None)) for name in CardRecord.__dataclass_fields__]


def list_card_records(
    team_id: int,
    *,
    stage: str | None = None,
    kind: str | None = None,
    problem: int | None = None,
    archived: bool = False,
    after: int = 0,
    limit: int | None = None,
) -> list[CardRecord]:
    """The team's cards in the order of their numbers, from the one after `after` on."""
    asked = ((stage, Lane.stage), (kind, Card.kind), (problem, STANDING.number))
    where = [column == value for value, column in asked if value is not None]
    where.append(Card.archived_at.is_not(None) if archived else Card.archived_at.is_(None))
    query = records_of(team_id, Card.number > after, *where).order_by(Card.number).limit(limit)
    return [CardRecord(*row) for row in session.execute(query)]


def get_card_record(team_id: int, number: int) -> CardRecord:
    """The team's card with this number, archived or not. NotFound otherwise."""
    row = session.execute(records_of(team_id, Card.number == number)).first()
    if row is None:
        raise NotFound("card_not_found", number=number)
    return CardRecord(*row)


def records_of(team_id: int, *where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """The team's cards for which `where` holds, as columns of a CardRecord."""
    query = cards_of(team_id, *RECORD).outerjoin(Metric, Metric.id == Card.metric_id).where(*where)
    for name, other in (("trial_of_id", ROLLOUT), ("repeat_of_id", ORIGINAL), ("split_from_id", WHOLE)):
        query = query.outerjoin(other, other.id == getattr(Card, name))
    return query


@dataclass(frozen=True)
class Ranked:
    """A card and its place in the backlog, from 1."""

    rank: int
    card: CardRecord


def list_ranked(team_id: int, *, after: int = 0, limit: int | None = None) -> list[Ranked]:
    """Ideas and ready cards in the backlog's order, from the place after `after` on."""
    query = records_of(team_id, WAITING).order_by(*ORDER).offset(after).limit(limit)
    return [Ranked(rank, CardRecord(*row)) for rank, row in enumerate(session.execute(query), start=after + 1)]


def list_items(team_id: int, card: int, *, after: int = 0, limit: int | None = None) -> list[ItemSeen]:
    """The checklist of a card that is there, in its own order, from the place after `after` on."""
    query = parts_of(team_id, card, ItemSeen, ChecklistItem).order_by(ChecklistItem.position)
    return [ItemSeen(*row) for row in session.execute(query.offset(after).limit(limit))]


def parts_of(team_id: int, card: int, shape: Any, table: Any) -> Select[*tuple[Any, ...]]:
    """The parts of a card that were not taken off."""
    columns: list[Any] = [getattr(table, name) for name in shape.__dataclass_fields__]
    mine = (Card.team_id == team_id) & (Card.number == card) & table.archived_at.is_(None)
    query: Select[*tuple[Any, ...]] = select(*columns).join(Card, Card.id == table.card_id).where(mine)
    return query
