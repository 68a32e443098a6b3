"""A metric's dated values, as they are typed, sent and shown."""

from flask_babel import lazy_gettext as _l
from marshmallow import fields, validate

from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Day, Number

MOST = 1000
HOW_MANY = _l("Send a list of 1 to %(most)d values.", most=MOST)


class MetricValueSchema(StrictSchema):
    """A value and its day; null says that the period has none."""

    dated = Day(required=True)
    value = Number(required=True, allow_none=True)


class SingleValueSchema(StrictSchema):
    """The value for the day that the address names."""

    value = Number(required=True, allow_none=True)


class ManyValuesSchema(StrictSchema):
    """Up to a thousand values: all of them are saved or none."""

    values = fields.List(
        fields.Nested(MetricValueSchema),
        required=True,
        validate=validate.Length(1, MOST, error=HOW_MANY),
        error_messages={"required": HOW_MANY, "null": HOW_MANY, "invalid": HOW_MANY},
    )


class MetricValueSeenSchema(SeenSchema, MetricValueSchema):
    """A value as it stands; `period` is the first day of the period that it stands for."""

    period = Day()
    corrected_at = fields.DateTime(allow_none=True)


class ValuesSavedSchema(SeenSchema):
    """How many values are new, and how many took the place of another."""

    added = fields.Integer()
    corrected = fields.Integer()
