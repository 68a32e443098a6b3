"""What becomes of a problem's cards when it is closed. Everything here runs inside the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.workflow import WAITING
from ldagile.models.base import session
from ldagile.models.card_rows import put_away
from ldagile.models.cards import Card, Lane
from ldagile.models.problems import Problem


def archive_waiting_cards(family: Sequence[Problem], *, actor_id: int | None, now: datetime) -> list[int]:
    """Archive the ideas and ready cards of these problems; the numbers of those that were (DOMAIN.md §3)."""
    waiting = (
        select(Card)
        .join(Lane, Lane.id == Card.lane_id)
        .where(Card.problem_id.in_([each.id for each in family]), Card.archived_at.is_(None), Lane.stage.in_(WAITING))
        .order_by(Card.number)
    )
    cards = list(session.scalars(waiting))
    for card in cards:
        put_away(card, actor_id=actor_id, now=now)
    return [card.number for card in cards]
