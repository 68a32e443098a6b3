"""A card's files as they leave the house, for pages and the API alike."""

import re
from pathlib import Path

from flask import Response, current_app, send_file

from ldagile.queries.card_pages import FileSeen
from ldagile.queries.files import stored_at

CONTROLS = re.compile("[\x00-\x1f\x7f]")


def download(file: FileSeen) -> Response:
    """The file, to be saved: a browser never opens it as one of our pages."""
    name = CONTROLS.sub("", file.name)  # gunicorn sends no header with one
    response = send_file(
        stored_at(instance(), file), file.content_type, as_attachment=True, download_name=name, etag=file.sha256
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def instance() -> Path:
    """The folder for what must survive a restart."""
    folder: Path = current_app.extensions["settings"].instance
    return folder
