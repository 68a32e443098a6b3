"""What somebody sees who opens the link of a follow-up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.codes import plain_code
from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.listening import FollowUp, Invitation, Response
from ldagile.models.people import Person
from ldagile.models.teams import Team


@dataclass(frozen=True)
class Asked:
    """What they are asked about, and how it stands.

    state: "later" (not asked yet), "open", "closed" · name: theirs, None by the shared link · answered: by this
    link; by the shared one, that the group is complete · signed: they can take their name back.
    """

    follow_up_id: int
    team_name: str
    title: str
    received_on: date
    closes_on: date
    threshold: int
    state: str
    name: str | None = None
    answered: bool = False
    signed: bool = False


@dataclass(frozen=True)
class Mailed:
    """One thing that a mail asks somebody about."""

    invitation_id: int
    generation: int
    team_name: str
    name: str
    title: str
    received_on: date
    closes_on: date
    threshold: int


COLUMNS = (
    FollowUp.id,
    Team.name,
    Card.title,
    FollowUp.received_on,
    FollowUp.closes_on,
    func.coalesce(FollowUp.threshold, Team.threshold),
    FollowUp.opened_at,
    FollowUp.closed_at,
)


def get_asked(invitation_id: int, generation: int) -> Asked:
    """What this invitation asks. NotFound when its link is dead."""
    signed = select(Response.id).where(Response.invitation_id == Invitation.id).exists()
    row = session.execute(
        select(*COLUMNS, Person.name, Invitation.answered, signed)
        .join(Card, Card.id == FollowUp.card_id)
        .join(Team, Team.id == FollowUp.team_id)
        .join(Invitation, Invitation.follow_up_id == FollowUp.id)
        .join(Person, Person.id == Invitation.person_id)
        .where(Invitation.id == invitation_id, Invitation.generation == generation)
        .where(Invitation.cancelled_at.is_(None), FollowUp.cancelled_at.is_(None))
    ).first()
    if row is None:
        raise NotFound("link_used")
    *_, name, answered, is_signed = row
    return asked_of(row, name=name, answered=answered, signed=is_signed)


def get_asked_group(followup_id: int, generation: int) -> Asked:
    """What the shared link asks. NotFound when it was renewed, or when its people are asked by mail."""
    answers = select(func.count(Response.id)).where(Response.follow_up_id == FollowUp.id).scalar_subquery()
    row = session.execute(
        select(*COLUMNS, answers >= func.coalesce(FollowUp.group_size, 0))
        .join(Card, Card.id == FollowUp.card_id)
        .join(Team, Team.id == FollowUp.team_id)
        .where(FollowUp.id == followup_id, FollowUp.link_generation == generation)
        .where(FollowUp.cancelled_at.is_(None), func.coalesce(FollowUp.way, "link") == "link")
    ).first()
    if row is None:
        raise NotFound("link_used")
    return asked_of(row, answered=bool(row[-1]))


def list_mailed(invitation_ids: Sequence[int]) -> list[Mailed]:
    """What these invitations ask, without those that are answered, cancelled or over."""
    threshold = func.coalesce(FollowUp.threshold, Team.threshold)
    rows = session.execute(
        select(Invitation.id, Invitation.generation, Team.name, Person.name, Card.title)
        .add_columns(FollowUp.received_on, FollowUp.closes_on, threshold)
        .join(FollowUp, FollowUp.id == Invitation.follow_up_id)
        .join(Card, Card.id == FollowUp.card_id)
        .join(Team, Team.id == FollowUp.team_id)
        .join(Person, Person.id == Invitation.person_id)
        .where(Invitation.id.in_(invitation_ids), Invitation.answered.is_(False), Invitation.cancelled_at.is_(None))
        .where(FollowUp.closed_at.is_(None), FollowUp.cancelled_at.is_(None))
        .order_by(FollowUp.due_on, Invitation.id)
    )
    return [Mailed(*row) for row in rows]


def find_by_code(code: str) -> tuple[int, int] | None:
    """The follow-up whose shared link has this code: its id and generation."""
    found = select(FollowUp.id, FollowUp.link_generation).where(FollowUp.code == plain_code(code))
    row = session.execute(found.where(FollowUp.cancelled_at.is_(None))).first()
    return None if row is None else (row[0], row[1])


def asked_of(row: Sequence[Any], *, answered: bool, name: str | None = None, signed: bool = False) -> Asked:
    """The columns that both links show, with what is known of the asker."""
    follow_up_id, team_name, title, received_on, closes_on, threshold, opened_at, closed_at = row[: len(COLUMNS)]
    return Asked(
        follow_up_id=follow_up_id,
        team_name=team_name,
        title=title,
        received_on=received_on,
        closes_on=closes_on,
        threshold=threshold,
        state="closed" if closed_at else "open" if opened_at else "later",
        name=name,
        answered=answered,
        signed=signed,
    )
