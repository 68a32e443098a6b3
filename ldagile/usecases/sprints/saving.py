"""What every use case of sprints begins and ends with."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.sprints import may_become
from ldagile.domain.workflow import BrokenRule, the_notice
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.cards import Sprint
from ldagile.models.numbers import get_in_team
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class SprintSaved:
    """The sprint's number and version, and guide mode's one quiet notice with the count of what is unknown."""

    number: int
    version: int
    notice: str | None = None
    unknown: int = 0


@contextmanager
def changing(number: int, actor: Actor, *, removed: bool = False) -> Iterator[Sprint]:
    """The sprint, in a transaction of someone who may change it. NotFound for a `removed` one unless it may be."""
    check("sprint.manage", actor)
    with transaction(team_lock(actor.team)):
        sprint = get_in_team(Sprint, actor.team, number)
        if sprint.archived_at is not None and not removed:
            raise NotFound("sprint_not_found", number=number)
        yield sprint


def become(sprint: Sprint, state: str) -> dict[str, list[str]]:
    """Put it into that state; what changed. RuleBroken `sprint_state` where that step is not one."""
    check_step(sprint, state)
    changes = {"state": [sprint.state, state]}
    sprint.state = state
    return changes


def check_step(sprint: Sprint, state: str) -> None:
    """Raise RuleBroken `sprint_state` unless it may go into that state from where it is."""
    if not may_become(sprint.state, state):
        raise RuleBroken("sprint_state", state=sprint.state)


def tell(
    sprint: Sprint,
    code: str,
    actor: Actor,
    now: datetime,
    *,
    changes: dict[str, Any] | None = None,
    rules: Sequence[BrokenRule] = (),
    repeat: Repeat | None = None,
) -> SprintSaved:
    """Write the history and the change feed of what was just done."""
    record_activity(sprint, code, actor_id=actor.user_id, now=now, changes=changes)
    record_change(team_topic(actor.team), code, now, sprint=sprint.number)
    notice = the_notice(rules)
    count = notice.params.get("count") if notice else 0
    unknown = count if isinstance(count, int) else 0
    return kept(SprintSaved(sprint.number, sprint.version, notice.code if notice else None, unknown), repeat, now)


def kept(saved: SprintSaved, repeat: Repeat | None, now: datetime) -> SprintSaved:
    """The result, the same for the same request; also where there was nothing to do."""
    remember(repeat, vars(saved), now)
    return saved


def earlier_saved(repeat: Repeat | None) -> SprintSaved | None:
    """What the same request led to before."""
    earlier = earlier_result(repeat)
    return SprintSaved(**earlier) if earlier else None
