"""Sprints in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.sprints import STATES
from ldagile.queries.sprints import get_sprint, list_sprints
from ldagile.usecases.sprints import (
    add_to_sprint,
    close_sprint,
    edit_sprint,
    end_sprint,
    open_retro,
    plan_sprint,
    remove_sprint,
    start_sprint,
    take_from_sprint,
)
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Choice, Whole, Words
from ldagile.web.schemas.sprints import EndSchema, ReasonSchema, ScopeSchema, SprintFields, SprintSchema

bp = Noun("sprints", __name__, "One to four weeks of work.")


class SprintChangeSchema(ChangeSchema, SprintFields):
    """The fields to change."""


class SprintSeenSchema(SeenSchema, SprintFields):
    """A sprint as it stands."""

    number = Whole(1)
    state = Choice(*STATES)
    started_at = fields.DateTime(allow_none=True)
    ended_at = fields.DateTime(allow_none=True)
    closed_at = fields.DateTime(allow_none=True)
    no_retro_reason = Words(allow_none=True)
    version = Whole(1)


class ScopeTakeSchema(StrictSchema):
    """A card by its number."""

    card = Whole(1, required=True)


class SprintQuerySchema(PageQuerySchema):
    """Which sprints."""

    state = Choice(*STATES, metadata={"description": "Only those in this state."})


@bp.get("/teams/<slug:slug>/sprints")
@permits("sprint.view")
@bp.arguments(SprintQuerySchema, location="query")
@bp.response(200, page_of(SprintSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's sprints, in the order of their numbers."""
    return page(partial(list_sprints, g.team.id), query)


@bp.post("/teams/<slug:slug>/sprints")
@permits("sprint.manage")
@bp.arguments(SprintSchema)
@bp.response(201, SprintSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Plan a sprint; dates and capacity that are not said come from the last."""
    saved = plan_sprint(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_sprint(g.team.id, saved.number), "api_sprints.show")


@bp.get("/teams/<slug:slug>/sprints/<number:number>")
@permits("sprint.view")
@bp.response(200, SprintSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a sprint."""
    return one(get_sprint(g.team.id, number))


@bp.patch("/teams/<slug:slug>/sprints/<number:number>")
@permits("sprint.manage")
@bp.arguments(SprintChangeSchema)
@bp.response(200, SprintSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change a sprint's goal, dates or capacity."""
    read = partial(get_sprint, g.team.id, number)
    with unchanged(read, SprintSeenSchema) as seen:
        edit_sprint(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/sprints/<number:number>/cards")
@permits("sprint.manage")
@bp.arguments(ScopeSchema)
@bp.response(200, SprintSeenSchema)
def add(values: dict[str, Any], slug: str, number: int) -> Any:
    """Put a card into a sprint."""
    return after(add_to_sprint, number, **values)


@bp.post("/teams/<slug:slug>/sprints/<number:number>/cards/take")
@permits("sprint.manage")
@bp.arguments(ScopeTakeSchema)
@bp.response(200, SprintSeenSchema)
def take(values: dict[str, Any], slug: str, number: int) -> Any:
    """Take a card out of a sprint."""
    return after(take_from_sprint, number, **values)


@bp.post("/teams/<slug:slug>/sprints/<number:number>/start")
@permits("sprint.manage")
@bp.arguments(ReasonSchema)
@bp.response(200, SprintSeenSchema)
def start(values: dict[str, Any], slug: str, number: int) -> Any:
    """Start a sprint and commit its cards."""
    return after(start_sprint, number, **values)


@bp.post("/teams/<slug:slug>/sprints/<number:number>/end")
@permits("sprint.manage")
@bp.arguments(EndSchema)
@bp.response(200, SprintSeenSchema)
def end(values: dict[str, Any], slug: str, number: int) -> Any:
    """End a sprint; unfinished cards go to the next unless `fates` says otherwise."""
    return after(end_sprint, number, fates={each["card"]: each["fate"] for each in values["fates"]})


@bp.post("/teams/<slug:slug>/sprints/<number:number>/retro")
@permits("sprint.manage")
@bp.response(200, SprintSeenSchema)
def retro(slug: str, number: int) -> Any:
    """Go on from the review to the retro."""
    return after(open_retro, number)


@bp.post("/teams/<slug:slug>/sprints/<number:number>/close")
@permits("sprint.manage")
@bp.arguments(ReasonSchema)
@bp.response(200, SprintSeenSchema)
def close(values: dict[str, Any], slug: str, number: int) -> Any:
    """Close a sprint after its retro, or with a reason for none in `override`."""
    return after(close_sprint, number, **values)


@bp.post("/teams/<slug:slug>/sprints/<number:number>/remove")
@permits("sprint.manage")
@bp.response(204)
def remove(slug: str, number: int) -> None:
    """Take a planned sprint away. Its cards are in none then."""
    remove_sprint(number=number, actor=g.actor, now=now(), repeat=repeat())


def after(use_case: Any, number: int, **values: Any) -> Any:
    """The sprint as it stands after what was asked for."""
    use_case(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_sprint(g.team.id, number))
