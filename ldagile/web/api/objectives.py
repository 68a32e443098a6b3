"""Objectives in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.objectives import get_objective, list_objectives
from ldagile.usecases.objectives import archive_objective, create_objective, edit_objective, restore_objective
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.fields import Choice, Whole
from ldagile.web.schemas.objectives import STATUSES, ObjectiveSchema

bp = Noun("objectives", __name__, "What the business wants.")


class ObjectiveChangeSchema(ChangeSchema, ObjectiveSchema):
    """The fields to change."""


class ObjectiveSeenSchema(SeenSchema, ObjectiveSchema):
    """An objective as it stands."""

    number = Whole(1)
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


class ObjectiveQuerySchema(PutAwayQuerySchema):
    """Which objectives."""

    status = Choice(*STATUSES, metadata={"description": "Only those with this status."})


@bp.get("/teams/<slug:slug>/objectives")
@permits("objective.view")
@bp.arguments(ObjectiveQuerySchema, location="query")
@bp.response(200, page_of(ObjectiveSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's objectives, in the order of their numbers."""
    return page(partial(list_objectives, g.team.id), query)


@bp.post("/teams/<slug:slug>/objectives")
@permits("objective.edit")
@bp.arguments(ObjectiveSchema)
@bp.response(201, ObjectiveSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Add an objective."""
    saved = create_objective(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_objective(g.team.id, saved.number), "api_objectives.show")


@bp.get("/teams/<slug:slug>/objectives/<number:number>")
@permits("objective.view")
@bp.response(200, ObjectiveSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read an objective."""
    return one(get_objective(g.team.id, number))


@bp.patch("/teams/<slug:slug>/objectives/<number:number>")
@permits("objective.edit")
@bp.arguments(ObjectiveChangeSchema)
@bp.response(200, ObjectiveSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change an objective. What isn't sent stays as it is."""
    read = partial(get_objective, g.team.id, number)
    with unchanged(read, ObjectiveSeenSchema) as seen:
        edit_objective(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/objectives/<number:number>/archive")
@permits("objective.edit")
@bp.response(200, ObjectiveSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put an objective away. Its metrics stay, and it can be restored."""
    archive_objective(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_objective(g.team.id, number))


@bp.post("/teams/<slug:slug>/objectives/<number:number>/restore")
@permits("objective.edit")
@bp.response(200, ObjectiveSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived objective back."""
    restore_objective(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_objective(g.team.id, number))
