"""Metrics, as they are typed, sent and shown."""

from marshmallow import fields

from ldagile.domain.periods import CADENCES
from ldagile.web.schemas.base import ChangeSchema, SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Choice, Line, Number, Whole

DIRECTIONS = ("up", "down")
LEVELS = ("L1", "L2", "L3", "L4")


class Unit(Line):
    """What the number counts, as it stands behind it: %, days, complaints."""

    longest = 40


class MetricSchema(StrictSchema):
    """A number that would show an objective."""

    name = Line(required=True)
    unit = Unit(required=True)
    direction = Choice(*DIRECTIONS, required=True)
    cadence = Choice(*CADENCES, required=True)
    target = Number(allow_none=True, load_default=None)
    source = Line(allow_none=True, load_default=None)
    level = Choice(*LEVELS, required=True)


class MetricEditSchema(MetricSchema):
    """The form that edits one."""

    version = Whole(1, required=True)


class MetricChangeSchema(ChangeSchema, MetricSchema):
    """The fields to change."""


class MetricSeenSchema(SeenSchema, MetricSchema):
    """A metric as it stands; `objective` is the number of the objective that it shows."""

    number = Whole(1)
    objective = Whole(1)
    definition_changed_at = fields.DateTime(allow_none=True)
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)
