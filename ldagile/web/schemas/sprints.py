"""Sprints, and what is said as they go."""

from marshmallow import fields

from ldagile.domain.sprints import FATES
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Day, Line, Number, Whole, Words


class SprintSchema(StrictSchema):
    """A sprint as it is planned; dates and capacity (person-days) that are not said come from the last one."""

    goal = Words(longest=500, allow_none=True)
    starts_on = Day(allow_none=True)
    ends_on = Day(allow_none=True)
    capacity = Number(0, 10_000, allow_none=True)


class SprintFields(StrictSchema):
    """A sprint as it is changed."""

    goal = Words(longest=500, allow_none=True)
    starts_on = Day(required=True)
    ends_on = Day(required=True)
    capacity = Number(0, 10_000, allow_none=True)


class SprintEditSchema(SprintFields):
    """A sprint as a form changes it, with the version that the change is made on."""

    version = Whole(1, required=True)


class ReasonSchema(StrictSchema):
    """Why a rule is overruled."""

    override = Line(allow_none=True)


class ScopeSchema(ReasonSchema):
    """A card by its number."""

    card = Whole(1, required=True)


class FateSchema(StrictSchema):
    """What becomes of an unfinished card."""

    card = Whole(1, required=True)
    fate = Choice(*FATES, required=True)


class EndSchema(StrictSchema):
    """What becomes of the unfinished cards; those that are not named go to the next sprint."""

    fates = fields.List(fields.Nested(FateSchema), load_default=list)
