"""Sprints: planning, the one that runs, its end and what is seen looking back."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from ldagile.domain.errors import RuleBroken
from ldagile.domain.sprints import FATES
from ldagile.domain.workflow import FINISHED
from ldagile.queries.sprints import get_sprint, list_sprint_cards, list_sprints
from ldagile.usecases.sprints import (
    SprintSaved,
    add_to_sprint,
    close_sprint,
    edit_sprint,
    end_sprint,
    plan_sprint,
    remove_sprint,
    start_sprint,
    take_from_sprint,
)
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.converters import number_in
from ldagile.web.errors import on_domain_error
from ldagile.web.forms import empty_form, load_form
from ldagile.web.fragments import is_fragment
from ldagile.web.messages import NOTICES
from ldagile.web.pages.sprint_page import sprint_page
from ldagile.web.schemas.sprints import ReasonSchema, ScopeSchema, SprintEditSchema, SprintSchema

bp = Blueprint("sprints", __name__, url_prefix="/t/<slug:slug>/sprints")
SHOWN_FIRST = ("active", "review", "retro", "planned")
STANDS = {
    "planned": _l("This sprint has not begun yet."),
    "active": _l("This sprint runs."),
    "review": _l("This sprint has ended."),
    "retro": _l("This sprint has ended."),
    "closed": _l("This sprint is closed."),
}


@bp.errorhandler(RuleBroken)
def show_where_it_stands(error: RuleBroken) -> ResponseReturnValue:
    """Who clicks twice, or after somebody else did, comes to where the first click led."""
    if error.code != "sprint_state":
        return on_domain_error(error)
    flash(str(STANDS[str(error.params["state"])]))
    return redirect(url_for("sprints.show", **request.view_args), 303)  # type: ignore[arg-type]


@bp.get("")
@permits("sprint.view")
def index(slug: str) -> ResponseReturnValue:
    """The sprint that matters now: the one that runs, else one to look back on, else the next."""
    sprints = list_sprints(g.team.id)
    for state in SHOWN_FIRST:
        found = next((each for each in sprints if each.state == state), None)
        if found:
            return redirect(url_for("sprints.show", slug=slug, number=found.number), 303)
    return render_template("sprints/index.html", sprints=sprints)


@bp.get("/<number:number>")
@permits("sprint.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """One sprint, as its state asks."""
    return sprint_page(number)


@bp.post("")
@permits("sprint.manage")
def create(slug: str) -> ResponseReturnValue:
    """Plan one; dates and capacity come from the last."""
    form = load_form(SprintSchema())
    saved = form.save(plan_sprint, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return render_template("sprints/index.html", sprints=list_sprints(g.team.id), form=form), form.status
    return redirect(url_for("sprints.show", slug=slug, number=saved.number), 303)


@bp.post("/<number:number>")
@permits("sprint.manage")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Its goal, dates and capacity."""
    form = load_form(SprintEditSchema())
    saved = form.save(edit_sprint, number=number, actor=g.actor, now=now())
    if form.errors:
        return sprint_page(number, form), form.status
    return shown(saved) if saved else redirect(url_for("sprints.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/cards")
@permits("sprint.manage")
def add(slug: str, number: int) -> ResponseReturnValue:
    """Put a card into it."""
    form = load_form(ScopeSchema())
    saved = form.save(add_to_sprint, number=number, actor=g.actor, now=now())
    return shown(saved) if saved else (sprint_page(number, starting=form), form.status)


@bp.post("/<number:number>/cards/<number:card>/remove")
@permits("sprint.manage")
def take(slug: str, number: int, card: int) -> ResponseReturnValue:
    """Take a card out of it."""
    return shown(take_from_sprint(number=number, card=card, actor=g.actor, now=now()))


@bp.post("/<number:number>/start")
@permits("sprint.manage")
def start(slug: str, number: int) -> ResponseReturnValue:
    """Start it, and commit its cards. What stands in the plan beside the button is saved first."""
    planned = "version" in request.form
    form = empty_form() if planned else load_form(ReasonSchema())
    if planned:
        plan = load_form(SprintEditSchema())
        plan.save(edit_sprint, number=number, actor=g.actor, now=now())
        if plan.errors:
            return sprint_page(number, plan), plan.status
    saved = form.save(start_sprint, number=number, actor=g.actor, now=now())
    return shown(saved, _("The sprint runs.")) if saved else (sprint_page(number, starting=form), form.status)


@bp.get("/<number:number>/end")
@permits("sprint.manage")
def end(slug: str, number: int) -> ResponseReturnValue:
    """What becomes of each unfinished card."""
    sprint = get_sprint(g.team.id, number)
    if sprint.state != "active":
        return redirect(url_for("sprints.show", slug=slug, number=number), 303)
    left = [card for card in list_sprint_cards(g.team.id, number) if card.stage not in FINISHED]
    return render_template("sprints/end.html", sprint=sprint, left=left)


@bp.post("/<number:number>/end")
@permits("sprint.manage")
def save_end(slug: str, number: int) -> ResponseReturnValue:
    """End it."""
    sent = {name.removeprefix("card-"): fate for name, fate in request.form.items() if name.startswith("card-")}
    fates = {card: fate for text, fate in sent.items() if fate in FATES and (card := number_in(text))}
    return shown(end_sprint(number=number, fates=fates, actor=g.actor, now=now()), _("The sprint is over."))


@bp.post("/<number:number>/close")
@permits("sprint.manage")
def close(slug: str, number: int) -> ResponseReturnValue:
    """Close it, with its retro or a reason for none."""
    form = load_form(ReasonSchema())
    saved = form.save(close_sprint, number=number, actor=g.actor, now=now())
    return shown(saved, _("The sprint is closed.")) if saved else (sprint_page(number, starting=form), form.status)


@bp.post("/<number:number>/remove")
@permits("sprint.manage")
def remove(slug: str, number: int) -> ResponseReturnValue:
    """Take a planned one away."""
    remove_sprint(number=number, actor=g.actor, now=now())
    flash(_("The plan is gone. Its cards stand in the backlog."))
    return redirect(url_for("sprints.index", slug=slug), 303)


def shown(saved: SprintSaved, said: str = "") -> ResponseReturnValue:
    """The sprint, with what there is to say."""
    notice = ""
    if saved.notice:
        unknown = ngettext(
            "One thing still unknown about its cards, fine for now.",
            "%(num)d things still unknown about its cards, fine for now.",
            saved.unknown,
        )
        notice = unknown if saved.unknown else str(NOTICES[saved.notice])
    if text := f"{said} {notice}".strip():
        flash(text)
    if is_fragment():  # at once: the open page fetches itself meanwhile, and would take the words away
        return sprint_page(saved.number)
    return redirect(url_for("sprints.show", slug=g.team.slug, number=saved.number), 303)
