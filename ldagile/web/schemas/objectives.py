"""Objectives, as they are typed, sent and shown."""

from marshmallow import fields

from ldagile.web.schemas.base import ChangeSchema, SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Choice, Day, Line, Whole

IMPORTANCE = ("high", "normal", "low")
AREAS = ("strategy", "revenue", "competition", "operations", "people")
STATUSES = ("active", "met", "dropped")


class ObjectiveSchema(StrictSchema):
    """What the business wants."""

    title = Line(required=True)
    owner = Line(allow_none=True, load_default=None)
    source = Line(allow_none=True, load_default=None)
    confirmed_on = Day(allow_none=True, load_default=None)
    horizon = Day(allow_none=True, load_default=None)
    importance = Choice(*IMPORTANCE, load_default="normal")
    area = Choice(*AREAS, allow_none=True, load_default=None)
    status = Choice(*STATUSES, load_default="active")


class ObjectiveEditSchema(ObjectiveSchema):
    """The form that edits one."""

    version = Whole(1, required=True)


class ObjectiveChangeSchema(ChangeSchema, ObjectiveSchema):
    """The fields to change."""


class ObjectiveSeenSchema(SeenSchema, ObjectiveSchema):
    """An objective as it stands."""

    number = Whole(1)
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)
