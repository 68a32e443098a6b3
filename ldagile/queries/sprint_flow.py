"""How a sprint went: what was put in and taken out, what was done, and when (DOMAIN.md §3, rule 12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.sprints import likely_end, running_total
from ldagile.domain.workflow import FINISHED
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card, CardTransition, Sprint
from ldagile.models.users import User
from ldagile.queries.flow import day_of
from ldagile.queries.sprints import SprintSeen

SCOPE = ("scope_more", "scope_less")


@dataclass(frozen=True)
class ScopeChange:
    """A card that came in or went out, with its days; `during`: while the sprint was running."""

    at: datetime
    card: int
    title: str
    days: float
    added: bool
    who: str | None
    during: bool


@dataclass(frozen=True)
class Done:
    """A card that reached listening or evaluated in the sprint."""

    at: datetime
    card: int
    title: str
    days: float


@dataclass(frozen=True)
class BurnUp:
    """Person-days over the days of the sprint: in it, and done. `likely`: of these, done at the end at this pace."""

    first: date
    last: date
    until: date
    scope: tuple[tuple[date, float], ...]
    done: tuple[tuple[date, float], ...]
    likely: float | None

    @property
    def most(self) -> float:
        """The top of the drawing."""
        return max([1.0, self.likely or 0, *(days for _day, days in (*self.scope, *self.done))])


def list_scope(team_id: int, sprint: SprintSeen) -> list[ScopeChange]:
    """What was put in and taken out, oldest first."""
    told = (Activity.team_id == team_id) & (Activity.noun == "sprint") & Activity.code.in_(SCOPE)
    query = (
        select(Activity.at, Activity.code, Activity.changes, User.name)
        .join(Sprint, Sprint.id == Activity.record_id)
        .outerjoin(User, User.id == Activity.actor_id)
        .where(told, Sprint.number == sprint.number)
        .order_by(Activity.id)
    )
    rows = session.execute(query).all()
    numbers = {number for row in rows for number in row.changes["card"] if number}
    named = select(Card.number, Card.title).where(Card.team_id == team_id, Card.number.in_(numbers))
    titles = {number: title for number, title in session.execute(named)}  # noqa: C416  rows, not pairs
    return [change_of(row, titles, sprint) for row in rows]


def change_of(row: Any, titles: dict[int, str], sprint: SprintSeen) -> ScopeChange:
    """One change of scope."""
    added = row.code == "scope_more"
    number, days = row.changes["card"][added], row.changes["days"][added]
    during = sprint.started_at is not None and row.at > sprint.started_at
    during = during and (sprint.ended_at is None or row.at < sprint.ended_at)
    return ScopeChange(row.at, number, titles.get(number, ""), days, added, row.name, during)


def list_done(team_id: int, sprint: SprintSeen) -> list[Done]:
    """The cards that were done in it, in that order."""
    first = func.min(CardTransition.at)
    query = (
        select(first, Card.number, Card.title, func.coalesce(Card.own_days, 0))
        .join(Card, Card.id == CardTransition.card_id)
        .join(Sprint, Sprint.id == CardTransition.sprint_id)
        .where(Card.team_id == team_id, Sprint.number == sprint.number, CardTransition.undone_at.is_(None))
        .where(CardTransition.to_stage.in_(FINISHED))
        .group_by(Card.number, Card.title, Card.own_days)
        .order_by(first, Card.number)
    )
    return [Done(*row) for row in session.execute(query)]


def burn_up(
    sprint: SprintSeen, scope: Sequence[ScopeChange], done: Sequence[Done], today: date, zone: tzinfo
) -> BurnUp:
    """The two lines. What is carried over at the end stays in the scope: it was in it."""
    end = today if sprint.ended_at is None else day_of(sprint.ended_at, zone)
    until = max(min(sprint.ends_on, end), sprint.starts_on)
    counted = [each for each in scope if sprint.ended_at is None or each.at < sprint.ended_at]
    sizes = [(day_of(each.at, zone), each.days if each.added else -each.days) for each in counted]
    finished = [(day_of(each.at, zone), each.days) for each in done]
    sums = running_total(finished, sprint.starts_on, until)
    sizes_by_day = running_total(sizes, sprint.starts_on, until)
    open_still = sprint.state == "active" and sums[-1][1] < sizes_by_day[-1][1]
    likely = likely_end(sums[-1][1], sprint.starts_on, today, sprint.ends_on) if open_still else None
    of_these = None if likely is None else min(likely, sizes_by_day[-1][1])
    return BurnUp(sprint.starts_on, sprint.ends_on, until, tuple(sizes_by_day), tuple(sums), of_these)
