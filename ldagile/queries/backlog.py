"""The backlog: ideas and ready cards in the one order that every screen keeps (DOMAIN.md §4, rule 11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import aliased

from ldagile.domain import workflow
from ldagile.domain.listening import is_few
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.objectives import Objective
from ldagile.models.teams import Team
from ldagile.models.users import User
from ldagile.queries.cards import SEEN, CardSeen, cards_of, seen
from ldagile.queries.history import Moved, list_moves

PAGE, UNSCORED_SHOWN = 50, 10
LATELY = timedelta(days=14)
ANSWERS = {"signed_answers", "answers_counted"}
WAITING = Lane.stage.in_(workflow.WAITING) & Card.archived_at.is_(None)
PUT_AWAY = Card.archived_at.is_not(None)
UNSCORED = (Card.kind == "intervention") & Card.raw.is_(None)
APART = UNSCORED & Card.pin.is_(None)
PINNED_BY = aliased(User, name="pinned_by")
# By pin, then by what they are worth, then other kinds by due date, then unscored, what is pinned below last; ties
# by number. Pins are ordered by hand among themselves.
GROUP = case(
    (Card.pin == "above", 0),
    (Card.pin == "below", 4),
    (Card.raw.is_not(None), 1),
    (Card.kind != "intervention", 2),
    else_=3,
)
ORDER = (GROUP, Card.pin_position, Card.raw.desc().nulls_last(), Card.due.asc().nulls_last(), Card.number)


@dataclass(frozen=True)
class Since:
    """From when on a change is new: the end of the last sprint, or two weeks ago where there was none."""

    at: datetime
    sprint: int | None


class Ranking:
    """How a card's place changed lately: by its `moves`, oldest first."""

    card: Any
    moves: tuple[Moved, ...]

    @property
    def change(self) -> int | None:
        """By how many points its index changed; None if it did not, or is new."""
        if not self.moves or self.moves[0].old is None or self.card.score is None:
            return None
        return round(self.card.score) - round(self.moves[0].old) or None

    @property
    def reason(self) -> Moved | None:
        """The move that changed it most; of answers, which come one by one, the newest, which has counted them all."""
        most = max(self.moves, key=lambda moved: abs((moved.new or 0) - (moved.old or 0)), default=None)
        if most is None or most.code not in ANSWERS:
            return most
        return [moved for moved in self.moves if moved.code in ANSWERS][-1]


@dataclass(frozen=True)
class BacklogRow(Ranking):
    """One card with what its line and its receipt say."""

    rank: int
    card: CardSeen
    pin_reason: str | None
    pinned_by: str | None
    raw: float | None
    factors: dict[str, float] | None
    sources: dict[str, Any] | None
    adjustment_reason: str | None
    moves: tuple[Moved, ...]

    @property
    def tells_of_few(self) -> bool:
        """Whether its numbers rest on so few answers that only leads and members may see them (rule 10)."""
        return rests_on_few(self.sources)


def rests_on_few(sources: Mapping[str, Any] | None) -> bool:
    """Whether answers count in these sources, or in a part of them, but so few that they may not be shown (rule 10).
    A score from before the parts were counted may hide some."""
    if not sources:
        return False
    counts = [sources.get(name, 0) for name in ("answered", "answered_elsewhere")]
    parts = [sources.get(name, min(sum(counts), 1)) for name in ("few", "few_elsewhere")]
    return any(map(is_few, counts + parts))


@dataclass(frozen=True)
class BacklogFilter:
    """Which cards: of an objective (its number), an owner (a user's id), a kind. None leaves it open."""

    objective: int | None = None
    owner: int | None = None
    kind: str | None = None

    @property
    def where(self) -> list[ColumnElement[bool]]:
        """What has to hold of each card."""
        asked = ((self.objective, Objective.number), (self.owner, Card.owner_id), (self.kind, Card.kind))
        return [column == value for value, column in asked if value is not None]


@dataclass(frozen=True)
class Backlog:
    """One page of it. `unscored` are the first of those that stand apart, one answer away from their place.

    put_away: how many cards of the team are archived, from whichever lane.
    """

    rows: tuple[BacklogRow, ...]
    page: int
    ranked: int
    unscored: tuple[CardSeen, ...]
    unscored_count: int
    since: Since
    day_cost_said: bool
    day_cost: int
    put_away: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.ranked // PAGE)


