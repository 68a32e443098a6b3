"""What every action on a problem gives back, and how it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.numbers import get_in_team
from ldagile.models.problems import Problem
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class ProblemSaved:
    """The problem's number in its team and the version of its facts."""

    number: int
    version: int


def once(
    number: int, act: Callable[[Problem], ProblemSaved], *, actor: Actor, now: datetime, repeat: Repeat | None
) -> ProblemSaved:
    """Act on the problem in one transaction, unless the same request did before: then that result."""
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        problem = get_in_team(Problem, actor.team, number)
        if earlier := earlier_result(repeat):
            return ProblemSaved(**earlier)
        saved = act(problem)
        remember(repeat, vars(saved), now)
        return saved


def tell(
    problem: Problem, code: str, *, actor_id: int | None, now: datetime, changes: dict[str, Any] | None = None
) -> ProblemSaved:
    """Write the history and the change feed of what was just done."""
    record_activity(problem, code, actor_id=actor_id, now=now, changes=changes)
    return announce(problem, code, now)


def announce(problem: Problem, code: str, now: datetime) -> ProblemSaved:
    """The change feed alone, where the history is written already."""
    record_change(team_topic(problem.team_id), code, now, problem=problem.number)
    return ProblemSaved(number=problem.number, version=problem.version)
