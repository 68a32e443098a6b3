"""Feedback at any time, by a link on each released card. It never enters k of n: who writes chose to (DOMAIN.md §8)."""

from datetime import datetime

from ldagile.domain.checks import known
from ldagile.domain.coding import GAP_OF
from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_cards
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.listening import Feedback
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.reranking import recount_feedback
from ldagile.models.transaction import team_lock, transaction


def give_feedback(*, card_id: int, text: str, name: str | None, now: datetime, repeat: Repeat | None = None) -> None:
    """Say something about a card; the same `repeat` again says it once.

    NotFound before it is released, or once it is archived.
    """
    found = session.get(Card, card_id)
    if found is None or found.released_at is None or found.archived_at is not None:
        raise NotFound("link_used")
    with transaction(team_lock(found.team_id)):
        if earlier_result(repeat):
            return
        card = session.get_one(Card, card_id)
        number = next_number(Feedback, card.team_id)
        session.add(
            Feedback(team_id=card.team_id, number=number, card_id=card_id, text=text, name=name, created_at=now)
        )
        card.render_rev += 1
        record_activity(card, "feedback_given", actor_id=None, now=now)
        record_cards(card.team_id, "feedback_given", now, [card.number])
        remember(repeat, {"number": number}, now)


def name_barrier(*, number: int, barrier: str | None, actor: Actor, now: datetime) -> None:
    """Say which barrier a feedback names, if any; it counts as one mention, and re-ranks."""
    check("answer.read", actor)
    if barrier is not None:
        known("barrier", barrier, GAP_OF)
    with transaction(team_lock(actor.team)):
        feedback = get_in_team(Feedback, actor.team, number)
        feedback.barrier = barrier
        record_cards(actor.team, "feedback_counted", now, recount_feedback(feedback, now=now))
