"""What the team and a requester write each other, and what the requester answered, as the API tells it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select

from ldagile.models.base import session
from ldagile.models.people import Person
from ldagile.models.problems import Message, Problem, ProblemAnswer
from ldagile.models.users import User


@dataclass(frozen=True)
class MessageRecord:
    """One message; `by_team` or by the requester."""

    id: int
    at: datetime
    who: str
    by_team: bool
    text: str


@dataclass(frozen=True)
class AnswerRecord:
    """What the requester said to a question; `amount` is what they say a month costs, in minor units."""

    id: int
    at: datetime
    question: str
    text: str
    amount: int | None
    day: date | None


def list_messages(team_id: int, problem: int, *, after: int = 0, limit: int | None = None) -> list[MessageRecord]:
    """The messages about the problem with this number, oldest first, from the one after `after` on."""
    who = func.coalesce(User.name, Person.name)
    query: Select[*tuple[Any, ...]] = (
        select(Message.id, Message.created_at, who, Message.person_id.is_(None), Message.text)
        .join(Problem, Problem.id == Message.problem_id)
        .outerjoin(User, User.id == Message.created_by_id)
        .outerjoin(Person, Person.id == Message.person_id)
        .where(Problem.team_id == team_id, Problem.number == problem, Message.id > after)
    )
    return [MessageRecord(*row) for row in session.execute(query.order_by(Message.id).limit(limit))]


def list_answers(team_id: int, problem: int, *, after: int = 0, limit: int | None = None) -> list[AnswerRecord]:
    """What its requester answered so far, oldest first; a question that they put off is not among it."""
    said = (ProblemAnswer.question, ProblemAnswer.text, ProblemAnswer.amount, ProblemAnswer.day)
    query: Select[*tuple[Any, ...]] = (
        select(ProblemAnswer.id, ProblemAnswer.created_at, *said)
        .join(Problem, Problem.id == ProblemAnswer.problem_id)
        .where(Problem.team_id == team_id, Problem.number == problem)
        .where(ProblemAnswer.text.is_not(None), ProblemAnswer.id > after)
    )
    return [AnswerRecord(*row) for row in session.execute(query.order_by(ProblemAnswer.id).limit(limit))]
