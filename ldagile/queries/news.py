""" "You said, we did": what came of answers, as the group that was asked is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.listening import FollowUp
from ldagile.models.news import News, came_of
from ldagile.models.people import Person
from ldagile.models.quotes import Quote
from ldagile.models.teams import Team

ABOUT = aliased(Card, name="about")


@dataclass(frozen=True)
class Done:
    """A card that came of what somebody said about another one; their words only where they agreed to be quoted."""

    about: str
    title: str
    released_at: datetime
    words: str | None


@dataclass(frozen=True)
class Told:
    """What a mail tells one person."""

    team_name: str
    name: str
    done: tuple[Done, ...]


def list_done(follow_up_id: int) -> list[Done]:
    """What came of the answers to this follow-up and to those that are pooled with it, the oldest first."""
    this, other = aliased(FollowUp), aliased(FollowUp)
    batch = func.coalesce(other.pool_id, other.id) == func.coalesce(this.pool_id, this.id)
    ids = select(other.id).join(this, batch).where(this.id == follow_up_id)
    query = done().where(Quote.follow_up_id.in_(ids)).order_by(Card.released_at, Quote.id)
    by_card: dict[int, Done] = {}
    for card_id, *said in session.execute(query):
        by_card.setdefault(card_id, Done(*said))
    return list(by_card.values())


def find_told(news_ids: Sequence[int]) -> Told | None:
    """These lines for the person whom they are for; None if there is nothing to tell any more."""
    query = done().join(News, (News.card_id == Card.id) & (News.quote_id == Quote.id))
    query = query.add_columns(Team.name, Person.name).where(News.id.in_(news_ids)).order_by(News.id)
    rows = session.execute(query.join(Team, Team.id == News.team_id).join(Person, Person.id == News.person_id)).all()
    if not rows:
        return None
    return Told(rows[0][-2], rows[0][-1], tuple(Done(*row[1:5]) for row in rows))


def done() -> Select[*tuple[Any, ...]]:
    """Each released card with each answer that it came of."""
    columns = (Card.id, ABOUT.title, Card.title, Card.released_at, Quote.text)
    query = select(*columns).select_from(Quote).join(Card, came_of()).join(ABOUT, ABOUT.id == Quote.from_card_id)
    return query.where(Card.released_at.is_not(None))
