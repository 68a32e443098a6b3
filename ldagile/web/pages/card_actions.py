"""What one does with a card: answer its question, split it, pin it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.card_pages import get_card_page
from ldagile.usecases.cards import answer_question, move_pin, pin_card, split_card, unpin_card
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.pages.backlog import backlog_page
from ldagile.web.pages.card_page import card_page
from ldagile.web.schemas.cards import AnswerSchema, MoveSchema, PinSchema, SplitSchema

bp = Blueprint("card_actions", __name__, url_prefix="/t/<slug:slug>/cards/<number:number>")


@bp.post("/answer")
@permits("card.edit")
def answer(slug: str, number: int) -> ResponseReturnValue:
    """The answer to the one question; `back` in the address says whether it was asked in the backlog."""
    form = load_form(AnswerSchema())
    given = {name: value for name, value in form.data.items() if value is not None}
    form.data = {}
    for field, value in given.items():
        form.save(answer_question, number=number, field=field, value=value, actor=g.actor, now=now())
    if not form.errors:
        return back(number)
    if in_backlog():
        return backlog_page({number: form}), form.status
    return card_page(number, ask=form), form.status


@bp.get("/split")
@permits("card.edit")
def split(slug: str, number: int) -> ResponseReturnValue:
    """What stays and what goes."""
    page = get_card_page(g.team.id, number)
    half = page.card.own_days / 2 if page.card.own_days else None
    values = {"title": page.card.title, "own_days": half, "second_days": half, "version": page.card.version}
    return split_page(empty_form(**values), number)


@bp.post("/split")
@permits("card.edit")
def save_split(slug: str, number: int) -> ResponseReturnValue:
    """Two cards."""
    form = load_form(SplitSchema())
    saved = form.save(split_card, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return split_page(form, number), form.status
    return redirect(url_for("cards.show", slug=slug, number=saved.number), 303)


@bp.get("/pin")
@permits("card.edit")
def pin(slug: str, number: int) -> ResponseReturnValue:
    """Where it is to be held, and why."""
    page = get_card_page(g.team.id, number)
    return pin_page(empty_form(where=page.card.pin or "above", reason=page.more.pin_reason), number)


@bp.post("/pin")
@permits("card.edit")
def save_pin(slug: str, number: int) -> ResponseReturnValue:
    """Hold it there."""
    form = load_form(PinSchema())
    if form.save(pin_card, number=number, actor=g.actor, now=now()) is None:
        return pin_page(form, number), form.status
    return redirect(url_for("backlog.index", slug=slug), 303)


@bp.post("/unpin")
@permits("card.edit")
def unpin(slug: str, number: int) -> ResponseReturnValue:
    """Let it stand where its worth puts it."""
    unpin_card(number=number, actor=g.actor, now=now())
    flash(_("It stands where its worth puts it again."))
    return back(number)


@bp.post("/pin/move")
@permits("card.edit")
def save_pin_move(slug: str, number: int) -> ResponseReturnValue:
    """One place up or down among those pinned there."""
    form = load_form(MoveSchema())
    form.save(move_pin_by, number=number)
    return redirect(url_for("backlog.index", slug=slug), 303) if not form.errors else (card_page(number), form.status)


def move_pin_by(*, number: int, direction: str) -> None:
    """The direction as the use case takes it."""
    move_pin(number=number, up=direction == "up", actor=g.actor, now=now())


def in_backlog() -> bool:
    """Whether the form stood in the backlog."""
    return request.args.get("back") == "backlog"


def back(number: int) -> ResponseReturnValue:
    """To where the form stood."""
    if in_backlog():
        return redirect(url_for("backlog.index", slug=g.team.slug), 303)
    return redirect(url_for("cards.show", slug=g.team.slug, number=number), 303)


def split_page(form: Form, number: int) -> str:
    """The form for two cards out of this one."""
    return render_template("cards/split.html", form=form, page=get_card_page(g.team.id, number))


def pin_page(form: Form, number: int) -> str:
    """The form for the reason."""
    return render_template("cards/pin.html", form=form, page=get_card_page(g.team.id, number))
