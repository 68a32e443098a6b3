"""Evaluating a released card: what was heard, what that suggests, and what a person decides."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import RuleBroken
from ldagile.queries.evaluations import get_evaluation
from ldagile.queries.links import feedback_address, handover_address
from ldagile.usecases.evaluations import evaluate_card, repeat_card
from ldagile.usecases.judgements import CONDITIONS, rebaseline
from ldagile.web.addresses import reached
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.listening_words import not_yet
from ldagile.web.messages import message
from ldagile.web.schemas.evaluations import EvaluationSchema, RebaselineSchema
from ldagile.web.small_numbers import shows_numbers

bp = Blueprint("evaluations", __name__, url_prefix="/t/<slug:slug>/cards/<number:number>/evaluation")
REFUSALS = {"not_evaluated": not_yet, "evaluated_already": message}
SUGGESTED = {"scale": "scale", "iterate": "iterate", "rethink": "stop", "not_enough_data": "not_enough_data"}


@bp.get("")
@permits("listening.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """The whole of it; the decision is prefilled with what the answers suggest."""
    return page(number, empty_form())


@bp.post("")
@permits("card.edit")
def decide(slug: str, number: int) -> ResponseReturnValue:
    """Decide, and put the card into evaluated."""
    form = load_form(EvaluationSchema())
    try:
        done = form.save(evaluate_card, number=number, today=today(), actor=g.actor, now=now(), repeat=form.repeat)
    except RuleBroken as error:
        if error.code not in REFUSALS:
            raise
        done, form.errors["decision"] = None, [REFUSALS[error.code](error)]
    if done is None:
        return page(number, form), form.status
    flash(_("Evaluated."))
    return redirect(url_for("evaluations.show", slug=slug, number=number), 303)


@bp.post("/repeat")
@permits("card.edit")
def repeat(slug: str, number: int) -> ResponseReturnValue:
    """The card that does it again, or the roll-out after a trial."""
    again = repeat_card(number=number, actor=g.actor, now=now())
    return redirect(url_for("cards.show", slug=slug, number=again), 303)


@bp.post("/baseline")
@permits("metric.edit")
def freeze_anew(slug: str, number: int) -> ResponseReturnValue:
    """Freeze a new baseline for the card's metric."""
    it = get_evaluation(g.team.id, number)
    form = load_form(RebaselineSchema())
    holds = frozenset(name for name in CONDITIONS if form.data.pop(name, False))
    if it.picture is None or it.picture.judging is None:
        return redirect(url_for("evaluations.show", slug=slug, number=number), 303)
    where: dict[str, Any] = {
        "problem_number": it.picture.judging.problem,
        "metric_number": it.picture.metric.number,
        "today": today(),
    }
    form.save(rebaseline, holds=holds, actor=g.actor, now=now(), repeat=form.repeat, **where)
    if form.errors:
        return page(number, form), 422
    flash(_("Frozen. It is judged against that from now on."))
    return redirect(url_for("evaluations.show", slug=slug, number=number), 303)


def page(number: int, form: Form) -> str:
    """The page."""
    it = get_evaluation(g.team.id, number)
    handover = it.handover
    return render_template(
        "evaluations/show.html",
        it=it,
        form=form,
        decision=form.value("decision") or SUGGESTED.get(it.advice, ""),
        feedback_link=feedback_address(reached(), it.card_id) if g.actor.rank >= 2 else None,
        handover_link=handover_address(reached(), handover.id, handover.generation) if handover else None,
        numbers=shows_numbers(it.said.answered),
    )
