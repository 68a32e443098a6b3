"""What became of answers: which card or problem carries them."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import aliased

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.problems import Problem
from ldagile.models.quotes import Quote

ABOUT = aliased(Card, name="about")


@dataclass(frozen=True)
class Made:
    """A card or a problem that came of an answer or of feedback; one of the two numbers is there."""

    about: int
    response_id: str | None
    feedback_id: int | None
    card: int | None
    card_title: str | None
    problem: int | None
    text: str | None


def list_made(team_id: int, *, about: int | None = None) -> defaultdict[int, list[Made]]:
    """By the number of the card that was asked about. One statement."""
    query = (
        select(ABOUT.number, Quote.response_id, Quote.feedback_id, Card.number, Card.title, Problem.number, Quote.text)
        .join(ABOUT, ABOUT.id == Quote.from_card_id)
        .outerjoin(Card, Card.id == Quote.card_id)
        .outerjoin(Problem, Problem.id == Quote.problem_id)
        .where(Quote.team_id == team_id)
        .order_by(Quote.id)
    )
    found: defaultdict[int, list[Made]] = defaultdict(list)
    for row in session.execute(query if about is None else query.where(ABOUT.number == about)):
        found[row[0]].append(Made(*row))
    return found
