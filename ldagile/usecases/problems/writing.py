"""The team writes to the requester, and looks after their link."""

from datetime import datetime

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.problem_moves import write_to
from ldagile.models.problems import Message, Problem
from ldagile.models.request_keys import Repeat, earlier_result, remember
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.problems.telling import ProblemSaved, tell


def write_to_requester(
    *, number: int, text: str, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ProblemSaved:
    """Add to the conversation on the tracking page, and say so by mail. It answers whoever waits.

    RuleBroken `nobody_to_write_to` for a problem that was pasted: there is nobody at the other end.
    """
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ProblemSaved(**earlier)
        problem = get_in_team(Problem, actor.team, number)
        if problem.pasted:
            raise RuleBroken("nobody_to_write_to")
        session.add(
            Message(team_id=actor.team, problem_id=problem.id, text=text, created_at=now, created_by_id=actor.user_id)
        )
        problem.answered_at = problem.answered_at or now
        saved = tell(problem, "requester_written_to", actor_id=actor.user_id, now=now)
        write_to(problem, "problem_message", now=now)
        remember(repeat, vars(saved), now)
        return saved


def renew_link(*, number: int, actor: Actor, now: datetime) -> ProblemSaved:
    """Make a new tracking link and mail it; the old one is dead."""
    return change_link(number, None, "problem_link_renewed", actor, now)


def revoke_link(*, number: int, actor: Actor, now: datetime) -> ProblemSaved:
    """Make the tracking link dead, without another. No mail goes out until it is renewed."""
    return change_link(number, now, "problem_link_revoked", actor, now)


def change_link(number: int, revoked_at: datetime | None, code: str, actor: Actor, now: datetime) -> ProblemSaved:
    """The next generation of the link, open or shut."""
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        problem = get_in_team(Problem, actor.team, number)
        problem.link_generation += 1
        problem.link_revoked_at = revoked_at
        saved = tell(problem, code, actor_id=actor.user_id, now=now)
        write_to(problem, "problem_link", now=now)
        return saved
