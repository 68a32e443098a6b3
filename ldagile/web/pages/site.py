"""The front door: where each person belongs first."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ldagile.queries.teams import list_teams
from ldagile.usecases.setup import setup_is_open
from ldagile.web.auth import permits

bp = Blueprint("site", __name__)


@bp.get("/")
@permits("site.open")
def home() -> ResponseReturnValue:
    """To set-up, to sign-in, or to one's first team."""
    if g.user is None:
        return redirect(url_for("setup.show" if setup_is_open() else "sign_in.show"))
    teams = list_teams(g.user)
    if not teams:
        return render_template("site/no_team.html")
    return redirect(url_for("site.team", slug=teams[0].slug))


@bp.get("/t/<slug:slug>/")
@permits("team.view")
def team(slug: str) -> ResponseReturnValue:
    """Where a team's day begins."""
    return redirect(url_for("today.show", slug=slug))
