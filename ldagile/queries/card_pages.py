"""One card with all that belongs to it, as its page shows it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, literal, select
from sqlalchemy.orm import aliased

from ldagile.domain.card_questions import next_question
from ldagile.models.base import session
from ldagile.models.cards import Card, CardParticipant
from ldagile.models.columns import columns_of
from ldagile.models.objectives import Metric
from ldagile.queries.card_history import OverrideRecord, list_overrides
from ldagile.queries.card_parts import CommentRecord, FileRecord, ItemRecord, LinkRecord, list_parts
from ldagile.queries.cards import STANDING, CardSeen, cards_of, find_card
from ldagile.queries.history import Happened, Moved, list_history, list_moves


@dataclass(frozen=True)
class CardMore:
    """What a card says beyond one glance. Money in minor units; `problem_words`, `desired_action` and `affected`
    are its problem's.
    """

    description: str | None
    reach: int | None
    other_days: float
    money: int
    learners: int | None
    hours_each: float
    actual_days: float | None
    target_behaviour: str | None
    metric: int | None
    metric_name: str | None
    metric_level: str | None
    expected_movement: str | None
    expected_by: date | None
    justification: str | None
    law_source: str | None
    review_on: date | None
    law_demands: str | None
    decision_note: str | None
    pin_reason: str | None
    factors: dict[str, float] | None
    sources: dict[str, Any] | None
    adjustment_reason: str | None
    trial_of: int | None
    repeat_of: int | None
    split_from: int | None
    created_at: datetime
    problem_words: str | None
    desired_action: str | None
    affected: int | None
    participants: int


@dataclass(frozen=True)
class Relative:
    """Another card and what it is to this one: trial, rollout, repeat, original, part, whole."""

    relation: str
    number: int
    title: str
    archived: bool


@dataclass(frozen=True)
class CardPage:
    """All of it."""

    card: CardSeen
    more: CardMore
    items: tuple[ItemRecord, ...]
    comments: tuple[CommentRecord, ...]
    links: tuple[LinkRecord, ...]
    files: tuple[FileRecord, ...]
    overrides: tuple[OverrideRecord, ...]
    relatives: tuple[Relative, ...]
    history: tuple[Happened, ...]
    moves: tuple[Moved, ...]

    @property
    def question(self) -> str | None:
        """The field that the card asks for next."""
        if self.card.archived_at:
            return None
        values = {**vars(self.more), "owner_id": self.card.owner_id, "own_days": self.card.own_days}
        answered = {name for name, value in values.items() if value is not None}
        return next_question(self.card.kind, self.card.stage, self.card.unscored, answered)


ROLLOUT, ORIGINAL, WHOLE = (aliased(Card, name=name) for name in ("rollout", "original", "whole"))
PARTICIPANTS = select(func.count(CardParticipant.id)).where(CardParticipant.card_id == Card.id).scalar_subquery()
COLUMNS: dict[str, Any] = {
    "metric": Metric.number,
    "metric_name": Metric.name,
    "metric_level": Metric.level,
    "trial_of": ROLLOUT.number,
    "repeat_of": ORIGINAL.number,
    "split_from": WHOLE.number,
    "problem_words": func.coalesce(STANDING.restated, STANDING.statement),
    "desired_action": STANDING.desired_action,
    "affected": STANDING.affected,
    "participants": PARTICIPANTS,
}
MORE = columns_of(CardMore, Card, **COLUMNS)
# What the other card is to this one: by its link to this one, and by this one's link to it.
THEIRS = (("trial", Card.trial_of_id), ("repeat", Card.repeat_of_id), ("part", Card.split_from_id))
OURS = (("rollout", Card.trial_of_id), ("original", Card.repeat_of_id), ("whole", Card.split_from_id))


def get_card_page(team_id: int, number: int) -> CardPage:
    """The team's card with this number, archived or not, in a constant number of statements. NotFound otherwise."""
    card = find_card(team_id, number)
    card_id, more = get_more(team_id, number)
    return CardPage(
        card=card,
        more=more,
        items=tuple(sorted(list_parts(ItemRecord, team_id, number), key=lambda item: item.position)),
        comments=tuple(list_parts(CommentRecord, team_id, number)),
        links=tuple(list_parts(LinkRecord, team_id, number)),
        files=tuple(list_parts(FileRecord, team_id, number)),
        overrides=tuple(list_overrides(card_id)),
        relatives=list_relatives(card_id),
        history=list_history("card", card_id),
        moves=tuple(list_moves([card_id])),
    )


def get_more(team_id: int, number: int) -> tuple[int, CardMore]:
    """The rest of the card's own columns, and its id."""
    card_id, *more = session.execute(more_of(team_id, Card.id, *MORE).where(Card.number == number)).one()
    return card_id, CardMore(*more)


def more_of(team_id: int, *columns: Any) -> Select[*tuple[Any, ...]]:
    """The team's cards with their metrics, and with the cards that they try, repeat or were split from."""
    return (
        cards_of(team_id, *columns)
        .outerjoin(Metric, Metric.id == Card.metric_id)
        .outerjoin(ROLLOUT, ROLLOUT.id == Card.trial_of_id)
        .outerjoin(ORIGINAL, ORIGINAL.id == Card.repeat_of_id)
        .outerjoin(WHOLE, WHOLE.id == Card.split_from_id)
    )


def list_relatives(card_id: int) -> tuple[Relative, ...]:
    """The cards that this one tries, repeats or was split from, and those that do so with it."""
    theirs = [
        select(Card.number, Card.title, Card.archived_at, literal(name)).where(column == card_id)
        for name, column in THEIRS
    ]
    mine = aliased(Card)
    ours = [
        select(Card.number, Card.title, Card.archived_at, literal(name))
        .join(mine, getattr(mine, column.key) == Card.id)
        .where(mine.id == card_id)
        for name, column in OURS
    ]
    first, *rest = (*ours, *theirs)
    rows = session.execute(first.union_all(*rest)).all()
    return tuple(Relative(relation, number, title, gone is not None) for number, title, gone, relation in rows)
