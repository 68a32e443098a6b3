"""What a problem's answers say so far."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.informants import list_informants
from ldagile.queries.problems import get_problem
from ldagile.web.auth import permits

bp = Blueprint("diagnoses", __name__, url_prefix="/t/<slug:slug>/problems/<number:problem>/diagnosis")


@bp.get("")
@permits("diagnosis.view")
def show(slug: str, problem: int) -> ResponseReturnValue:
    """The gap with its reasons, where roles differ, and what is likely to help."""
    return render_template(
        "diagnoses/show.html",
        problem=get_problem(g.team.id, problem),
        informants=list_informants(g.team.id, problem) if g.actor.rank > 1 else [],
        archived=list_informants(g.team.id, problem, archived=True) if g.actor.rank > 1 else [],
        diagnosis=find_diagnosis(g.team.id, problem),
    )


@bp.get("/result")
@permits("diagnosis.view")
def result(slug: str, problem: int) -> ResponseReturnValue:
    """The gap alone, as an open page fetches it when an answer comes in."""
    return part("diagnoses/_result.html", problem)


@bp.get("/so-far")
@permits("diagnosis.view")
def so_far(slug: str, problem: int) -> ResponseReturnValue:
    """What stands beside the questions, likewise."""
    return part("diagnoses/_so_far.html", problem)


@bp.get("/likely")
@permits("diagnosis.view")
def likely(slug: str, problem: int) -> ResponseReturnValue:
    """What is likely to help, likewise."""
    return part("diagnoses/_likely.html", problem)


def part(template: str, problem: int) -> str:
    """One part of the page."""
    head = get_problem(g.team.id, problem)
    return render_template(template, problem=head, diagnosis=find_diagnosis(g.team.id, problem))
