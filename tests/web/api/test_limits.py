from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from ldagile.factory import create_app
from ldagile.models.base import db
from tests.conftest import Client, Clock
from tests.databases import copy_sqlite, settings_for


@pytest.fixture
def app(sqlite_template: Path, tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    """One that counts requests; how the database works doesn't matter here."""
    app = create_app(settings_for(copy_sqlite(sqlite_template, tmp_path), tmp_path, rate_limits=True), clock)
    app.test_client_class = Client
    yield app
    with app.app_context():
        db.engine.dispose()


def test_a_token_is_good_for_600_requests_a_minute(program: Any, token: Any, people: Any) -> None:
    busy, other = (program(token(people.owner)) for _ in range(2))
    for address in ("/api/v1/teams", "/api/v1/teams/sales-learning"):
        assert {busy.get(address).status_code for _ in range(300)} == {200}
    refused = busy.get("/api/v1/teams")
    assert (refused.status_code, refused.content_type) == (429, "application/problem+json")
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert other.get("/api/v1/teams").status_code == 200


def test_who_guesses_tokens_is_stopped_by_their_address(program: Any, people: Any) -> None:
    answers = [program(f"lda_{guess}").get("/api/v1/teams").status_code for guess in range(1201)]
    assert (set(answers[:1200]), answers[1200]) == ({401}, 429)


@pytest.mark.parametrize(
    ("address", "status"),
    [("2001:db8::9:{}", 429), ("2001:db8:{}::1", 422), ("::ffff:192.0.2.{}", 422), ("192.0.2.{}", 422)],
)
def test_who_guesses_codes_has_one_try_for_all_addresses_of_a_network(sign_in: Any, address: str, status: int) -> None:
    visitor = sign_in(None)

    def guess(place: int) -> int:
        here = {"REMOTE_ADDR": address.format(place)}
        return int(visitor.post("/join", data={"code": "BCDFGH"}, environ_overrides=here).status_code)

    assert [guess(place) for place in range(1, 12)][-1] == status
