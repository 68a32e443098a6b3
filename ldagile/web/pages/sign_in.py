"""Signing in and out."""

from flask import Blueprint, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ldagile.usecases.sessions import sign_in, sign_out
from ldagile.web.auth import forget_browser, permits, remember_browser
from ldagile.web.clock import now
from ldagile.web.forms import empty_form, load_form
from ldagile.web.kept import is_inside, read_kept
from ldagile.web.schemas.fields import account_typed
from ldagile.web.schemas.people import SignInSchema
from ldagile.web.security import limiter

bp = Blueprint("sign_in", __name__)


def typed_address() -> str:
    """Whose password is tried: attempts are counted by account as well as by machine."""
    return f"sign-in:{account_typed(request.form.get('email', ''))}"


@bp.get("/sign-in")
@permits("site.open")
def show() -> ResponseReturnValue:
    """The two fields."""
    if g.user is not None:
        return redirect(inside(request.args.get("next")))
    return render_template("sign_in/show.html", form=empty_form(next=request.args.get("next")))


@bp.post("/sign-in")
@permits("site.open")
@limiter.limit("30 per minute")
@limiter.limit("8 per minute", key_func=typed_address)
def save() -> ResponseReturnValue:
    """Let the person in, to where they wanted to go."""
    form = load_form(SignInSchema())
    target, kept = form.data.pop("next", None), read_kept(form.data.pop("kept", None))
    hasher = current_app.extensions["hasher"]
    signed_in = form.save(sign_in, user_agent=request.user_agent.string, hasher=hasher, now=now())
    if signed_in is None:
        return render_template("sign_in/show.html", form=form), 422
    remember_browser(signed_in.token)
    return render_template("kept/show.html", kept=kept) if kept else redirect(inside(target), 303)


@bp.post("/sign-out")
@permits("site.open")
def leave() -> ResponseReturnValue:
    """End this browser's session, and go on to where somebody else signs in."""
    token = forget_browser()
    if token:
        sign_out(token=token)
    return redirect(inside(request.form.get("next", url_for("sign_in.show"))), 303)


def inside(target: str | None) -> str:
    """An address of ours; anything that could lead elsewhere becomes the front door."""
    return target if target and is_inside(target) else url_for("site.home")
