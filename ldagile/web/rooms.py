"""A retro's room as an answer: the whole page, the part that an open page fetches again, or the way back to it."""

from flask import current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from ldagile.domain.retros.phases import next_phase
from ldagile.queries.links import sign_link
from ldagile.queries.retros.rooms import get_room
from ldagile.queries.retros.seen import RetroSeen, Room
from ldagile.web import retro_words
from ldagile.web.clock import now, today
from ldagile.web.forms import Form
from ldagile.web.qr import qr
from ldagile.web.security import limiter

PURPOSE = "retro"


def who_asks() -> str:
    """Whose requests are counted: a room full of people often shares one address."""
    token = session.get("_user_id") or "/".join(session.get("guests", {}).values())
    return f"retro:{token or get_remote_address()}"


room_limit = limiter.shared_limit("600 per minute", scope="retro", key_func=who_asks)


def answer(number: int) -> ResponseReturnValue:
    """After something was done: back to the room, or for a live page the room as it is now."""
    if request.headers.get("HX-Request"):
        return show_room(number)
    return redirect(url_for("retro_rooms.show", slug=g.team.slug, number=number, show=request.args.get("show")), 303)


def show_room(
    number: int, status: int = 200, *, form: Form | None = None, at: str = "", notice: str = ""
) -> ResponseReturnValue:
    """The room for who looks. `form`: one that was refused, and `at` which; `notice`: what went wrong elsewhere."""
    room = get_room(g.actor, number, now())
    part = request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request")
    page = render_template(
        "retros/_room.html" if part else "retros/room.html",
        room=room,
        retro=room.retro,
        show=view_of(room),
        words=retro_words.FORMATS[room.retro.format],
        columns=retro_words.columns_of(room.retro.format, room.retro.columns),
        phases=retro_words.PHASES,
        steps=retro_words.STEPS,
        next_phase=next_phase(room.retro.phase, len(room.earlier)),
        form=form,
        at=at,
        notice=notice,
        today=today(),
        **(lobby(room.retro) if room.retro.code else {}),
    )
    return page, status, {"Cache-Control": "no-store"}


def view_of(room: Room) -> str:
    """In the collect phase: the lobby for who leads and shows it on the wall, cards to write for everybody else."""
    asked = request.args.get("show")
    return asked if asked in {"lobby", "cards"} else "lobby" if room.leads else "cards"


def lobby(retro: RetroSeen) -> dict[str, object]:
    """The ways in."""
    return {"join_url": join_url(retro.id, retro.link_generation), "qr": qr}


def join_url(retro_id: int, generation: int) -> str:
    """The link that lets people join, as others can open it."""
    token = sign_link(str(current_app.secret_key), PURPOSE, retro_id, generation)
    return url_for("joins.show", token=token, _external=True)
