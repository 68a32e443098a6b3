"""Pins: a card held above or below where its worth would put it, with the reason for all to see (DOMAIN.md §4, 11)."""

from datetime import datetime

from fractional_indexing import generate_key_between
from sqlalchemy import func, select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import WAITING
from ldagile.models.activity import changed_fields
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.usecases.cards.parts import changing
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep, stay


def pin_card(
    *, number: int, where: str, reason: str, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> CardSaved:
    """Pin an idea or a ready card `where`: "above" all others or "below" them, after those that are pinned there.

    RuleBroken `not_ordered` from committed on, where a person orders by hand.
    """
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        if session.get_one(Lane, card.lane_id).stage not in WAITING:
            raise RuleBroken("not_ordered")
        place = card.pin_position if card.pin == where else generate_key_between(last_pin(card.team_id, where), None)
        changes = changed_fields(card, {"pin": where, "pin_reason": reason})
        if not changes:
            return stay(card, now, repeat)
        card.pin_position, card.pinned_by_id = place, actor.user_id
        return keep(card, "card_pinned", actor, now, changes, repeat=repeat)


def unpin_card(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Let a card stand where its worth puts it."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        changes = changed_fields(card, {"pin": None, "pin_reason": None})
        card.pin_position = None
        if not changes:
            return stay(card, now, repeat)
        return keep(card, "card_unpinned", actor, now, changes, repeat=repeat)


def move_pin(*, number: int, up: bool, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Move a pinned card past the next one that is pinned in the same place; at the end nothing happens."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        if card.pin is None:
            raise RuleBroken("not_pinned")
        pinned = pinned_cards(card.team_id, card.pin)
        place = pinned.index(card) + (-1 if up else 1)
        if not 0 <= place < len(pinned):
            return stay(card, now, repeat)
        other = pinned[place]
        card.pin_position, other.pin_position = other.pin_position, card.pin_position
        return keep(card, "pin_moved", actor, now, repeat=repeat)


def pinned_cards(team_id: int, where: str) -> list[Card]:
    """The cards that are pinned in this place, in their order."""
    query = select(Card).join(Lane, Lane.id == Card.lane_id).where(Card.team_id == team_id, Card.pin == where)
    seen = query.where(Card.archived_at.is_(None), Lane.stage.in_(WAITING))
    return list(session.scalars(seen.order_by(Card.pin_position, Card.number)))


def last_pin(team_id: int, where: str) -> str | None:
    """The place of the last card that is pinned there, moved on or archived ones too."""
    mine = (Card.team_id == team_id) & (Card.pin == where)
    return session.scalar(select(func.max(Card.pin_position)).where(mine))
