"""A retro's cards and votes in the API."""

from functools import partial
from hashlib import sha256
from typing import Any
from uuid import uuid4

from flask import g

from ldagile.queries.retros.rooms import get_card
from ldagile.queries.retros.seen import CardSeen
from ldagile.usecases.retros.cards import edit_card, take_back_card, write_card
from ldagile.usecases.retros.votes import set_votes
from ldagile.web.api.base import Noun
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.api.retros_seen import RetroCardSeenSchema, RetroSeenSchema, read_room, shown
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.rooms import leave_nameless
from ldagile.web.schemas.base import ChangeSchema
from ldagile.web.schemas.fields import Words
from ldagile.web.schemas.retros import CARD_LENGTH, RetroCardSchema, VoteSchema

bp = Noun("retro_cards", __name__, "A retro's cards: your own, and the others' once they lie open. Votes on them.")
AT = "/teams/<slug:slug>/retros/<number:number>/cards"
ONE = f"{AT}/<key:key>"
bp.before_request(leave_nameless)


class RetroCardChangeSchema(ChangeSchema):
    """The card's text."""

    text = Words(longest=CARD_LENGTH)


@bp.post(AT)
@permits("retro.take_part")
@bp.arguments(RetroCardSchema)
@bp.response(201, RetroCardSeenSchema)
def write(values: dict[str, Any], slug: str, number: int) -> Any:
    """Write a card, face down. Nobody else sees it before the cards are revealed."""
    written = write_card(number=number, client_key=client_key(), today=today(), actor=g.actor, now=now(), **values)
    return created(read(number, written.id), "api_retro_cards.show", number=number, key=written.id)


@bp.get(ONE)
@permits("retro.view")
@bp.response(200, RetroCardSeenSchema)
def show(slug: str, number: int, key: str) -> Any:
    """Read a card of your own, or one that lies open. Any other isn't there."""
    return one(read(number, key))


@bp.patch(ONE)
@permits("retro.take_part")
@bp.arguments(RetroCardChangeSchema)
@bp.response(200, RetroCardSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int, key: str) -> Any:
    """Change a card's text: your own; an open one the facilitator too."""
    with unchanged(partial(read, number, key), RetroCardSeenSchema) as seen:
        text = values.get("text", seen.text)
        edit_card(number=number, card_id=key, text=text, version=seen.version, actor=g.actor, now=now())
    return one(read(number, key))


@bp.delete(ONE)
@permits("retro.take_part")
@bp.response(200, RetroSeenSchema)
def take_back(slug: str, number: int, key: str) -> Any:
    """Take your own card back before anybody has seen it; nothing of it stays."""
    take_back_card(number=number, card_id=key, actor=g.actor, now=now())
    return one(shown(read_room(number)))


@bp.put(f"{ONE}/votes")
@permits("retro.take_part")
@bp.arguments(VoteSchema)
@bp.response(200, RetroCardSeenSchema)
def vote(values: dict[str, Any], slug: str, number: int, key: str) -> Any:
    """Have so many of your five votes on it, two at most."""
    set_votes(number=number, card_id=key, actor=g.actor, now=now(), **values)
    return one(read(number, key))


def read(number: int, key: str) -> CardSeen:
    """A card as the asker sees it. NotFound if they don't."""
    return get_card(g.actor, number, key, now())


def client_key() -> str:
    """What names this writing. Never whose it is: it stays with a card that forgets its author."""
    sent = repeat()
    return sha256(sent.key.encode()).hexdigest() if sent else uuid4().hex
