"""What a page that hangs on a problem says about it."""

from dataclasses import dataclass

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.people import Person
from ldagile.models.problems import Problem


@dataclass(frozen=True)
class ProblemHead:
    """A problem's words, state, and who told it."""

    number: int
    statement: str
    desired_action: str | None
    state: str
    requester: str


def get_problem_head(team_id: int, number: int) -> ProblemHead:
    """The head of the team's problem with this number. NotFound otherwise."""
    row = session.execute(
        select(Problem.number, Problem.statement, Problem.desired_action, Problem.state, Person.name)
        .join(Person, Person.id == Problem.requester_id)
        .where(Problem.team_id == team_id, Problem.number == number)
    ).first()
    if row is None:
        raise NotFound("problem_not_found", number=number)
    return ProblemHead(*row)
