"""Writing cards: in private, then open to the room."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.retros.formats import column_count
from ldagile.domain.retros.phases import check_writing
from ldagile.domain.retros.sight import check_editing, check_taking_back
from ldagile.models.activity import check_version
from ldagile.models.base import session
from ldagile.models.retros import RetroCard, RetroCardAuthor
from ldagile.usecases.retros.room import Room, entered


@dataclass(frozen=True)
class CardWritten:
    """The card's id and the version of its text."""

    id: str
    version: int


def write_card(
    *, number: int, column: int, text: str, client_key: str, today: date, actor: Actor, now: datetime
) -> CardWritten:
    """Put a card face down into a column, counted from 0.

    The same `client_key` again returns the same card; with another text or column it is RuleBroken `key_reused`.
    RuleBroken `not_writing` or `collect_later` when nothing is written now, `no_such_column`.
    """
    check("retro.take_part", actor)
    body = hash_of(column, text)
    with entered(number, actor, now) as room:
        if earlier := find_sent(room, client_key, body):
            return CardWritten(earlier.id, earlier.version)
        check_writing(room.retro.phase, room.retro.planned_on, today)
        if column >= column_count(room.retro.format, room.retro.columns):
            raise RuleBroken("no_such_column", field="column")
        card = RetroCard(
            id=uuid4().hex,
            team_id=room.retro.team_id,
            retro_id=room.retro.id,
            client_key=client_key,
            column=column,
            text=text,
            batch_at=room.retro.phase_since,
        )
        session.add(card)
        session.flush()
        session.add(RetroCardAuthor(card_id=card.id, participant_id=room.me.id, body_hash=body))
        room.tell("cards")
        return CardWritten(card.id, card.version)


def edit_card(*, number: int, card_id: str, text: str, version: int, actor: Actor, now: datetime) -> CardWritten:
    """Change a card's text: one's own while cards are written and until topics are settled; an open one the
    facilitator too. Conflict with what stands there when it was saved since `version`; NotFound for a card
    that one can't see.
    """
    check("retro.take_part", actor)
    with entered(number, actor, now) as room:
        card, mine = get_card(room, card_id)
        check_editing(
            room.retro.phase,
            mine=mine,
            revealed=card.position is not None,
            facilitates=room.retro.facilitator_id == actor.user_id,
        )
        check_version(card, version, ["text"])
        if card.text != text:
            card.text = text
            card.version += 1
            room.tell("cards")
        return CardWritten(card.id, card.version)


def take_back_card(*, number: int, card_id: str, actor: Actor, now: datetime) -> None:
    """Take one's own card back before anybody has seen it; nothing of it stays."""
    check("retro.take_part", actor)
    with entered(number, actor, now) as room:
        card, mine = get_card(room, card_id)
        check_taking_back(room.retro.phase, mine=mine, revealed=card.position is not None)
        session.delete(session.get_one(RetroCardAuthor, card.id))
        session.flush()
        session.delete(card)
        room.tell("cards")


def find_sent(room: Room, client_key: str, body: str) -> RetroCard | None:
    """The card that this key made, if it did. RuleBroken `key_reused` for another body or another person."""
    here = (RetroCard.retro_id == room.retro.id) & (RetroCard.client_key == client_key)
    card = session.scalar(select(RetroCard).where(here))
    if card is None:
        return None
    author = session.get(RetroCardAuthor, card.id)
    if author is None or author.participant_id != room.me.id or author.body_hash != body:
        raise RuleBroken("key_reused", field="text")
    return card


def get_card(room: Room, card_id: str) -> tuple[RetroCard, bool]:
    """A card of this room, and whether it is one's own. NotFound otherwise."""
    card = session.get(RetroCard, card_id)
    if card is None or card.retro_id != room.retro.id:
        raise NotFound("retro_card_not_found")
    author = session.get(RetroCardAuthor, card_id)
    return card, author is not None and author.participant_id == room.me.id


def hash_of(column: int, text: str) -> str:
    """What tells a repeated submit from another one."""
    return sha256(f"{column}:{text}".encode()).hexdigest()
