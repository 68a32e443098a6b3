"""Our own static files, addressed by their content; other people's, from the CDN with their fingerprint."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request, send_from_directory, url_for

from ldagile.config import Settings
from ldagile.web.auth import permits

STATIC = Path(__file__).parent / "static"


@cache
def fingerprint(path: Path, _changed: float) -> str:
    """Twelve digits of the file's hash, worked out anew when it has changed."""
    return sha256(path.read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of one of our files; it changes when the file does, so browsers may keep it for a year."""
    path = STATIC / name
    return url_for("static", filename=name, v=fingerprint(path, path.stat().st_mtime))


@permits("site.open")
def static(filename: str) -> Response:
    """One of our files."""
    response = send_from_directory(STATIC, filename)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if request.args.get("v") else "no-cache"
    return response


def init_assets(app: Flask, _settings: Settings) -> None:
    """Serve them, and let templates name them."""
    app.add_url_rule("/static/<path:filename>", "static", static)
    app.add_template_global(asset)
