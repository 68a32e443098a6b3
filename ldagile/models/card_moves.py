"""Cards on their way through the lanes: places, and each step written down. Inside the caller's transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from fractional_indexing import generate_key_between
from sqlalchemy import func, select

from ldagile.domain.workflow import Move
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.card_rows import end_of
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.lanes import open_lanes

FIRST = 0


def move_to(card: Card, lane: Lane, lanes: Iterable[Lane]) -> Move:
    """The move as the rules see it; `lanes` are the team's."""
    limit = None if card.lane_id == lane.id else lane.wip_limit
    count = 0 if limit is None else count_in(lane, card)
    return Move(to_stage=lane.stage, stages={each.stage for each in lanes}, lane_count=count, lane_limit=limit)


def count_in(lane: Lane, apart_from: Card) -> int:
    """How many cards stand in the lane, this one not counted."""
    mine = (Card.lane_id == lane.id) & Card.archived_at.is_(None) & (Card.id != apart_from.id)
    return session.scalar(select(func.count(Card.id)).where(mine)) or 0


def place_after(card: Card, lane: Lane, after: int | None) -> str:
    """The key of the place after the card with this number; FIRST is the top of the lane.

    A neighbour that is not there any more means the end of the lane; so does None, but in the lane of what is
    evaluated, where the newest lead.
    """
    if after is None and lane.stage == "evaluated":
        after = FIRST
    if after == FIRST:
        return between(None, following(lane, card, None))
    others = (Card.lane_id == lane.id) & (Card.id != card.id)
    neighbour = select(Card.position).where(others, Card.number == after, Card.archived_at.is_(None)).scalar_subquery()
    behind = select(Card.position).where(others, Card.position >= neighbour).order_by(Card.position)
    low, high = [*session.scalars(behind.limit(2)), None, None][:2]
    return end_of(lane) if low is None else between(low, high)


def between(low: str | None, high: str | None) -> str:
    """A key between two others; None is the end."""
    key: str = generate_key_between(low, high)
    return key


def following(lane: Lane, card: Card, position: str | None) -> str | None:
    """The next key in the lane, archived cards' too, since keys are unique: this card's own does not count."""
    mine = (Card.lane_id == lane.id) & (Card.id != card.id)
    later = mine if position is None else mine & (Card.position > position)
    return session.scalar(select(func.min(Card.position)).where(later))


def put_in(
    card: Card, lane: Lane, position: str, stages: Sequence[str], *, batch: str, actor_id: int | None, now: datetime
) -> None:
    """Put the card there and write its steps: one for each of the `stages` that it enters, or one within its stage."""
    old, place, entered = session.get_one(Lane, card.lane_id), card.position, card.entered_at
    card.lane_id, card.position, card.render_rev = lane.id, position, card.render_rev + 1
    steps = way(old, lane, stages)
    for start, end in steps:
        session.add(
            CardTransition(
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
        )
    if lane.stage != old.stage:
        card.entered_at = now
    changes = {
        "lane": [old.number, lane.number],
        "position": [place, position],
        "entered_at": [entered, card.entered_at],
    }
    record_activity(card, "card_moved", actor_id=actor_id, now=now, changes=changes, batch=batch)


def way(old: Lane, new: Lane, stages: Sequence[str]) -> list[tuple[Lane, Lane]]:
    """The pairs of lanes that the card passes: the first lane of each stage between, then its own."""
    passing = [stage for stage in stages if stage != new.stage]
    lanes = open_lanes(old.team_id) if passing else []
    passed = [next(lane for lane in lanes if lane.stage == stage) for stage in passing]
    stops = [old, *passed, new]
    return [(start, end) for start, end in pairwise(stops) if start.id != end.id]
