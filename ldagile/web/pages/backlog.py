"""The backlog: what is worth doing next, and why."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ldagile.domain.workflow import KINDS
from ldagile.queries.backlog import PAGE, BacklogFilter, get_backlog, list_put_away
from ldagile.queries.members import list_members
from ldagile.queries.teams import get_settings
from ldagile.usecases.teams import change_settings
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.filters import typed_money
from ldagile.web.forms import Form, empty_form, load_form, load_query
from ldagile.web.fragments import is_fragment, page_asked
from ldagile.web.pages.card_page import objectives
from ldagile.web.schemas.backlog import BacklogQuerySchema
from ldagile.web.schemas.teams import TeamSchema

bp = Blueprint("backlog", __name__, url_prefix="/t/<slug:slug>/backlog")


@bp.get("")
@permits("card.view")
def index(slug: str) -> ResponseReturnValue:
    """Ideas and ready cards in their order, and those that lack an answer."""
    return backlog_page({})


@bp.get("/archived")
@permits("card.view")
def archived(slug: str) -> ResponseReturnValue:
    """The cards that were put away, from whichever lane, so that they are found again."""
    page = page_asked()
    cards = list_put_away(g.team.id, page)
    return render_template("backlog/archived.html", cards=cards[:PAGE], page=page, goes_on=len(cards) > PAGE)


@bp.post("/day-cost")
@permits("team.manage")
def day_cost(slug: str) -> ResponseReturnValue:
    """What one day of the team's work costs, asked once, where it matters first."""
    form = load_form(TeamSchema(only=("day_cost",)))
    version = get_settings(g.team.id).version
    form.save(change_settings, version=version, actor=g.actor, now=now())
    if form.errors:
        return backlog_page({}, form), form.status
    return redirect(url_for("backlog.index", slug=slug), 303)


def backlog_page(sent: dict[int, Form], cost: Form | None = None) -> str:
    """The page, or the list alone where an open page fetches it; with answers as they came back, by card."""
    asked = load_query(BacklogQuerySchema(), request.args)
    backlog = get_backlog(g.team.id, BacklogFilter(**asked), now(), page=page_asked())
    return render_template(
        "backlog/_list.html" if is_fragment() else "backlog/index.html",
        backlog=backlog,
        asked=asked,
        sent=sent,
        blank=empty_form(),
        cost=cost or empty_form(day_cost=typed_money(backlog.day_cost)),
        objectives=objectives(),
        members=[(each.user_id, each.name) for each in list_members(g.team.id)],
        kinds=KINDS,
    )
