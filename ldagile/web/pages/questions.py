"""The fourteen questions for whoever has the private link: no account, three minutes, nothing that must be said."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ldagile.domain.errors import NotFound
from ldagile.queries.informants import LinkSeen, find_by_link
from ldagile.queries.links import Link
from ldagile.usecases.informant_answers import give_answers
from ldagile.web.addresses import link_in
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, load_form
from ldagile.web.informant_answers import answers_form, show_theirs
from ldagile.web.questions import sections
from ldagile.web.schemas.diagnoses import AnswersSchema
from ldagile.web.security import limiter, private

bp = Blueprint("questions", __name__, url_prefix="/q/<token>")


@bp.get("")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """The questions. Opening the link changes nothing."""
    _link, it = open_link(token)
    return questions_page(it, answers_form(it.informant), token, 200)


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute")
def save(token: str) -> ResponseReturnValue:
    """Keep the answers."""
    link, it = open_link(token)
    form = load_form(AnswersSchema())
    form.save(give_answers, informant_id=link.id, generation=link.generation, now=now())
    if form.errors:
        return questions_page(it, show_theirs(form), token, form.status)
    return redirect(url_for("questions.thanks", token=token), 303)


@bp.get("/thanks")
@permits("site.open")
def thanks(token: str) -> ResponseReturnValue:
    """What happens with it, and the way back to change an answer."""
    _link, it = open_link(token)
    return private(render_template("questions/thanks.html", it=it, team_name=it.team, token=token, width="narrow"), 200)


def open_link(token: str) -> tuple[Link, LinkSeen]:
    """The link and what it opens. NotFound when it was renewed, or nobody needs the answers any more."""
    link = link_in(token, "informant")
    it = find_by_link(link)
    if it is None:
        raise NotFound("link_over")
    return link, it


def questions_page(it: LinkSeen, form: Form, token: str, status: int) -> ResponseReturnValue:
    """The page with the questions."""
    page = render_template(
        "questions/show.html", it=it, form=form, sections=sections(), team_name=it.team, token=token, width="reading"
    )
    return private(page, status)
