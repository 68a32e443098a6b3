"""The private page on which a requester follows their problem. Its address is the key: it needs no account."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.links import Link
from ldagile.queries.teams import find_team
from ldagile.queries.tracking import Followed, follow, get_followed_story
from ldagile.usecases.problems import answer_question, resume_mail, stop_mail, write_to_team
from ldagile.web.addresses import link_in, reached, whole_address
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.problems import AnswerSchema, MessageSchema
from ldagile.web.security import limiter, private

bp = Blueprint("tracking", __name__, url_prefix="/p/<token>")


@bp.get("")
@permits("problem.follow")
def show(token: str) -> ResponseReturnValue:
    """Where it stands, one question, and the story. Opening the link changes nothing: mail scanners open it too."""
    return tracking_page(token, opened(token))


@bp.post("/answer")
@permits("problem.follow")
@limiter.limit("30 per minute")
def answer(token: str) -> ResponseReturnValue:
    """Answer the question that stands there."""
    link = link_of(token)
    form = load_form(AnswerSchema())
    form.save(answer_question, problem_id=link.id, generation=link.generation, now=now())
    if form.errors:
        return tracking_page(token, opened(token), answer=form)
    return redirect(url_for("tracking.show", token=token), 303)


@bp.post("/later")
@permits("problem.follow")
@limiter.limit("30 per minute")
def later(token: str) -> ResponseReturnValue:
    """Not now: the question is not asked again."""
    link = link_of(token)
    form = load_form(AnswerSchema(only=["question"], unknown="exclude"))
    form.press(answer_question, problem_id=link.id, generation=link.generation, now=now())
    return redirect(url_for("tracking.show", token=token), 303)


@bp.post("/message")
@permits("problem.follow")
@limiter.limit("10 per minute")
def message(token: str) -> ResponseReturnValue:
    """Write to the team."""
    link = link_of(token)
    form = load_form(MessageSchema())
    repeat = form.repeat_of_text
    form.save(write_to_team, problem_id=link.id, generation=link.generation, now=now(), repeat=repeat)
    if form.errors:
        return tracking_page(token, opened(token), message=form)
    flash(_("They have it."))
    return redirect(url_for("tracking.show", token=token), 303)


@bp.post("/mail/stop")
@permits("problem.follow")
def stop(token: str) -> ResponseReturnValue:
    """No more mail about this."""
    link = link_of(token)
    stop_mail(problem_id=link.id, generation=link.generation, now=now())
    return redirect(url_for("tracking.show", token=token), 303)


@bp.post("/mail/resume")
@permits("problem.follow")
def resume(token: str) -> ResponseReturnValue:
    """Mail again."""
    link = link_of(token)
    resume_mail(problem_id=link.id, generation=link.generation)
    return redirect(url_for("tracking.show", token=token), 303)


def link_of(token: str) -> Link:
    """The problem and the generation that the link was made for."""
    return link_in(token, "problem")


def opened(token: str) -> Followed:
    """The problem behind the link; its team's zone and currency are this page's from here on."""
    link = link_of(token)
    it = follow(link.id, link.generation)
    g.team = find_team(it.team_slug, None)
    return it


def tracking_page(
    token: str, it: Followed, *, answer: Form | None = None, message: Form | None = None
) -> ResponseReturnValue:
    """The page, with the forms as they were sent where one was."""
    failed = answer or message
    page = render_template(
        "tracking/show.html",
        it=it,
        token=token,
        story=get_followed_story(it),
        answer=answer or empty_form(),
        message=message or empty_form(),
        team_name=it.team_name,
        mail=reached().sends_mail,
        address=whole_address("tracking.show", token=token),
    )
    return private(page, failed.status if failed else 200)
