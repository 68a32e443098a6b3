"""What is known about a problem: facts that members write, and a requester's figures that they accept."""

from datetime import datetime
from typing import Any

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.activity import changed_fields
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.objectives import Objective
from ldagile.models.problems import Problem
from ldagile.models.scores import rescore_problem
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.problems.telling import ProblemSaved, once, tell

COST = {"monthly_cost", "cost_basis", "hours_lost"}
# What the scores of its cards are made of.
SCORED = {*COST, "affected", "objective_id"}


def edit_problem(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> ProblemSaved:
    """Change facts: performers, current_action, desired_action, wanted_number, affected, consequence, needed_by,
    needed_why, objective (its number), monthly_cost (minor units) with cost_basis ("measured", "estimated") or
    hours_lost (per person and month). What isn't given stays. The statement is nobody's to change.

    A figure that a member sets is no claim any more. Conflict with what stands there now when it was saved since
    `version`; RuleBroken `cost_twice` for both kinds of cost.
    """
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        problem = get_in_team(Problem, actor.team, number)
        if problem.version != version:
            raise Conflict("changed_meanwhile", version=problem.version, theirs=stands(problem, values))
        changes = changed_fields(problem, as_columns(problem, values))
        if not changes:
            return ProblemSaved(number=number, version=version)
        problem.claimed = [name for name in problem.claimed if name not in settled(changes)]
        problem.version += 1
        if SCORED & changes.keys():
            rescore_problem(problem.id, now=now, code="problem_edited", fields=sorted(changes))
        return tell(problem, "problem_edited", actor_id=actor.user_id, now=now, changes=changes)


def accept_claim(*, number: int, field: str, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Make a requester's figure the team's. RuleBroken `no_claim` if there is none in this field."""
    return once(number, lambda problem: accepted(problem, field, actor, now), actor=actor, now=now, repeat=repeat)


def accepted(problem: Problem, field: str, actor: Actor, now: datetime) -> ProblemSaved:
    """Take the claim off the field."""
    if field not in problem.claimed:
        raise RuleBroken("no_claim")
    changes = changed_fields(problem, {"claimed": [name for name in problem.claimed if name != field]})
    problem.version += 1
    rescore_problem(problem.id, now=now, code="claim_accepted", fields=[field])
    return tell(problem, "claim_accepted", actor_id=actor.user_id, now=now, changes=changes)


def share_problem(
    *, number: int, shared: bool, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ProblemSaved:
    """Show its words, without names, to whoever tells something similar; or show them no more."""
    return once(number, lambda problem: put_shared(problem, shared, actor, now), actor=actor, now=now, repeat=repeat)


def put_shared(problem: Problem, shared: bool, actor: Actor, now: datetime) -> ProblemSaved:
    """Share it or not, unless it is so already."""
    changes = changed_fields(problem, {"shared": shared})
    if not changes:
        return ProblemSaved(number=problem.number, version=problem.version)
    code = "problem_shared" if shared else "problem_unshared"
    return tell(problem, code, actor_id=actor.user_id, now=now, changes=changes)


def as_columns(problem: Problem, values: dict[str, Any]) -> dict[str, Any]:
    """The values as the row holds them: the objective by its id, one kind of cost."""
    columns = {name: value for name, value in values.items() if name != "objective"}
    if "objective" in values:
        number = values["objective"]
        columns["objective_id"] = None if number is None else get_in_team(Objective, problem.team_id, number).id
    return columns | one_cost(problem, columns)


def one_cost(problem: Problem, values: dict[str, Any]) -> dict[str, Any]:
    """The fields of the cost that follow from those given: the other kind goes, an amount has a basis."""
    cost, hours = values.get("monthly_cost"), values.get("hours_lost")
    if cost is not None and hours is not None:
        raise RuleBroken("cost_twice", field="hours_lost")
    if cost is not None:
        basis = values.get("cost_basis") or problem.cost_basis or "estimated"
        return {"cost_basis": basis, "hours_lost": None}
    if hours is not None or "monthly_cost" in values:
        return {"cost_basis": None, "monthly_cost": None}
    return {}


def settled(changes: dict[str, Any]) -> set[str]:
    """The fields whose claim is over, because a member has said what they hold."""
    return {*changes, *({"monthly_cost"} if COST & changes.keys() else ())}


def stands(problem: Problem, values: dict[str, Any]) -> dict[str, Any]:
    """What the fields of `values` hold in the database now."""
    objective = session.get(Objective, problem.objective_id) if problem.objective_id else None
    return {
        name: (objective.number if objective else None) if name == "objective" else getattr(problem, name)
        for name in values
    }
