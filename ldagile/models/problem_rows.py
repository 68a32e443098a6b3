"""New problems, as several use cases make them. Everything here runs inside the caller's transaction."""

from datetime import datetime

from ldagile.domain.intake import detect_order
from ldagile.models.base import session
from ldagile.models.numbers import next_number
from ldagile.models.people import Person, person_by_email
from ldagile.models.problems import Problem
from ldagile.models.users import User


def add_problem(team_id: int, statement: str, requester: Person, *, author_id: int | None, now: datetime) -> Problem:
    """The row of a problem that has just come in, with what its words say about it."""
    found = detect_order(statement)
    problem = Problem(
        team_id=team_id,
        number=next_number(Problem, team_id),
        statement=statement,
        requester_id=requester.id,
        state="submitted",
        order_score=found.score,
        order_matches=list(found.matches),
        created_at=now,
        created_by_id=author_id,
    )
    session.add(problem)
    session.flush()
    return problem


def paste_problem(team_id: int, statement: str, *, author_id: int | None, now: datetime) -> Problem:
    """One that the team writes down itself: its requester is whoever does, and nobody ever gets a mail about it."""
    user = session.get_one(User, author_id)
    requester = person_by_email(team_id, user.email, created_by_id=author_id, now=now)
    problem = add_problem(team_id, statement, requester, author_id=author_id, now=now)
    problem.pasted, problem.mail_stopped_at = True, now
    return problem
