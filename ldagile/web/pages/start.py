"""The first quarter of an hour: from the requests on the desk to a sprint that finds out about one of them."""

from typing import Any

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.sprints import first_capacity, first_dates
from ldagile.queries.problems import get_problem
from ldagile.queries.sprints import list_sprints
from ldagile.queries.start import count_workers, list_to_pick
from ldagile.usecases.problems import paste_problems
from ldagile.usecases.sprints import start_first_sprint
from ldagile.web.addresses import reached
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.pages.sprints import shown
from ldagile.web.schemas.problems import PasteSchema
from ldagile.web.schemas.start import FIND_OUT, FirstSprintSchema, PickSchema

bp = Blueprint("start", __name__, url_prefix="/t/<slug:slug>/start")


@bp.before_request
def leave_once_begun() -> ResponseReturnValue | None:
    """A team that has a sprint goes on there."""
    return redirect(url_for("sprints.index", slug=g.team.slug), 303) if list_sprints(g.team.id, limit=1) else None


@bp.get("")
@permits("problem.edit")
def show(slug: str) -> str:
    """Where the requests are pasted, one a line."""
    return page("start/show.html", empty_form())


@bp.post("")
@permits("problem.edit")
def paste(slug: str) -> ResponseReturnValue:
    """Each line is a problem. Who goes back and pastes more adds only what is new."""
    form = load_form(PasteSchema())
    if form.save(paste_problems, once=True, actor=g.actor, now=now(), repeat=form.repeat_of_text) is None:
        return page("start/show.html", form), 422
    told = list_to_pick(g.team.id)
    if len(told) == 1:
        return redirect(url_for("start.find_out", slug=slug, number=told[0].number), 303)
    return redirect(url_for("start.pick", slug=slug), 303)


@bp.get("/pick")
@permits("problem.edit")
def pick(slug: str) -> ResponseReturnValue:
    """Which problem hurts most."""
    told = list_to_pick(g.team.id)
    if not told:
        return redirect(url_for("start.show", slug=slug), 303)
    return page("start/pick.html", empty_form(problem=told[0].number))


@bp.post("/pick")
@permits("problem.edit")
def save_pick(slug: str) -> ResponseReturnValue:
    """On to what is to be found out about it. Nothing is written yet."""
    form = load_form(PickSchema())
    if form.errors:
        return page("start/pick.html", form), 422
    return redirect(url_for("start.find_out", slug=slug, number=form.data["problem"]), 303)


@bp.get("/<number:number>")
@permits("sprint.manage")
def find_out(slug: str, number: int) -> ResponseReturnValue:
    """Three cards that stand ready, and how many days there are."""
    if not get_problem(g.team.id, number).is_open:
        return redirect(url_for("start.pick", slug=slug), 303)
    capacity = first_capacity(count_workers(g.team.id))
    return find_out_page(empty_form(cards=list(FIND_OUT), capacity=f"{capacity:g}"), number)


@bp.post("/<number:number>")
@permits("sprint.manage")
def begin(slug: str, number: int) -> ResponseReturnValue:
    """Start the sprint with them."""
    form = load_form(FirstSprintSchema())
    if not form.errors:
        own = form.data.pop("own", None)
        titles = [str(FIND_OUT[code]) for code in form.data.pop("cards")]
        form.data["titles"] = [*titles, own] if own else titles
    saved = form.save(start_first_sprint, problem=number, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return find_out_page(form, number), form.status
    return shown(saved, _("The sprint runs. You can change everything in it."))


def find_out_page(form: Form, number: int) -> str:
    """The last page, with the problem that was picked."""
    problem = get_problem(g.team.id, number)
    return page("start/find_out.html", form, problem=problem, titles=FIND_OUT, dates=first_dates(today()))


def page(template: str, form: Form, **more: Any) -> str:
    """One step, with the team's problems so far, and what can be asked about beside it."""
    return render_template(
        template,
        form=form,
        told=list_to_pick(g.team.id),
        ran=empty_form(),
        by_mail=reached().sends_mail,
        **more,
    )
