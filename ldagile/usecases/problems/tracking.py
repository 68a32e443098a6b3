"""What a requester does on the tracking page. The link says who they are: they need no account."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import NOBODY, check
from ldagile.domain.problems import OF_AN_ORDER
from ldagile.domain.repeats import Repeat
from ldagile.models.activity import changed_fields
from ldagile.models.base import session
from ldagile.models.problem_moves import move_problem
from ldagile.models.problems import Message, Problem, ProblemAnswer
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.scores import rescore_problem
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.models.working_days import answer_due
from ldagile.usecases.problems.telling import announce, tell

FACTS = {"action": "desired_action", "number": "wanted_number", "cost": "consequence", "needed": "needed_why"}


def answer_question(
    *,
    problem_id: int,
    generation: int,
    question: str,
    text: str | None = None,
    monthly_cost: int | None = None,
    needed_by: date | None = None,
    now: datetime,
) -> None:
    """Answer one of domain's QUESTIONS; without anything said it is put off ("not now").

    What a member knows already stays; a figure is a claim. `anew` is how the requester puts it now. A first answer
    to what an order is asked back makes the problem wait for the team again.
    """
    with followed(problem_id, generation) as problem:
        said = text or ("" if monthly_cost is not None or needed_by is not None else None)
        put_answer(problem, question, now, text=said, amount=monthly_cost, day=needed_by)
        facts = learned(problem, question, text=text, monthly_cost=monthly_cost, needed_by=needed_by, now=now)
        changes = changed_fields(problem, facts)
        if changes:
            problem.version += 1
        if "monthly_cost" in changes:
            rescore_problem(problem.id, now=now, code="problem_edited", fields=["monthly_cost"])
        code = "question_put_off" if said is None else "question_answered"
        tell(problem, code, actor_id=None, now=now, changes={"question": [None, question]} | changes)
        if said is not None and problem.state == "reframing" and question in OF_AN_ORDER:
            wait_again(problem, now)
            announce(problem, str(move_problem(problem, "answer", actor_id=None, now=now)), now)


def write_to_team(*, problem_id: int, generation: int, text: str, now: datetime, repeat: Repeat | None = None) -> None:
    """Add to the conversation. The team owes an answer again."""
    with followed(problem_id, generation) as problem:
        if earlier_result(repeat) is not None:
            return
        row = {"team_id": problem.team_id, "problem_id": problem.id, "person_id": problem.requester_id}
        session.add(Message(**row, text=text, created_at=now))
        wait_again(problem, now)
        tell(problem, "requester_wrote", actor_id=None, now=now)
        remember(repeat, {}, now)


def stop_mail(*, problem_id: int, generation: int, now: datetime) -> None:
    """No more mail about this problem."""
    with followed(problem_id, generation) as problem:
        problem.mail_stopped_at = problem.mail_stopped_at or now


def resume_mail(*, problem_id: int, generation: int) -> None:
    """Mail about this problem again."""
    with followed(problem_id, generation) as problem:
        problem.mail_stopped_at = None


@contextmanager
def followed(problem_id: int, generation: int) -> Iterator[Problem]:
    """The problem behind a link, within a transaction. NotFound when the link was renewed or revoked."""
    check("problem.follow", NOBODY)
    team_id = session.scalar(select(Problem.team_id).where(Problem.id == problem_id))
    if team_id is None:
        raise NotFound("link_used")
    with transaction(team_lock(team_id)):
        problem = session.get_one(Problem, problem_id)
        if problem.link_generation != generation or problem.link_revoked_at is not None:
            raise NotFound("link_used")
        yield problem


def put_answer(problem: Problem, question: str, now: datetime, **said: Any) -> None:
    """Keep what was said; a later answer to the same question takes the place of the first."""
    known = select(ProblemAnswer).where(ProblemAnswer.problem_id == problem.id, ProblemAnswer.question == question)
    answer = session.scalar(known) or ProblemAnswer(team_id=problem.team_id, problem_id=problem.id, question=question)
    changed_fields(answer, {**said, "created_at": now})
    session.add(answer)


def learned(
    problem: Problem,
    question: str,
    *,
    text: str | None,
    monthly_cost: int | None,
    needed_by: date | None,
    now: datetime,
) -> dict[str, Any]:
    """The facts that an answer fills in, where nobody has yet, or only the requester."""
    facts: dict[str, Any] = {}
    if question == "anew" and text and text != problem.statement:
        return {"restated": text, "restated_at": now}
    fact = FACTS.get(question)
    if fact and text and getattr(problem, fact) is None:
        facts[fact] = text
    if question == "needed" and needed_by and problem.needed_by is None:
        facts["needed_by"] = needed_by
    open_to_claims = problem.hours_lost is None and (problem.monthly_cost is None or "monthly_cost" in problem.claimed)
    if question == "cost" and monthly_cost is not None and open_to_claims:
        claimed = sorted({*problem.claimed, "monthly_cost"})
        facts |= {"monthly_cost": monthly_cost, "cost_basis": "estimated", "claimed": claimed}
    return facts


def wait_again(problem: Problem, now: datetime) -> None:
    """The team owes an answer; if it owed one already, by the day that was said."""
    if problem.answered_at is not None:
        problem.answered_at = None
        problem.answer_due_on = answer_due(session.get_one(Team, problem.team_id), now)
