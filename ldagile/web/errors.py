"""Errors, mapped once: to a page, to a fragment for htmx, to problem+json for the API."""

import logging
import re
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, current_app, g, json, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from marshmallow import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException, default_exceptions

from ldagile.domain.errors import Conflict, DomainError, Forbidden, NotFound, RuleBroken
from ldagile.domain.permissions import PERMISSIONS, anyone
from ldagile.queries.readiness import why_unusable
from ldagile.web.auth import find_who, is_api, recognize, sign_in_to_send
from ldagile.web.fragments import is_fragment
from ldagile.web.kept import Kept, form_sent, from_our_page, is_inside
from ldagile.web.logs import about
from ldagile.web.messages import message
from ldagile.web.security import limiter

logger = logging.getLogger(__name__)
COME_BACK = "5"  # seconds
RETRIED = (503, 507)
UNUSABLE = {"busy": "database_busy", "away": "database_away", "full": "disk_full"}
STATUS: dict[type[DomainError], int] = {NotFound: 404, Forbidden: 403, Conflict: 409, RuleBroken: 422}


def init_errors(app: Flask) -> None:
    """Answer every error in the form that the asker reads."""
    app.register_error_handler(DomainError, on_domain_error)
    app.register_error_handler(ValidationError, on_invalid)
    app.register_error_handler(CSRFError, on_csrf_error)
    app.register_error_handler(SQLAlchemyError, on_unusable)
    app.register_error_handler(OSError, on_unusable)
    app.register_error_handler(HTTPException, on_http_error)


def on_domain_error(error: DomainError) -> ResponseReturnValue:
    """A rule, a conflict, something that isn't there or isn't allowed."""
    extra = {"errors": {error.params["field"]: [message(error)]}} if "field" in error.params else {}
    return answer(STATUS[type(error)], error.code, message(error), **extra)


def on_invalid(error: ValidationError) -> ResponseReturnValue:
    """What was sent doesn't fit; for programs, `errors` says why, by field. What no field of a page shows came of no
    page of ours as it stands now.
    """
    sentence = _("Some of this doesn’t fit; errors says what.") if is_api() else http_sentence(400)
    return answer(422, "invalid", sentence, errors=spoken(error.messages_dict))


def spoken(messages: Any) -> Any:
    """Marshmallow's messages as JSON: sentences by field, and by index within a list."""
    if isinstance(messages, Mapping):
        return {str(name): spoken(inner) for name, inner in messages.items()}
    return [str(text) for text in messages] if isinstance(messages, list) else [str(messages)]


def on_csrf_error(_error: CSRFError) -> ResponseReturnValue:
    """The form's proof that it is ours is missing or from another session. What stands in it can be sent anew."""
    kept = form_sent() if from_our_page() and not request.headers.get("HX-Request") else None
    if kept:
        view = current_app.view_functions.get(str(request.endpoint))
        needs_nobody = PERMISSIONS.get(getattr(view, "permission", "")) is anyone
        known = needs_nobody or find_who()[0] is not None
        return (render_template("kept/show.html", kept=kept), 400) if known else sign_in_to_send(kept)
    return answer(400, "form_expired", _("This form is from an earlier sign-in. Go back, reload it, and send again."))


def on_http_error(error: HTTPException) -> ResponseReturnValue:
    """What Flask itself refuses: 404, 405, 413, 429, and 500 for our own mistakes. A ready answer stays as it is."""
    if error.response is not None:
        return error.response
    status = error.code or 500
    headers = [pair for pair in error.get_headers() if pair[0] in {"Allow", "Retry-After", "WWW-Authenticate"}]
    response = make_response(answer(status, http_code(status), http_sentence(status)))
    response.headers.extend(headers)
    if status == 429 and limiter.current_limit:
        response.headers["Retry-After"] = str(max(1, round(limiter.current_limit.reset_at - time.time())))
    if status == 401 and is_api():
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def on_unusable(error: Exception) -> ResponseReturnValue:
    """The database is busy or away, or the disk full: 503 and 507, with what was typed. All else is our mistake."""
    why = why_unusable(error)
    if why is None:
        raise error
    logger.warning("the database could not be used", extra={**about(), "why": why, "error": type(error).__name__})
    status = 507 if why == "full" else 503
    response = make_response(answer(status, UNUSABLE[why], unusable_sentence(why)))
    response.headers["Retry-After"] = COME_BACK
    return response


def unusable_sentence(why: str) -> str:
    """What happened and what to do."""
    sentences = {
        "busy": _("So much is being saved at once that yours had no turn. Try again in a few seconds."),
        "away": _("The database doesn’t answer just now. Try again in a moment."),
        "full": _("The disk of this server takes nothing more, so nothing was saved. Tell whoever looks after it."),
    }
    return str(sentences[why])


def http_code(status: int) -> str:
    """The status as a word: 404 is not_found."""
    name = str(default_exceptions.get(status, HTTPException).__name__)
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def http_sentence(status: int) -> str:
    """What happened and what to do."""
    sentences = {
        400: _("This request could not be read. Go back, reload the page, and try again."),
        401: _("Sign in first: send a personal access token as a bearer."),
        404: _("This page isn’t here, or it isn’t yours to see."),
        405: _("This address doesn’t take that kind of request."),
        413: _("That was too much at once. Send less."),
        415: _("Send JSON, with the content type application/json."),
        429: _("That was a lot in a short time. Wait a minute, then try again."),
    }
    return str(sentences.get(status) or _("Something broke on our side. It is written down; try again in a moment."))


def answer(status: int, code: str, sentence: str, **extra: Any) -> ResponseReturnValue:
    """The error in the form that the asker reads."""
    if is_api():
        return problem(status, code, sentence, **extra)
    if is_fragment():
        return render_template("components/_alert.html", sentence=sentence), status
    g.failed = status >= 500
    if not g.failed:
        recognize()
    kept = form_to_retry() if status in RETRIED else None
    g.private = bool(g.get("private") or kept)
    shown = {"status": status, "sentence": sentence, "kept": kept, "back": came_from()}
    return render_template("errors/show.html", **shown), status


def came_from() -> str | None:
    """The page of ours that led here, where one did."""
    try:
        before = urlsplit(request.referrer or "")
    except ValueError:
        return None
    path = before._replace(scheme="", netloc="").geturl()
    return path if before.netloc == request.host and before.path != request.path and is_inside(path) else None


def form_to_retry() -> Kept | None:
    """What a form carried, to be sent again as it is. Passwords are never shown, and files can't be put back."""
    if request.files or any("password" in name for name in request.form):
        return None
    fields = [(name, text) for name, text in request.form.items(multi=True) if name != "csrf_token"]
    return Kept(request.full_path, fields) if fields else None


def problem(status: int, code: str, sentence: str, **extra: Any) -> ResponseReturnValue:
    """RFC 9457 problem details."""
    body = {"type": f"urn:ldagile:{code}", "title": code.replace("_", " "), "status": status, "detail": sentence}
    return json.dumps({**body, **extra}), status, {"Content-Type": "application/problem+json"}
