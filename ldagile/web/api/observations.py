"""Observations in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.observations import get_observation, list_observations
from ldagile.queries.problems import get_problem
from ldagile.usecases.observations import (
    archive_observation,
    create_observation,
    edit_observation,
    restore_observation,
)
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.diagnoses import ObservationSchema
from ldagile.web.schemas.fields import Whole

bp = Noun("observations", __name__, "What somebody saw of a problem.")


class ObservationChangeSchema(ChangeSchema, ObservationSchema):
    """The fields to change."""


class ObservationSeenSchema(SeenSchema, ObservationSchema):
    """An observation as it stands."""

    number = Whole(1)
    problem = Whole(1, metadata={"description": "The number of the problem that was watched."})
    created_at = fields.DateTime()
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


@bp.get("/teams/<slug:slug>/problems/<number:number>/observations")
@permits("observation.view")
@bp.arguments(PutAwayQuerySchema, location="query")
@bp.response(200, page_of(ObservationSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what was seen of a problem, in the order in which it was noted."""
    get_problem(g.team.id, number)
    return page(partial(list_observations, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/problems/<number:number>/observations")
@permits("observation.edit")
@bp.arguments(ObservationSchema)
@bp.response(201, ObservationSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Note what was seen of a problem. The problem is diagnosed anew."""
    saved = create_observation(problem_number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_observation(g.team.id, saved.number), "api_observations.show")


@bp.get("/teams/<slug:slug>/observations/<number:number>")
@permits("observation.view")
@bp.response(200, ObservationSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read an observation."""
    return one(get_observation(g.team.id, number))


@bp.patch("/teams/<slug:slug>/observations/<number:number>")
@permits("observation.edit")
@bp.arguments(ObservationChangeSchema)
@bp.response(200, ObservationSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change an observation. What isn't sent stays as it is."""
    read = partial(get_observation, g.team.id, number)
    with unchanged(read, ObservationSeenSchema) as seen:
        edit_observation(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/observations/<number:number>/archive")
@permits("observation.edit")
@bp.response(200, ObservationSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put an observation away. It can be restored."""
    archive_observation(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_observation(g.team.id, number))


@bp.post("/teams/<slug:slug>/observations/<number:number>/restore")
@permits("observation.edit")
@bp.response(200, ObservationSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived observation back."""
    restore_observation(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_observation(g.team.id, number))
