from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ldagile.factory import create_app
from tests.databases import settings_for

NO_DATABASE = "sqlite:////nowhere/at/all.db"


def test_alive_and_ready_are_for_anyone(visitor: Any) -> None:
    assert visitor.get("/healthz").json == {"status": "alive"}
    response = visitor.get("/readyz")
    assert (response.status_code, response.json) == (200, {"status": "ready"})


def test_without_its_migrations_it_is_alive_but_not_ready(tmp_path: Path) -> None:
    client = create_app(settings_for(f"sqlite:///{tmp_path / 'empty.db'}", tmp_path)).test_client()
    assert client.get("/healthz").status_code == 200
    response = client.get("/readyz")
    assert (response.status_code, response.json) == (503, {"status": "outdated"})


@pytest.mark.parametrize("url", ["postgresql+psycopg://nobody@127.0.0.1:1/nothing", NO_DATABASE])
def test_without_a_database_it_is_alive_but_not_ready_also_for_who_is_signed_in(url: str, tmp_path: Path) -> None:
    client = create_app(settings_for(url, tmp_path)).test_client()
    with client.session_transaction() as cookies:
        cookies["_user_id"] = "some token"
    assert client.get("/healthz").status_code == 200
    response = client.get("/readyz")
    assert (response.status_code, response.json) == (503, {"status": "unreachable"})


def test_probes_are_neither_limited_nor_sent_to_https(tmp_path: Path) -> None:
    settings = settings_for(NO_DATABASE, tmp_path, base_url="https://learn.example.org")
    client = create_app(replace(settings, rate_limits=True)).test_client()
    assert {client.get("/healthz").status_code for _ in range(1201)} == {200}
    assert client.get("/static/none.css").status_code == 302
