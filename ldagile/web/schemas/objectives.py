"""Objectives, metrics and their values."""

from ldagile.domain.periods import CADENCES
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Day, Line, Number, Whole

IMPORTANCES = ("high", "normal", "low")
AREAS = ("strategy", "revenue", "competition", "operations", "people")
STATUSES = ("active", "met", "dropped")
LEVELS = ("L1", "L2", "L3", "L4")


class ObjectiveSchema(StrictSchema):
    """An objective as it is made."""

    title = Line(required=True)
    owner = Line(allow_none=True)
    source = Line(allow_none=True)
    confirmed_on = Day(allow_none=True)
    horizon = Day(allow_none=True)
    importance = Choice(*IMPORTANCES, load_default="normal")
    area = Choice(*AREAS, allow_none=True)
    status = Choice(*STATUSES, load_default="active")


class ObjectiveEditSchema(ObjectiveSchema):
    """An objective as it is changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class MetricSchema(StrictSchema):
    """A metric as it is made."""

    name = Line(required=True)
    unit = Line(required=True, longest=40)
    direction = Choice("up", "down", required=True)
    cadence = Choice(*CADENCES, required=True)
    target = Number(allow_none=True)
    source = Line(allow_none=True)
    level = Choice(*LEVELS, required=True)


class MetricEditSchema(MetricSchema):
    """A metric as it is changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class ValueSchema(StrictSchema):
    """One dated value; no value says that the period is known to be missing."""

    dated = Day(required=True)
    value = Number(allow_none=True, load_default=None)
