"""Two requests that mean the same become one (DOMAIN.md §3)."""

from datetime import datetime

from ldagile.domain.permissions import Actor
from ldagile.domain.problems import check_merge_target
from ldagile.domain.repeats import Repeat
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.problem_moves import move_problem
from ldagile.models.problems import Problem, root_problem_id
from ldagile.models.scores import rescore_problem
from ldagile.usecases.problems.telling import ProblemSaved, announce, once


def merge_problem(*, number: int, into: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Merge a problem into another. It keeps its people; its cards count for the other.

    RuleBroken `cannot_merge` unless it is open, `has_merges` if others are merged into it, `cannot_merge_into`
    unless the other is open and another one.
    """
    return once(number, lambda problem: merged(problem, into, actor, now), actor=actor, now=now, repeat=repeat)


def merged(problem: Problem, into: int, actor: Actor, now: datetime) -> ProblemSaved:
    """Merge the one into the other, and tell the pages of both."""
    target = get_in_team(Problem, actor.team, into)
    check_merge_target(problem.number, target.number, target.state)
    code = move_problem(problem, "merge", actor_id=actor.user_id, now=now, merged_into_id=target.id)
    rescore_problem(target.id, now=now, code="problem_merged")
    announce(target, str(code), now)
    return announce(problem, str(code), now)


def unmerge_problem(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Take it out again: it stands where it stood before."""
    return once(number, lambda problem: unmerged(problem, actor, now), actor=actor, now=now, repeat=repeat)


def unmerged(problem: Problem, actor: Actor, now: datetime) -> ProblemSaved:
    """Take it out, and tell the pages of both."""
    target = session.get(Problem, root_problem_id(problem))
    code = move_problem(problem, "unmerge", actor_id=actor.user_id, now=now)
    rescore_problem(problem.id, now=now, code="problem_unmerged")
    if target is not None:
        rescore_problem(target.id, now=now, code="problem_unmerged")
        announce(target, str(code), now)
    return announce(problem, str(code), now)
