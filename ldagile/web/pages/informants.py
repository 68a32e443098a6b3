"""Whom one asks about a problem: their answers, filled in with them, and their links."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.informants import InformantSeen, get_informant, list_informants
from ldagile.queries.links import informant_address
from ldagile.queries.problems import get_problem
from ldagile.usecases.informant_answers import save_answers
from ldagile.usecases.informant_links import ask_informant, renew_link
from ldagile.usecases.informants import add_informant, archive_informant, edit_informant, restore_informant
from ldagile.web.addresses import reached
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.informant_answers import answers_form, show_theirs
from ldagile.web.questions import sections
from ldagile.web.schemas.diagnoses import (
    AnswersSchema,
    AskSchema,
    InformantEditSchema,
    InformantSchema,
)
from ldagile.web.undoing import flash_undo

bp = Blueprint("informants", __name__, url_prefix="/t/<slug:slug>")


@bp.get("/problems/<number:problem>/informants/new")
@permits("informant.edit")
def new(slug: str, problem: int) -> ResponseReturnValue:
    """The form; only their role is needed. `?who=requester` is for the one who told the problem."""
    return new_page(empty_form(requester="on" if request.args.get("who") == "requester" else ""), problem)


@bp.post("/problems/<number:problem>/informants/new")
@permits("informant.edit")
def create(slug: str, problem: int) -> ResponseReturnValue:
    """Add them, and show the questions."""
    form = load_form(InformantSchema())
    saved = form.save(add_informant, problem_number=problem, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return new_page(form, problem), form.status
    return to_questions(slug, saved.number)


@bp.get("/informants/<number:number>")
@permits("informant.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """The fourteen questions on one screen, with what they answered."""
    informant = get_informant(g.team.id, number)
    return questions_page(answers_form(informant), informant)


@bp.post("/informants/<number:number>")
@permits("informant.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Keep the answers, and show what they all say so far."""
    form = load_form(AnswersSchema())
    form.save(save_answers, number=number, actor=g.actor, now=now())
    if form.errors:
        return questions_page(show_theirs(form), get_informant(g.team.id, number)), form.status
    flash(_("Saved."))
    return to_questions(slug, number)


@bp.get("/informants/<number:number>/edit")
@permits("informant.edit")
def edit(slug: str, number: int) -> ResponseReturnValue:
    """The form with what stands there."""
    informant = get_informant(g.team.id, number)
    form = empty_form(role=informant.role, performs="on" if informant.performs else "", version=informant.version)
    return edit_page(form, informant)


@bp.post("/informants/<number:number>/edit")
@permits("informant.edit")
def save_role(slug: str, number: int) -> ResponseReturnValue:
    """Change their role, unless somebody else did meanwhile."""
    form = load_form(InformantEditSchema())
    form.save(edit_informant, number=number, actor=g.actor, now=now())
    if form.errors:
        return edit_page(form, get_informant(g.team.id, number)), form.status
    return to_questions(slug, number)


@bp.post("/informants/<number:number>/ask")
@permits("informant.edit")
def ask(slug: str, number: int) -> ResponseReturnValue:
    """Mail them their link."""
    form = load_form(AskSchema())
    asked = form.save(ask_informant, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if asked is None:
        informant = get_informant(g.team.id, number)
        return questions_page(answers_form(informant), informant, asking=form), form.status
    flash(_("A mail is on its way to %(email)s.", email=asked.email))
    return to_questions(slug, number)


@bp.post("/informants/<number:number>/renew")
@permits("informant.edit")
def renew(slug: str, number: int) -> ResponseReturnValue:
    """Make their link anew; the one before is dead."""
    renew_link(number=number, actor=g.actor, now=now())
    flash(_("There is a new link. The one before no longer works."))
    return to_questions(slug, number)


@bp.post("/informants/<number:number>/archive")
@permits("informant.edit")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put them away; their answers no longer count."""
    problem = archive_informant(number=number, actor=g.actor, now=now()).problem
    flash_undo(_("Archived. Their answers no longer count."), "informants.restore", number=number)
    return redirect(url_for("diagnoses.show", slug=slug, problem=problem), 303)


@bp.post("/informants/<number:number>/restore")
@permits("informant.edit")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring them back, with their answers."""
    restore_informant(number=number, actor=g.actor, now=now())
    return to_questions(slug, number)


def to_questions(slug: str, number: int) -> ResponseReturnValue:
    """To the informant's questions."""
    return redirect(url_for("informants.show", slug=slug, number=number), 303)


def questions_page(form: Form, informant: InformantSeen, asking: Form | None = None) -> str:
    """The questions of this informant, and beside them where roles differ and what all say so far."""
    return render_template(
        "informants/show.html",
        form=form,
        asking=asking or empty_form(),
        informant=informant,
        problem=get_problem(g.team.id, informant.problem),
        informants=list_informants(g.team.id, informant.problem),
        diagnosis=find_diagnosis(g.team.id, informant.problem),
        sections=sections(),
        link=informant_address(reached(), informant.link.id, informant.link.generation),
        mail=reached().sends_mail,
    )


def new_page(form: Form, problem: int) -> str:
    """The form for somebody else; roles that are named already are offered."""
    informants = list_informants(g.team.id, problem)
    head = get_problem(g.team.id, problem)
    return render_template("informants/new.html", form=form, problem=head, informants=informants)


def edit_page(form: Form, informant: InformantSeen) -> str:
    """The form of this informant."""
    head = get_problem(g.team.id, informant.problem)
    return render_template("informants/edit.html", form=form, problem=head, informant=informant)
