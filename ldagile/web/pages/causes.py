"""Asking why until it stops: the outline of causes."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from ldagile.queries.causes import get_cause, get_outline
from ldagile.queries.problems import get_problem
from ldagile.usecases.causes import archive_cause, create_cause, edit_cause, move_cause, restore_cause
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.fragments import is_fragment
from ldagile.web.schemas.diagnoses import CauseEditSchema, CauseSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("causes", __name__, url_prefix="/t/<slug:slug>")
CLASSES = {
    "tool": _l("Tool"),
    "process": _l("Process"),
    "hand-off": _l("Hand-off"),
    "incentive": _l("Incentive"),
    "expectation": _l("Expectation"),
    "feedback": _l("Feedback"),
    "norm": _l("Norm"),
    "knowledge": _l("Knowledge"),
    "skill": _l("Skill"),
}


@bp.get("/problems/<number:problem>/causes")
@permits("cause.view")
def index(slug: str, problem: int) -> ResponseReturnValue:
    """The outline, and the next why: beneath the newest end, or `?why=4` beneath cause 4, `?why=first` at the top."""
    why = request.args.get("why")
    return outline_page(empty_form(), problem, why)


@bp.get("/problems/<number:problem>/causes/outline")
@permits("cause.view")
def outline(slug: str, problem: int) -> ResponseReturnValue:
    """The outline alone, as an open page fetches it when somebody writes in it."""
    get_problem(g.team.id, problem)
    return render_template("causes/_outline.html", outline=get_outline(g.team.id, problem))


@bp.post("/problems/<number:problem>/causes")
@permits("cause.edit")
def create(slug: str, problem: int) -> ResponseReturnValue:
    """Write the answer down, and ask on beneath it."""
    form = load_form(CauseSchema())
    saved = form.save(create_cause, problem_number=problem, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return outline_page(form, problem, str(form.value("parent")) or "first"), form.status
    return redirect(url_for("causes.index", slug=slug, problem=problem, why=saved.number, _anchor="why"), 303)


@bp.get("/causes/<number:number>/edit")
@permits("cause.edit")
def edit(slug: str, number: int) -> ResponseReturnValue:
    """The form with what stands there."""
    cause = get_cause(g.team.id, number)
    return edit_page(empty_form(**vars(cause)), cause.problem, number)


@bp.post("/causes/<number:number>/edit")
@permits("cause.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(CauseEditSchema())
    problem = get_cause(g.team.id, number).problem
    form.save(edit_cause, number=number, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, problem, number), form.status
    return back(slug, problem, number)


@bp.post("/causes/<number:number>/up")
@permits("cause.edit")
def up(slug: str, number: int) -> ResponseReturnValue:
    """One place further up."""
    return move(slug, number, up=True)


@bp.post("/causes/<number:number>/down")
@permits("cause.edit")
def down(slug: str, number: int) -> ResponseReturnValue:
    """One place further down."""
    return move(slug, number, up=False)


@bp.post("/causes/<number:number>/archive")
@permits("cause.edit")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put it away, with what stands beneath it."""
    problem = archive_cause(number=number, actor=g.actor, now=now()).problem
    flash_undo(_("Archived."), "causes.restore", number=number)
    return redirect(url_for("causes.index", slug=slug, problem=problem), 303)


@bp.post("/causes/<number:number>/restore")
@permits("cause.edit")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring it back."""
    return back(slug, restore_cause(number=number, actor=g.actor, now=now()).problem, number)


def move(slug: str, number: int, *, up: bool) -> ResponseReturnValue:
    """Move it, and answer with the outline where the page's script asked."""
    problem = move_cause(number=number, up=up, actor=g.actor, now=now()).problem
    if is_fragment():
        return render_template("causes/_outline.html", outline=get_outline(g.team.id, problem))
    return back(slug, problem, number)


def back(slug: str, problem: int, number: int) -> ResponseReturnValue:
    """To where it stands in the outline."""
    return redirect(url_for("causes.index", slug=slug, problem=problem, _anchor=f"cause-{number}"), 303)


def outline_page(form: Form, problem: int, why: str | None) -> str:
    """The outline with the form of the next why: beneath the cause with number `why`, at the top for any other
    word, beneath the newest end for none."""
    head, found = get_problem(g.team.id, problem), get_outline(g.team.id, problem)
    asked = next((row.cause for row in found.rows if str(row.cause.number) == why), None)
    asked = found.newest_end if why is None else asked
    asking = bool(why or form.errors)
    return render_template(
        "causes/index.html",
        problem=head,
        outline=found,
        form=form,
        asked=asked,
        asking=asking,
        classes=CLASSES.items(),
    )


def edit_page(form: Form, problem: int, number: int) -> str:
    """The form of this cause."""
    head = get_problem(g.team.id, problem)
    return render_template("causes/edit.html", form=form, number=number, problem=head, classes=CLASSES.items())
