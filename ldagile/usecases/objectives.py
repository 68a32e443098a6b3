"""Business objectives: made, edited, archived."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity, set_archived
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.objectives import Objective
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.scores import rescore_objective
from ldagile.models.transaction import team_lock, transaction

TEXTS = ("title", "owner", "source")


@dataclass(frozen=True)
class ObjectiveSaved:
    """The objective's number in its team and the version of its text."""

    number: int
    version: int


def create_objective(*, actor: Actor, now: datetime, repeat: Repeat | None = None, **values: Any) -> ObjectiveSaved:
    """Add an objective (title, owner, source, confirmed_on, horizon, importance, area, status).

    The same `repeat` again gives the same result and adds nothing.
    """
    check("objective.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ObjectiveSaved(**earlier)
        number = next_number(Objective, actor.team)
        objective = Objective(team_id=actor.team, number=number, created_at=now, created_by_id=actor.user_id, **values)
        session.add(objective)
        saved = tell(objective, "objective_created", actor, now)
        remember(repeat, vars(saved), now)
        return saved


def edit_objective(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> ObjectiveSaved:
    """Change an objective. Conflict with what stands there now when it was saved since `version`."""
    check("objective.edit", actor)
    with transaction(team_lock(actor.team)):
        objective = get_in_team(Objective, actor.team, number)
        check_version(objective, version, values)
        changes = changed_fields(objective, values)
        if not changes:
            return ObjectiveSaved(number=number, version=version)
        objective.version += 1
        if changes.keys() & {"title", "importance"}:
            rescore_objective(actor.team, objective.id, now=now, code="objective_edited", fields=sorted(changes))
        return tell(objective, "objective_edited", actor, now, changes)


def archive_objective(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ObjectiveSaved:
    """Put an objective away. Its metrics stay, and it can be restored. Archiving twice changes nothing."""
    return put(number, now, "objective_archived", actor, now, repeat=repeat)


def restore_objective(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ObjectiveSaved:
    """Bring an archived objective back."""
    return put(number, None, "objective_restored", actor, now, repeat=repeat)


def put(
    number: int, archived_at: datetime | None, code: str, actor: Actor, now: datetime, *, repeat: Repeat | None
) -> ObjectiveSaved:
    """Archive or restore, unless it is so already."""
    check("objective.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ObjectiveSaved(**earlier)
        objective = get_in_team(Objective, actor.team, number)
        saved = ObjectiveSaved(number=number, version=objective.version)
        if changes := set_archived(objective, archived_at):
            saved = tell(objective, code, actor, now, changes)
        remember(repeat, vars(saved), now)
        return saved


def tell(
    objective: Objective, code: str, actor: Actor, now: datetime, changes: dict[str, Any] | None = None
) -> ObjectiveSaved:
    """Write the history and the change feed of what was just done."""
    record_activity(objective, code, actor_id=actor.user_id, now=now, changes=changes)
    record_change(team_topic(objective.team_id), code, now, objective=objective.number)
    return ObjectiveSaved(number=objective.number, version=objective.version)
