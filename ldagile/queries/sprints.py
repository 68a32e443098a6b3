"""Sprints, as pages and the API show them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.workflow import UNDER_WAY
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.columns import columns_of
from ldagile.queries.backlog import list_backlog
from ldagile.queries.cards import CardSeen, list_cards


@dataclass(frozen=True)
class SprintSeen:
    """One to four weeks of work. `capacity` in person-days."""

    number: int
    goal: str | None
    starts_on: date
    ends_on: date
    capacity: float | None
    state: str
    started_at: datetime | None
    ended_at: datetime | None
    closed_at: datetime | None
    no_retro_reason: str | None
    version: int


SPRINT = columns_of(SprintSeen, Sprint)


def list_sprints(
    team_id: int, *, state: str | None = None, after: int = 0, limit: int | None = None
) -> list[SprintSeen]:
    """The team's sprints in the order of their numbers, from the one after `after` on. A removed one is gone."""
    query = select(*SPRINT).where(Sprint.team_id == team_id, Sprint.number > after, Sprint.archived_at.is_(None))
    if state is not None:
        query = query.where(Sprint.state == state)
    return [SprintSeen(*row) for row in session.execute(query.order_by(Sprint.number).limit(limit))]


def get_sprint(team_id: int, number: int) -> SprintSeen:
    """The team's sprint with this number. NotFound otherwise, also when it was removed."""
    mine = (Sprint.team_id == team_id) & (Sprint.number == number) & Sprint.archived_at.is_(None)
    row = session.execute(select(*SPRINT).where(mine)).first()
    if row is None:
        raise NotFound("sprint_not_found", number=number)
    return SprintSeen(*row)


def list_sprint_cards(team_id: int, number: int) -> list[CardSeen]:
    """The sprint's cards, by lane and place in it."""
    return list_cards(team_id, Sprint.number == number)


def list_unplanned(team_id: int, limit: int | None = None) -> list[CardSeen]:
    """Ideas and ready cards that no sprint holds, in their order: all, or the first `limit`."""
    return list_backlog(team_id, Card.sprint_id.is_(None), limit=limit)


def list_outside(team_id: int) -> list[CardSeen]:
    """Cards that somebody works on and no sprint holds, by lane and place in it."""
    return list_cards(team_id, Lane.stage.in_(UNDER_WAY), Card.sprint_id.is_(None))


def find_active_sprint(team_id: int) -> SprintSeen | None:
    """The one sprint that runs, if one does."""
    running = list_sprints(team_id, state="active")
    return running[0] if running else None
