"""Causes in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.causes import get_cause, list_causes
from ldagile.queries.problems import get_problem
from ldagile.usecases.causes import archive_cause, create_cause, edit_cause, move_cause, restore_cause
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema, StrictSchema
from ldagile.web.schemas.diagnoses import CauseSchema, CauseTextSchema
from ldagile.web.schemas.fields import Choice, Whole

bp = Noun("causes", __name__, "The outline of whys beneath a problem.")


class CauseChangeSchema(ChangeSchema, CauseTextSchema):
    """The fields to change."""


class CauseSeenSchema(SeenSchema, CauseSchema):
    """A cause as it stands."""

    number = Whole(1)
    problem = Whole(1, metadata={"description": "The number of the problem that it stands beneath."})
    position = fields.String(metadata={"description": "Orders the causes beneath the same parent, byte by byte."})
    created_at = fields.DateTime()
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


class CauseMoveSchema(StrictSchema):
    """Where to."""

    direction = Choice("up", "down", required=True)


@bp.get("/teams/<slug:slug>/problems/<number:number>/causes")
@permits("cause.view")
@bp.arguments(PutAwayQuerySchema, location="query")
@bp.response(200, page_of(CauseSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List a problem's causes in the order of their numbers; `parent` and `position` make the outline of them."""
    get_problem(g.team.id, number)
    return page(partial(list_causes, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/problems/<number:number>/causes")
@permits("cause.edit")
@bp.arguments(CauseSchema)
@bp.response(201, CauseSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Answer one more why, as the last beneath its parent."""
    saved = create_cause(problem_number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_cause(g.team.id, saved.number), "api_causes.show")


@bp.get("/teams/<slug:slug>/causes/<number:number>")
@permits("cause.view")
@bp.response(200, CauseSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a cause."""
    return one(get_cause(g.team.id, number))


@bp.patch("/teams/<slug:slug>/causes/<number:number>")
@permits("cause.edit")
@bp.arguments(CauseChangeSchema)
@bp.response(200, CauseSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change a cause. What isn't sent stays as it is."""
    read = partial(get_cause, g.team.id, number)
    with unchanged(read, CauseSeenSchema) as seen:
        edit_cause(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/causes/<number:number>/move")
@permits("cause.edit")
@bp.arguments(CauseMoveSchema)
@bp.response(200, CauseSeenSchema)
def move(values: dict[str, Any], slug: str, number: int) -> Any:
    """Move a cause one place up or down beneath its parent. At the end it stays."""
    move_cause(number=number, up=values["direction"] == "up", actor=g.actor, now=now(), repeat=repeat())
    return one(get_cause(g.team.id, number))


@bp.post("/teams/<slug:slug>/causes/<number:number>/archive")
@permits("cause.edit")
@bp.response(200, CauseSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put a cause away; what stands beneath it goes out of sight with it. It can be restored."""
    archive_cause(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_cause(g.team.id, number))


@bp.post("/teams/<slug:slug>/causes/<number:number>/restore")
@permits("cause.edit")
@bp.response(200, CauseSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived cause back, with what stands beneath it."""
    restore_cause(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_cause(g.team.id, number))
