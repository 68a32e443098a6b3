"""Sprints, as several use cases need them. Everything here runs inside the caller's transaction."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.sprints import next_dates
from ldagile.domain.workflow import FINISHED
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.numbers import next_number


def add_sprint(team_id: int, *, actor_id: int | None, now: datetime, today: date, **values: Any) -> Sprint:
    """A planned sprint; dates and capacity that are not given come from the last one."""
    last = last_sprint(team_id)
    starts_on, ends_on = next_dates((last.starts_on, last.ends_on) if last else None, today)
    defaults = {"starts_on": starts_on, "ends_on": ends_on, "capacity": last.capacity if last else None}
    given = {name: value for name, value in values.items() if value is not None}
    number = next_number(Sprint, team_id)
    sprint = Sprint(team_id=team_id, number=number, created_at=now, created_by_id=actor_id, **{**defaults, **given})
    session.add(sprint)
    record_activity(sprint, "sprint_planned", actor_id=actor_id, now=now)
    return sprint


def last_sprint(team_id: int) -> Sprint | None:
    """The one with the highest number that was not removed."""
    mine = (Sprint.team_id == team_id) & Sprint.archived_at.is_(None)
    return session.scalar(select(Sprint).where(mine).order_by(Sprint.number.desc()).limit(1))


def find_in_state(team_id: int, state: str) -> Sprint | None:
    """The first sprint in this state."""
    mine = (Sprint.team_id == team_id) & (Sprint.state == state) & Sprint.archived_at.is_(None)
    return session.scalar(select(Sprint).where(mine).order_by(Sprint.number).limit(1))


def cards_of_sprint(sprint: Sprint) -> list[Card]:
    """Its cards in the order of their numbers, those that were put away not among them."""
    mine = (Card.sprint_id == sprint.id) & Card.archived_at.is_(None)
    return list(session.scalars(select(Card).where(mine).order_by(Card.number)))


def unfinished(sprint: Sprint) -> list[Card]:
    """Those that have not reached listening or evaluated."""
    return [card for card in cards_of_sprint(sprint) if session.get_one(Lane, card.lane_id).stage not in FINISHED]


def put_in_sprint(card: Card, sprint: Sprint | None, *, actor_id: int | None, now: datetime) -> None:
    """Let the card belong to this sprint, or to none. Both sprints' histories say so, with its days: the scope line."""
    old = session.get(Sprint, card.sprint_id) if card.sprint_id else None
    card.sprint_id, card.render_rev = sprint.id if sprint else None, card.render_rev + 1
    days = card.own_days or 0
    numbers = [old.number if old else None, sprint.number if sprint else None]
    record_activity(card, "card_planned", actor_id=actor_id, now=now, changes={"sprint": numbers})
    for row, code, changes in (
        (old, "scope_less", {"card": [card.number, None], "days": [days, None]}),
        (sprint, "scope_more", {"card": [None, card.number], "days": [None, days]}),
    ):
        if row is not None:
            record_activity(row, code, actor_id=actor_id, now=now, changes=changes)
