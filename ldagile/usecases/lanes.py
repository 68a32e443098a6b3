"""The board's lanes: their names, limits and order (DOMAIN.md §2, §3). Leads shape them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import STAGES, STAGES_WITH_A_LANE_ALWAYS, UNDER_WAY
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.lane_rows import open_lanes
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class LaneSaved:
    """The lane's number in its team."""

    number: int


def add_lane(
    *,
    name: str,
    stage: str,
    actor: Actor,
    now: datetime,
    wip_limit: int | None = None,
    repeat: Repeat | None = None,
) -> LaneSaved:
    """Add a lane after the last of its stage, or where its stage belongs. RuleBroken `no_limit_here`."""
    check("lane.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return LaneSaved(**earlier)
        check_limit(stage, wip_limit)
        number = next_number(Lane, actor.team)
        lane = Lane(team_id=actor.team, number=number, name=name, stage=stage, wip_limit=wip_limit, position=0)
        lane.created_at, lane.created_by_id = now, actor.user_id
        others = open_lanes(actor.team)
        session.add(lane)
        place(lane, others)
        return tell(lane, "lane_added", actor, now, repeat=repeat)


def edit_lane(*, number: int, version: int, actor: Actor, now: datetime, **values: Any) -> LaneSaved:
    """Change a lane's name or wip_limit. A limit below what stands there moves nothing: it takes no more.

    Conflict with what stands there now when it was saved since `version`.
    """
    with shaping(number, actor) as lane:
        check_limit(lane.stage, values.get("wip_limit"))
        check_version(lane, version, values)
        changes = changed_fields(lane, values)
        if not changes:
            return LaneSaved(number)
        lane.version += 1
        return tell(lane, "lane_changed", actor, now, changes)


def move_lane(*, number: int, up: bool, actor: Actor, now: datetime, repeat: Repeat | None = None) -> LaneSaved:
    """Move a lane past its neighbour of the same stage; where there is none, nothing happens."""
    with shaping(number, actor) as lane:
        if earlier := earlier_result(repeat):
            return LaneSaved(**earlier)
        peers = [each for each in open_lanes(actor.team) if each.stage == lane.stage]
        here = peers.index(lane) if lane in peers else -1
        there = here + (-1 if up else 1)
        if here < 0 or not 0 <= there < len(peers):
            return kept(lane, repeat, now)
        lane.position, peers[there].position = peers[there].position, lane.position
        return tell(lane, "lane_moved", actor, now, repeat=repeat)


def archive_lane(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> LaneSaved:
    """Put an empty lane away. RuleBroken `lane_stays` for the last one of idea, listening or evaluated."""
    with shaping(number, actor) as lane:
        if earlier := earlier_result(repeat):
            return LaneSaved(**earlier)
        if lane.archived_at is not None:
            return kept(lane, repeat, now)
        peers = [each for each in open_lanes(actor.team) if each.stage == lane.stage]
        if lane.stage in STAGES_WITH_A_LANE_ALWAYS and len(peers) == 1:
            raise RuleBroken("lane_stays")
        standing = (Card.lane_id == lane.id) & Card.archived_at.is_(None)
        if count := session.scalar(select(func.count(Card.id)).where(standing)):
            raise RuleBroken("lane_not_empty", count=count)
        return tell(lane, "lane_archived", actor, now, changed_fields(lane, {"archived_at": now}), repeat=repeat)


def restore_lane(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> LaneSaved:
    """Bring a lane back to where its stage belongs."""
    with shaping(number, actor) as lane:
        if earlier := earlier_result(repeat):
            return LaneSaved(**earlier)
        if lane.archived_at is None:
            return kept(lane, repeat, now)
        others = open_lanes(actor.team)
        changes = changed_fields(lane, {"archived_at": None})
        place(lane, others)
        return tell(lane, "lane_restored", actor, now, changes, repeat=repeat)


@contextmanager
def shaping(number: int, actor: Actor) -> Iterator[Lane]:
    """The lane, in a transaction of someone who may shape the board."""
    check("lane.manage", actor)
    with transaction(team_lock(actor.team)):
        yield get_in_team(Lane, actor.team, number)


def check_limit(stage: str, wip_limit: int | None) -> None:
    """Only committed, doing and review have one (DOMAIN.md §2)."""
    if wip_limit is not None and stage not in UNDER_WAY:
        raise RuleBroken("no_limit_here", field="wip_limit")


def place(lane: Lane, others: list[Lane]) -> None:
    """Number all lanes anew, in the order of their stages, this one last within its own."""
    for position, each in enumerate(sorted([*others, lane], key=lambda one: STAGES.index(one.stage)), start=1):
        each.position = position


def tell(
    lane: Lane,
    code: str,
    actor: Actor,
    now: datetime,
    changes: dict[str, Any] | None = None,
    *,
    repeat: Repeat | None = None,
) -> LaneSaved:
    """Write the history and the change feed of what was just done."""
    record_activity(lane, code, actor_id=actor.user_id, now=now, changes=changes)
    record_change(team_topic(lane.team_id), code, now, lane=lane.number)
    return kept(lane, repeat, now)


def kept(lane: Lane, repeat: Repeat | None, now: datetime) -> LaneSaved:
    """The result, the same for the same request; also where there was nothing to do."""
    saved = LaneSaved(lane.number)
    remember(repeat, vars(saved), now)
    return saved
