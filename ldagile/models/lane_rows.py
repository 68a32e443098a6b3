"""A team's lanes, as several use cases need them. Everything here runs inside the caller's transaction."""

from datetime import datetime

from sqlalchemy import bindparam, func, select

from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.numbers import next_number
from ldagile.models.teams import Team

# Without a review lane, as INTERFACE.md asks: its rule is then checked on entering listening.
FIRST_LANES = (
    ("Idea", "idea", None),
    ("Ready", "ready", None),
    ("Committed", "committed", 8),
    ("Doing", "doing", 3),
    ("Listening", "listening", None),
    ("Evaluated", "evaluated", None),
)

TEAM_AND_LANES = (
    select(Team, Lane)
    .join(Lane, Lane.team_id == Team.id)
    .where(Team.id == bindparam("team_id"), Lane.archived_at.is_(None))
    .order_by(Lane.position)
)


def add_first_lanes(team_id: int, now: datetime) -> None:
    """The lanes that a new team starts with."""
    for position, (name, stage, limit) in enumerate(FIRST_LANES, start=1):
        number = next_number(Lane, team_id)
        session.add(
            Lane(
                team_id=team_id,
                number=number,
                name=name,
                stage=stage,
                position=position,
                wip_limit=limit,
                created_at=now,
            )
        )
    session.flush()


def open_lanes(team_id: int) -> list[Lane]:
    """The team's lanes from left to right."""
    query = select(Lane).where(Lane.team_id == team_id, Lane.archived_at.is_(None)).order_by(Lane.position)
    return list(session.scalars(query))


def team_and_lanes(team_id: int) -> tuple[Team, list[Lane]]:
    """The team and its lanes from left to right, in one statement."""
    rows = session.execute(TEAM_AND_LANES, {"team_id": team_id}).all()
    return rows[0][0], [lane for _team, lane in rows]


def first_lane(team_id: int, stage: str) -> Lane:
    """The leftmost lane of a stage that always has one (idea, listening, evaluated)."""
    return next(lane for lane in open_lanes(team_id) if lane.stage == stage)


def last_position(lane_id: int) -> str | None:
    """The fractional key of the lane's last card; None for an empty lane."""
    return session.scalar(select(func.max(Card.position)).where(Card.lane_id == lane_id))
