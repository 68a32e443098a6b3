"""Feedback in the API: what people wrote about a released card of their own accord."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.coding import GAP_OF
from ldagile.queries.evaluations import released_card
from ldagile.queries.feedback import FeedbackSeen, get_feedback, list_feedback
from ldagile.usecases.feedback import name_barrier
from ldagile.usecases.quotes import card_from_feedback
from ldagile.web.api.answers import CardMadeSchema, CardTitleSchema
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Choice, Whole

bp = Noun("feedback", __name__, "What people write about a released card, unasked. It never counts as an answer.")
AT = "/teams/<slug:slug>/feedback/<number:number>"


class BarrierSchema(StrictSchema):
    """Which barrier it names."""

    barrier = Choice(*GAP_OF, required=True, allow_none=True, metadata={"description": "null: it names none."})


class FeedbackSeenSchema(SeenSchema):
    """One piece of feedback as it stands."""

    number = Whole(1)
    text = fields.String()
    name = fields.String(allow_none=True, metadata={"description": "Its writer's, if they gave it."})
    barrier = fields.String(allow_none=True)
    created_at = fields.DateTime()


@bp.get("/teams/<slug:slug>/cards/<number:number>/feedback")
@permits("answer.read")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(FeedbackSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what was written about a released card, in the order in which it came."""
    released_card(g.team.id, number)
    return page(partial(list_written, number), query)


@bp.get(AT)
@permits("answer.read")
@bp.response(200, FeedbackSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read one."""
    return one(get_feedback(g.team.id, number))


@bp.put(f"{AT}/barrier")
@permits("answer.read")
@bp.arguments(BarrierSchema)
@bp.response(200, FeedbackSeenSchema)
def code(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say which barrier it names, if any. It counts as one mention."""
    name_barrier(number=number, actor=g.actor, now=now(), **values)
    return one(get_feedback(g.team.id, number))


@bp.post(f"{AT}/card")
@permits("answer.read")
@bp.arguments(CardTitleSchema)
@bp.response(200, CardMadeSchema)
def make_card(values: dict[str, Any], slug: str, number: int) -> Any:
    """Make a card of it, once. It carries the words."""
    who = {"actor": g.actor, "now": now(), "repeat": repeat()}
    return {"card": card_from_feedback(feedback_number=number, **who, **values)}


def list_written(card: int, *, limit: int, after: int = 0) -> list[FeedbackSeen]:
    """A page of it."""
    return [each for each in reversed(list_feedback(g.team.id, card)) if each.number > after][:limit]
