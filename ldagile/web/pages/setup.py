"""Setting the site up: the first administrator and the first team."""

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.jobs.garden import load_garden
from ldagile.usecases.setup import set_up, setup_is_open
from ldagile.web.addresses import link_in
from ldagile.web.auth import permits, remember_browser
from ldagile.web.clock import now
from ldagile.web.forms import empty_form, load_form
from ldagile.web.local import asked_from_this_machine
from ldagile.web.messages import message
from ldagile.web.schemas.people import SetupSchema
from ldagile.web.security import limiter

bp = Blueprint("setup", __name__, url_prefix="/setup")


@bp.get("")
@permits("site.open")
def show() -> ResponseReturnValue:
    """The four lines, and the console's token unless the browser sits on this machine."""
    if not setup_is_open():
        abort(404)
    return render_template("setup/show.html", form=empty_form(), needs_token=not asked_from_this_machine())


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute")
def save() -> ResponseReturnValue:
    """Set up, sign the administrator in, and let them start, or look round a sample garden beside their team."""
    if not setup_is_open():
        flash(_("This site is set up."))
        return redirect(url_for("site.home"), 303)
    form = load_form(SetupSchema())
    token, then = form.data.pop("token", None), form.data.pop("then", "ours")
    if not asked_from_this_machine() and not token_is_right(token):
        form.errors["token"] = [message(RuleBroken("wrong_setup_token"))]
    saved = form.save(set_up, user_agent=request.user_agent.string, hasher=current_app.extensions["hasher"], now=now())
    if saved is None:
        return render_template("setup/show.html", form=form, needs_token=not asked_from_this_machine()), 422
    remember_browser(saved.signed_in.token)
    if then == "garden":
        slug = load_garden(visitor_id=saved.signed_in.user_id, now=now()).slug
        return redirect(url_for("site.team", slug=slug), 303)
    return redirect(url_for("start.show", slug=saved.team_slug), 303)


def token_is_right(token: str | None) -> bool:
    """Whether this is the token that stands in the console."""
    try:
        return link_in(token or "", "setup").id == 0
    except NotFound:
        return False
