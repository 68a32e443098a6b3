"""What somebody saw of a problem: noted, edited, archived."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity, set_archived
from ldagile.models.base import session
from ldagile.models.diagnoses import Observation
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.problems import Problem, get_problem_at_work, problem_at_work
from ldagile.models.rediagnosis import rediagnose
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class ObservationSaved:
    """The observation's number in its team, the version of its text, and its problem's number."""

    number: int
    version: int
    problem: int


def create_observation(
    *, problem_number: int, actor: Actor, now: datetime, repeat: Repeat | None = None, **values: Any
) -> ObservationSaved:
    """Note what was seen (kind, place, from_on, to_on, note, tone), and diagnose anew.

    RuleBroken `ends_before_it_begins`; `problem_merged` while the problem is merged into another. The same
    `repeat` again gives the same result and adds nothing.
    """
    check("observation.edit", actor)
    check_dates(values.get("from_on"), values.get("to_on"))
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ObservationSaved(**earlier)
        problem = get_problem_at_work(actor.team, problem_number)
        observation = Observation(
            team_id=actor.team,
            problem_id=problem.id,
            number=next_number(Observation, actor.team),
            created_at=now,
            created_by_id=actor.user_id,
            **values,
        )
        session.add(observation)
        saved = tell(observation, problem, "observation_created", actor, now)
        remember(repeat, vars(saved), now)
        return saved


def edit_observation(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> ObservationSaved:
    """Change an observation, and diagnose anew. Conflict when it was saved since `version`; errors as above."""
    check("observation.edit", actor)
    with transaction(team_lock(actor.team)):
        observation = get_in_team(Observation, actor.team, number)
        problem = problem_at_work(observation.problem_id)
        check_version(observation, version, values)
        changes = changed_fields(observation, values)
        check_dates(observation.from_on, observation.to_on)
        if not changes:
            return ObservationSaved(number=number, version=version, problem=problem.number)
        observation.version += 1
        return tell(observation, problem, "observation_edited", actor, now, changes=changes)


def archive_observation(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ObservationSaved:
    """Put an observation away; it no longer counts as having watched. Archiving twice changes nothing."""
    return put(number, now, "observation_archived", actor, now, repeat=repeat)


def restore_observation(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ObservationSaved:
    """Bring an archived observation back."""
    return put(number, None, "observation_restored", actor, now, repeat=repeat)


def put(
    number: int, archived_at: datetime | None, code: str, actor: Actor, now: datetime, *, repeat: Repeat | None
) -> ObservationSaved:
    """Archive or restore, unless it is so already."""
    check("observation.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ObservationSaved(**earlier)
        observation = get_in_team(Observation, actor.team, number)
        problem = problem_at_work(observation.problem_id)
        saved = ObservationSaved(number=number, version=observation.version, problem=problem.number)
        if changes := set_archived(observation, archived_at):
            saved = tell(observation, problem, code, actor, now, changes=changes)
        remember(repeat, vars(saved), now)
        return saved


def check_dates(from_on: date | None, to_on: date | None) -> None:
    """Raise RuleBroken `ends_before_it_begins` for a span that does."""
    if from_on and to_on and to_on < from_on:
        raise RuleBroken("ends_before_it_begins", field="to_on")


def tell(
    observation: Observation,
    problem: Problem,
    code: str,
    actor: Actor,
    now: datetime,
    *,
    changes: dict[str, Any] | None = None,
) -> ObservationSaved:
    """Write the history and the change feed of what was just done, and what follows for the diagnosis."""
    record_activity(observation, code, actor_id=actor.user_id, now=now, changes=changes)
    topic = team_topic(observation.team_id)
    record_change(topic, code, now, problem=problem.number, observation=observation.number)
    if moved := rediagnose(problem.id, now):
        record_change(topic, moved, now, problem=problem.number)
    return ObservationSaved(number=observation.number, version=observation.version, problem=problem.number)
