"""The team writes to the requester, and looks after their link."""

from datetime import datetime

from ldagile.domain.errors import RuleBroken
from ldagile.domain.names import NOBODY
from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.models.base import session
from ldagile.models.people import Person
from ldagile.models.problem_moves import write_to
from ldagile.models.problems import Message, Problem
from ldagile.usecases.problems.telling import ProblemSaved, once, tell


def write_to_requester(
    *, number: int, text: str, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ProblemSaved:
    """Add to the conversation on the tracking page, and say so by mail. It answers whoever waits.

    RuleBroken `nobody_to_write_to` where nobody is at the other end: it was pasted, or who told it is forgotten.
    """
    return once(number, lambda problem: written(problem, text, actor, now), actor=actor, now=now, repeat=repeat)


def written(problem: Problem, text: str, actor: Actor, now: datetime) -> ProblemSaved:
    """Add the message, and have it mailed."""
    if problem.pasted or session.get_one(Person, problem.requester_id).name == NOBODY:
        raise RuleBroken("nobody_to_write_to")
    row = {"team_id": problem.team_id, "problem_id": problem.id, "created_by_id": actor.user_id}
    session.add(Message(**row, text=text, created_at=now))
    problem.answered_at = problem.answered_at or now
    saved = tell(problem, "requester_written_to", actor_id=actor.user_id, now=now)
    write_to(problem, "problem_message", now=now)
    return saved


def renew_link(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Make a new tracking link and mail it; the old one is dead."""
    return change_link(number, "problem_link_renewed", revoked_at=None, actor=actor, now=now, repeat=repeat)


def revoke_link(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Make the tracking link dead, without another. No mail goes out until it is renewed."""
    return change_link(number, "problem_link_revoked", revoked_at=now, actor=actor, now=now, repeat=repeat)


def change_link(
    number: int, code: str, *, revoked_at: datetime | None, actor: Actor, now: datetime, repeat: Repeat | None
) -> ProblemSaved:
    """The next generation of the link, open or shut, in its own transaction."""
    return once(
        number, lambda problem: changed(problem, revoked_at, code, actor, now), actor=actor, now=now, repeat=repeat
    )


def changed(problem: Problem, revoked_at: datetime | None, code: str, actor: Actor, now: datetime) -> ProblemSaved:
    """Kill the old link, and mail the new one if there is one."""
    problem.link_generation += 1
    problem.link_revoked_at = revoked_at
    saved = tell(problem, code, actor_id=actor.user_id, now=now)
    write_to(problem, "problem_link", now=now)
    return saved
