"""Leading a retro: from phase to phase, from topic to topic, and who leads."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.usecases.retros.making import choose_anonymity, hand_over, take_over
from ldagile.usecases.retros.phases import move_retro, reopen_retro
from ldagile.usecases.retros.topics import next_topic
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import load_form
from ldagile.web.messages import message
from ldagile.web.rooms import answer, room_limit, show_room
from ldagile.web.schemas.retros import AnonymitySchema, HandOverSchema, MoveSchema, TopicSchema

bp = Blueprint("retro_phases", __name__, url_prefix="/t/<slug:slug>/retros/<number:number>")


@bp.post("/phase")
@permits("retro.hold")
@room_limit
def move(slug: str, number: int) -> ResponseReturnValue:
    """To another phase. A second click on the same button finds it done."""
    return take_step(MoveSchema(), move_retro, number)


@bp.post("/topic")
@permits("retro.hold")
@room_limit
def topic(slug: str, number: int) -> ResponseReturnValue:
    """To the next topic."""
    return take_step(TopicSchema(), next_topic, number)


@bp.post("/reopen")
@permits("retro.hold")
@room_limit
def reopen(slug: str, number: int) -> ResponseReturnValue:
    """Open it again, within a day."""
    reopen_retro(number=number, actor=g.actor, now=now())
    return answer(number)


@bp.post("/anonymity")
@permits("retro.hold")
@room_limit
def anonymity(slug: str, number: int) -> ResponseReturnValue:
    """Anonymous or named, before the first card."""
    return take_step(AnonymitySchema(), choose_anonymity, number)


@bp.post("/facilitator")
@permits("retro.hold")
@room_limit
def hand(slug: str, number: int) -> ResponseReturnValue:
    """Let somebody else lead."""
    return take_step(HandOverSchema(), hand_over, number)


@bp.post("/facilitator/take")
@permits("retro.hold")
@room_limit
def take(slug: str, number: int) -> ResponseReturnValue:
    """Lead in the place of somebody who has gone."""
    take_over(number=number, actor=g.actor, now=now())
    return answer(number)


def take_step(schema, use_case, number: int) -> ResponseReturnValue:  # type: ignore[no-untyped-def]
    """Do it; when that can't be, show the room as it stands, and say why."""
    form = load_form(schema)
    try:
        form.press(use_case, number=number, actor=g.actor, now=now())
    except Conflict as error:
        return show_room(number, 409, notice=message(error))
    except RuleBroken as error:
        return show_room(number, 422, notice=message(error))
    return answer(number)
