"""One's own account: name, password, where one is signed in, tokens for the API."""

from typing import Any

from flask import Blueprint, current_app, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from ldagile.queries.sessions import list_sessions, list_tokens
from ldagile.usecases.accounts import edit_account
from ldagile.usecases.passwords import change_password
from ldagile.usecases.sessions import revoke_session
from ldagile.usecases.tokens import create_token, revoke_token
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form, pressed
from ldagile.web.schemas.people import AccountSchema, ChangePasswordSchema, TokenSchema
from ldagile.web.security import limiter, private

bp = Blueprint("account", __name__, url_prefix="/account")


@bp.get("")
@permits("account.manage")
def show() -> ResponseReturnValue:
    """All of it on one page."""
    return account_page()


@bp.post("")
@permits("account.manage")
def save() -> ResponseReturnValue:
    """Name and keys."""
    form = load_form(AccountSchema())
    form.save(edit_account, actor=g.actor)
    return done(_("Saved.")) if not form.errors else (account_page(account=form), 422)


@bp.post("/password")
@permits("account.manage")
@limiter.limit("10 per minute")
def save_password() -> ResponseReturnValue:
    """A new password; everywhere else one is signed out."""
    form = load_form(ChangePasswordSchema())
    form.save(
        change_password,
        keep=current_user.token,
        hasher=current_app.extensions["hasher"],
        actor=g.actor,
    )
    if form.errors:
        return account_page(password=form), 422
    if form.data["end_tokens"]:
        return done(_("Your password is changed, every other browser is signed out, every token ended."))
    return done(_("Your password is changed, and every other browser is signed out."))


@bp.post("/sessions/<number:session_id>/end")
@permits("account.manage")
def end_session(session_id: int) -> ResponseReturnValue:
    """Sign another browser out."""
    revoke_session(session_id=session_id, actor=g.actor)
    return done(_("That browser is signed out."))


@bp.post("/tokens")
@permits("account.manage")
def add_token() -> ResponseReturnValue:
    """A new token, shown this once."""
    form = load_form(TokenSchema())
    created = form.save(create_token, actor=g.actor, now=now(), repeat=form.repeat)
    if created is None:
        return account_page(token=form), 422
    return private(account_page(created=created.token), 200)


@bp.post("/tokens/<number:token_id>/revoke")
@permits("account.manage")
def end_token(token_id: int) -> ResponseReturnValue:
    """End a token."""
    revoke_token(token_id=token_id, actor=g.actor, now=now(), repeat=pressed())
    return done(_("That token no longer works."))


def account_page(**forms: Any) -> str:
    """The page, with a form as it was sent where one was."""
    first: dict[str, Form] = {
        "account": empty_form(name=g.user.name, single_keys=g.user.single_keys),
        "password": empty_form(),
        "token": empty_form(scope="read", days=90),
    }
    return render_template(
        "account/show.html",
        sessions=list_sessions(g.user.id, current_user.token, now()),
        tokens=list_tokens(g.user.id, now()),
        **{**first, **forms},
    )


def done(sentence: str) -> ResponseReturnValue:
    """Back to the page, saying what happened."""
    flash(sentence)
    return redirect(url_for("account.show"), 303)
