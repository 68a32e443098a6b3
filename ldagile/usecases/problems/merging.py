"""Two requests that mean the same become one (DOMAIN.md §3)."""

from datetime import datetime

from ldagile.domain.permissions import Actor, check
from ldagile.domain.problems import check_merge_target
from ldagile.models.numbers import get_in_team
from ldagile.models.problem_moves import move_problem
from ldagile.models.problems import Problem
from ldagile.models.scores import rescore_problem
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.problems.telling import ProblemSaved, announce


def merge_problem(*, number: int, into: int, actor: Actor, now: datetime) -> ProblemSaved:
    """Merge a problem into another. It keeps its people; its cards count for the other.

    RuleBroken `cannot_merge` unless it is open, `has_merges` if others are merged into it, `cannot_merge_into`
    unless the other is open and another one.
    """
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        problem = get_in_team(Problem, actor.team, number)
        target = get_in_team(Problem, actor.team, into)
        check_merge_target(number, into, target.state)
        code = move_problem(problem, "merge", actor_id=actor.user_id, now=now, merged_into_id=target.id)
        rescore_problem(target.id, now=now, code="problem_merged")
        announce(target, str(code), now)
        return announce(problem, str(code), now)


def unmerge_problem(*, number: int, actor: Actor, now: datetime) -> ProblemSaved:
    """Take it out again: it stands where it stood before."""
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        problem = get_in_team(Problem, actor.team, number)
        target_id = problem.merged_into_id
        code = move_problem(problem, "unmerge", actor_id=actor.user_id, now=now)
        for each in (problem.id, target_id):
            rescore_problem(each or problem.id, now=now, code="problem_unmerged")
        return announce(problem, str(code), now)
