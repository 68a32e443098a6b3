"""What would be forgotten with somebody, to look at before it is done."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.listening import Feedback, FollowUp, Response
from ldagile.models.people import find_by_address
from ldagile.models.retros import Retro, RetroParticipant
from ldagile.models.traces import check_outside, nobody, traces_of


@dataclass(frozen=True)
class Line:
    """One thing: kind "person" (with name, address and group), "answer" or "feedback" (the title of the card that it
    is about), or "guest" (the title of the retro).
    """

    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What is known by the address, and what else by the name."""

    name: str | None
    by_address: tuple[Line, ...]
    by_name: tuple[Line, ...]


def find_traces(team_id: int, *, email: str | None, name: str | None) -> Found:
    """What the team has of somebody; with an address comes the name that is known for it. RuleBroken as for erasing."""
    check_outside(team_id, email, name)
    person = find_by_address(team_id, email) if email else None
    name = name or (person.name if person else None)
    by_address = lines_of(team_id, email=email, name=None)
    by_name = tuple(line for line in lines_of(team_id, email=None, name=name) if line not in by_address)
    if not (by_address or by_name):
        raise nobody(email)
    return Found(name, by_address, by_name)


def lines_of(team_id: int, **who: str | None) -> tuple[Line, ...]:
    """Each thing that this address or name leads to."""
    found = traces_of(team_id, **who)
    people = (Line("person", tuple(filter(None, (each.name, each.email, each.group)))) for each in found.people)
    answers = titles(Card, Response, found.answers, FollowUp.card_id == Card.id, FollowUp.id == Response.follow_up_id)
    feedback = titles(Card, Feedback, found.feedback, Feedback.card_id == Card.id)
    guests = titles(Retro, RetroParticipant, found.guests, RetroParticipant.retro_id == Retro.id)
    kinds = {"answer": answers, "feedback": feedback, "guest": guests}
    return (*people, *(Line(kind, (title,)) for kind, found_titles in kinds.items() for title in found_titles))


def titles(about: Any, model: Any, rows: Any, *where: Any) -> list[str]:
    """The title of what each of these rows is about."""
    ids = [each.id for each in rows]
    return list(session.scalars(select(about.title).where(model.id.in_(ids), *where).order_by(about.id)))
