"""Getting back in without the password: ask for a link, then set a new one."""

from flask import Blueprint, current_app, flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import NotFound
from ldagile.queries.accounts import find_resettable
from ldagile.queries.links import Link
from ldagile.usecases.passwords import request_reset, reset_password
from ldagile.web.addresses import link_in, reached
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import empty_form, load_form
from ldagile.web.pages.sign_in import typed_address
from ldagile.web.schemas.people import NewPasswordSchema, ResetRequestSchema
from ldagile.web.security import limiter, private

bp = Blueprint("reset", __name__, url_prefix="/reset")


@bp.get("")
@permits("site.open")
def ask() -> ResponseReturnValue:
    """Whose link."""
    return render_template("reset/ask.html", form=empty_form(), mail=reached().sends_mail)


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute; 30 per hour")
@limiter.limit("3 per minute; 6 per hour", key_func=typed_address)
def send() -> ResponseReturnValue:
    """Send it, and say the same whether or not there is such an account."""
    form = load_form(ResetRequestSchema())
    if form.errors:
        return render_template("reset/ask.html", form=form, mail=reached().sends_mail), 422
    form.save(request_reset, now=now(), repeat=form.repeat_of_text)
    session["reset_for"] = form.data["email"]
    return redirect(url_for("reset.sent"), 303)


@bp.get("/sent")
@permits("site.open")
def sent() -> ResponseReturnValue:
    """Where the link went, if it went anywhere."""
    email = session.get("reset_for")
    if email is None:
        return redirect(url_for("reset.ask"), 303)
    return private(render_template("reset/sent.html", email=email), 200)


@bp.get("/<token>")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """The new password. Opening the link changes nothing: mail scanners open it too."""
    link = link_of(token)
    if find_resettable(link.id, link.generation) is None:
        raise NotFound("link_used")
    return private(render_template("reset/show.html", form=empty_form(), token=token), 200)


@bp.post("/<token>")
@permits("site.open")
@limiter.limit("10 per minute")
def save(token: str) -> ResponseReturnValue:
    """Set it and use the link up."""
    link = link_of(token)
    form = load_form(NewPasswordSchema())
    hasher = current_app.extensions["hasher"]
    form.save(reset_password, user_id=link.id, generation=link.generation, hasher=hasher)
    if form.errors:
        return private(render_template("reset/show.html", form=form, token=token), 422)
    flash(_("Your new password is set, every browser is signed out and every token ended. Sign in with it."))
    return redirect(url_for("sign_in.show"), 303)


def link_of(token: str) -> Link:
    """Whose password this link is for."""
    return link_in(token, "reset")
