"""What people wrote about a card of their own accord, and what somebody sees who opens the link for it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.columns import columns_of
from ldagile.models.listening import Feedback
from ldagile.models.quotes import Quote
from ldagile.models.teams import Team


@dataclass(frozen=True)
class FeedbackAsked:
    """The thing that the link is about."""

    team_name: str
    title: str


@dataclass(frozen=True)
class FeedbackSeen:
    """One piece of feedback."""

    id: int
    number: int
    text: str
    name: str | None
    barrier: str | None
    created_at: datetime


FEEDBACK = columns_of(FeedbackSeen, Feedback)


@dataclass(frozen=True)
class FeedbackWaiting:
    """A card about which people wrote so many times lately, and nobody has done anything with it. at: the newest."""

    card: int
    title: str
    count: int
    at: datetime


def get_feedback_asked(card_id: int) -> FeedbackAsked:
    """What the link is about. NotFound before the card is released, or once it is archived."""
    query = select(Team.name, Card.title).join(Team, Team.id == Card.team_id)
    query = query.where(Card.id == card_id, Card.released_at.is_not(None), Card.archived_at.is_(None))
    row = session.execute(query).first()
    if row is None:
        raise NotFound("link_used")
    return FeedbackAsked(*row)


def list_feedback(team_id: int, card: int) -> list[FeedbackSeen]:
    """The feedback on the card with this number, newest first."""
    rows = session.execute(
        select(*FEEDBACK)
        .join(Card, Card.id == Feedback.card_id)
        .where(Feedback.team_id == team_id, Card.number == card, Feedback.archived_at.is_(None))
        .order_by(Feedback.id.desc())
    )
    return [FeedbackSeen(*row) for row in rows]


def list_waiting_feedback(team_id: int, since: datetime, most: int) -> list[FeedbackWaiting]:
    """What was written since, names no barrier and became no card, by card, the newest first. One statement."""
    newest = func.max(Feedback.created_at)
    made = select(Quote.id).where(Quote.feedback_id == Feedback.id).exists()
    query = select(Card.number, Card.title, func.count(), newest).join(Card, Card.id == Feedback.card_id)
    waits = (Feedback.created_at >= since, Feedback.barrier.is_(None), Feedback.archived_at.is_(None), ~made)
    query = query.where(Feedback.team_id == team_id, Card.archived_at.is_(None), *waits).group_by(
        Card.number, Card.title
    )
    return [FeedbackWaiting(*row) for row in session.execute(query.order_by(newest.desc(), Card.number).limit(most))]


def get_feedback(team_id: int, number: int) -> FeedbackSeen:
    """The team's feedback with this number. NotFound otherwise."""
    row = session.execute(select(*FEEDBACK).where(Feedback.team_id == team_id, Feedback.number == number)).first()
    if row is None:
        raise NotFound("feedback_not_found", number=number)
    return FeedbackSeen(*row)
