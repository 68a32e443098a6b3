"""Today: where a team's day begins."""

from flask import Blueprint, g, render_template

from ldagile.queries.today import Today, get_today
from ldagile.web.auth import permits
from ldagile.web.clock import now, team_zone

bp = Blueprint("today", __name__, url_prefix="/t/<slug:slug>/today")


@bp.get("")
@permits("team.view")
def show(slug: str) -> str:
    """What waits, and the one next thing."""
    return render_template("today/show.html", it=what_waits())


@bp.get("/rows")
@permits("team.view")
def rows(slug: str) -> str:
    """The same without the page around it, as an open page fetches it when something changes."""
    return render_template("today/_rows.html", it=what_waits())


def what_waits() -> Today:
    """The page of who asks."""
    return get_today(g.team.id, g.user.id, now(), team_zone(), works=g.actor.rank >= 2)
