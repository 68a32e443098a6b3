"""Metrics in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.objectives import get_metric, get_objective, list_metrics
from ldagile.usecases.metrics import archive_metric, create_metric, edit_metric, restore_metric
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.fields import Whole
from ldagile.web.schemas.objectives import MetricSchema

bp = Noun("metrics", __name__, "The numbers that would show an objective.")


class MetricChangeSchema(ChangeSchema, MetricSchema):
    """The fields to change."""


class MetricSeenSchema(SeenSchema, MetricSchema):
    """A metric as it stands."""

    number = Whole(1)
    objective = Whole(1, metadata={"description": "The number of the objective that it shows."})
    definition_changed_at = fields.DateTime(allow_none=True)
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


@bp.get("/teams/<slug:slug>/metrics")
@permits("metric.view")
@bp.arguments(PutAwayQuerySchema, location="query")
@bp.response(200, page_of(MetricSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's metrics, in the order of their numbers."""
    return page(partial(list_metrics, g.team.id), query)


@bp.get("/teams/<slug:slug>/objectives/<number:number>/metrics")
@permits("metric.view")
@bp.arguments(PutAwayQuerySchema, location="query")
@bp.response(200, page_of(MetricSeenSchema))
def of_objective(query: dict[str, Any], slug: str, number: int) -> Any:
    """List the metrics of one objective."""
    get_objective(g.team.id, number)
    return page(partial(list_metrics, g.team.id, objective=number), query)


@bp.post("/teams/<slug:slug>/objectives/<number:number>/metrics")
@permits("metric.edit")
@bp.arguments(MetricSchema)
@bp.response(201, MetricSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Add a metric to an objective."""
    saved = create_metric(objective_number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_metric(g.team.id, saved.number), "api_metrics.show")


@bp.get("/teams/<slug:slug>/metrics/<number:number>")
@permits("metric.view")
@bp.response(200, MetricSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a metric."""
    return one(get_metric(g.team.id, number))


@bp.patch("/teams/<slug:slug>/metrics/<number:number>")
@permits("metric.edit")
@bp.arguments(MetricChangeSchema)
@bp.response(200, MetricSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change a metric. What isn't sent stays as it is.

    The cadence stays once there are values: they are counted by its periods.
    """
    read = partial(get_metric, g.team.id, number)
    with unchanged(read, MetricSeenSchema) as seen:
        edit_metric(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/metrics/<number:number>/archive")
@permits("metric.edit")
@bp.response(200, MetricSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put a metric away, with its values. It can be restored."""
    archive_metric(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_metric(g.team.id, number))


@bp.post("/teams/<slug:slug>/metrics/<number:number>/restore")
@permits("metric.edit")
@bp.response(200, MetricSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived metric back."""
    restore_metric(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_metric(g.team.id, number))
