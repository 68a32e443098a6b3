"""The room: its page, being in it, being ready."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from ldagile.queries.retros.rooms import get_room
from ldagile.usecases.retros.presence import be_here, say_ready
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import load_form
from ldagile.web.rooms import answer, room_limit, show_room
from ldagile.web.schemas.retros import ReadySchema

bp = Blueprint("retro_rooms", __name__, url_prefix="/t/<slug:slug>/retros/<number:number>")


@bp.get("")
@permits("retro.enter")
@room_limit
def show(slug: str, number: int) -> ResponseReturnValue:
    """The room as it is now, for who looks. Looking changes nothing."""
    return show_room(number)


@bp.post("/here")
@permits("retro.take_part")
@room_limit
def here(slug: str, number: int) -> ResponseReturnValue:
    """An open page says that somebody is there, and gets the room if it shows an older one."""
    be_here(number=number, actor=g.actor, now=now())
    if get_room(g.actor, number, now()).stamp == request.form.get("stamp"):
        return "", 204
    return show_room(number)


@bp.post("/ready")
@permits("retro.take_part")
@room_limit
def ready(slug: str, number: int) -> ResponseReturnValue:
    """Ready for the next step, or not yet."""
    load_form(ReadySchema()).press(say_ready, number=number, actor=g.actor, now=now())
    return answer(number)
