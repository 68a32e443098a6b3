"""A card's files: attached, downloaded, taken off."""

from flask import Blueprint, Response, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.files import find_file
from ldagile.usecases.cards import attach_file, remove_file, restore_file
from ldagile.web.attachments import download as sent
from ldagile.web.attachments import instance
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import load_form
from ldagile.web.pages.card_page import card_page
from ldagile.web.schemas.cards import FileNameSchema
from ldagile.web.undoing import flash_undo

bp = Blueprint("attachments", __name__, url_prefix="/t/<slug:slug>/cards/<number:number>/files")


@bp.post("")
@permits("card.edit")
def create(slug: str, number: int) -> ResponseReturnValue:
    """Attach a file."""
    file = request.files.get("file")
    data, name = (file.read(), file.filename or "") if file else (b"", "")
    form = load_form(FileNameSchema(), name=name)
    form.save(attach_file, number=number, data=data, instance=instance(), actor=g.actor, now=now(), repeat=form.repeat)
    if form.errors:
        return card_page(number, file=form), form.status
    return redirect(url_for("cards.show", slug=slug, number=number), 303)


@bp.get("/<number:file>")
@permits("card.view")
def download(slug: str, number: int, file: int) -> Response:
    """The file, to be saved: a browser never opens it as one of our pages."""
    return sent(find_file(g.team.id, number, file))


@bp.post("/<number:file>/remove")
@permits("card.edit")
def remove(slug: str, number: int, file: int) -> ResponseReturnValue:
    """Take it off the card."""
    remove_file(number=number, file=file, actor=g.actor, now=now())
    flash_undo(_("Removed."), "attachments.restore", number=number, file=file)
    return redirect(url_for("cards.show", slug=slug, number=number), 303)


@bp.post("/<number:file>/restore")
@permits("card.edit")
def restore(slug: str, number: int, file: int) -> ResponseReturnValue:
    """Put it back."""
    restore_file(number=number, file=file, actor=g.actor, now=now())
    return redirect(url_for("cards.show", slug=slug, number=number), 303)
