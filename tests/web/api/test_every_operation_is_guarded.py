"""For every operation there is, and for each that will come: who may not, is told so, and nothing is done."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from tests.web.api.conftest import TEAM


def operations(app: Flask) -> Iterator[tuple[str, str]]:
    """Method and address of every operation within the team."""
    for path, item in app.extensions["openapi"]()["paths"].items():
        if "{slug}" in path:
            address = path.format(slug="sales-learning", number=1, dated="2026-11-12", key="0" * 32)
            yield from ((method, address) for method in item if method != "parameters")


def refusals(app: Flask, client: Any, *, writing: bool) -> dict[tuple[str, str], int]:
    """What this program is answered, for each operation or for each that writes."""
    return {
        (method, address): client.open(address, method=method, json={}).status_code
        for method, address in operations(app)
        if method != "get" or not writing
    }


@pytest.fixture(autouse=True)
def nothing_is_done(owner: Any, metric: str) -> Iterator[None]:
    before = owner.get(f"{TEAM}/changes").json
    yield
    assert owner.get(f"{TEAM}/changes").json == before


def test_without_a_token_nothing_is_told(app: Flask, visitor: Any) -> None:
    assert set(refusals(app, visitor, writing=False).values()) == {401}


def test_another_team_finds_nothing(app: Flask, stranger: Any) -> None:
    assert set(refusals(app, stranger, writing=False).values()) == {404}


def test_a_viewer_writes_nothing(app: Flask, onlooker: Any) -> None:
    assert set(refusals(app, onlooker, writing=True).values()) == {403}


def test_a_token_that_may_only_read_writes_nothing(app: Flask, program: Any, token: Any, people: Any) -> None:
    reader = program(token(people.owner, scope="read"))
    assert set(refusals(app, reader, writing=True).values()) == {403}
