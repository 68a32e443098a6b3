"""Evidence re-ranks by itself, in the transaction in which it counts (DOMAIN.md §7)."""

from datetime import datetime

from ldagile.models.answer_rows import reconcile
from ldagile.models.base import session
from ldagile.models.cards import Card


def recount(card_id: int, *, now: datetime) -> None:
    """Let count what counts now of the answers to a card."""
    reconcile(session.get_one(Card, card_id), now=now)
