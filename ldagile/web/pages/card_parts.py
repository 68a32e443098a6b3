"""What hangs on a card: its checklist, what people say, links."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from marshmallow import Schema

from ldagile.domain.errors import NotFound
from ldagile.queries.card_pages import CardPage, get_card_page
from ldagile.queries.card_parts import CommentRecord
from ldagile.usecases.cards import (
    add_comment,
    add_item,
    add_link,
    edit_comment,
    move_item,
    remove_comment,
    remove_item,
    remove_link,
    restore_comment,
    restore_item,
    restore_link,
    tick_item,
)
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.pages.card_page import card_page
from ldagile.web.schemas.cards import CommentEditSchema, CommentSchema, ItemActionSchema, ItemSchema, LinkSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("card_parts", __name__, url_prefix="/t/<slug:slug>/cards/<number:number>")


@bp.post("/checklist")
@permits("card.edit")
def new_item(slug: str, number: int) -> ResponseReturnValue:
    """One more thing to do."""
    return add(number, "item", ItemSchema(), add_item)


@bp.post("/checklist/<number:item>")
@permits("card.edit")
def change_item(slug: str, number: int, item: int) -> ResponseReturnValue:
    """Tick it, open it again, move it up or down."""
    form = load_form(ItemActionSchema())
    action = form.data.pop("action", None)
    this = {"number": number, "item": item, "actor": g.actor, "now": now()}
    if action in {"tick", "open"}:
        form.save(tick_item, done=action == "tick", **this)
    elif action:
        form.save(move_item, up=action == "up", **this)
    return back(number, form)


@bp.post("/checklist/<number:item>/remove")
@permits("card.edit")
def drop_item(slug: str, number: int, item: int) -> ResponseReturnValue:
    """Take it off the list."""
    remove_item(number=number, item=item, actor=g.actor, now=now())
    return removed(number, "card_parts.undrop_item", item=item)


@bp.post("/checklist/<number:item>/restore")
@permits("card.edit")
def undrop_item(slug: str, number: int, item: int) -> ResponseReturnValue:
    """Put it back."""
    restore_item(number=number, item=item, actor=g.actor, now=now())
    return back(number)


@bp.post("/comments")
@permits("card.edit")
def new_comment(slug: str, number: int) -> ResponseReturnValue:
    """Say something."""
    return add(number, "comment", CommentSchema(), add_comment)


@bp.get("/comments/<number:comment>/edit")
@permits("card.edit")
def change_comment(slug: str, number: int, comment: int) -> ResponseReturnValue:
    """One's own words, to be changed."""
    page = get_card_page(g.team.id, number)
    seen = own_comment(page, comment)
    return render_template("cards/comment.html", page=page, form=empty_form(text=seen.text, version=seen.version))


@bp.post("/comments/<number:comment>/edit")
@permits("card.edit")
def save_comment(slug: str, number: int, comment: int) -> ResponseReturnValue:
    """Change them, unless that happened in another window meanwhile."""
    form = load_form(CommentEditSchema())
    form.save(edit_comment, number=number, comment=comment, actor=g.actor, now=now())
    if form.errors:
        page = get_card_page(g.team.id, number)
        return render_template("cards/comment.html", page=page, form=form), form.status
    return back(number)


@bp.post("/comments/<number:comment>/remove")
@permits("card.edit")
def drop_comment(slug: str, number: int, comment: int) -> ResponseReturnValue:
    """Take back what one said."""
    remove_comment(number=number, comment=comment, actor=g.actor, now=now())
    return removed(number, "card_parts.undrop_comment", comment=comment)


@bp.post("/comments/<number:comment>/restore")
@permits("card.edit")
def undrop_comment(slug: str, number: int, comment: int) -> ResponseReturnValue:
    """Say it again."""
    restore_comment(number=number, comment=comment, actor=g.actor, now=now())
    return back(number)


@bp.post("/links")
@permits("card.edit")
def new_link(slug: str, number: int) -> ResponseReturnValue:
    """A page elsewhere."""
    return add(number, "link", LinkSchema(), add_link)


@bp.post("/links/<number:link>/remove")
@permits("card.edit")
def drop_link(slug: str, number: int, link: int) -> ResponseReturnValue:
    """Take it off the card."""
    remove_link(number=number, link=link, actor=g.actor, now=now())
    return removed(number, "card_parts.undrop_link", link=link)


@bp.post("/links/<number:link>/restore")
@permits("card.edit")
def undrop_link(slug: str, number: int, link: int) -> ResponseReturnValue:
    """Put it back."""
    restore_link(number=number, link=link, actor=g.actor, now=now())
    return back(number)


def add(number: int, name: str, schema: Schema, use_case: Callable[..., Any]) -> ResponseReturnValue:
    """Read the small form `name`, add what it says, and show the card."""
    form = load_form(schema)
    form.save(use_case, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if form.errors:
        return card_page(number, **{name: form}), form.status
    return back(number)


def back(number: int, form: Form | None = None) -> ResponseReturnValue:
    """To the card, or the card with the error."""
    if form and form.errors:
        return card_page(number), form.status
    return redirect(url_for("cards.show", slug=g.team.slug, number=number), 303)


def removed(number: int, undo: str, **part: int) -> ResponseReturnValue:
    """To the card, with the way back."""
    flash_undo(_("Removed."), undo, number=number, **part)
    return back(number)


def own_comment(page: CardPage, number: int) -> CommentRecord:
    """The comment, if it is one's own. NotFound otherwise: there is nothing to change for others."""
    mine = [each for each in page.comments if each.number == number and each.author_id == g.user.id]
    if not mine:
        raise NotFound("part_not_found")
    return mine[0]
