"""Planning a sprint: its goal, dates and capacity."""

from datetime import date, datetime
from typing import Any

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.sprints import length_fits
from ldagile.models.activity import changed_fields, check_version
from ldagile.models.base import session
from ldagile.models.cards import Sprint
from ldagile.models.request_keys import earlier_result
from ldagile.models.sprint_rows import add_sprint, cards_of_sprint, put_in_sprint
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.sprints.saving import SprintSaved, changing, earlier_saved, kept, tell


def plan_sprint(
    *,
    actor: Actor,
    now: datetime,
    goal: str | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    capacity: float | None = None,
    repeat: Repeat | None = None,
) -> SprintSaved:
    """Plan a sprint; dates and capacity (person-days) come from the last one where they are not said.

    RuleBroken `sprint_length` unless it is one to four weeks long.
    """
    check("sprint.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return SprintSaved(**earlier)
        today = session.get_one(Team, actor.team).day_of(now)
        values = {"goal": goal, "starts_on": starts_on, "ends_on": ends_on, "capacity": capacity}
        sprint = add_sprint(actor.team, actor_id=actor.user_id, now=now, today=today, **values)
        check_length(sprint)
        return tell(sprint, "sprint_planned", actor, now, repeat=repeat)


def edit_sprint(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> SprintSaved:
    """Change goal, starts_on, ends_on or capacity. Conflict with what stands there now if saved since `version`."""
    with changing(number, actor) as sprint:
        check_version(sprint, version, values)
        if sprint.state == "closed":
            raise RuleBroken("sprint_state", state=sprint.state)
        changes = changed_fields(sprint, values)
        if not changes:
            return SprintSaved(number, version)
        check_length(sprint)
        sprint.version += 1
        return tell(sprint, "sprint_edited", actor, now, changes=changes)


def remove_sprint(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> SprintSaved:
    """Take a planned sprint away; its cards are in none then. RuleBroken `sprint_state` once it was started.

    Removing twice changes nothing.
    """
    with changing(number, actor, removed=True) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        if sprint.archived_at is not None:
            return kept(SprintSaved(number, sprint.version), repeat, now)
        if sprint.state != "planned":
            raise RuleBroken("sprint_state", state=sprint.state)
        for card in cards_of_sprint(sprint):
            put_in_sprint(card, None, actor_id=actor.user_id, now=now)
        return tell(
            sprint, "sprint_removed", actor, now, changes=changed_fields(sprint, {"archived_at": now}), repeat=repeat
        )


def check_length(sprint: Sprint) -> None:
    """One to four weeks."""
    if not length_fits(sprint.starts_on, sprint.ends_on):
        raise RuleBroken("sprint_length", field="ends_on")
