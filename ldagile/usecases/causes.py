"""Asking why: the outline of causes beneath a problem."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity, set_archived
from ldagile.models.base import session
from ldagile.models.cause_rows import last_place, parent_of_new, place_beside
from ldagile.models.diagnoses import Cause
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.problems import Problem, get_problem_at_work, problem_at_work
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class CauseSaved:
    """The cause's number in its team, the version of its text, and its problem's number."""

    number: int
    version: int
    problem: int


def create_cause(
    *,
    problem_number: int,
    text: str,
    kind: str | None = None,
    parent: int | None = None,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> CauseSaved:
    """Answer one more "why?", as the last beneath the cause with number `parent`, or at the top.

    NotFound for a parent of another problem, RuleBroken `too_deep` beneath the twelfth, `problem_merged` while
    the problem is merged into another. The same `repeat` again gives the same result and adds nothing.
    """
    check("cause.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return CauseSaved(**earlier)
        problem = get_problem_at_work(actor.team, problem_number)
        above = parent_of_new(problem, parent)
        parent_id = above.id if above else None
        cause = Cause(
            team_id=actor.team,
            problem_id=problem.id,
            number=next_number(Cause, actor.team),
            parent_id=parent_id,
            position=last_place(problem.id, parent_id),
            text=text,
            kind=kind,
            created_at=now,
            created_by_id=actor.user_id,
        )
        session.add(cause)
        saved = tell(cause, problem, "cause_created", actor, now)
        remember(repeat, vars(saved), now)
        return saved


def edit_cause(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> CauseSaved:
    """Change a cause (text, kind). Conflict with what stands there now when it was saved since `version`."""
    check("cause.edit", actor)
    with transaction(team_lock(actor.team)):
        cause = get_in_team(Cause, actor.team, number)
        problem = problem_at_work(cause.problem_id)
        check_version(cause, version, values)
        changes = changed_fields(cause, values)
        if not changes:
            return CauseSaved(number=number, version=version, problem=problem.number)
        cause.version += 1
        return tell(cause, problem, "cause_edited", actor, now, changes=changes)


def move_cause(*, number: int, up: bool, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CauseSaved:
    """Move a cause one place up, or down, among those beneath the same why. At the end it stays."""
    check("cause.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return CauseSaved(**earlier)
        cause = get_in_team(Cause, actor.team, number)
        problem = problem_at_work(cause.problem_id)
        saved = CauseSaved(number=number, version=cause.version, problem=problem.number)
        if position := place_beside(cause, up):
            changes = changed_fields(cause, {"position": position})
            saved = tell(cause, problem, "cause_moved", actor, now, changes=changes)
        remember(repeat, vars(saved), now)
        return saved


def archive_cause(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CauseSaved:
    """Put a cause away; what stands beneath it goes out of sight with it. Archiving twice changes nothing."""
    return put(number, now, "cause_archived", actor, now, repeat=repeat)


def restore_cause(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CauseSaved:
    """Bring an archived cause back, with what stands beneath it."""
    return put(number, None, "cause_restored", actor, now, repeat=repeat)


def put(
    number: int, archived_at: datetime | None, code: str, actor: Actor, now: datetime, *, repeat: Repeat | None
) -> CauseSaved:
    """Archive or restore, unless it is so already."""
    check("cause.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return CauseSaved(**earlier)
        cause = get_in_team(Cause, actor.team, number)
        problem = problem_at_work(cause.problem_id)
        saved = CauseSaved(number=number, version=cause.version, problem=problem.number)
        if changes := set_archived(cause, archived_at):
            saved = tell(cause, problem, code, actor, now, changes=changes)
        remember(repeat, vars(saved), now)
        return saved


def tell(
    cause: Cause, problem: Problem, code: str, actor: Actor, now: datetime, *, changes: dict[str, Any] | None = None
) -> CauseSaved:
    """Write the history and the change feed of what was just done."""
    record_activity(cause, code, actor_id=actor.user_id, now=now, changes=changes)
    record_change(team_topic(cause.team_id), code, now, problem=problem.number, cause=cause.number)
    return CauseSaved(number=cause.number, version=cause.version, problem=problem.number)
