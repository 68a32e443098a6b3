"""Cards and votes."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ldagile.domain.errors import NotFound
from ldagile.queries.retros.rooms import get_card
from ldagile.usecases.retros.cards import edit_card, take_back_card, write_card
from ldagile.usecases.retros.votes import set_votes
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.messages import message
from ldagile.web.rooms import answer, leave_nameless, room_limit, show_room
from ldagile.web.schemas.retros import RetroCardEditSchema, RetroCardSchema, VoteSchema

bp = Blueprint("retro_cards", __name__, url_prefix="/t/<slug:slug>/retros/<number:number>/cards")
CARD = "/<key:card_id>"
bp.before_request(leave_nameless)


@bp.post("")
@permits("retro.take_part")
@room_limit
def write(slug: str, number: int) -> ResponseReturnValue:
    """One more card, face down. The form's key names it, so that a repeated submit makes no second one."""
    form = load_form(RetroCardSchema())
    form.save(write_card, number=number, client_key=form.request_key, today=today(), actor=g.actor, now=now())
    if form.errors:
        return show_room(number, 422, form=form, at=f"write-{form.value('column')}")
    return answer(number)


@bp.get(CARD)
@permits("retro.take_part")
@room_limit
def edit(slug: str, number: int, card_id: str) -> ResponseReturnValue:
    """One's own card to change, or for who leads an open one."""
    card = get_card(g.actor, number, card_id, now())
    return edit_page(empty_form(text=card.text, version=card.version), number, card_id)


@bp.post(CARD)
@permits("retro.take_part")
@room_limit
def save(slug: str, number: int, card_id: str) -> ResponseReturnValue:
    """Change its words, unless somebody else did meanwhile."""
    form = load_form(RetroCardEditSchema())
    form.save(edit_card, number=number, card_id=card_id, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, number, card_id), 409 if form.theirs else 422
    return redirect(url_for("retro_rooms.show", slug=slug, number=number, show="cards"), 303)


@bp.post(CARD + "/take-back")
@permits("retro.take_part")
@room_limit
def take_back(slug: str, number: int, card_id: str) -> ResponseReturnValue:
    """Take it back before anybody has seen it. Nothing of it stays, so a second click finds none."""
    try:
        take_back_card(number=number, card_id=card_id, actor=g.actor, now=now())
    except NotFound as error:
        return show_room(number, 404, notice=message(error))
    return redirect(url_for("retro_rooms.show", slug=slug, number=number, show="cards"), 303)


@bp.post(CARD + "/votes")
@permits("retro.take_part")
@room_limit
def vote(slug: str, number: int, card_id: str) -> ResponseReturnValue:
    """So many of one's votes on it."""
    load_form(VoteSchema()).press(set_votes, number=number, card_id=card_id, actor=g.actor, now=now())
    return answer(number)


def edit_page(form: Form, number: int, card_id: str) -> str:
    """The card's form."""
    card = get_card(g.actor, number, card_id, now())
    return render_template("retros/card.html", form=form, number=number, card=card)
