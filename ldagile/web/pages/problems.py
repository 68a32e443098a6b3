"""Problems as the team works on them: the list, each one's story and facts, and writing to its requester."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from ldagile.domain.problems import STATES
from ldagile.queries.objectives import list_objectives
from ldagile.queries.problem_story import get_story
from ldagile.queries.problems import count_problems, get_problem, list_groups
from ldagile.usecases.problems import accept_claim, edit_problem, paste_problems, share_problem, write_to_requester
from ldagile.web.addresses import whole_address
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.converters import number_in
from ldagile.web.filters import typed_money
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.pages.card_page import objectives
from ldagile.web.schemas.problems import (
    ClaimSchema,
    FactsEditSchema,
    MessageSchema,
    PasteSchema,
    SharedSchema,
)

bp = Blueprint("problems", __name__, url_prefix="/t/<slug:slug>/problems")


@bp.get("")
@permits("problem.view")
def index(slug: str) -> str:
    """Waiting for an answer first, then by state; one state or objective, as the address says."""
    asked = filters()
    return render_template(
        "problems/index.html",
        found=list_groups(g.team.id, **asked),
        counts=count_problems(g.team.id),
        objectives=list_objectives(g.team.id),
        address=whole_address("intake.show", slug=slug),
        **asked,
    )


@bp.get("/rows")
@permits("problem.view")
def rows(slug: str) -> str:
    """The list alone, as an open page fetches it when a problem comes in or moves."""
    asked = filters()
    return render_template("problems/_rows.html", found=list_groups(g.team.id, **asked), **asked)


@bp.get("/new")
@permits("problem.edit")
def new(slug: str) -> str:
    """Where requests are pasted, one a line."""
    return render_template("problems/new.html", form=empty_form())


@bp.post("/new")
@permits("problem.edit")
def create(slug: str) -> ResponseReturnValue:
    """Each line is a problem."""
    form = load_form(PasteSchema())
    pasted = form.save(paste_problems, actor=g.actor, now=now(), repeat=form.repeat)
    if pasted is None:
        return render_template("problems/new.html", form=form), 422
    count = len(pasted.numbers)
    flash(ngettext("One problem, in its own words.", "%(num)d problems, in their own words.", count))
    if count == 1:
        return redirect(url_for("problems.show", slug=slug, number=pasted.numbers[0]), 303)
    return redirect(url_for("problems.index", slug=slug), 303)


@bp.get("/<number:number>")
@permits("problem.view")
def show(slug: str, number: int) -> str:
    """Its words, its story, its facts."""
    return problem_page(number)


@bp.get("/<number:number>/story")
@permits("problem.view")
def story(slug: str, number: int) -> str:
    """The story alone, likewise."""
    problem = get_problem(g.team.id, number)
    return render_template("problems/_story.html", problem=problem, story=get_story(g.team.id, number))


@bp.get("/<number:number>/facts")
@permits("problem.view")
def facts(slug: str, number: int) -> str:
    """The facts alone, likewise."""
    return render_template("problems/_facts.html", problem=get_problem(g.team.id, number))


@bp.get("/<number:number>/edit")
@permits("problem.edit")
def edit(slug: str, number: int) -> str:
    """All facts at once."""
    values = vars(get_problem(g.team.id, number))
    cost = values["monthly_cost"]
    return edit_page(empty_form(**{**values, "monthly_cost": None if cost is None else typed_money(cost)}), number)


@bp.post("/<number:number>/edit")
@permits("problem.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Change them, unless somebody else did meanwhile."""
    form = load_form(FactsEditSchema())
    form.save(edit_problem, number=number, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, number), form.status
    return redirect(url_for("problems.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/fact")
@permits("problem.edit")
def save_one(slug: str, number: int) -> ResponseReturnValue:
    """Answer the one question that the record asks."""
    form = load_form(FactsEditSchema())
    form.save(edit_problem, number=number, actor=g.actor, now=now())
    if form.errors:
        return problem_page(number, fact=form), form.status
    return redirect(url_for("problems.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/claim")
@permits("problem.edit")
def save_claim(slug: str, number: int) -> ResponseReturnValue:
    """Make the requester's figure the team's."""
    form = load_form(ClaimSchema())
    form.press(accept_claim, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    return redirect(url_for("problems.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/share")
@permits("problem.edit")
def share(slug: str, number: int) -> ResponseReturnValue:
    """Let others read its words, or no more."""
    load_form(SharedSchema()).press(share_problem, number=number, actor=g.actor, now=now())
    return redirect(url_for("problems.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/message")
@permits("problem.edit")
def write(slug: str, number: int) -> ResponseReturnValue:
    """Write to the requester."""
    form = load_form(MessageSchema())
    form.save(write_to_requester, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if form.errors:
        return problem_page(number, message=form), form.status
    flash(_("It stands on their page."))
    return redirect(url_for("problems.show", slug=slug, number=number), 303)


def filters() -> dict[str, Any]:
    """The state, the objective and the page that the address asks for; what can't be one is not asked."""
    state = request.args.get("state")
    numbers = {name: request.args.get(name, "") for name in ("objective", "before")}
    known = {name: number_in(text) for name, text in numbers.items()}
    return {"state": state if state in STATES else None, **known}


def problem_page(number: int, *, fact: Form | None = None, message: Form | None = None) -> str:
    """The page, with the forms as they were sent where one was."""
    problem = get_problem(g.team.id, number)
    return render_template(
        "problems/show.html",
        problem=problem,
        story=get_story(g.team.id, number),
        objectives=objectives(),
        fact=fact or empty_form(version=problem.version),
        message=message or empty_form(),
    )


def edit_page(form: Form, number: int) -> str:
    """The form for all facts."""
    problem = get_problem(g.team.id, number)
    return render_template("problems/edit.html", form=form, problem=problem, objectives=objectives())