def get_backlog(team_id: int, asked: BacklogFilter, now: datetime, *, page: int = 1) -> Backlog:
    """The team's backlog, fifty cards a page, in a constant number of statements."""
    since = last_end(team_id, now)
    ranked, apart = count(team_id, asked)
    away = select(func.count(Card.id)).where(Card.team_id == team_id, PUT_AWAY).scalar_subquery()
    said, day_cost, put_away = session.execute(
        select(Team.day_cost_said, Team.day_cost, away).where(Team.id == team_id)
    ).one()
    unscored = cards_of(team_id, *SEEN).where(WAITING, APART, *asked.where).order_by(Card.number)
    return Backlog(
        rows=list_rows(team_id, asked, since, page),
        page=page,
        ranked=ranked,
        unscored=tuple(seen(unscored.limit(UNSCORED_SHOWN))),
        unscored_count=apart,
        since=since,
        day_cost_said=said,
        day_cost=day_cost,
        put_away=put_away,
    )


def list_backlog(team_id: int, *where: ColumnElement[bool], limit: int | None = None) -> list[CardSeen]:
    """The ideas and ready cards for which `where` holds, in their order: all, or the first `limit`."""
    return seen(cards_of(team_id, *SEEN).where(WAITING, *where).order_by(*ORDER).limit(limit))


def list_put_away(team_id: int, page: int) -> list[CardSeen]:
    """The team's archived cards, the newest first, fifty a page and one more if there are more."""
    query = cards_of(team_id, *SEEN).where(PUT_AWAY).order_by(Card.archived_at.desc(), Card.number.desc())
    return seen(query.offset((page - 1) * PAGE).limit(PAGE + 1))


def list_rows(team_id: int, asked: BacklogFilter, since: Since, page: int) -> tuple[BacklogRow, ...]:
    """The ranked cards of this page."""
    more = (Card.pin_reason, PINNED_BY.name, Card.raw, Card.factors, Card.sources, Card.adjustment_reason, Card.id)
    query = cards_of(team_id, *SEEN).add_columns(*more).outerjoin(PINNED_BY, PINNED_BY.id == Card.pinned_by_id)
    query = query.where(WAITING, ~APART, *asked.where).order_by(*ORDER)
    first = (page - 1) * PAGE
    rows = session.execute(query.offset(first).limit(PAGE)).all()
    moves = moves_by_card([row[-1] for row in rows], since.at)
    return tuple(row_of(rank, list(row), moves) for rank, row in enumerate(rows, start=first + 1))


def row_of(rank: int, columns: list[Any], moves: Mapping[int, list[Moved]]) -> BacklogRow:
    """One line: the columns of SEEN, then those of the line, last the card's id."""
    *card, reason, who, raw, factors, sources, adjusted, card_id = columns
    return BacklogRow(
        rank, CardSeen(*card), reason, who, raw, factors, sources, adjusted, tuple(moves.get(card_id, ()))
    )


def moves_by_card(ids: list[int], since: datetime) -> dict[int, list[Moved]]:
    """What moved each of these cards since then, oldest first."""
    found: dict[int, list[Moved]] = {}
    for moved in list_moves(ids, since):
        found.setdefault(moved.card_id, []).append(moved)
    return found


def count(team_id: int, asked: BacklogFilter) -> tuple[int, int]:
    """How many are ranked, and how many stand apart."""
    apart = func.count(case((APART, 1)))
    query = cards_of(team_id, func.count(Card.id), apart).where(WAITING, *asked.where)
    everything, unscored = session.execute(query).one()
    return everything - unscored, unscored


def last_end(team_id: int, now: datetime) -> Since:
    """The end of the last sprint that is over."""
    over = (Sprint.team_id == team_id) & Sprint.ended_at.is_not(None)
    query = select(Sprint.ended_at, Sprint.number).where(over).order_by(Sprint.ended_at.desc()).limit(1)
    row = session.execute(query).first()
    return Since(row.ended_at, row.number) if row else Since(now - LATELY, None)
