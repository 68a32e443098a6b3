"""What was seen of a problem."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.observations import get_observation, get_watched, list_observations
from ldagile.queries.problems import get_problem
from ldagile.usecases.observations import (
    archive_observation,
    create_observation,
    edit_observation,
    restore_observation,
)
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.diagnoses import ObservationEditSchema, ObservationSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("observations", __name__, url_prefix="/t/<slug:slug>")


@bp.get("/problems/<number:problem>/observations")
@permits("observation.view")
def index(slug: str, problem: int) -> ResponseReturnValue:
    """All of them, in the order of days."""
    return render_template(
        "observations/index.html",
        problem=get_problem(g.team.id, problem),
        watched=get_watched(g.team.id, problem),
        archived=list_observations(g.team.id, problem, archived=True),
    )


@bp.get("/problems/<number:problem>/observations/rows")
@permits("observation.view")
def rows(slug: str, problem: int) -> ResponseReturnValue:
    """The list alone, as an open page fetches it when somebody notes something."""
    get_problem(g.team.id, problem)
    return render_template("observations/_rows.html", watched=get_watched(g.team.id, problem))


@bp.get("/problems/<number:problem>/observations/new")
@permits("observation.edit")
def new(slug: str, problem: int) -> ResponseReturnValue:
    """The form; only what was seen is needed."""
    return edit_page(empty_form(kind="shadowing", from_on=today()), problem, None)


@bp.post("/problems/<number:problem>/observations/new")
@permits("observation.edit")
def create(slug: str, problem: int) -> ResponseReturnValue:
    """Note it."""
    form = load_form(ObservationSchema())
    saved = form.save(create_observation, problem_number=problem, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return edit_page(form, problem, None), form.status
    return back(slug, problem)


@bp.get("/observations/<number:number>/edit")
@permits("observation.edit")
def edit(slug: str, number: int) -> ResponseReturnValue:
    """The form with what stands there."""
    observation = get_observation(g.team.id, number)
    return edit_page(empty_form(**vars(observation)), observation.problem, number)


@bp.post("/observations/<number:number>/edit")
@permits("observation.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(ObservationEditSchema())
    problem = get_observation(g.team.id, number).problem
    form.save(edit_observation, number=number, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, problem, number), form.status
    return back(slug, problem)


@bp.post("/observations/<number:number>/archive")
@permits("observation.edit")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put it away."""
    problem = archive_observation(number=number, actor=g.actor, now=now()).problem
    flash_undo(_("Archived."), "observations.restore", number=number)
    return back(slug, problem)


@bp.post("/observations/<number:number>/restore")
@permits("observation.edit")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring it back."""
    return back(slug, restore_observation(number=number, actor=g.actor, now=now()).problem)


def back(slug: str, problem: int) -> ResponseReturnValue:
    """To all of the problem's observations."""
    return redirect(url_for("observations.index", slug=slug, problem=problem), 303)


def edit_page(form: Form, problem: int, number: int | None) -> str:
    """The form, for a new observation of this problem or for this one."""
    return render_template("observations/edit.html", form=form, number=number, problem=get_problem(g.team.id, problem))
