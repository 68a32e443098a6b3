"""Cards on their way through the lanes: places, and each step written down. Inside the caller's transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from fractional_indexing import generate_key_between
from sqlalchemy import bindparam, func, null, select

from ldagile.domain.workflow import Move
from ldagile.models.activity import record_activity
from ldagile.models.base import execute, session
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.transaction import append

FIRST = 0
HERE = (Card.lane_id == bindparam("lane_id")) & (Card.id != bindparam("card_id"))
STANDING = select(func.count(Card.id)).where(HERE, Card.archived_at.is_(None)).scalar_subquery()
NEIGHBOUR = select(Card.position).where(
    HERE, Card.team_id == bindparam("team_id"), Card.number == bindparam("after"), Card.archived_at.is_(None)
)
# Archived cards' keys too, since keys are unique.
LOW = func.coalesce(NEIGHBOUR.scalar_subquery(), select(func.max(Card.position)).where(HERE).scalar_subquery())
NEXT = select(func.min(Card.position)).where(HERE)
AFTER = select(STANDING, LOW, NEXT.where(Card.position > LOW).scalar_subquery())
ON_TOP = select(STANDING, null(), NEXT.scalar_subquery())


@dataclass(frozen=True)
class Place:
    """A key between a card's neighbours in a lane, and how many others stand in that lane."""

    key: str
    others: int


def place_after(card: Card, lane: Lane, after: int | None) -> Place:
    """The place after the card with this number; FIRST is the top of the lane.

    A neighbour that is not there any more means the end of the lane; so does None, but in the lane of what is
    evaluated, where the newest lead.
    """
    if after is None and lane.stage == "evaluated":
        after = FIRST
    ids = {"team_id": lane.team_id, "lane_id": lane.id, "card_id": card.id, "after": after}
    others, low, high = execute(ON_TOP if after == FIRST else AFTER, ids).one()
    return Place(between(low, high), others)


def move_to(card: Card, lane: Lane, lanes: Iterable[Lane], others: int) -> Move:
    """The move as the rules see it; `lanes` are the team's, `others` stand in the card's new one."""
    limit = None if card.lane_id == lane.id else lane.wip_limit
    return Move(to_stage=lane.stage, stages={each.stage for each in lanes}, lane_count=others, lane_limit=limit)


def between(low: str | None, high: str | None) -> str:
    """A key between two others; None is the end."""
    key: str = generate_key_between(low, high)
    return key


def following(lane: Lane, card: Card, position: str) -> str | None:
    """The next key in the lane: this card's own does not count."""
    later = NEXT.where(Card.position > position)
    return execute(later, {"lane_id": lane.id, "card_id": card.id}).scalar()


def put_in(
    card: Card,
    way: Sequence[Lane],
    position: str,
    *,
    batch: str,
    actor_id: int | None,
    now: datetime,
) -> None:
    """Put the card into the last lane of its `way`, and write each step of it."""
    old, lane, place, entered = way[0], way[-1], card.position, card.entered_at
    card.lane_id, card.position, card.render_rev = lane.id, position, card.render_rev + 1
    if lane.stage != old.stage:
        card.entered_at = now
    for start, end in pairwise(way):
        append(
            CardTransition,
            team_id=card.team_id,
            card_id=card.id,
            from_lane_id=start.id,
            to_lane_id=end.id,
            from_stage=start.stage,
            to_stage=end.stage,
            sprint_id=card.sprint_id,
            at=now,
            actor_id=actor_id,
            batch=batch,
        )
    changes = {
        "lane": [old.number, lane.number],
        "position": [place, position],
        "entered_at": [entered, card.entered_at],
    }
    record_activity(card, "card_moved", actor_id=actor_id, now=now, changes=changes, batch=batch)


def way_to(card: Card, new: Lane, stages: Sequence[str], lanes: Iterable[Lane]) -> list[Lane]:
    """The card's lane, of `lanes` the first of each of the `stages` that it passes, and the new one."""
    first = {lane.stage: lane for lane in reversed([*lanes])}
    passed = [first[stage] for stage in stages if stage != new.stage]
    old = session.get_one(Lane, card.lane_id)
    return [old, *(lane for lane in [*passed, new] if lane.id != old.id)]
