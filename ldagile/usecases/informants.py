"""Whom one asks about a problem: added, renamed, archived."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity, set_archived
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.informant_rows import check_not_asked
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.people import Person, known_person
from ldagile.models.problems import Problem, get_problem_at_work, problem_at_work
from ldagile.models.rediagnosis import rediagnose
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class InformantSaved:
    """The informant's number in the team, the version of what is known, and the problem's number."""

    number: int
    version: int
    problem: int


def add_informant(
    *,
    problem_number: int,
    role: str,
    performs: bool = False,
    name: str | None = None,
    email: str | None = None,
    requester: bool = False,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> InformantSaved:
    """Add somebody to ask: how people of their role are called ("reps"), whether they do the work themselves.

    `requester` means the person who told the problem; others are found by their address, or new; nobody needs
    a name. RuleBroken `asked_already` for a person who is asked, `problem_merged` while the problem is merged
    into another. The same `repeat` again gives the same result and adds nobody.
    """
    check("informant.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return InformantSaved(**earlier)
        problem = get_problem_at_work(actor.team, problem_number)
        if requester:
            person: Person | None = session.get_one(Person, problem.requester_id)
        else:
            person = known_person(actor.team, name=name, email=email, author_id=actor.user_id, now=now)
        check_not_asked(problem, person)
        informant = Informant(
            team_id=actor.team,
            problem_id=problem.id,
            number=next_number(Informant, actor.team),
            person_id=person.id if person else None,
            role=role,
            performs=performs,
            created_at=now,
            created_by_id=actor.user_id,
        )
        session.add(informant)
        saved = tell(informant, problem, "informant_added", actor, now)
        remember(repeat, vars(saved), now)
        return saved


def edit_informant(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> InformantSaved:
    """Change an informant's role, or whether they do the work themselves, and diagnose anew.

    Conflict with what stands there now when it was saved since `version`.
    """
    check("informant.edit", actor)
    with transaction(team_lock(actor.team)):
        informant = get_in_team(Informant, actor.team, number)
        problem = problem_at_work(informant.problem_id)
        check_version(informant, version, values)
        changes = changed_fields(informant, values)
        if not changes:
            return InformantSaved(number=number, version=version, problem=problem.number)
        informant.version += 1
        return tell(informant, problem, "informant_edited", actor, now, changes=changes)


def archive_informant(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> InformantSaved:
    """Put an informant away: their answers no longer count and their link is over. Twice changes nothing."""
    return put(number, now, "informant_archived", actor, now, repeat=repeat)


def restore_informant(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> InformantSaved:
    """Bring an archived informant back, with their answers."""
    return put(number, None, "informant_restored", actor, now, repeat=repeat)


def put(
    number: int, archived_at: datetime | None, code: str, actor: Actor, now: datetime, *, repeat: Repeat | None
) -> InformantSaved:
    """Archive or restore, unless it is so already."""
    check("informant.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return InformantSaved(**earlier)
        informant = get_in_team(Informant, actor.team, number)
        problem = problem_at_work(informant.problem_id)
        saved = InformantSaved(number=number, version=informant.version, problem=problem.number)
        if changes := set_archived(informant, archived_at):
            saved = tell(informant, problem, code, actor, now, changes=changes)
        remember(repeat, vars(saved), now)
        return saved


def tell(
    informant: Informant,
    problem: Problem,
    code: str,
    actor: Actor,
    now: datetime,
    *,
    changes: dict[str, Any] | None = None,
) -> InformantSaved:
    """Write the history and the change feed of what was just done, and what follows for the diagnosis."""
    record_activity(informant, code, actor_id=actor.user_id, now=now, changes=changes)
    topic = team_topic(informant.team_id)
    record_change(topic, code, now, problem=problem.number, informant=informant.number)
    if moved := rediagnose(problem.id, now):
        record_change(topic, moved, now, problem=problem.number)
    return InformantSaved(number=informant.number, version=informant.version, problem=problem.number)
