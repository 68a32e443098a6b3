"""The OpenAPI document, and a page on which people read it."""

from flask import Blueprint, Response, current_app, jsonify, render_template

from ldagile.web.auth import permits

bp = Blueprint("api", __name__, url_prefix="/api")


@bp.get("/v1/openapi.json")
@permits("site.open")
def document() -> Response:
    """The document, for programs."""
    return jsonify(current_app.extensions["openapi"])


@bp.get("/")
@permits("site.open")
def show() -> str:
    """The document, for people."""
    return render_template("api/show.html")
