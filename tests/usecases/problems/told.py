"""How problems come to stand in a test's database, and how they are looked at."""

from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.jobs import Mail
from ldagile.models.problems import Problem
from ldagile.usecases.problems import ProblemSubmitted, submit_problem

ORDER = "We need CRM training for all reps by March"
PROBLEM = "Refund complaints rose from 40 to 95 a month since the new tool"
HELEN = "helen.marsh@nordlicht.org"


def told(people: Any, clock: Any, statement: str = PROBLEM, email: str = HELEN, **more: Any) -> ProblemSubmitted:
    outside = Actor(team_id=people.owner.team_id)
    return submit_problem(statement=statement, email=email, actor=outside, now=clock.now, **more)


def problem(number: int = 1) -> Problem:
    session.rollback()
    return session.query(Problem).filter_by(number=number).order_by(Problem.team_id).first()


def mails() -> list[tuple[str, str]]:
    session.rollback()
    return [(mail.kind, mail.recipient) for mail in session.query(Mail).order_by(Mail.id)]
