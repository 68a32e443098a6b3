"""Evaluating a card, and re-baselining its metric."""

from ldagile.domain.workflow import DECISIONS
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Email, Flag, Line, Words


class EvaluationSchema(StrictSchema):
    """What is decided, and to whom it is handed over."""

    decision = Choice(*DECISIONS, required=True)
    note = Words(longest=4000, allow_none=True, load_default=None)
    to_name = Line(allow_none=True, load_default=None)
    to_email = Email(allow_none=True, load_default=None)


class HandoverAnswerSchema(StrictSchema):
    """Whether it goes on."""

    goes_on = Flag(required=True)
    words = Words(longest=4000, allow_none=True)


class RebaselineSchema(StrictSchema):
    """The four conditions, and what is known of the cause."""

    changed = Flag(load_default=False)
    cause_known = Flag(load_default=False)
    desirable = Flag(load_default=False)
    expected_to_last = Flag(load_default=False)
    reason = Words(longest=2000, required=True)
