"""For whoever keeps the program running: is it alive, can it work."""

from flask import Flask, current_app
from flask.typing import ResponseReturnValue

from ldagile.queries.readiness import readiness
from ldagile.web.auth import permits
from ldagile.web.security import limiter


@permits("site.open")
def healthz() -> ResponseReturnValue:
    """200 as long as the process answers. No database is asked."""
    return {"status": "alive"}


@permits("site.open")
def readyz() -> ResponseReturnValue:
    """200 when the database answers and its migrations are current, 503 otherwise."""
    status = readiness(current_app.extensions["migrate"].directory)
    return {"status": status}, 200 if status == "ready" else 503


def init_health(app: Flask) -> None:
    """Answer without a rate limit and also by http: those who ask stand beside the program, not in front of it."""
    for view in (healthz, readyz):
        view.talisman_view_options = {"force_https": False}  # type: ignore[attr-defined]
        app.add_url_rule(f"/{view.__name__}", view.__name__, limiter.exempt(view))
