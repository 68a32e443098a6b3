"""Problems come in: from whoever has one, or pasted by the team (DOMAIN.md §5). Nothing is refused for its content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.intake import detect_order
from ldagile.domain.permissions import Actor, check
from ldagile.domain.problems import OPEN
from ldagile.domain.repeats import Repeat
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.people import Person, person_by_email
from ldagile.models.problem_moves import write_to
from ldagile.models.problem_rows import add_problem, paste_problem
from ldagile.models.problems import Problem, ProblemAnswer, ProblemSupporter
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.models.working_days import answer_due
from ldagile.usecases.problems.telling import tell


@dataclass(frozen=True)
class ProblemSubmitted:
    """The problem's number, and what its tracking link is signed over."""

    number: int
    problem_id: int
    generation: int


@dataclass(frozen=True)
class ProblemsPasted:
    """The numbers of the new problems, in the order of the lines."""

    numbers: list[int]


@dataclass(frozen=True)
class ProblemSupported:
    """The number of the problem that affects one more person."""

    number: int


def submit_problem(
    *,
    statement: str,
    email: str,
    needed_why: str | None = None,
    action: str | None = None,
    wanted_number: str | None = None,
    wants_talk: bool = False,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> ProblemSubmitted:
    """Take a problem in, in its own words, and mail its requester the tracking link.

    A text that orders a solution is asked back (state reframing), unless one of the two questions, `action` and
    `wanted_number`, is answered already. The same `repeat` again gives the same result. Source: DOMAIN.md §3, §5.
    """
    check("problem.submit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ProblemSubmitted(**earlier)
        requester = person_by_email(actor.team, email, created_by_id=actor.user_id, now=now)
        problem = add_problem(actor.team, statement, requester, author_id=actor.user_id, now=now)
        problem.wants_talk, problem.needed_why = wants_talk, needed_why
        problem.answer_due_on = answer_due(session.get_one(Team, actor.team), now)
        ask_back_an_order(problem, {"action": action, "number": wanted_number}, now)
        tell(problem, "problem_submitted", actor_id=actor.user_id, now=now)
        write_to(problem, "problem_received", now=now)
        submitted = ProblemSubmitted(problem.number, problem.id, problem.link_generation)
        remember(repeat, vars(submitted), now)
        return submitted


def paste_problems(
    *, statements: Sequence[str], once: bool = False, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ProblemsPasted:
    """Add one problem for each statement. Their requester is the actor, and nobody ever gets a mail about them.

    `once`: what is an open problem already, word for word, stays that one.
    """
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ProblemsPasted(**earlier)
        known = known_numbers(actor.team, statements) if once else {}
        numbers = [known.get(each) or pasted_anew(each, actor, now) for each in statements]
        pasted = ProblemsPasted(numbers)
        remember(repeat, vars(pasted), now)
        return pasted


def known_numbers(team_id: int, statements: Sequence[str]) -> dict[str, int]:
    """The numbers of the open problems that say just this."""
    here = (Problem.team_id == team_id) & Problem.state.in_(OPEN) & Problem.statement.in_(statements)
    rows = session.execute(select(Problem.statement, Problem.number).where(here).order_by(Problem.number.desc()))
    return {row.statement: row.number for row in rows}


def pasted_anew(statement: str, actor: Actor, now: datetime) -> int:
    """One of several; its number."""
    problem = paste_problem(actor.team, statement, author_id=actor.user_id, now=now)
    return tell(problem, "problem_pasted", actor_id=actor.user_id, now=now).number


def support_problem(
    *, number: int, email: str, words: str | None = None, actor: Actor, now: datetime
) -> ProblemSupported:
    """Somebody whom a shared problem affects too, with what they wrote. Saying so twice counts once.

    NotFound unless the problem is shared and open.
    """
    check("problem.submit", actor)
    with transaction(team_lock(actor.team)):
        problem = get_in_team(Problem, actor.team, number)
        if not problem.shared or problem.state not in OPEN:
            raise NotFound("problem_not_found", number=number)
        person = person_by_email(actor.team, email, created_by_id=actor.user_id, now=now)
        if person.id != problem.requester_id and not supports(person, problem):
            session.add(
                ProblemSupporter(
                    team_id=actor.team,
                    problem_id=problem.id,
                    person_id=person.id,
                    words=words,
                    created_at=now,
                    created_by_id=actor.user_id,
                )
            )
            tell(problem, "problem_supported", actor_id=actor.user_id, now=now)
        return ProblemSupported(number=number)


def ask_back_an_order(problem: Problem, answers: dict[str, str | None], now: datetime) -> None:
    """Note that an order was asked the two questions, and what was said to them."""
    given = {question: text for question, text in answers.items() if text}
    if detect_order(problem.statement).is_order:
        problem.asked_back_at = now
        problem.state = "submitted" if given else "reframing"
    problem.desired_action, problem.wanted_number = given.get("action"), given.get("number")
    for question, text in given.items():
        row: dict[str, Any] = {"team_id": problem.team_id, "problem_id": problem.id, "question": question}
        session.add(ProblemAnswer(**row, text=text, created_at=now))


def supports(person: Person, problem: Problem) -> bool:
    """Whether this person has said already that it affects them."""
    mine = (ProblemSupporter.problem_id == problem.id) & (ProblemSupporter.person_id == person.id)
    return session.scalar(select(ProblemSupporter.id).where(mine)) is not None
