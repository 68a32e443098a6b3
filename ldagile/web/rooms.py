"""A retro's room as an answer: the whole page, the part that an open page fetches again, or the way back to it."""

from datetime import timedelta
from typing import NamedTuple

from flask import g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from ldagile.domain.retros.phases import AFTER_REOPENING, HELD, next_phase, place
from ldagile.queries.retros.rooms import get_room
from ldagile.queries.retros.seen import RetroSeen, Room
from ldagile.web import retro_words
from ldagile.web.addresses import token_for, whole_address
from ldagile.web.clock import now, today
from ldagile.web.forms import Form
from ldagile.web.fragments import is_fragment
from ldagile.web.qr import qr
from ldagile.web.security import client_address, limiter

PURPOSE = "retro"
TWO_WEEKS = timedelta(days=14)


class PhaseShown(NamedTuple):
    """A phase in the bar: past, now or ahead."""

    code: str
    word: str
    state: str
    opens: bool


def who_asks() -> str:
    """Whose requests are counted: a room full of people often shares one address."""
    token = session.get("_user_id") or "/".join(session.get("guests", {}).values())
    return f"retro:{token or client_address()}"


room_limit = limiter.shared_limit("600 per minute", scope="retro", key_func=who_asks)


def leave_nameless() -> None:
    """No log says who wrote a card, voted, or changed either (DOMAIN.md §2)."""
    g.nameless = True


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
    page = render_template(
        "retros/_room.html" if is_fragment() else "retros/room.html",
        room=room,
        retro=room.retro,
        view=view_of(room),
        show=request.args.get("show"),
        words=retro_words.FORMATS[room.retro.format],
        columns=retro_words.columns_of(room.retro.format, room.retro.columns),
        steps=retro_words.STEPS,
        next_phase=next_phase(room.retro.phase, len(room.earlier)),
        bar=phase_bar(room),
        step=HELD.index(room.retro.phase) + 1,
        owners=[(person.id, person.name) for person in room.people if person.can_own],
        in_two_weeks=today() + TWO_WEEKS,
        form=form,
        at=at,
        notice=notice,
        **(lobby(room.retro) if room.retro.code else {}),
    )
    return page, status, {"Cache-Control": "no-store"}


def phase_bar(room: Room) -> list[PhaseShown]:
    """The phases that are held, each with whether this viewer may go there from the bar."""
    now_at = place(room.retro.phase)
    return [
        PhaseShown(
            code=code,
            word=str(retro_words.PHASES[code]),
            state="now" if place(code) == now_at else "past" if place(code) < now_at else "ahead",
            opens=room.leads and code not in {room.retro.phase, "close"} and goes_to(room.retro, code),
        )
        for code in HELD
    ]


def goes_to(retro: RetroSeen, code: str) -> bool:
    """Whether the retro may still go to this phase at all."""
    return retro.closed_at is None and (retro.reopened_at is None or code in AFTER_REOPENING)


def view_of(room: Room) -> str:
    """What is shown: the phase, or the lobby with the code.

    In the collect phase that is for who leads and shows it on the wall; everybody else has cards to write.
    Later it is there for latecomers, at an address of its own (`show=code`), so that no step leads back to it.
    """
    phase, asked = room.retro.phase, request.args.get("show")
    if phase != "collect":
        return "lobby" if asked == "code" and room.retro.code else phase
    lobby = asked == "lobby" if asked in {"lobby", "cards"} else room.leads
    return "lobby" if lobby else "write"


def lobby(retro: RetroSeen) -> dict[str, object]:
    """The ways in, as others can open them: at the site's own address, or the one that this browser uses."""
    return {
        "join_url": join_address(retro),
        "join_site": whole_address("joins.code").split("://", 1)[1],
        "qr": qr,
    }


def join_address(retro: RetroSeen) -> str:
    """The link by which guests come in."""
    token = token_for(PURPOSE, retro.id, retro.link_generation)
    return whole_address("joins.show", token=token)
