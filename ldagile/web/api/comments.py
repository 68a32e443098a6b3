"""What people of the team say about a card, in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.errors import NotFound
from ldagile.queries.card_parts import CommentRecord, get_part, list_parts
from ldagile.queries.cards import find_card
from ldagile.usecases.cards import add_comment, edit_comment, remove_comment, restore_comment
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.cards import CommentSchema
from ldagile.web.schemas.fields import Whole

bp = Noun("comments", __name__, "What people of the team say about a card. Nobody speaks for another.")


class CommentChangeSchema(ChangeSchema, CommentSchema):
    """What to say instead."""


class CommentSeenSchema(SeenSchema, CommentSchema):
    """A comment as it stands."""

    number = Whole(1)
    card = Whole(1)
    author = fields.String(allow_none=True)
    author_id = Whole(1, allow_none=True)
    created_at = fields.DateTime()
    edited_at = fields.DateTime(allow_none=True)
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


@bp.get("/teams/<slug:slug>/cards/<number:number>/comments")
@permits("card.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(CommentSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what was said about a card, oldest first, without what its authors took back."""
    find_card(g.team.id, number)
    return page(partial(list_parts, CommentRecord, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/cards/<number:number>/comments")
@permits("card.edit")
@bp.arguments(CommentSchema)
@bp.response(201, CommentSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say something about a card."""
    saved = add_comment(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(read(saved.part), "api_comments.show")


@bp.get("/teams/<slug:slug>/comments/<number:number>")
@permits("card.view")
@bp.response(200, CommentSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a comment. What was taken back is there for its author only."""
    return one(read(number))


@bp.patch("/teams/<slug:slug>/comments/<number:number>")
@permits("card.edit")
@bp.arguments(CommentChangeSchema)
@bp.response(200, CommentSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change what you said yourself."""
    with unchanged(partial(read, number), CommentSeenSchema) as seen:
        text = values.get("text", seen.text)
        edit_comment(number=seen.card, comment=number, version=seen.version, text=text, actor=g.actor, now=now())
    return one(read(number))


@bp.post("/teams/<slug:slug>/comments/<number:number>/archive")
@permits("card.edit")
@bp.response(200, CommentSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Take back what you said yourself."""
    return after(remove_comment, number)


@bp.post("/teams/<slug:slug>/comments/<number:number>/restore")
@permits("card.edit")
@bp.response(200, CommentSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Say it again."""
    return after(restore_comment, number)


def read(number: int | None) -> CommentRecord:
    """The comment, if it is there for who asks."""
    comment = get_part(CommentRecord, g.team.id, number)
    if comment.archived_at is not None and comment.author_id != g.user.id:
        raise NotFound("part_not_found", number=number)
    return comment


def after(use_case: Any, number: int) -> Any:
    """The comment as it stands after what was asked for."""
    use_case(number=read(number).card, comment=number, actor=g.actor, now=now(), repeat=repeat())
    return one(read(number))
