"""Pages elsewhere that belong to a card, in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.card_parts import LinkRecord, get_part, list_parts
from ldagile.queries.cards import find_card
from ldagile.usecases.cards import add_link, remove_link, restore_link
from ldagile.web.api.base import Noun, TakenOffQuerySchema, page, page_of
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.cards import Address, LinkSchema
from ldagile.web.schemas.fields import Whole

bp = Noun("links", __name__, "Pages elsewhere that belong to a card.")
read = partial(get_part, LinkRecord)


class LinkSeenSchema(SeenSchema):
    """A link as it stands."""

    number = Whole(1)
    card = Whole(1)
    url = Address()
    title = fields.String()
    created_at = fields.DateTime()
    archived_at = fields.DateTime(allow_none=True)


@bp.get("/teams/<slug:slug>/cards/<number:number>/links")
@permits("card.view")
@bp.arguments(TakenOffQuerySchema, location="query")
@bp.response(200, page_of(LinkSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List a card's links, in the order in which they were added."""
    find_card(g.team.id, number)
    return page(partial(list_parts, LinkRecord, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/cards/<number:number>/links")
@permits("card.edit")
@bp.arguments(LinkSchema)
@bp.response(201, LinkSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Add a page by its http or https address; without a title it is called by that."""
    saved = add_link(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(read(g.team.id, saved.part), "api_links.show")


@bp.get("/teams/<slug:slug>/links/<number:number>")
@permits("card.view")
@bp.response(200, LinkSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a link."""
    return one(read(g.team.id, number))


@bp.post("/teams/<slug:slug>/links/<number:number>/archive")
@permits("card.edit")
@bp.response(200, LinkSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Take a link off its card. It can be put back."""
    return after(remove_link, number)


@bp.post("/teams/<slug:slug>/links/<number:number>/restore")
@permits("card.edit")
@bp.response(200, LinkSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Put a link back."""
    return after(restore_link, number)


def after(use_case: Any, number: int) -> Any:
    """The link as it stands after what was asked for."""
    card = read(g.team.id, number).card
    use_case(number=card, link=number, actor=g.actor, now=now(), repeat=repeat())
    return one(read(g.team.id, number))
