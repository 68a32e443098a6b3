"""Cards in the API: listed, made, read, changed, put away and brought back."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.workflow import KINDS, STAGES
from ldagile.queries.boards import GAPS
from ldagile.queries.card_records import get_card_record, list_card_records
from ldagile.usecases.cards import archive_card, create_card, edit_card, restore_card
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.cards import PINS, CardFields, CardSchema
from ldagile.web.schemas.fields import Choice, Flag, Line, Whole

bp = Noun("cards", __name__, "Pieces of work: interventions for a problem, and four other kinds.")


class CardChangeSchema(ChangeSchema, CardFields):
    """The fields to change; `override` says why a rule is overruled."""

    override = Line(allow_none=True)


class CardSeenSchema(SeenSchema, CardFields):
    """A card as it stands."""

    number = Whole(1)
    kind = Choice(*KINDS)
    problem = Whole(1, allow_none=True, metadata={"description": "Of a merged one, the problem that it counts for."})
    objective = Whole(1, allow_none=True, metadata={"description": "That of its problem."})
    lane = Whole(1)
    stage = Choice(*STAGES)
    position = fields.String(metadata={"description": "Orders a lane from committed on, byte by byte."})
    entered_at = fields.DateTime(metadata={"description": "When it came into its stage."})
    sprint = Whole(1, allow_none=True)
    repeat_of = Whole(1, allow_none=True)
    split_from = Whole(1, allow_none=True)
    score = fields.Integer(attribute="index", allow_none=True, metadata={"description": "From 0 to 100."})
    rough = Flag(metadata={"description": "Whether nobody has diagnosed the problem yet."})
    unscored = fields.String(allow_none=True, metadata={"description": "The field without which it has no score."})
    question = fields.String(allow_none=True, metadata={"description": "The field that it asks for next."})
    gap = fields.String(allow_none=True, metadata={"description": "Letters of its problem's gap, for instance KE."})
    pin = Choice(*PINS, allow_none=True)
    pin_reason = fields.String(allow_none=True)
    released_at = fields.DateTime(allow_none=True)
    decision = fields.String(allow_none=True)
    created_at = fields.DateTime()
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


class CardQuerySchema(PutAwayQuerySchema):
    """Which cards."""

    stage = Choice(*STAGES, metadata={"description": "Only those in lanes of this stage."})
    lane = Whole(1, metadata={"description": "Only those in this lane."})
    sprint = Whole(1, metadata={"description": "Only those of this sprint."})
    problem = Whole(1, metadata={"description": "Only those for this problem, and for problems merged into it."})
    objective = Whole(1, metadata={"description": "Only those for problems of this objective."})
    owner = Whole(1, metadata={"description": "Only those of this member."})
    gap = Choice(*GAPS, metadata={"description": "Only those for problems with this gap in its name."})
    kind = Choice(*KINDS, metadata={"description": "Only those of this kind."})


@bp.get("/teams/<slug:slug>/cards")
@permits("card.view")
@bp.arguments(CardQuerySchema, location="query")
@bp.response(200, page_of(CardSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's cards, in the order of their numbers."""
    return page(partial(list_card_records, g.team.id), query)


@bp.post("/teams/<slug:slug>/cards")
@permits("card.edit")
@bp.arguments(CardSchema)
@bp.response(201, CardSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Add a card as an idea. An intervention needs its problem, which it accepts; everything else can wait."""
    saved = create_card(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_card_record(g.team.id, saved.number), "api_cards.show")


@bp.get("/teams/<slug:slug>/cards/<number:number>")
@permits("card.view")
@bp.response(200, CardSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a card."""
    return one(get_card_record(g.team.id, number))


@bp.patch("/teams/<slug:slug>/cards/<number:number>")
@permits("card.edit")
@bp.arguments(CardChangeSchema)
@bp.response(200, CardSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change a card. What isn't sent stays as it is; its kind and its problem stay anyway."""
    read = partial(get_card_record, g.team.id, number)
    with unchanged(read, CardSeenSchema) as seen:
        edit_card(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/cards/<number:number>/archive")
@permits("card.edit")
@bp.response(200, CardSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put a card away. Answers that were given about it stay evidence. It can be restored."""
    archive_card(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_card_record(g.team.id, number))


@bp.post("/teams/<slug:slug>/cards/<number:number>/restore")
@permits("card.edit")
@bp.response(200, CardSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived card back to the first lane of its stage, without a sprint."""
    restore_card(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_card_record(g.team.id, number))
