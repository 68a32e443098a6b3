"""One fact about a problem, written down from wherever it was asked. Inside the caller's transaction."""

from datetime import datetime
from typing import Any

from ldagile.domain.errors import Conflict
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.problems import Problem


def learn(problem: Problem, field: str, value: Any, *, actor_id: int | None, now: datetime) -> bool:
    """Fill in a fact that nobody knew; what a member says is no claim. Says whether anything changed.

    Conflict `answered_meanwhile` if somebody else has said something else since it was asked.
    """
    there = getattr(problem, field)
    if there == value:
        return False
    if there:
        raise Conflict("answered_meanwhile", version=problem.version)
    values = {field: value} | ({"cost_basis": "estimated"} if field == "monthly_cost" else {})
    changes = changed_fields(problem, values)
    problem.claimed = [name for name in problem.claimed if name != field]
    problem.version += 1
    record_activity(problem, "problem_edited", actor_id=actor_id, now=now, changes=changes)
    return True
