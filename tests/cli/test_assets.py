import http.server
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import click
import pytest
from flask import Flask

from ldagile.cli.assets import pull
from ldagile.factory import create_app
from ldagile.web.vendor import CDN, VENDORED, Vendored, assets_folder, missing_assets, sri_of
from tests.databases import settings_for

NO_DATABASE = "sqlite:////nowhere/at/all.db"
SCRIPT = b"window.garden = true\n"
GARDEN = Vendored("garden", "1.0.0", "dist/garden.min.js", sri_of(SCRIPT))


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_words: Any) -> None:
        pass


@pytest.fixture
def cdn(tmp_path: Path) -> Iterator[str]:
    path = tmp_path / "cdn" / GARDEN.address
    path.parent.mkdir(parents=True)
    path.write_bytes(SCRIPT)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "cdn")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def self_serving(folder: Path) -> Flask:
    return create_app(settings_for(NO_DATABASE, folder, assets="self"))


def test_pulled_scripts_are_kept_under_a_name_with_their_version(cdn: str, tmp_path: Path) -> None:
    (path,) = pull([GARDEN], tmp_path / "assets", cdn)
    assert (path.name, path.read_bytes()) == ("garden-1.0.0-garden.min.js", SCRIPT)


def test_a_script_with_another_fingerprint_is_not_kept(cdn: str, tmp_path: Path) -> None:
    forged = Vendored(GARDEN.package, GARDEN.version, GARDEN.path, sri_of(b"what it was"))
    with pytest.raises(click.ClickException, match="is not what it should be"):
        pull([forged], tmp_path / "assets", cdn)
    assert list((tmp_path / "assets").iterdir()) == []


def test_what_is_not_there_or_was_changed_is_missing(tmp_path: Path) -> None:
    folder = assets_folder(tmp_path)
    folder.mkdir()
    (folder / VENDORED[0].name).write_bytes(SCRIPT)
    assert missing_assets(tmp_path) == [each.name for each in VENDORED]


def test_scripts_come_from_the_cdn_with_their_fingerprint_unless_they_are_served_from_here(tmp_path: Path) -> None:
    remote = create_app(settings_for(NO_DATABASE, tmp_path))
    local = self_serving(tmp_path)
    template = "{% for url, sri in vendor_scripts() %}{{ url }} {{ sri }}\n{% endfor %}"
    with remote.test_request_context():
        first = remote.jinja_env.from_string(template).render().splitlines()[0]
    assert first == f"{CDN}/htmx.org@4.0.1/dist/htmx.min.js {VENDORED[0].sri}"
    with local.test_request_context():
        first = local.jinja_env.from_string(template).render().splitlines()[0]
    assert first == f"/vendor/htmx.org-4.0.1-htmx.min.js {VENDORED[0].sri}"


def test_a_pulled_script_is_served_to_be_kept_for_a_year(tmp_path: Path) -> None:
    assets_folder(tmp_path).mkdir()
    (assets_folder(tmp_path) / "garden-1.0.0-garden.min.js").write_bytes(SCRIPT)
    response = self_serving(tmp_path).test_client().get("/vendor/garden-1.0.0-garden.min.js")
    assert (response.status_code, response.data) == (200, SCRIPT)
    assert response.mimetype == "text/javascript"
    assert "immutable" in response.headers["Cache-Control"]
    response.close()
