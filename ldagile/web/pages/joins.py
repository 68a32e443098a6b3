"""Joining a retro as a guest: by the six letters on the wall, or by its link, with a name."""

from flask import Blueprint, Response, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ldagile.domain.codes import plain_code
from ldagile.domain.errors import NotFound
from ldagile.queries.accounts import UserSeen
from ldagile.queries.retros.lists import Door, find_door
from ldagile.queries.teams import find_team
from ldagile.usecases.retros.guests import join_retro
from ldagile.web.addresses import link_in, token_for
from ldagile.web.auth import actor_of, permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.guests import find_guest_place, new_token, remember_guest
from ldagile.web.messages import message
from ldagile.web.rooms import PURPOSE
from ldagile.web.schemas.retros import CodeSchema, GuestSchema
from ldagile.web.security import limiter, private

bp = Blueprint("joins", __name__, url_prefix="/join")


def missed(response: Response) -> bool:
    """Whether a code was not found: only those are counted, so that a full room may come in at once."""
    return response.status_code != 303


@bp.get("")
@permits("site.open")
def code() -> ResponseReturnValue:
    """Where the six letters go."""
    return private(render_template("joins/code.html", form=empty_form()), 200)


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute; 60 per hour", deduct_when=missed)
def find() -> ResponseReturnValue:
    """From the code to the retro's own link."""
    form = load_form(CodeSchema())
    door = find_door(code=plain_code(form.data["code"])) if not form.errors else None
    if door is None:
        form.errors.setdefault("code", [message(NotFound("code_unknown"))])
        return private(render_template("joins/code.html", form=form), 422)
    token = token_for(PURPOSE, door.id, door.link_generation)
    return redirect(url_for("joins.show", token=token), 303)


@bp.get("/<token>")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """What one is about to join; the team's own people need no name. Opening the link changes nothing."""
    door = open_door(token)
    if g.user is not None and is_at_home(g.user, door):
        return redirect(url_for("retro_rooms.show", slug=door.slug, number=door.number))
    place = find_guest_place(door.slug, door.number)
    return join_page(empty_form(**({"name": place.name, "email": place.email} if place else {})), door, token)


@bp.post("/<token>")
@permits("site.open")
@limiter.limit("60 per minute")
def save(token: str) -> ResponseReturnValue:
    """Into the room, with a name. Who is in already changes theirs."""
    door = open_door(token)
    place = find_guest_place(door.slug, door.number)
    form = load_form(GuestSchema())
    joined = form.save(
        join_retro,
        retro_id=door.id,
        generation=door.link_generation,
        guest=place.id if place else None,
        token=new_token(form.repeat),
        now=now(),
    )
    if joined is None:
        return join_page(form, door, token, 422)
    if joined.token:
        remember_guest(door.slug, door.number, joined.token)
    return redirect(url_for("retro_rooms.show", slug=door.slug, number=door.number), 303)


def is_at_home(user: UserSeen, door: Door) -> bool:
    """Whether this person comes in by their account: who may only look joins by name, as guests do."""
    return actor_of(user, find_team(door.slug, user.id)).rank >= 2


def open_door(token: str) -> Door:
    """The retro behind a link. NotFound when the link was renewed, or the retro is over."""
    link = link_in(token, PURPOSE)
    door = find_door(retro_id=link.id)
    if door is None or door.link_generation != link.generation:
        raise NotFound("link_used")
    if door.closed_at is not None:
        raise NotFound("retro_over")
    return door


def join_page(form: Form, door: Door, token: str, status: int = 200) -> ResponseReturnValue:
    """The form, with what one will see and who will see one's cards."""
    return private(render_template("joins/show.html", form=form, door=door, token=token), status)
