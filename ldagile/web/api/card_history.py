"""What happened to a card, and the rules that were overruled for it, in the API."""

from dataclasses import replace
from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.card_history import list_card_history, list_card_overrides
from ldagile.queries.history import Happened
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.auth import permits
from ldagile.web.schemas.base import SeenSchema

bp = Noun("card_history", __name__, "What happened to a card, and the rules that were overruled for it.")
CHANGES = "Old and new of each field; null where that would be another record."


class EntrySeenSchema(SeenSchema):
    """One line of a card's history."""

    at = fields.DateTime()
    who = fields.String(allow_none=True, metadata={"description": "null: the program itself."})
    code = fields.String(metadata={"description": "What happened, for instance card_edited."})
    changes = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.Raw(allow_none=True), allow_none=True),
        metadata={"description": CHANGES},
    )


class OverrideSeenSchema(SeenSchema):
    """A rule that somebody overruled, and why."""

    at = fields.DateTime()
    who = fields.String()
    rule = fields.String(metadata={"description": "For instance course_not_justified."})
    reason = fields.String()


@bp.get("/teams/<slug:slug>/cards/<number:number>/history")
@permits("card.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(EntrySeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what happened to a card, newest first."""
    return page(partial(lines, number), query, key="id")


@bp.get("/teams/<slug:slug>/cards/<number:number>/overrides")
@permits("card.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(OverrideSeenSchema))
def overrides(query: dict[str, Any], slug: str, number: int) -> Any:
    """List the rules that were overruled for a card, oldest first."""
    return page(partial(list_card_overrides, g.team.id, number), query, key="id")


def lines(number: int, **asked: Any) -> list[Happened]:
    """A page of a card's history, as it may be told."""
    return [replace(each, changes=told(each.changes)) for each in list_card_history(g.team.id, number, **asked)]


def told(changes: dict[str, Any]) -> dict[str, Any]:
    """The changes without ids of our rows; people are names in them already."""
    return {
        name.removesuffix("_id"): None if name.endswith("_id") and name != "owner_id" else pair
        for name, pair in changes.items()
    }
