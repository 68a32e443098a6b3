"""A team's retros in a list, what one may be called for, and the ways in for guests."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, ScalarSelect, func, select

from ldagile.models.accounts import token_hash
from ldagile.models.base import session
from ldagile.models.cards import Card, Sprint
from ldagile.models.columns import columns_of
from ldagile.models.retros import Retro, RetroAction, RetroParticipant
from ldagile.models.teams import Team

MOST = 50


@dataclass(frozen=True)
class RetroListed:
    """One line of the list."""

    number: int
    title: str
    phase: str
    format: str
    anonymous: bool
    planned_on: date
    closed_at: datetime | None
    people: int
    actions: int
    actions_done: int


@dataclass(frozen=True)
class Choice:
    """What a retro may be for: a sprint or a card, by number."""

    number: int
    title: str


@dataclass(frozen=True)
class HeldRetro:
    """A sprint's retro; without `closed_at` it is still open."""

    number: int
    closed_at: datetime | None


@dataclass(frozen=True)
class Door:
    """A retro as somebody sees it who is about to come in."""

    id: int
    number: int
    slug: str
    title: str
    team_name: str
    anonymous: bool
    code: str | None
    link_generation: int
    closed_at: datetime | None
    people: int


@dataclass(frozen=True)
class GuestPlace:
    """A guest's place in a retro."""

    id: int
    name: str
    email: str | None


def list_retros(team_id: int, *, after: int = 0, limit: int | None = None) -> list[RetroListed]:
    """The team's retros in the order of their numbers, from the one after `after` on."""
    done = RetroAction.state == "done"
    columns = columns_of(RetroListed, Retro, people=people_in(), actions=actions_of(), actions_done=actions_of(done))
    query = select(*columns).where(Retro.team_id == team_id, Retro.number > after).order_by(Retro.number)
    return [RetroListed(*row) for row in session.execute(query.limit(limit))]


def people_in() -> ScalarSelect[int]:
    """How many people are or were in the room."""
    inside = RetroParticipant.retro_id == Retro.id
    return select(func.count()).select_from(RetroParticipant).where(inside).correlate(Retro).scalar_subquery()


def actions_of(*those: ColumnElement[bool]) -> ScalarSelect[int]:
    """How many actions it has, of `those`."""
    its = (RetroAction.retro_id == Retro.id) & RetroAction.archived_at.is_(None)
    return select(func.count()).select_from(RetroAction).where(its, *those).correlate(Retro).scalar_subquery()


def list_sprints_without_retro(team_id: int) -> list[Choice]:
    """The sprints that a retro may be held for, the newest first."""
    held = select(Retro.id).where(Retro.sprint_id == Sprint.id).exists()
    begun = Sprint.state.in_(("active", "review", "retro"))
    rows = session.execute(
        select(Sprint.number, Sprint.goal).where(Sprint.team_id == team_id, begun, ~held).order_by(Sprint.number.desc())
    )
    return [Choice(number, goal or "") for number, goal in rows]


def find_retro_of_sprint(team_id: int, sprint: int) -> HeldRetro | None:
    """The retro that is or was held for the sprint with this number."""
    its = select(Retro.number, Retro.closed_at).join(Sprint, Sprint.id == Retro.sprint_id)
    query = its.where(Retro.team_id == team_id, Sprint.number == sprint).order_by(Retro.id.desc()).limit(1)
    row = session.execute(query).first()
    return HeldRetro(*row) if row else None


def list_released(team_id: int) -> list[Choice]:
    """The interventions that people use, the newest first."""
    released = Card.released_at.is_not(None) & Card.archived_at.is_(None)
    query = select(Card.number, Card.title).where(Card.team_id == team_id, released)
    return [Choice(*row) for row in session.execute(query.order_by(Card.released_at.desc()).limit(MOST))]


def find_door(*, retro_id: int | None = None, code: str | None = None) -> Door | None:
    """The retro behind a link, or the open one behind a code."""
    columns = columns_of(Door, Retro, slug=Team.slug, team_name=Team.name, people=people_in())
    this = Retro.id == retro_id if code is None else Retro.code == code
    row = session.execute(select(*columns).join(Team, Team.id == Retro.team_id).where(this)).first()
    return Door(*row) if row else None


def find_guest(token: str, slug: str, number: int) -> GuestPlace | None:
    """The place of the guest whose browser holds this token, in the retro that an address names."""
    row = session.execute(
        select(RetroParticipant.id, RetroParticipant.name, RetroParticipant.email)
        .join(Retro, Retro.id == RetroParticipant.retro_id)
        .join(Team, Team.id == Retro.team_id)
        .where(RetroParticipant.token_hash == token_hash(token), Team.slug == slug, Retro.number == number)
    ).first()
    return GuestPlace(*row) if row else None
