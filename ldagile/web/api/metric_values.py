"""A metric's dated values in the API."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from flask import g
from flask_babel import lazy_gettext as _l
from marshmallow import ValidationError, fields, validate

from ldagile.domain.errors import DomainError, RuleBroken
from ldagile.domain.periods import period_start
from ldagile.queries.objectives import get_metric, list_values
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.web.api.base import Cursor, Noun, PageQuerySchema, page, page_of
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.messages import message
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Day, Number, Whole

bp = Noun("metric_values", __name__, "The dated values of a metric, one for each of its periods.")
MOST = 1000
HOW_MANY = _l("Send a list of 1 to %(most)d values.", most=MOST)


class NewValueSchema(StrictSchema):
    """The value for the day that the address names."""

    value = Number(required=True, allow_none=True, metadata={"description": "null: there is none, and that is known."})


class DatedValueSchema(NewValueSchema):
    """A value and its day."""

    dated = Day(required=True)


class ManyValuesSchema(StrictSchema):
    """Many values: all of them are saved or none."""

    values = fields.List(
        fields.Nested(DatedValueSchema),
        required=True,
        validate=validate.Length(1, MOST, error=HOW_MANY),
        error_messages=dict.fromkeys(("required", "null", "invalid"), HOW_MANY),
    )


class MetricValueSchema(SeenSchema, DatedValueSchema):
    """A value as it stands."""

    period = Day(metadata={"description": "The first day of the period that it stands for."})
    corrected_at = fields.DateTime(allow_none=True)


class ValuesSavedSchema(SeenSchema):
    """How many values are new, and how many took the place of another."""

    added = Whole()
    corrected = Whole()


class ValueQuerySchema(PageQuerySchema):
    """Which page of values."""

    cursor = Cursor(date.fromisoformat)


@bp.get("/teams/<slug:slug>/metrics/<number:number>/values")
@permits("metric.view")
@bp.arguments(ValueQuerySchema, location="query")
@bp.response(200, page_of(MetricValueSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List a metric's values, oldest first."""
    get_metric(g.team.id, number)
    return page(partial(list_values, g.team.id, number), query, key="period")


@bp.put("/teams/<slug:slug>/metrics/<number:number>/values/<day:dated>")
@permits("metric.edit")
@bp.arguments(NewValueSchema)
@bp.response(200, MetricValueSchema)
def put(values: dict[str, Any], slug: str, number: int, dated: date) -> Any:
    """Save the value of the period that this day falls into, new or corrected.

    The same again changes nothing, so that it can safely be repeated; the metric's history keeps what stood there.
    """
    save_values(number=number, values=[Dated(dated, **values)], today=today(), actor=g.actor, now=now())
    period = period_start(dated, get_metric(g.team.id, number).cadence)
    (value,) = list_values(g.team.id, number, after=period - timedelta(days=1), limit=1)
    return value


@bp.post("/teams/<slug:slug>/metrics/<number:number>/values")
@permits("metric.edit")
@bp.arguments(ManyValuesSchema)
@bp.response(200, ValuesSavedSchema)
def add(body: dict[str, Any], slug: str, number: int) -> Any:
    """Save up to a thousand values, new or corrected: all of them or none.

    If some don't fit, errors says which, by their index in values, counted from 0.
    """
    values = [Dated(**each) for each in body["values"]]
    try:
        return save_values(number=number, values=values, today=today(), actor=g.actor, now=now(), repeat=repeat())
    except RuleBroken as error:
        raise by_index(error) from None


def by_index(error: RuleBroken) -> Exception:
    """The error of a list with a sentence for each value that doesn't fit."""
    if "misfits" not in error.params:
        return error
    misfits: Any = error.params["misfits"]
    return ValidationError({"values": {i: {"dated": [message(DomainError(code))]} for i, code in misfits.items()}})
