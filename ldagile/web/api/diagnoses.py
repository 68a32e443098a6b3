"""What a problem's answers say, in the API."""

from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.errors import NotFound
from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.problems import get_problem
from ldagile.web.api.base import Noun
from ldagile.web.api.records import one
from ldagile.web.auth import permits
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Flag, Whole

bp = Noun("diagnoses", __name__, "What a problem's answers say: the gap, its reasons, and what is likely to help.")
SHARE = {"description": "From 0 to 1; the four add up to 1."}


class SayingSchema(SeenSchema):
    """Who says what to a question."""

    code = fields.String(metadata={"description": "The question and its answer, for instance 3:no."})
    roles = fields.List(fields.String(), metadata={"description": "The roles that all say so."})
    some = fields.List(fields.String(), metadata={"description": "The roles that differ among themselves."})
    everybody = Flag(metadata={"description": "Whether all roles with an answer to anything say so."})
    missing = fields.List(fields.String(), metadata={"description": "What is ticked beneath a no to question 3."})


class GapSchema(SeenSchema):
    """One of the four gaps."""

    code = fields.String(metadata={"description": "K knowledge, S skill, M motivation, E environment."})
    share = fields.Float(metadata=SHARE)
    reasons = fields.List(fields.Nested(SayingSchema), metadata={"description": "Weightiest first."})


class DifferenceSchema(SeenSchema):
    """A question on which roles differ by half or more."""

    question = Whole(1, 14)
    yes = fields.Nested(SayingSchema)
    no = fields.Nested(SayingSchema)


class TypeFitSchema(SeenSchema):
    """How well a type of intervention fits."""

    type = fields.String()
    fit = fields.Float(metadata={"description": "From 0 to 1."})
    justify = Flag(metadata={"description": "Whether choosing it needs a written justification."})


class DiagnosisSeenSchema(SeenSchema):
    """A diagnosis as it stands."""

    problem = Whole(1, metadata={"description": "The number of the problem."})
    version = Whole(1)
    at = fields.DateTime(metadata={"description": "Since when the answers say so."})
    gap = fields.String(metadata={"description": "knowledge, skill, motivation, environment, mixed or undetermined."})
    named = fields.List(fields.String(), metadata={"description": "The gaps that the name stands for."})
    gaps = fields.List(fields.Nested(GapSchema), metadata={"description": "All four, largest first."})
    differences = fields.List(fields.Nested(DifferenceSchema))
    roles = fields.List(fields.String(), metadata={"description": "Those with an answer."})
    observed = Flag(metadata={"description": "Whether somebody watched the work."})
    data = Flag(metadata={"description": "Whether there are numbers about it."})
    confidence = fields.Float(metadata={"description": "From 0 to 1."})
    answered = Whole(metadata={"description": "How many of the fourteen questions have an answer."})
    next_question = Whole(1, 14, allow_none=True, metadata={"description": "The first without an answer."})
    types = fields.List(fields.Nested(TypeFitSchema), metadata={"description": "The one to try first on top."})


@bp.get("/teams/<slug:slug>/problems/<number:number>/diagnosis")
@permits("diagnosis.view")
@bp.response(200, DiagnosisSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read what a problem's answers say. Not found while nobody has answered."""
    get_problem(g.team.id, number)
    diagnosis = find_diagnosis(g.team.id, number)
    if diagnosis is None:
        raise NotFound("nobody_answered")
    return one(diagnosis)
