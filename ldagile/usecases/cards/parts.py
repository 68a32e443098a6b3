"""What hangs on a card: finding it, adding to it, taking it off and putting it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep, stay

Part = TypeVar("Part")
LABELS = {"checklist_item": "text", "card_link": "title", "attachment": "name"}


@contextmanager
def changing(number: int, actor: Actor) -> Iterator[Card]:
    """The card, in a transaction of someone who may change it. NotFound if the team has none with this number."""
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        yield get_in_team(Card, actor.team, number)


def add_part(model: type[Part], card: Card, *, actor: Actor, now: datetime, **values: Any) -> Part:
    """A new part of the card, with the team's next number of its kind."""
    table: Any = model
    part: Part = table(
        team_id=card.team_id,
        card_id=card.id,
        number=next_number(model, card.team_id),
        created_at=now,
        created_by_id=actor.user_id,
        **values,
    )
    session.add(part)
    return part


def part_of(model: type[Part], card: Card, number: int) -> Part:
    """This card's part with this number. NotFound otherwise, also when another card has it."""
    table: Any = model
    part: Part | None = session.scalar(select(table).where(table.card_id == card.id, table.number == number))
    if part is None:
        raise NotFound("part_not_found", number=number)
    return part


def put_part(
    model: Any,
    number: int,
    part: int,
    archived_at: datetime | None,
    code: str,
    *,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None,
) -> CardSaved:
    """Take a part off the card, or put it back, unless it is so already."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        row = part_of(model, card, part)
        if (row.archived_at is None) == (archived_at is None):
            return stay(card, now, repeat)
        row.archived_at = archived_at
        name = getattr(row, LABELS[model.__tablename__])
        changes = {model.__tablename__: [name, None] if archived_at else [None, name]}
        return keep(card, code, actor, now, changes, repeat=repeat)
