"""After 90 days: does what was handed over go on without us?"""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ldagile.queries.handovers import HandOverSeen, get_handover
from ldagile.queries.links import Link
from ldagile.usecases.evaluations import answer_handover
from ldagile.web.addresses import link_in
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.evaluations import HandoverAnswerSchema
from ldagile.web.security import limiter, private

bp = Blueprint("handovers", __name__, url_prefix="/handover/<token>")


@bp.get("")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """One question."""
    return page(token, open_link(token)[1], empty_form(), 200)


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute")
def save(token: str) -> ResponseReturnValue:
    """Keep what they say."""
    link, it = open_link(token)
    form = load_form(HandoverAnswerSchema())
    form.data.setdefault("words", None)
    if it.answered_at is None:
        form.save(answer_handover, handover_id=link.id, generation=link.generation, now=now())
    if form.errors:
        return page(token, it, form, 422)
    return redirect(url_for("handovers.show", token=token), 303)


def open_link(token: str) -> tuple[Link, HandOverSeen]:
    """The link and what it asks about."""
    link = link_in(token, "handover")
    return link, get_handover(link.id, link.generation)


def page(token: str, it: HandOverSeen, form: Form, status: int) -> ResponseReturnValue:
    """The question, or thanks."""
    html = render_template("handovers/show.html", it=it, form=form, token=token, team_name=it.team_name)
    return private(html, status)
