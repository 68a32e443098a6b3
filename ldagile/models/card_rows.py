"""Making cards and putting them away, as several use cases do. Everything here runs inside the caller's transaction."""

from datetime import datetime
from typing import Any

from fractional_indexing import generate_key_between

from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.followup_rows import cancel_unsent
from ldagile.models.lane_rows import first_lane, last_position, open_lanes
from ldagile.models.numbers import next_number


def add_card(team_id: int, *, actor_id: int | None, now: datetime, lane: Lane | None = None, **values: Any) -> Card:
    """A new card (kind, title and any other column) at the end of the lane, else of ideas, with its first step."""
    lane = lane or first_lane(team_id, "idea")
    card = Card(
        team_id=team_id,
        number=next_number(Card, team_id),
        lane_id=lane.id,
        position=end_of(lane),
        entered_at=now,
        created_at=now,
        created_by_id=actor_id,
        **values,
    )
    session.add(card)
    record_activity(card, "card_created", actor_id=actor_id, now=now)
    step = CardTransition(
        team_id=team_id, card_id=card.id, to_lane_id=lane.id, to_stage=lane.stage, at=now, actor_id=actor_id
    )
    session.add(step)
    return card


def end_of(lane: Lane) -> str:
    """The place after the lane's last card."""
    key: str = generate_key_between(last_position(lane.id), None)
    return key


def put_away(card: Card, *, actor_id: int | None, now: datetime) -> None:
    """Archive the card. Its place on the board and in the sprint is given up when it is restored.

    Who has not been asked about it yet isn't any more; answers stay evidence (DOMAIN.md §3).
    """
    card.archived_at, card.render_rev = now, card.render_rev + 1
    cancel_unsent(card, actor_id=actor_id, now=now)
    record_activity(card, "card_archived", actor_id=actor_id, now=now)


def bring_back(card: Card, *, actor_id: int | None, now: datetime) -> None:
    """Restore the card to the first lane of its stage (or of ideas, where that has none left), without sprint."""
    stage = session.get_one(Lane, card.lane_id).stage
    lane = next((each for each in open_lanes(card.team_id) if each.stage == stage), None)
    lane = lane or first_lane(card.team_id, "idea")
    if lane.stage != stage:
        card.entered_at = now
    card.archived_at, card.sprint_id, card.render_rev = None, None, card.render_rev + 1
    card.lane_id, card.position = lane.id, end_of(lane)
    record_activity(card, "card_restored", actor_id=actor_id, now=now)
