"""A card's checklist in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.card_parts import ItemRecord, get_part, list_parts
from ldagile.queries.cards import find_card
from ldagile.usecases.cards import add_item, move_item, remove_item, restore_item, tick_item
from ldagile.web.api.base import Noun, TakenOffQuerySchema, page, page_of
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.cards import ItemActionSchema, ItemSchema
from ldagile.web.schemas.fields import Whole

bp = Noun("checklist", __name__, "What is to be done for a card, line by line.")
read = partial(get_part, ItemRecord)


class ItemSeenSchema(SeenSchema, ItemSchema):
    """A line as it stands."""

    number = Whole(1)
    card = Whole(1)
    position = fields.String(metadata={"description": "Orders the lines of a card, byte by byte."})
    done_at = fields.DateTime(allow_none=True)
    created_at = fields.DateTime()
    archived_at = fields.DateTime(allow_none=True)


@bp.get("/teams/<slug:slug>/cards/<number:number>/checklist")
@permits("card.view")
@bp.arguments(TakenOffQuerySchema, location="query")
@bp.response(200, page_of(ItemSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List a card's checklist in the order of the numbers; `position` is the order in which people see it."""
    find_card(g.team.id, number)
    return page(partial(list_parts, ItemRecord, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/cards/<number:number>/checklist")
@permits("card.edit")
@bp.arguments(ItemSchema)
@bp.response(201, ItemSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Add a line at the end."""
    saved = add_item(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(read(g.team.id, saved.part), "api_checklist.show")


@bp.get("/teams/<slug:slug>/checklist/<number:number>")
@permits("card.view")
@bp.response(200, ItemSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a line."""
    return one(read(g.team.id, number))


@bp.post("/teams/<slug:slug>/checklist/<number:number>")
@permits("card.edit")
@bp.arguments(ItemActionSchema)
@bp.response(200, ItemSeenSchema)
def change(values: dict[str, Any], slug: str, number: int) -> Any:
    """Tick a line, open it again, or move it one place up or down. At the end it stays."""
    action = values["action"]
    if action in {"tick", "open"}:
        return after(tick_item, number, done=action == "tick")
    return after(move_item, number, up=action == "up")


@bp.post("/teams/<slug:slug>/checklist/<number:number>/archive")
@permits("card.edit")
@bp.response(200, ItemSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Take a line off the list. It can be put back."""
    return after(remove_item, number)


@bp.post("/teams/<slug:slug>/checklist/<number:number>/restore")
@permits("card.edit")
@bp.response(200, ItemSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Put a line back in its place."""
    return after(restore_item, number)


def after(use_case: Any, number: int, **values: Any) -> Any:
    """The line as it stands after what was asked for."""
    card = read(g.team.id, number).card
    use_case(number=card, item=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(read(g.team.id, number))
