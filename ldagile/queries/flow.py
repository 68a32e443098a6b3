"""How long cards take, from the steps that they took (DOMAIN.md §10)."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import ScalarSelect, bindparam, func, select, tuple_
from sqlalchemy.orm import aliased

from ldagile.domain.flow import cycle_time, percentile_days
from ldagile.domain.workflow import FINISHED
from ldagile.models.base import session
from ldagile.models.cards import CardTransition

RECENT, ENOUGH, LATE = 200, 5, 85
IN_WORK = ("doing", "review")


def first_step(card_id: Any) -> ScalarSelect[Any]:
    """When a card first entered doing."""
    step = aliased(CardTransition)
    mine = (step.card_id == card_id) & step.undone_at.is_(None)
    return select(func.min(step.at)).where(mine, step.to_stage == "doing").scalar_subquery()


EARLIER = aliased(CardTransition)
BEFORE = (
    select(EARLIER.id)
    .where(EARLIER.card_id == CardTransition.card_id, EARLIER.undone_at.is_(None), EARLIER.to_stage.in_(FINISHED))
    .where(tuple_(EARLIER.at, EARLIER.id) < tuple_(CardTransition.at, CardTransition.id))
    .exists()
)
STARTED = first_step(CardTransition.card_id)
# From the newest step back, as far as it takes to find so many: it costs the same however many came before.
FINISHED_LAST = (
    select(STARTED, CardTransition.at)
    .where(CardTransition.team_id == bindparam("team_id"), CardTransition.undone_at.is_(None))
    .where(CardTransition.to_stage.in_(FINISHED), ~BEFORE, STARTED.is_not(None))
    .order_by(CardTransition.at.desc())
    .limit(RECENT)
)


@dataclass(frozen=True)
class Usual:
    """How long cards take: the calendar days within which 85 % of what was finished last was finished, None below
    five; `today` and the zone are the team's.
    """

    limit: float | None
    today: date
    zone: tzinfo

    def passed(self, begun_at: datetime | None) -> bool:
        """Whether what was begun then, and is in work, takes longer."""
        if self.limit is None or begun_at is None:
            return False
        return (self.today - day_of(begun_at, self.zone)).days > self.limit


def usual_time(team_id: int, today: date, zone: tzinfo) -> Usual:
    """How long the team's cards take. One statement."""
    times = cycle_times(team_id, zone)
    return Usual(percentile_days(times, LATE) if len(times) >= ENOUGH else None, today, zone)


def cycle_times(team_id: int, zone: tzinfo) -> list[int]:
    """The cycle times of the cards that were finished last, in calendar days."""
    rows = session.execute(FINISHED_LAST, {"team_id": team_id})
    days = [(day_of(start, zone), day_of(end, zone)) for start, end in rows]
    return [cycle_time(start, end) for start, end in days if start <= end]


def day_of(at: datetime, zone: tzinfo) -> date:
    """The date of an instant in the team's zone."""
    return at.astimezone(zone).date()
