"""How long cards take, from the steps that they took (DOMAIN.md §10)."""

from datetime import date, datetime, tzinfo

from sqlalchemy import ColumnElement, Select, case, func, select

from ldagile.domain.flow import cycle_time, percentile_days
from ldagile.models.base import session
from ldagile.models.cards import Card, CardTransition, Lane

RECENT, ENOUGH, LATE = 200, 5, 85
IN_WORK = ("doing", "review")
STARTED = func.min(case((CardTransition.to_stage == "doing", CardTransition.at)))
FINISHED = func.min(case((CardTransition.to_stage.in_(("listening", "evaluated")), CardTransition.at)))


def late_cards(team_id: int, today: date, zone: tzinfo) -> frozenset[int]:
    """The numbers of the cards in work that are older than 85 % of what was finished took; none below five."""
    times = cycle_times(team_id, zone)
    if len(times) < ENOUGH:
        return frozenset()
    limit = percentile_days(times, LATE)
    begun = started_cards(team_id, zone).items()
    return frozenset(number for number, day in begun if (today - day).days > limit)


def cycle_times(team_id: int, zone: tzinfo) -> list[int]:
    """The cycle times of the cards that were finished last, in calendar days."""
    query = select(STARTED, FINISHED).where(counts(team_id)).group_by(CardTransition.card_id)
    both = query.having(STARTED.is_not(None), FINISHED.is_not(None)).order_by(FINISHED.desc()).limit(RECENT)
    days = [(day_of(start, zone), day_of(end, zone)) for start, end in session.execute(both)]
    return [cycle_time(start, end) for start, end in days if start <= end]


def started_cards(team_id: int, zone: tzinfo) -> dict[int, date]:
    """When each card that is in work entered doing first, by its number."""
    query: Select[int, datetime | None] = (
        select(Card.number, STARTED)
        .join(CardTransition, CardTransition.card_id == Card.id)
        .join(Lane, Lane.id == Card.lane_id)
        .where(counts(team_id), Lane.stage.in_(IN_WORK), Card.archived_at.is_(None))
        .group_by(Card.number)
    )
    return {number: day_of(at, zone) for number, at in session.execute(query) if at is not None}


def counts(team_id: int) -> ColumnElement[bool]:
    """Steps of the team that were not undone."""
    return (CardTransition.team_id == team_id) & CardTransition.undone_at.is_(None)


def day_of(at: datetime, zone: tzinfo) -> date:
    """The date of an instant in the team's zone."""
    return at.astimezone(zone).date()
