"""What evidence moved a card's index."""

from dataclasses import dataclass

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.cards import PriorityEvent
from ldagile.queries.cards import card_id_of
from ldagile.queries.history import MOVED, Moved

CODES = ("answers_counted", "signed_answers", "feedback_counted", "metric_judged", "track_record")


@dataclass(frozen=True)
class EvidenceSeen:
    """One change of an index that answers, feedback or a judged metric brought about. `id` only orders them."""

    id: int
    moved: Moved


def list_evidence(team_id: int, card: int, *, after: int = 0, limit: int | None = None) -> list[EvidenceSeen]:
    """What moved the index of the card with this number, oldest first. NotFound without such a card."""
    mine = (PriorityEvent.card_id == card_id_of(team_id, card), PriorityEvent.code.in_(CODES), PriorityEvent.id > after)
    rows = session.execute(select(PriorityEvent.id, *MOVED).where(*mine).order_by(PriorityEvent.id).limit(limit))
    return [EvidenceSeen(event_id, Moved(*moved)) for event_id, *moved in rows]
