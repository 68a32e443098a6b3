"""What is taken on in a retro, and what is looked back at in the next."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.retros.actions import get_action
from ldagile.queries.retros.rooms import get_room
from ldagile.usecases.retros.actions import add_action, drop_action, edit_action, make_card, restore_action
from ldagile.usecases.retros.looking_back import finish_action, look_back
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.rooms import answer, room_limit, show_room
from ldagile.web.schemas.retros import ActionDoneSchema, ActionEditSchema, ActionSchema, LookBackSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("retro_actions", __name__, url_prefix="/t/<slug:slug>/retros/<number:number>/actions")


@bp.post("")
@permits("retro.hold")
@room_limit
def add(slug: str, number: int) -> ResponseReturnValue:
    """Take something on."""
    form = load_form(ActionSchema())
    form.save(add_action, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if form.errors:
        return show_room(number, 422, form=form, at="action")
    return answer(number)


@bp.get("/<number:action>")
@permits("retro.hold")
@room_limit
def edit(slug: str, number: int, action: int) -> ResponseReturnValue:
    """The form with what stands there."""
    it = get_action(g.team.id, action)
    form = empty_form(title=it.title, owner=it.owner_id, due=it.due, how_known=it.how_known, version=it.version)
    return edit_page(form, number, action)


@bp.post("/<number:action>")
@permits("retro.hold")
@room_limit
def save(slug: str, number: int, action: int) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(ActionEditSchema())
    form.save(edit_action, number=number, action=action, actor=g.actor, now=now())
    if not form.errors:
        return answer(number)
    if request.headers.get("HX-Request") and not form.theirs:
        return show_room(number, 422, form=form, at=f"action-{action}")
    return edit_page(form, number, action), 409 if form.theirs else 422


@bp.post("/<number:action>/drop")
@permits("retro.hold")
@room_limit
def drop(slug: str, number: int, action: int) -> ResponseReturnValue:
    """Let it go."""
    drop_action(number=number, action=action, actor=g.actor, now=now())
    flash_undo(_("Let go."), "retro_actions.restore", number=number, action=action)
    return redirect(url_for("retro_rooms.show", slug=slug, number=number), 303)


@bp.post("/<number:action>/restore")
@permits("retro.hold")
@room_limit
def restore(slug: str, number: int, action: int) -> ResponseReturnValue:
    """Take it up again."""
    restore_action(number=number, action=action, actor=g.actor, now=now())
    return redirect(url_for("retro_rooms.show", slug=slug, number=number), 303)


@bp.post("/<number:action>/card")
@permits("retro.hold")
@room_limit
def board(slug: str, number: int, action: int) -> ResponseReturnValue:
    """Make it a card."""
    make_card(number=number, action=action, actor=g.actor, now=now())
    return answer(number)


@bp.post("/<number:action>/done")
@permits("retro.hold")
@room_limit
def finish(slug: str, number: int, action: int) -> ResponseReturnValue:
    """It is done, or it isn't after all."""
    load_form(ActionDoneSchema()).press(finish_action, number=number, action=action, actor=g.actor, now=now())
    return answer(number)


@bp.post("/<number:action>/look-back")
@permits("retro.hold")
@room_limit
def decide(slug: str, number: int, action: int) -> ResponseReturnValue:
    """What became of it."""
    form = load_form(LookBackSchema())
    form.save(look_back, number=number, action=action, actor=g.actor, now=now())
    if form.errors:
        return show_room(number, 422, form=form, at=f"look-back-{action}")
    return answer(number)


def edit_page(form: Form, number: int, action: int) -> str:
    """The form with who could own it."""
    room = get_room(g.actor, number, now())
    owners = {person.id: person.name for person in room.people if person.can_own}
    return render_template(
        "retros/action.html",
        form=form,
        retro=room.retro,
        it=get_action(g.team.id, action),
        owners=list(owners.items()),
    )
