"""Moving cards in the API."""

from typing import Any

from flask import g
from marshmallow import fields

from ldagile.usecases.cards import move_card, undo_move
from ldagile.web.api.base import Noun
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.board import CardMoveSchema
from ldagile.web.schemas.fields import Flag, Line, Whole

bp = Noun("moves", __name__, "Cards on their way through the lanes.")


class CardMovedSchema(SeenSchema):
    """From which lane to which. `batch` names the move, to undo it; null if nothing moved."""

    number = Whole(1)
    from_lane = Whole(1)
    to_lane = Whole(1)
    batch = fields.String(allow_none=True)
    released = Flag()
    notice = fields.String(allow_none=True)
    still_unknown = Whole(attribute="unknown")


class UndoSchema(StrictSchema):
    """Which move."""

    batch = Line(longest=36, required=True)


@bp.post("/teams/<slug:slug>/cards/<number:number>/moves")
@permits("card.move")
@bp.arguments(CardMoveSchema)
@bp.response(200, CardMovedSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Move a card, under the team's rules. What it lacks for them may be said with the move."""
    return move_card(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)


@bp.post("/teams/<slug:slug>/cards/<number:number>/moves/undo")
@permits("card.move")
@bp.arguments(UndoSchema)
@bp.response(200, CardMovedSchema)
def undo(values: dict[str, Any], slug: str, number: int) -> Any:
    """Take the last move of a card back, within a day."""
    return undo_move(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
