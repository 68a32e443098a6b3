"""Retros in the API: called, led from phase to phase, read as far as the asker may see."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.retros.formats import CODES
from ldagile.domain.retros.phases import PHASES
from ldagile.queries.retros.lists import list_retros
from ldagile.usecases.retros.making import choose_anonymity, create_retro, hand_over, take_over
from ldagile.usecases.retros.phases import move_retro, reopen_retro
from ldagile.usecases.retros.presence import say_ready
from ldagile.usecases.retros.topics import next_topic
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.api.retros_seen import RetroSeenSchema, read_room, shown
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Day, Flag, Line, Whole
from ldagile.web.schemas.retros import (
    AnonymitySchema,
    HandOverSchema,
    MoveSchema,
    ReadySchema,
    RetroFields,
    TopicSchema,
)

bp = Noun("retros", __name__, "Retros, each as you may see it at that moment. Members only: guests have no token.")
TEAM = "/teams/<slug:slug>/retros"
AT = f"{TEAM}/<number:number>"
BY_SIZE = "null: anonymous from five expected writers on."


class NewRetroSchema(RetroFields):
    """A retro as it is called: for a sprint, for a card, or for any team."""

    title = Line(required=True)
    sprint = Whole(1, allow_none=True, load_default=None)
    card = Whole(1, allow_none=True, load_default=None)
    anonymous = Flag(allow_none=True, load_default=None, metadata={"description": BY_SIZE})
    columns = fields.List(Line(longest=60), load_default=list, metadata={"description": "With the format own."})


class RetroPhaseSchema(MoveSchema):
    """The phase to go to, and the revision that you saw."""


class RetroHandOverSchema(HandOverSchema):
    """Who leads from now on, by their place in the room."""


class RetroListedSchema(SeenSchema):
    """One line of the list."""

    number = Whole(1)
    title = fields.String()
    phase = Choice(*PHASES)
    format = Choice(*CODES)
    anonymous = Flag()
    planned_on = Day()
    closed_at = fields.DateTime(allow_none=True)
    people = Whole(metadata={"description": "How many are or were in the room."})
    actions = Whole(metadata={"description": "How many were taken on."})


@bp.get(TEAM)
@permits("retro.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(RetroListedSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's retros."""
    return page(partial(list_retros, g.team.id), query)


@bp.post(TEAM)
@permits("retro.hold")
@bp.arguments(NewRetroSchema)
@bp.response(201, RetroSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Call a retro. You lead it."""
    made = create_retro(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(shown(read_room(made.number)), "api_retros.show", number=made.number)


@bp.get(AT)
@permits("retro.view")
@bp.response(200, RetroSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a retro's room as you see it now: its people, cards, topics and actions."""
    return one(shown(read_room(number)))


@bp.put(f"{AT}/phase")
@permits("retro.hold")
@bp.arguments(RetroPhaseSchema)
@bp.response(200, RetroSeenSchema)
def move(values: dict[str, Any], slug: str, number: int) -> Any:
    """Lead the room into another phase, forward or back. Conflict if it has moved on; there already changes nothing."""
    return after(move_retro, number, **values)


@bp.post(f"{AT}/topic")
@permits("retro.hold")
@bp.arguments(TopicSchema)
@bp.response(200, RetroSeenSchema)
def topic(values: dict[str, Any], slug: str, number: int) -> Any:
    """Go on to the next topic, or to the one that `card_id` names."""
    return after(next_topic, number, repeat=repeat(), **values)


@bp.post(f"{AT}/reopen")
@permits("retro.hold")
@bp.response(200, RetroSeenSchema)
def reopen(slug: str, number: int) -> Any:
    """Open a closed retro again, within 24 hours. Authors and voters stay forgotten."""
    return after(reopen_retro, number, repeat=repeat())


@bp.put(f"{AT}/anonymity")
@permits("retro.hold")
@bp.arguments(AnonymitySchema)
@bp.response(200, RetroSeenSchema)
def anonymity(values: dict[str, Any], slug: str, number: int) -> Any:
    """Make it anonymous or named, before the first card."""
    return after(choose_anonymity, number, **values)


@bp.post(f"{AT}/facilitator")
@permits("retro.hold")
@bp.arguments(RetroHandOverSchema)
@bp.response(200, RetroSeenSchema)
def hand(values: dict[str, Any], slug: str, number: int) -> Any:
    """Let another member in the room lead."""
    return after(hand_over, number, repeat=repeat(), **values)


@bp.post(f"{AT}/facilitator/take")
@permits("retro.hold")
@bp.response(200, RetroSeenSchema)
def take(slug: str, number: int) -> Any:
    """Lead in the place of somebody who has been gone for a minute."""
    return after(take_over, number, repeat=repeat())


@bp.put(f"{AT}/ready")
@permits("retro.take_part")
@bp.arguments(ReadySchema)
@bp.response(200, RetroSeenSchema)
def say(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say that you are ready for the next step, or not yet."""
    return after(say_ready, number, **values)


def after(use_case: Callable[..., Any], number: int, **values: Any) -> Any:
    """The room as it is after what was asked for."""
    use_case(number=number, actor=g.actor, now=now(), **values)
    return one(shown(read_room(number)))
