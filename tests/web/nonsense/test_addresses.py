"""Nonsense in the address of every page that only shows: what is asked is not there, or is not asked at all."""

from typing import Any

import pytest
from flask import Flask, Request
from werkzeug.datastructures import ImmutableMultiDict

from ldagile.web.schemas.backlog import BacklogQuerySchema
from ldagile.web.schemas.board import BoardQuerySchema
from tests.web.nonsense.addresses import BEYOND, address, endpoints
from tests.web.nonsense.conftest import Planted, browser_of, rows
from tests.web.nonsense.corpus import NUMBERS, TEXTS

BY_SCHEMA = {*BoardQuerySchema().fields, *BacklogQuerySchema().fields}
HEADERS = (
    *("Accept", "Accept-Language", "Accept-Encoding", "User-Agent", "Referer", "Range", "X-Request-ID"),
    *("HX-Current-URL", "HX-Target", "If-None-Match", "If-Modified-Since", "If-Range", "Last-Event-ID"),
)
SHORT = [text for text in (*TEXTS, *NUMBERS) if len(text) < 50_000]


class Read(ImmutableMultiDict[str, str]):
    """What stands behind the question mark, and which of it was read."""

    names: set[str] = set()  # noqa: RUF012  one for the whole test

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        return super().__getitem__(name)

    def get(self, name: str, *how: Any, **options: Any) -> Any:
        self.names.add(name)
        return super().get(name, *how, **options)

    def getlist(self, name: str, *how: Any, **options: Any) -> Any:
        self.names.add(name)
        return super().getlist(name, *how, **options)

    def __contains__(self, name: object) -> bool:
        self.names.add(str(name))
        return super().__contains__(name)

    def items(self, *how: Any, **options: Any) -> Any:
        self.names.update(BY_SCHEMA)
        return super().items(*how, **options)

    def to_dict(self, *how: Any, **options: Any) -> Any:
        self.names.update(BY_SCHEMA)
        return super().to_dict(*how, **options)


def test_nonsense_behind_the_question_mark_is_no_mistake_of_ours(
    app: Flask, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Request, "parameter_storage_class", Read)
    client, asked, wrong = browser_of(app, planted.cookie), 0, []
    before = rows(app)
    for rule in endpoints(app, unsafe=False):
        url = address(app, rule, planted.world)
        Read.names.clear()
        client.get(url).close()
        names = Read.names - {"v"}
        asked += len(names)
        for text in SHORT if names else ():
            answer = client.get(url, query_string=dict.fromkeys(names, text))
            answer.close()
            if answer.status_code not in {200, 204, 302, 303, 304, 400, 404}:
                wrong.append((rule.endpoint, sorted(names), text, answer.status_code))
    assert asked > 20
    assert not wrong, "\n".join(map(str, wrong))
    assert rows(app) == before


def test_nonsense_in_place_of_a_record_is_not_found(app: Flask, planted: Planted) -> None:
    client, wrong = browser_of(app, planted.cookie), []
    for rule in endpoints(app, unsafe=False):
        for name in rule.arguments:
            for value in BEYOND.get(name, BEYOND["number"]):
                answer = client.get(address(app, rule, planted.world, **{name: value}))
                if answer.status_code != 404:
                    wrong.append((rule.endpoint, name, value, answer.status_code))
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize(
    "path",
    [
        *(f"/t/{slug}/today" for slug in ("%00", "%FF", "%ED%A0%80", "X", "..", "a" * 61, "🌱", "a'--")),
        *(
            f"/t/sales-learning/problems/{number}"
            for number in ("0", "-1", "1.0", "1e3", "9" * 20, "٣", "%00", "1%00", "")
        ),
        *(f"/{path}" for path in ("%00", "%2e%2e/%2e%2e/etc/passwd", "static/../../app.py", "static/%00", "\\", "%")),
        "/" + "x" * 10_000,
    ],
)
def test_an_address_that_nobody_gave_out_is_not_found(app: Flask, planted: Planted, path: str) -> None:
    assert browser_of(app, planted.cookie).get(path).status_code == 404


@pytest.mark.parametrize("value", ["", "x", "http://[x", "\xff\xfe", "9" * 5000, "a=b; c", '"', "bytes=9-1", "*/*;q=x"])
def test_nonsense_in_a_header_is_passed_over(app: Flask, planted: Planted, value: str) -> None:
    client = browser_of(app, planted.cookie)
    headers = dict.fromkeys(HEADERS, value)
    for page in ("board", "board/changes", "problems", "cards/1", "metrics/1.csv"):
        answer = client.get(f"/t/{planted.world.slug}/{page}", headers=headers)
        assert answer.status_code in {200, 204, 304}, (page, value)
    moved = client.post(f"/t/{planted.world.slug}/cards/1/move", headers=headers | {"HX-Request": "true"})
    assert moved.status_code == 422
    assert client.get("/sign-in", headers={**headers, "Cookie": f"ldagile={value}"}).status_code in {200, 302}


def test_bytes_that_are_no_text_behind_the_question_mark_are_refused(app: Flask, planted: Planted) -> None:
    raw = {"QUERY_STRING": "owner=\xff\xed\xa0\x80"}
    for path in ("/", "/sign-in", f"/t/{planted.world.slug}/board", "/api/v1/teams", "/healthz"):
        assert browser_of(app, planted.cookie).get(path, environ_overrides=raw).status_code == 400
