"""Our own static files, addressed by their content; other people's, from the CDN with their fingerprint."""

import os
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, current_app, request, send_from_directory, url_for

from ldagile.config import Settings
from ldagile.web.auth import permits
from ldagile.web.vendor import CDN, EVERYWHERE, VENDORED, assets_folder

STATIC = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"


def asset(name: str) -> str:
    """The address of one of our files; it changes when the file does, so browsers may keep it for a year."""
    return address(request.script_root, name, os.stat(f"{STATIC}/{name}").st_mtime)


@lru_cache(1000)
def address(_root: str, name: str, _changed: float) -> str:
    """With twelve digits of the file's hash; made anew when it has changed, or where the site has another root."""
    return url_for("static", filename=name, v=sha256((STATIC / name).read_bytes()).hexdigest()[:12])


@permits("site.open")
def static(filename: str) -> Response:
    """One of our files."""
    response = send_from_directory(STATIC, filename)
    response.headers["Cache-Control"] = FOREVER if request.args.get("v") else "no-cache"
    return response


@permits("site.open")
def vendor(filename: str) -> Response:
    """One of other people's files, from here."""
    settings: Settings = current_app.extensions["settings"]
    response = send_from_directory(assets_folder(settings.instance), filename)
    response.headers["Cache-Control"] = FOREVER
    return response


def vendor_scripts(package: str = EVERYWHERE) -> list[tuple[str, str]]:
    """The address and fingerprint of each script of this package, for the pages that need it."""
    settings: Settings = current_app.extensions["settings"]
    wanted = [each for each in VENDORED if each.package == package]
    if settings.assets == "self":
        return [(url_for("vendor", filename=each.name), each.sri) for each in wanted]
    return [(f"{CDN}/{each.address}", each.sri) for each in wanted]


def init_assets(app: Flask, settings: Settings) -> None:
    """Serve them, and let templates name them."""
    app.add_url_rule("/static/<path:filename>", "static", static)
    if settings.assets == "self":
        app.add_url_rule("/vendor/<filename>", "vendor", vendor)
    app.add_template_global(asset)
    app.add_template_global(vendor_scripts)
