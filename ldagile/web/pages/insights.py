"""Insights: below each other, each with a sentence that says what it means."""

from flask import Blueprint, abort, g, render_template, request
from flask.typing import ResponseReturnValue

from ldagile.queries.insights import Behaviour, get_behaviour, list_impact
from ldagile.queries.metrics import PHONE, WIDE
from ldagile.web.auth import permits
from ldagile.web.converters import number_in
from ldagile.web.insight_words import behaviour_table, refused
from ldagile.web.pages.card_page import objectives
from ldagile.web.pictures import picture
from ldagile.web.security import limiter
from ldagile.web.tables import download

bp = Blueprint("insights", __name__, url_prefix="/t/<slug:slug>/insights")


@bp.get("")
@permits("insight.view")
def show(slug: str) -> ResponseReturnValue:
    """Impact and behaviour, of all objectives or of one."""
    objective = chosen()
    behaviour = get_behaviour(g.team.id, objective=objective)
    sentences = refusals(behaviour)
    return render_template(
        "insights/show.html",
        behaviour=behaviour,
        wide=behaviour.drawn(sentences, WIDE),
        phone=behaviour.drawn(sentences, PHONE),
        sentences=sentences,
        impact=list_impact(g.team.id, objective=objective),
        choices=objectives(),
        objective=objective,
    )


@bp.get("/behaviour.csv")
@permits("insight.view")
def behaviour_csv(slug: str) -> ResponseReturnValue:
    """The numbers behind it. Those from fewer than five answers leave the server by no export."""
    text = behaviour_table(get_behaviour(g.team.id, objective=chosen()))
    return download(text, "behaviour")


@bp.get("/behaviour.png")
@permits("insight.view")
@limiter.limit("30 per minute")
def behaviour_png(slug: str) -> ResponseReturnValue:
    """The chart as a picture. 404 where nothing can be drawn yet."""
    behaviour = get_behaviour(g.team.id, objective=chosen())
    wide = behaviour.drawn(refusals(behaviour), WIDE)
    if wide is None:
        abort(404)
    return picture(render_template("insights/_png.html", behaviour=behaviour, wide=wide), "behaviour")


def refusals(behaviour: Behaviour) -> dict[int, str]:
    """Why no share is told, by card."""
    return {each.card: refused(each.said) for each in behaviour.cards if each.said.refusal}


def chosen() -> int | None:
    """The objective that the address names."""
    return number_in(request.args.get("objective", ""))
