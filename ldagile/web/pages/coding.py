"""Coding answers, one after the other. The page tells neither who wrote one nor which card it is about."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import NotFound
from ldagile.queries.coding import Answer, Desk, get_desk
from ldagile.usecases.coding import code_answer, undo_coding
from ldagile.usecases.quotes import card_from_answer, problem_from_answer
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.listening import CodingSchema

bp = Blueprint("coding", __name__, url_prefix="/t/<slug:slug>/listening/<number:number>/code")
LONGEST_TITLE = 80


@bp.get("")
@permits("answer.read")
def show(slug: str, number: int) -> ResponseReturnValue:
    """The next answer that waits for this person, or the one that the address names."""
    desk = get_desk(g.team.id, number, g.actor.user_id)
    wanted = request.args.get("answer")
    answer = find(desk, wanted) if wanted else next(iter(desk.waiting), None)
    if answer is None or not desk.may_code:
        return render_template("coding/done.html", desk=desk, number=number)
    return page(desk, answer, number, empty_form())


@bp.post("/<key:response_id>")
@permits("answer.read")
def save(slug: str, number: int, response_id: str) -> ResponseReturnValue:
    """Keep the codes, and on to the next."""
    form = load_form(CodingSchema())
    desk = get_desk(g.team.id, number, g.actor.user_id)
    answer = find(desk, response_id)
    if answer.barrier and "barrier" not in form.typed:
        form.errors["barrier"] = [_("Choose what got in the way, or nothing.")]
    form.save(code_answer, followup_number=number, response_id=response_id, actor=g.actor, now=now())
    if form.theirs and form.errors:
        return render_template("coding/taken.html", answer=answer, number=number, form=form), form.status
    if form.errors:
        return page(desk, answer, number, form), form.status
    return redirect(url_for("coding.show", slug=slug, number=number), 303)


@bp.post("/<key:response_id>/undo")
@permits("answer.read")
def undo(slug: str, number: int, response_id: str) -> ResponseReturnValue:
    """Take one's own codes back; who clicks twice has none any more."""
    try:
        undo_coding(followup_number=number, response_id=response_id, actor=g.actor, now=now())
    except NotFound as error:
        if error.code != "not_coded":
            raise
    return redirect(url_for("coding.show", slug=slug, number=number, answer=response_id), 303)


@bp.post("/<key:response_id>/card")
@permits("answer.read")
def make_card(slug: str, number: int, response_id: str) -> ResponseReturnValue:
    """One click from the answer to a card."""
    answer = find(get_desk(g.team.id, number, g.actor.user_id), response_id)
    card = card_from_answer(
        followup_number=number, response_id=response_id, title=title_of(answer), actor=g.actor, now=now()
    )
    flash(_("It is a card now. Say what it is to change."))
    return redirect(url_for("cards.show", slug=slug, number=card), 303)


@bp.post("/<response_id>/problem")
@permits("answer.read")
def make_problem(slug: str, number: int, response_id: str) -> ResponseReturnValue:
    """One click from the answer to a problem."""
    problem = problem_from_answer(
        followup_number=number,
        response_id=response_id,
        unquoted=_("Somebody told us in an answer what got in their way."),
        actor=g.actor,
        now=now(),
    )
    flash(_("It is a problem now."))
    return redirect(url_for("problems.show", slug=slug, number=problem), 303)


def find(desk: Desk, response_id: str) -> Answer:
    """The answer with this id, if it may be read here."""
    for answer in desk.answers:
        if answer.id == response_id:
            return answer
    raise NotFound("answer_not_found")


def page(desk: Desk, answer: Answer, number: int, form: Form) -> str:
    """The page of one answer: its codes as they were chosen, or as its words suggest."""
    mine = answer.coded_by(g.actor.user_id)
    change, barrier = (mine.change, mine.barrier) if mine else answer.suggested(desk.batch.last.behaviour)
    ids = [each.id for each in desk.mine]
    place = ids.index(answer.id) if answer.id in ids else 0
    waiting = [each.id for each in desk.waiting if each.id != answer.id]
    return render_template(
        "coding/show.html",
        desk=desk,
        answer=answer,
        number=number,
        change=form.value("change") or change,
        barrier=form.value("barrier") or barrier,
        errors=form.errors,
        suggested=mine is None,
        coded=mine is not None,
        place=place + 1,
        total=max(1, len(ids)),
        previous=ids[place - 1] if place else None,
        following=next((each for each in waiting if each in ids[place:]), waiting[0] if waiting else None),
    )


def title_of(answer: Answer) -> str:
    """A title for a card that comes of it. Words that may not be quoted are not carried into it."""
    words = (answer.barrier or answer.change or "").split()
    if not answer.quotable or not words:
        return str(_("From an answer"))
    title = " ".join(words)
    return title if len(title) <= LONGEST_TITLE else title[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
