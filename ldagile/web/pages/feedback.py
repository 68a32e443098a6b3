"""Feedback on a released card: by anybody who has its link, and what the team makes of it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.coding import GAP_OF
from ldagile.queries.feedback import get_feedback_asked
from ldagile.usecases.feedback import give_feedback, name_barrier
from ldagile.usecases.quotes import card_from_feedback
from ldagile.web.addresses import link_in
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.converters import number_in
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.listening import FeedbackSchema
from ldagile.web.security import limiter, private

bp = Blueprint("feedback", __name__)


@bp.get("/feedback/<token>")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """One field, and a name if they like."""
    return page(token, empty_form(), 200)


@bp.post("/feedback/<token>")
@permits("site.open")
@limiter.limit("10 per minute")
def save(token: str) -> ResponseReturnValue:
    """Keep it, and say thank you."""
    g.private = True
    form = load_form(FeedbackSchema())
    form.data.setdefault("name", None)
    form.save(give_feedback, card_id=card_id_of(token), now=now(), repeat=form.repeat_of_text)
    if form.errors:
        return page(token, form, 422)
    return redirect(url_for("feedback.show", token=token, done=1), 303)


@bp.post("/t/<slug:slug>/feedback/<number:number>/barrier")
@permits("answer.read")
def code(slug: str, number: int) -> ResponseReturnValue:
    """Which barrier it names."""
    barrier = request.form.get("barrier", "")
    name_barrier(number=number, barrier=barrier if barrier in GAP_OF else None, actor=g.actor, now=now())
    card = number_in(request.form.get("card", ""))
    if card is not None:
        return redirect(url_for("evaluations.show", slug=slug, number=card), 303)
    return redirect(url_for("listening.index", slug=slug), 303)


@bp.post("/t/<slug:slug>/feedback/<number:number>/card")
@permits("answer.read")
def make_card(slug: str, number: int) -> ResponseReturnValue:
    """One click from feedback to a card."""
    card = card_from_feedback(feedback_number=number, title=_("From feedback"), actor=g.actor, now=now())
    flash(_("It is a card now. Say what it is to change."))
    return redirect(url_for("cards.show", slug=slug, number=card), 303)


def page(token: str, form: Form, status: int) -> ResponseReturnValue:
    """The form, or thanks."""
    it = get_feedback_asked(card_id_of(token))
    done = "done" in request.args and status == 200
    html = render_template("feedback/show.html", it=it, form=form, token=token, done=done, team_name=it.team_name)
    return private(html, status)


def card_id_of(token: str) -> int:
    """The card that the link is about."""
    return link_in(token, "feedback").id
