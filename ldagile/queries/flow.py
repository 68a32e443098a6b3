"""How long cards take, from the steps that they took (DOMAIN.md §10)."""

from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import ScalarSelect, bindparam, func, select, tuple_
from sqlalchemy.orm import aliased

from ldagile.domain.flow import cycle_time, percentile_days
from ldagile.domain.workflow import FINISHED
from ldagile.models.base import session
from ldagile.models.cards import Card, CardTransition, Lane

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
BEGUN = (
    select(Card.number, first_step(Card.id))
    .join(Lane, Lane.id == Card.lane_id)
    .where(Lane.team_id == bindparam("team_id"), Lane.stage.in_(IN_WORK), Card.archived_at.is_(None))
)


def late_cards(team_id: int, today: date, zone: tzinfo) -> frozenset[int]:
    """The numbers of the cards in work that are older than 85 % of what was finished took; none below five."""
    return older_than(late_limit(team_id, zone), team_id, today, zone)


def late_limit(team_id: int, zone: tzinfo) -> float | None:
    """The calendar days within which 85 % of what was finished last was finished; None below five."""
    times = cycle_times(team_id, zone)
    return percentile_days(times, LATE) if len(times) >= ENOUGH else None


def older_than(
    limit: float | None, team_id: int, today: date, zone: tzinfo, *, card: int | None = None
) -> frozenset[int]:
    """The numbers of the cards in work, or of the one `card`, that were begun longer ago than so many days."""
    begun = started_cards(team_id, zone, card) if limit is not None else {}
    return frozenset(number for number, day in begun.items() if (today - day).days > (limit or 0))


def cycle_times(team_id: int, zone: tzinfo) -> list[int]:
    """The cycle times of the cards that were finished last, in calendar days."""
    rows = session.execute(FINISHED_LAST, {"team_id": team_id})
    days = [(day_of(start, zone), day_of(end, zone)) for start, end in rows]
    return [cycle_time(start, end) for start, end in days if start <= end]


def started_cards(team_id: int, zone: tzinfo, card: int | None = None) -> dict[int, date]:
    """When each card that is in work, or the one `card` if it is, entered doing first, by its number."""
    query = BEGUN if card is None else BEGUN.where(Card.number == card)
    rows = session.execute(query, {"team_id": team_id})
    return {number: day_of(at, zone) for number, at in rows if at is not None}


def day_of(at: datetime, zone: tzinfo) -> date:
    """The date of an instant in the team's zone."""
    return at.astimezone(zone).date()
