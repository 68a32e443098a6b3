"""Business objectives, each with its metrics."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.metrics import list_pictures
from ldagile.queries.objectives import get_objective, list_metrics, list_objectives
from ldagile.usecases.objectives import archive_objective, create_objective, edit_objective, restore_objective
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.objectives import ObjectiveEditSchema, ObjectiveSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("objectives", __name__, url_prefix="/t/<slug:slug>/objectives")


@bp.get("")
@permits("objective.view")
def index(slug: str) -> ResponseReturnValue:
    """What the business wants, each with how its numbers stand."""
    return render_template(
        "objectives/index.html",
        objectives=list_objectives(g.team.id),
        archived=list_objectives(g.team.id, archived=True),
        pictures=list_pictures(g.team.id),
    )


@bp.get("/<number:number>")
@permits("objective.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """One objective and the charts of its metrics."""
    objective = get_objective(g.team.id, number)
    pictures = list_pictures(g.team.id, objective=number)
    archived = list_metrics(g.team.id, objective=number, archived=True)
    return render_template("objectives/show.html", objective=objective, pictures=pictures, archived=archived)


@bp.get("/new")
@permits("objective.edit")
def new(slug: str) -> ResponseReturnValue:
    """The form; only the title is needed."""
    return edit_page(empty_form(importance="normal"), None)


@bp.post("/new")
@permits("objective.edit")
def create(slug: str) -> ResponseReturnValue:
    """Make it, and go on to the number that would show it."""
    form = load_form(ObjectiveSchema())
    saved = form.save(create_objective, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return edit_page(form, None), 422
    return redirect(url_for("objectives.show", slug=slug, number=saved.number), 303)


@bp.get("/<number:number>/edit")
@permits("objective.edit")
def edit(slug: str, number: int) -> ResponseReturnValue:
    """The form with what stands there."""
    return edit_page(empty_form(**vars(get_objective(g.team.id, number))), number)


@bp.post("/<number:number>/edit")
@permits("objective.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(ObjectiveEditSchema())
    form.save(edit_objective, number=number, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, number), form.status
    return redirect(url_for("objectives.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/archive")
@permits("objective.edit")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put it away."""
    archive_objective(number=number, actor=g.actor, now=now())
    flash_undo(_("Archived. Problems and cards that stand for it keep it."), "objectives.restore", number=number)
    return redirect(url_for("objectives.index", slug=slug), 303)


@bp.post("/<number:number>/restore")
@permits("objective.edit")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring it back."""
    restore_objective(number=number, actor=g.actor, now=now())
    return redirect(url_for("objectives.show", slug=slug, number=number), 303)


def edit_page(form: Form, number: int | None) -> str:
    """The form, for a new objective or this one."""
    return render_template("objectives/edit.html", form=form, number=number)
