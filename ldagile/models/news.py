""" "You said, we did": one line for the group that was asked, when what somebody said became a fix (DOMAIN.md §8).

Everything here runs inside the caller's transaction.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain.workflow import UNDONE_WITHIN
from ldagile.models.answer_rows import batch_of
from ldagile.models.base import Authored, Base, Id, Instant, RowId, TeamId, session
from ldagile.models.cards import Card
from ldagile.models.jobs import enqueue
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.problems import Problem
from ldagile.models.quotes import Quote


class News(Authored, Base):
    """The line for one person: that `card_id` came of what was said. A person gets one about a card, by mail."""

    __tablename__ = "news"
    __table_args__ = (UniqueConstraint("person_id", "card_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    person_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"))
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"))
    quote_id: Mapped[int] = mapped_column(RowId, ForeignKey("quote.id"))
    mailed_at: Mapped[Instant | None]


def came_of() -> ColumnElement[bool]:
    """Whether a card came of a quote: made of it, or made for the problem that was."""
    return or_(Quote.card_id == Card.id, Quote.problem_id == Card.problem_id)


def quotes_behind(card: Card) -> list[Quote]:
    """The answers that a card came of."""
    query = select(Quote).join(Card, came_of()).where(Card.id == card.id, Quote.follow_up_id.is_not(None))
    return list(session.scalars(query.order_by(Quote.id)))


def plan_news(card: Card, *, now: datetime) -> None:
    """Have the groups told of a card that is released now, once that can't be undone any more."""
    if quotes_behind(card):
        enqueue("tell_groups", f"news:{card.id}:{now.isoformat()}", due_at=now + UNDONE_WITHIN, card_id=card.id)


def address_news(card: Card, *, now: datetime) -> list[int]:
    """Write down who is to hear of a card, each once; the ids of these people.

    That is everybody who was asked together with whoever said it, whether they answered or not: nobody learns who it
    was. Who stopped our mail about a problem of theirs gets none.
    """
    told = set(session.scalars(select(News.person_id).where(News.card_id == card.id)))
    stopped = select(Problem.requester_id).where(Problem.mail_stopped_at.is_not(None), Problem.pasted.is_(False))
    added = []
    for quote in quotes_behind(card):
        batch = batch_of(session.get_one(FollowUp, quote.follow_up_id))
        group = select(Invitation.person_id).where(Invitation.follow_up_id.in_([each.id for each in batch]))
        group = group.where(Invitation.cancelled_at.is_(None), Invitation.person_id.not_in(stopped))
        for person_id in session.scalars(group.order_by(Invitation.id)):
            if person_id not in told:
                told.add(person_id)
                added.append(person_id)
                ends = {"person_id": person_id, "card_id": card.id, "quote_id": quote.id}
                session.add(News(team_id=card.team_id, created_at=now, **ends))
    session.flush()
    return added


def waiting_news(person_id: int) -> list[News]:
    """What this person has not been told yet, of cards that are still released."""
    query = select(News).join(Card, Card.id == News.card_id)
    query = query.where(News.person_id == person_id, News.mailed_at.is_(None), Card.released_at.is_not(None))
    return list(session.scalars(query.order_by(News.id)))
