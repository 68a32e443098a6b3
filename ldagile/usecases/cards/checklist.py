"""A card's checklist."""

from datetime import datetime

from fractional_indexing import generate_key_between
from sqlalchemy import select

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.models.base import session
from ldagile.models.card_parts import ChecklistItem
from ldagile.models.cards import Card
from ldagile.usecases.cards.parts import add_part, changing, part_of, put_part
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep, stay


def add_item(*, number: int, text: str, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Add one thing to do at the end of the card's checklist. The same `repeat` again adds nothing."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        items = items_of(card)
        last = generate_key_between(items[-1].position if items else None, None)
        item = add_part(ChecklistItem, card, text=text, position=last, actor=actor, now=now)
        changes = {"checklist_item": [None, text]}
        return keep(card, "item_added", actor, now, changes, part=item.number, repeat=repeat)


def tick_item(
    *, number: int, item: int, done: bool, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> CardSaved:
    """Tick an item off, or open it again."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        row = part_of(ChecklistItem, card, item)
        if (row.done_at is not None) == done:
            return stay(card, now, repeat)
        row.done_at = now if done else None
        changes = {"checklist_item": [row.text, row.text]}
        return keep(card, "item_done" if done else "item_opened", actor, now, changes, repeat=repeat)


def move_item(
    *, number: int, item: int, up: bool, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> CardSaved:
    """Move an item one place up or down; at the end of the list nothing happens."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        row = part_of(ChecklistItem, card, item)
        place = place_beyond(items_of(card), row, up)
        if place is None:
            return stay(card, now, repeat)
        row.position = place
        return keep(card, "item_moved", actor, now, {"checklist_item": [row.text, row.text]}, repeat=repeat)


def remove_item(*, number: int, item: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Take an item off the list. It can be put back."""
    return put_part(ChecklistItem, number, item, now, "item_removed", actor=actor, now=now, repeat=repeat)


def restore_item(*, number: int, item: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Put a removed item back in its place."""
    return put_part(ChecklistItem, number, item, None, "item_restored", actor=actor, now=now, repeat=repeat)


def items_of(card: Card) -> list[ChecklistItem]:
    """All items in their order, removed ones too: they keep their places."""
    query = select(ChecklistItem).where(ChecklistItem.card_id == card.id).order_by(ChecklistItem.position)
    return list(session.scalars(query))


def place_beyond(items: list[ChecklistItem], row: ChecklistItem, up: bool) -> str | None:
    """The key of the place beyond the next item that is seen; None if there is none in this direction."""
    way = items[::-1] if up else items
    ahead = way[way.index(row) + 1 :]
    passed = next((index for index, each in enumerate(ahead) if each.archived_at is None), None)
    if passed is None:
        return None
    beyond = ahead[passed + 1].position if passed + 1 < len(ahead) else None
    ends = (beyond, ahead[passed].position) if up else (ahead[passed].position, beyond)
    key: str = generate_key_between(*ends)
    return key
