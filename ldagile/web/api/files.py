"""A card's files in the API: attached, downloaded, taken off and put back."""

from functools import partial
from typing import Any

from flask import Response, abort, g, make_response, request
from flask_babel import gettext as _
from marshmallow import fields

from ldagile.domain.file_types import LARGEST_FILE
from ldagile.queries.card_parts import FileRecord, get_part, list_parts
from ldagile.queries.cards import find_card
from ldagile.queries.files import find_file
from ldagile.usecases.cards import attach_file, remove_file, restore_file
from ldagile.web.api.base import Noun, TakenOffQuerySchema, page, page_of
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.attachments import download, instance
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.errors import problem
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.cards import FileNameSchema
from ldagile.web.schemas.fields import Whole

bp = Noun("files", __name__, "Files of a card: PDF, images, office files without macros, plain text.", LARGEST_FILE)
read = partial(get_part, FileRecord)
BYTES = "application/octet-stream"
CONTENT = {BYTES: {"schema": {"type": "string", "format": "binary"}}}
BODY = {"required": True, "description": "The file's bytes, ten million at most.", "content": CONTENT}


class FileSeenSchema(SeenSchema, FileNameSchema):
    """A file as it stands, without its bytes."""

    number = Whole(1)
    card = Whole(1)
    content_type = fields.String(metadata={"description": "As its bytes say, whatever it was sent as."})
    size = Whole(metadata={"description": "In bytes."})
    sha256 = fields.String()
    created_at = fields.DateTime()
    archived_at = fields.DateTime(allow_none=True)


@bp.get("/teams/<slug:slug>/cards/<number:number>/files")
@permits("card.view")
@bp.arguments(TakenOffQuerySchema, location="query")
@bp.response(200, page_of(FileSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List a card's files, in the order in which they were attached."""
    find_card(g.team.id, number)
    return page(partial(list_parts, FileRecord, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/cards/<number:number>/files")
@permits("card.edit")
@bp.arguments(FileNameSchema, location="query")
@bp.response(201, FileSeenSchema)
@bp.doc(requestBody=BODY)
def create(query: dict[str, Any], slug: str, number: int) -> Any:
    """Attach a file: its bytes are the body, its name stands in the address and ends as its kind does."""
    data, name = received(), query["name"]
    saved = attach_file(
        number=number, name=name, data=data, instance=instance(), actor=g.actor, now=now(), repeat=repeat()
    )
    return created(read(g.team.id, saved.part), "api_files.show")


@bp.get("/teams/<slug:slug>/files/<number:number>")
@permits("card.view")
@bp.response(200, FileSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read what is known of a file."""
    return one(read(g.team.id, number))


@bp.get("/teams/<slug:slug>/files/<number:number>/content")
@permits("card.view")
@bp.response(200, {}, content_type="*/*")
def content(slug: str, number: int) -> Response:
    """Download a file. Not found once it was taken off its card."""
    return download(find_file(g.team.id, read(g.team.id, number).card, number))


@bp.post("/teams/<slug:slug>/files/<number:number>/archive")
@permits("card.edit")
@bp.response(200, FileSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Take a file off its card. It can be put back."""
    return after(remove_file, number)


@bp.post("/teams/<slug:slug>/files/<number:number>/restore")
@permits("card.edit")
@bp.response(200, FileSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Put a file back."""
    return after(restore_file, number)


def received() -> bytes:
    """The bytes that were sent. 415 if they are said to be anything else."""
    if request.mimetype != BYTES:
        sentence = _("Send the file’s bytes as the body, with the content type application/octet-stream.")
        abort(make_response(problem(415, "unsupported_media_type", sentence)))
    return request.get_data()


def after(use_case: Any, number: int) -> Any:
    """The file as it stands after what was asked for."""
    card = read(g.team.id, number).card
    use_case(number=card, file=number, actor=g.actor, now=now(), repeat=repeat())
    return one(read(g.team.id, number))
