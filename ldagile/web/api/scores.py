"""A card's score in the API, with the arithmetic behind it."""

from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.history import Moved
from ldagile.queries.scores import Receipt, get_receipt
from ldagile.web.api.base import Noun
from ldagile.web.api.records import one
from ldagile.web.auth import permits
from ldagile.web.priority_words import because
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Flag, Whole

bp = Noun("scores", __name__, "What a day of work on a card is likely to be worth, and why.")


class FactorsSchema(SeenSchema):
    """What is multiplied."""

    monthly_cost = fields.Float(metadata={"description": "What the problem costs a month, in major units."})
    certainty = fields.Float(metadata={"description": "Of that figure: measured 1, estimated 0.7, from hours 0.4."})
    weight = fields.Float(metadata={"description": "Of the objective: high 1, normal 0.5, low 0.25."})
    remaining_gap = fields.Float(metadata={"description": "How much of the gap remains."})
    share = fields.Float(metadata={"description": "Of those affected who are reached."})
    probability = fields.Float(metadata={"description": "That people then do it differently."})
    link = fields.Float(metadata={"description": "That this moves the number."})
    adjustment = fields.Float(metadata={"description": "By a retro."})
    effort = fields.Float(metadata={"description": "1 divided by the person-days, ours and theirs."})
    effort_ratio = fields.Float(metadata={"description": "1 divided by how far work of its type is underrated."})


class ScoreMoveSchema(SeenSchema):
    """A change of the index."""

    at = fields.DateTime()
    old = fields.Integer(allow_none=True, metadata={"description": "null: it had none."})
    new = fields.Integer(allow_none=True, metadata={"description": "null: it has none any more."})
    code = fields.String(metadata={"description": "What moved it, for instance problem_edited."})
    because = fields.String(metadata={"description": "The same in words."})


class ScoreSeenSchema(SeenSchema):
    """A score as it stands. `factors` and `sources` are null while it lacks an answer, and where `hidden`."""

    card = Whole(1)
    score = fields.Float(allow_none=True, metadata={"description": "The index, 0 to 100."})
    raw = fields.Float(allow_none=True, metadata={"description": "A month for each person-day, in major units."})
    rough = Flag(metadata={"description": "Whether nobody has diagnosed the problem yet."})
    unscored = fields.String(allow_none=True, metadata={"description": "The field without which it has no score."})
    hidden = Flag(metadata={"description": "It rests on so few answers that its arithmetic is for leads and members."})
    factors = fields.Nested(FactorsSchema, allow_none=True)
    sources = fields.Dict(
        keys=fields.String(), allow_none=True, metadata={"description": "What the factors were made of."}
    )
    adjustment_reason = fields.String(allow_none=True)
    moves = fields.List(fields.Nested(ScoreMoveSchema), metadata={"description": "What moved it, oldest first."})


@bp.get("/teams/<slug:slug>/cards/<number:number>/score")
@permits("card.view")
@bp.response(200, ScoreSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a card's score with its arithmetic: `raw` is the product of the factors.

    The index is 100 × raw ÷ (raw + what one of the team's days costs).
    """
    receipt = get_receipt(g.team.id, number)
    return one(shown(receipt, hidden=receipt.tells_of_few and g.actor.rank < 2))


def shown(receipt: Receipt, *, hidden: bool) -> dict[str, Any]:
    """The receipt as this person may see it."""
    told = {**vars(receipt), "hidden": hidden, "moves": [move_of(moved) for moved in receipt.moves]}
    if hidden:
        told |= {"score": whole(receipt.score), "raw": None, "factors": None, "sources": None}
    return told


def move_of(moved: Moved) -> dict[str, Any]:
    """A change of the index, without the numbers behind it."""
    whole_ones = {"old": whole(moved.old), "new": whole(moved.new)}
    return {"at": moved.at, "code": moved.code, "because": because(moved), **whole_ones}


def whole(index: float | None) -> int | None:
    """An index as it is shown."""
    return None if index is None else round(index)
