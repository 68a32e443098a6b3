"""Evaluations in the API: what was heard of a released card, what that suggests, and what a person decides."""

from typing import Any

from flask import g
from marshmallow import ValidationError

from ldagile.domain.errors import RuleBroken
from ldagile.usecases.evaluations import evaluate_card, name_successor, repeat_card
from ldagile.web.api.answers import CardMadeSchema
from ldagile.web.api.base import Noun
from ldagile.web.api.evaluations_seen import EvaluationSeenSchema, read_evaluation
from ldagile.web.api.records import one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.listening_words import not_yet
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.evaluations import EvaluationSchema
from ldagile.web.schemas.fields import Email, Line

bp = Noun("evaluations", __name__, "What was heard of a released card, and what a person decides.")
AT = "/teams/<slug:slug>/cards/<number:number>/evaluation"


class SuccessorSchema(StrictSchema):
    """To whom it is handed over: a name, an address or both."""

    to_name = Line(allow_none=True, load_default=None)
    to_email = Email(allow_none=True, load_default=None)


@bp.get(AT)
@permits("listening.view")
@bp.response(200, EvaluationSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read what was heard of a card. Not found before it is released."""
    return one(read_evaluation(number))


@bp.post(AT)
@permits("card.edit")
@bp.arguments(EvaluationSchema)
@bp.response(200, EvaluationSeenSchema)
def decide(values: dict[str, Any], slug: str, number: int) -> Any:
    """Decide on a card, which puts it into evaluated. Refused while its questions are open or no look was made."""
    try:
        evaluate_card(number=number, today=today(), actor=g.actor, now=now(), repeat=repeat(), **values)
    except RuleBroken as error:
        if error.code != "not_evaluated":
            raise
        raise ValidationError({"decision": [not_yet(error)]}) from None
    return one(read_evaluation(number))


@bp.post(f"{AT}/hand-over")
@permits("card.edit")
@bp.arguments(SuccessorSchema)
@bp.response(200, EvaluationSeenSchema)
def hand_over(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say to whom, where a card was moved into evaluated as handed over. They are asked after 90 days."""
    name_successor(number=number, today=today(), actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(read_evaluation(number))


@bp.post(f"{AT}/repeat")
@permits("card.edit")
@bp.response(200, CardMadeSchema)
def again(slug: str, number: int) -> Any:
    """Make the card that does it again, for those whom it has not changed yet; after a trial, the roll-out."""
    return {"card": repeat_card(number=number, actor=g.actor, now=now(), repeat=repeat())}
