"""The board's lanes, as leads shape them."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import RuleBroken
from ldagile.queries.lanes import list_lanes
from ldagile.usecases.lanes import add_lane, archive_lane, edit_lane, move_lane, restore_lane
from ldagile.web.auth import permits
from ldagile.web.card_words import STAGES
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.messages import message
from ldagile.web.schemas.board import LaneFormSchema, LaneSchema

bp = Blueprint("lanes", __name__, url_prefix="/t/<slug:slug>/lanes")


@bp.get("")
@permits("lane.manage")
def index(slug: str) -> ResponseReturnValue:
    """All lanes, each with its form, and one for a new one."""
    return lanes_page()


@bp.post("")
@permits("lane.manage")
def create(slug: str) -> ResponseReturnValue:
    """Add one."""
    form = load_form(LaneSchema())
    saved = form.save(add_lane, actor=g.actor, now=now(), repeat=form.repeat)
    return back() if saved else (lanes_page(new=form), form.status)


@bp.post("/<number:number>")
@permits("lane.manage")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Its name and limit."""
    form = load_form(LaneFormSchema())
    form.save(edit_lane, number=number, actor=g.actor, now=now())
    return (lanes_page(sent={number: form}), form.status) if form.errors else back()


@bp.post("/<number:number>/up")
@permits("lane.manage")
def up(slug: str, number: int) -> ResponseReturnValue:
    """Before its neighbour of the same stage."""
    return done(move_lane, number, up=True)


@bp.post("/<number:number>/down")
@permits("lane.manage")
def down(slug: str, number: int) -> ResponseReturnValue:
    """Behind it."""
    return done(move_lane, number, up=False)


@bp.post("/<number:number>/archive")
@permits("lane.manage")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put it away, if it is empty."""
    undo = url_for("lanes.restore", slug=slug, number=number)
    return done(archive_lane, number, said={"text": _("Archived."), "undo_url": undo})


@bp.post("/<number:number>/restore")
@permits("lane.manage")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring it back."""
    return done(restore_lane, number)


def done(use_case: Callable[..., Any], number: int, *, said: object = None, **more: Any) -> ResponseReturnValue:
    """Do it; if a rule says no, say so on the page."""
    try:
        use_case(number=number, actor=g.actor, now=now(), **more)
    except RuleBroken as error:
        flash(message(error), "error")
        return lanes_page(), 422
    if said:
        flash(said)  # type: ignore[arg-type]
    return back()


def back() -> ResponseReturnValue:
    """To the lanes."""
    return redirect(url_for("lanes.index", slug=g.team.slug), 303)


def lanes_page(new: Form | None = None, sent: dict[int, Form] | None = None) -> str:
    """The page, with forms as they came back."""
    lanes = list_lanes(g.team.id)
    forms = {lane.number: empty_form(**vars(lane)) for lane in lanes} | (sent or {})
    return render_template(
        "lanes/index.html",
        lanes=lanes,
        archived=list_lanes(g.team.id, archived=True),
        forms=forms,
        new=new or empty_form(stage="doing"),
        stages=STAGES,
    )
