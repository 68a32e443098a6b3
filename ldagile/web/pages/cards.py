"""Cards: their pages, making and changing them."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.workflow import KINDS
from ldagile.queries.card_pages import CardPage, get_card_page
from ldagile.queries.choices import metric_choices, problem_choices, rollout_choices
from ldagile.usecases.cards import CardSaved, archive_card, create_card, edit_card, restore_card
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.filters import typed_money
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.messages import NOTICES
from ldagile.web.pages.card_page import card_page, members
from ldagile.web.schemas.cards import CardEditSchema, CardSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("cards", __name__, url_prefix="/t/<slug:slug>/cards")
PREFILLED = ("title", "kind", "problem", "type", "trial_of", "repeat_of")


@bp.get("/<number:number>")
@permits("card.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """The card with all that belongs to it; for an open page, only that part of it."""
    return card_page(number)


@bp.get("/new")
@permits("card.edit")
def new(slug: str) -> ResponseReturnValue:
    """The form; the address may say for which problem, and what type."""
    return new_page(empty_form(**{name: request.args[name] for name in PREFILLED if name in request.args}))


@bp.post("/new")
@permits("card.edit")
def create(slug: str) -> ResponseReturnValue:
    """Make it. Everything else about it can be asked later, by the card itself."""
    form = load_form(CardSchema())
    saved = form.save(create_card, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return new_page(form), 422
    return shown(saved, _("Added."))


@bp.get("/<number:number>/edit")
@permits("card.edit")
def edit(slug: str, number: int) -> ResponseReturnValue:
    """The form with what stands there."""
    page = get_card_page(g.team.id, number)
    return edit_page(empty_form(**as_typed(page)), page)


@bp.post("/<number:number>/edit")
@permits("card.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(CardEditSchema())
    saved = form.save(edit_card, number=number, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, get_card_page(g.team.id, number)), form.status
    return shown(saved) if saved else redirect(url_for("cards.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/archive")
@permits("card.edit")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put it away."""
    archive_card(number=number, actor=g.actor, now=now())
    flash_undo(_("Archived."), "cards.restore", number=number)
    return redirect(url_for("cards.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/restore")
@permits("card.edit")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring it back."""
    restore_card(number=number, actor=g.actor, now=now())
    return redirect(url_for("cards.show", slug=slug, number=number), 303)


def shown(saved: CardSaved, said: str = "") -> ResponseReturnValue:
    """To the card, with the one notice that there may be."""
    if saved.notice:
        flash(f"{said} {NOTICES[saved.notice]}".strip())
    return redirect(url_for("cards.show", slug=g.team.slug, number=saved.number), 303)


def new_page(form: Form) -> str:
    """The form for a new card of the kind that it says."""
    if form.value("kind") not in KINDS:
        form.typed["kind"] = "intervention"
    problems = problem_choices(g.team.id)
    return render_template("cards/new.html", form=form, problems=problems, members=members())


def edit_page(form: Form, page: CardPage) -> str:
    """The form for this card, with what its lists offer."""
    card, people = page.card, members()
    if card.owner_id and card.owner_id not in dict(people):  # theirs until it is somebody else's
        people = [*people, (card.owner_id, card.owner or "")]
    return render_template(
        "cards/edit.html",
        form=form,
        page=page,
        members=people,
        metrics=metric_choices(g.team.id),
        rollouts=rollout_choices(g.team.id, card.problem, card.number) if card.kind == "intervention" else [],
    )


def as_typed(page: CardPage) -> dict[str, Any]:
    """The card as its form would be filled in by hand."""
    values = {**vars(page.card), **vars(page.more)}
    values["tags"] = ", ".join(page.card.tags)
    values["money"] = typed_money(page.more.money) if page.more.money else ""
    for name in ("other_days", "hours_each"):
        values[name] = values[name] or ""
    return values
