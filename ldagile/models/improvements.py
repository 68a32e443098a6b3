"""Improvement cards: what a retro's action becomes on the board. Runs inside the caller's transaction."""

from datetime import date, datetime

from fractional_indexing import generate_key_between

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.lanes import first_lane, last_position
from ldagile.models.numbers import next_number


def add_improvement(
    team_id: int,
    *,
    title: str,
    description: str | None,
    owner_id: int | None,
    due: date | None,
    created_by_id: int | None,
    now: datetime,
) -> Card:
    """Add an improvement card at the end of the first idea lane."""
    lane = first_lane(team_id, "idea")
    card = Card(
        team_id=team_id,
        number=next_number(Card, team_id),
        kind="improvement",
        title=title,
        description=description,
        owner_id=owner_id,
        due=due,
        lane_id=lane.id,
        position=generate_key_between(last_position(lane.id), None),
        created_at=now,
        created_by_id=created_by_id,
    )
    session.add(card)
    session.flush()
    return card
