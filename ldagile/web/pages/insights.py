"""Insights: below each other, each with a sentence that says what it means."""

from flask import Blueprint, Response, g, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.evaluations import Said
from ldagile.queries.insights import PHONE, WIDE, Behaviour, get_behaviour, list_impact
from ldagile.queries.objectives import list_objectives
from ldagile.web.auth import permits
from ldagile.web.converters import number_in
from ldagile.web.tables import write_csv

bp = Blueprint("insights", __name__, url_prefix="/t/<slug:slug>/insights")


@bp.get("")
@permits("insight.view")
def show(slug: str) -> ResponseReturnValue:
    """Impact and behaviour, of all objectives or of one."""
    objective = chosen()
    behaviour = get_behaviour(g.team.id, objective=objective)
    sentences = {each.card: refused(each.said) for each in behaviour.cards if each.said.refusal}
    return render_template(
        "insights/show.html",
        behaviour=behaviour,
        wide=behaviour.drawn(sentences, WIDE),
        phone=behaviour.drawn(sentences, PHONE),
        sentences=sentences,
        impact=list_impact(g.team.id, objective=objective),
        choices=[(each.number, each.title) for each in list_objectives(g.team.id)],
        objective=objective,
    )


@bp.get("/behaviour.csv")
@permits("insight.view")
def behaviour_csv(slug: str) -> ResponseReturnValue:
    """The numbers behind it. Those from fewer than five answers leave the server by no export."""
    headings = (_("Card"), _("Changed"), _("Answers"), _("Low"), _("High"), _("Answered"), _("Asked"), _("Note"))
    text = write_csv(headings, rows_of(get_behaviour(g.team.id, objective=chosen())))
    named = {"Content-Disposition": "attachment; filename=behaviour.csv"}
    return Response(text, mimetype="text/csv", headers=named)


def rows_of(behaviour: Behaviour) -> list[tuple[object, ...]]:
    """One row a card; without a share where it is refused."""
    rows: list[tuple[object, ...]] = []
    for each in behaviour.cards:
        said = each.said
        few = said.refusal == "few"
        low, high = said.interval or (None, None)
        share = (None, None) if few else (said.changed, said.answered)
        rows.append((each.title, *share, low, high, said.responded, said.invited, refused(said)))
    return rows


def refused(said: Said) -> str:
    """Why no share is told."""
    if said.refusal == "few":
        return str(_("shown from 5 answers"))
    if said.refusal == "rate":
        return str(_("only %(percent)d in 100 answered", percent=said.percent))
    return ""


def chosen() -> int | None:
    """The objective that the address names."""
    return number_in(request.args.get("objective", ""))
