"""The board's lanes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from ldagile.domain.errors import NotFound
from ldagile.domain.workflow import STAGES_WITH_A_LANE_ALWAYS, UNDER_WAY, WAITING
from ldagile.models.base import execute
from ldagile.models.cards import Card, Lane


@dataclass(frozen=True)
class LaneSeen:
    """A lane and how many cards stand in it. `position` orders the lanes that are not put away."""

    number: int
    name: str
    stage: str
    wip_limit: int | None
    archived_at: datetime | None
    count: int
    position: int
    version: int

    @property
    def quiet(self) -> bool:
        """Nothing waits in the lanes at both ends."""
        return self.stage in {"idea", "evaluated"}

    @property
    def by_worth(self) -> bool:
        """Its cards have an order of their own (rule 11)."""
        return self.stage in WAITING

    @property
    def may_be_limited(self) -> bool:
        """Only where work is under way (DOMAIN.md §2)."""
        return self.stage in UNDER_WAY

    @property
    def needed(self) -> bool:
        """Whether its stage always has a lane (DOMAIN.md §3)."""
        return self.stage in STAGES_WITH_A_LANE_ALWAYS


STANDING = (
    select(func.count(Card.id))
    .where(Card.lane_id == Lane.id, Card.archived_at.is_(None))
    .correlate(Lane)
    .scalar_subquery()
)
SEEN = (Lane.number, Lane.name, Lane.stage, Lane.wip_limit, Lane.archived_at, STANDING, Lane.position, Lane.version)
LANES = select(*SEEN).where(Lane.team_id == bindparam("team_id"))
ON_THE_BOARD = LANES.where(Lane.archived_at.is_(None)).order_by(Lane.position)


def list_lanes(team_id: int, *, archived: bool = False, after: int = 0, limit: int | None = None) -> list[LaneSeen]:
    """The team's lanes from left to right; with `after` or `limit` in the order of their numbers."""
    query = ON_THE_BOARD
    if archived or after or limit:
        query = LANES.where(Lane.number > after).order_by(Lane.number if after or limit else Lane.position).limit(limit)
        query = query.where(Lane.archived_at.is_not(None) if archived else Lane.archived_at.is_(None))
    return [LaneSeen(*row) for row in execute(query, {"team_id": team_id})]


def get_lane(team_id: int, number: int) -> LaneSeen:
    """The team's lane with this number, put away or not. NotFound otherwise."""
    lanes = [*list_lanes(team_id), *list_lanes(team_id, archived=True)]
    found = next((lane for lane in lanes if lane.number == number), None)
    if found is None:
        raise NotFound("lane_not_found", number=number)
    return found
