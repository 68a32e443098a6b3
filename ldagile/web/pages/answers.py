"""Answering a follow-up by a link: one's own, or one that a group shares. Opening it changes nothing."""

from dataclasses import dataclass

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.queries.answers import Asked, find_by_code, get_asked, get_asked_group
from ldagile.queries.links import Link
from ldagile.queries.news import list_done
from ldagile.usecases.answers import Said, answer, answer_for_group, withdraw_name, withdraw_signature
from ldagile.web.addresses import link_in, token_for
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.messages import message
from ldagile.web.schemas.listening import AnswerSchema, CodeSchema
from ldagile.web.security import limiter

bp = Blueprint("answers", __name__, url_prefix="/a")
TICKS = ("nothing", "no_chance")


@bp.before_request
def keep_private() -> None:
    """Nobody may keep these pages or hear of their addresses, and no log says who was signed in meanwhile."""
    g.private = True


@dataclass(frozen=True)
class Opened:
    """A link that was opened; `shared` by a group rather than one's own."""

    token: str
    link: Link
    asked: Asked
    shared: bool


@bp.get("")
@permits("site.open")
def code() -> ResponseReturnValue:
    """Where the code of a shared link is typed."""
    return render_template("answers/code.html", form=empty_form())


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute")
def find() -> ResponseReturnValue:
    """On to the page that the code is for."""
    form = load_form(CodeSchema())
    found = None if form.errors else find_by_code(form.data["code"])
    if found is None:
        form.errors.setdefault("code", [message(NotFound("no_such_code"))])
        return render_template("answers/code.html", form=form), 422
    token = token_for("followup-group", *found)
    return redirect(url_for("answers.show", token=token), 303)


@bp.get("/<token>")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """The two questions, or how it stands. A button of the mail has ticked its box."""
    opened = open_link(token)
    tick = request.args.get("change")
    form = empty_form(sign="no", **({str(tick): "true"} if tick in TICKS else {}))
    return page(opened, form)


@bp.post("/<token>")
@permits("site.open")
@limiter.limit("20 per minute")
def save(token: str) -> ResponseReturnValue:
    """Keep the answer. Sending it a second time changes nothing, and says so."""
    opened = open_link(token)
    form = load_form(AnswerSchema())
    if opened.shared and form.value("sign") == "yes" and not form.value("name").strip():
        form.errors.setdefault("name", [message(RuleBroken("name_to_sign"))])
    if not form.errors and has_answered(opened):
        flash(_("An answer came from here already. The first one stands."))
    elif not form.errors:
        form.data = {"said": said(form), **signature(opened, form)}
        form.save(keep_for_group if opened.shared else keep, opened=opened)
    if form.errors:
        return page(opened, form), 422
    return redirect(url_for("answers.show", token=token), 303)


@bp.post("/<token>/unsign")
@permits("site.open")
@limiter.limit("20 per minute")
def unsign(token: str) -> ResponseReturnValue:
    """Take one's name off the answer. That there is none any more is no error: a double click sends twice."""
    opened = open_link(token)
    try:
        take_name_off(opened)
    except NotFound as error:
        if error.code != "not_signed":
            raise
    return redirect(url_for("answers.show", token=token), 303)


@bp.get("/<token>/how")
@permits("site.open")
def how(token: str) -> ResponseReturnValue:
    """What happens to an answer, and what the host could see all the same."""
    opened = open_link(token)
    return render_template("answers/how.html", it=opened.asked, token=token, **head(opened))


def take_name_off(opened: Opened) -> None:
    """By one's own link, or in the browser that signed by a shared one. NotFound `not_signed` if there is no name."""
    if opened.shared:
        withdraw_name(response_id=signed_here(opened), now=now())
        session["signed"] = {key: value for key, value in session["signed"].items() if key != opened_key(opened)}
    else:
        withdraw_signature(invitation_id=opened.link.id, generation=opened.link.generation, now=now())


def open_link(token: str) -> Opened:
    """What the link asks, be it one's own or a shared one. NotFound when it is dead."""
    try:
        link = link_in(token, "followup")
    except NotFound:
        link = link_in(token, "followup-group")
        return Opened(token, link, get_asked_group(link.id, link.generation), shared=True)
    return Opened(token, link, get_asked(link.id, link.generation), shared=False)


def said(form: Form) -> Said:
    """The form's answer."""
    data = form.data
    return Said(
        change=data.get("change"),
        change_tick=next((tick for tick in reversed(TICKS) if data.get(tick)), None),
        barrier=data.get("barrier"),
        barrier_tick="nothing" if data.get("nothing_in_way") else None,
        quotable=data.get("quotable", False),
    )


def signature(opened: Opened, form: Form) -> dict[str, object]:
    """By name, if they chose so."""
    signed = form.data.get("sign") == "yes"
    return {"signed_name": form.data.get("name") if signed else None} if opened.shared else {"signed": signed}


def keep(*, opened: Opened, said: Said, signed: bool) -> None:
    """One's own answer. That it was given already is no error: a double click sends twice."""
    try:
        answer(invitation_id=opened.link.id, generation=opened.link.generation, said=said, signed=signed, now=now())
    except RuleBroken as error:
        if error.code != "already_answered":
            raise


def keep_for_group(*, opened: Opened, said: Said, signed_name: str | None) -> None:
    """An answer by the shared link; the browser remembers that it gave one, and only of a signed one which."""
    response_id = answer_for_group(
        followup_id=opened.link.id, generation=opened.link.generation, said=said, signed_name=signed_name, now=now()
    )
    session.permanent = True
    session["answered"] = [*session.get("answered", []), opened.link.id][-200:]
    if response_id:
        session["signed"] = {**session.get("signed", {}), opened_key(opened): response_id}


def has_answered(opened: Opened) -> bool:
    """Whether this link, or this browser by a shared one, has given its answer."""
    if opened.shared:
        return opened.link.id in session.get("answered", [])
    return opened.asked.answered


def signed_here(opened: Opened) -> str:
    """The answer that this browser signed by the shared link; "" if none."""
    return str(session.get("signed", {}).get(opened_key(opened), ""))


def opened_key(opened: Opened) -> str:
    """How the browser's cookie names the follow-up."""
    return str(opened.link.id)


def page(opened: Opened, form: Form) -> str:
    """The questions while it is open and unanswered, otherwise what has become of it."""
    answered = has_answered(opened)
    context = {"it": opened.asked, "token": opened.token, "shared": opened.shared, **head(opened)}
    if opened.asked.state == "open" and not answered and not (opened.shared and opened.asked.answered):
        return render_template("answers/show.html", form=form, **context)
    can_unsign = bool(signed_here(opened)) if opened.shared else opened.asked.signed
    done = list_done(opened.asked.follow_up_id)
    return render_template("answers/done.html", answered=answered, can_unsign=can_unsign, done=done, **context)


def head(opened: Opened) -> dict[str, str]:
    """What stands at the top of the page, whoever looks."""
    return {"team_name": opened.asked.team_name}
