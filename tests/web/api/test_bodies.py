"""What programs send that is not what we asked for. None of it is a 500, none of it is half saved."""

import json
from typing import Any

import pytest

from tests.web.api.conftest import FORECAST, TEAM

OBJECTIVES = f"{TEAM}/objectives"


def sent(client: Any, body: str | bytes, content_type: str | None = "application/json") -> tuple[int, str]:
    answer = client.post(OBJECTIVES, data=body, content_type=content_type)
    assert answer.content_type == "application/problem+json"
    assert client.get(OBJECTIVES).json["items"] == []
    return answer.status_code, answer.json["type"].removeprefix("urn:ldagile:")


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/x-www-form-urlencoded", "application/xml"])
def test_what_is_not_sent_as_json_is_not_read(teammate: Any, content_type: str | None) -> None:
    assert sent(teammate, json.dumps(FORECAST), content_type) == (415, "unsupported_media_type")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "title=Trust",
        '{"title": "Trust",}',
        '{"title": NaN}',
        '{"title": "Trust", "title": "Faith"}',
        b'{"title": "\xff"}',
        b"\xff\xfe{\x00}\x00",
        '{"title": ' + "9" * 5000 + "}",
        "[" * 100_000,
    ],
    ids=lambda body: repr(body[:16]),
)
def test_what_is_no_json_is_refused(teammate: Any, body: str | bytes) -> None:
    assert sent(teammate, body) == (400, "bad_json")


@pytest.mark.parametrize("body", ["[]", "null", "1", '"title"', "true"])
def test_json_that_is_no_object_is_refused(teammate: Any, body: str) -> None:
    assert sent(teammate, body) == (422, "invalid")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": None}, "title"),
        ({"title": ""}, "title"),
        ({"title": " \t "}, "title"),
        ({"title": 7}, "title"),
        ({"title": True}, "title"),
        ({"title": ["Trust"]}, "title"),
        ({"title": {"en": "Trust"}}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"title": "two\nlines"}, "title"),
        ({"title": "NUL \0"}, "title"),
        ({"title": "half \ud83c"}, "title"),
        ({"owner": "NUL \0"}, "owner"),
        ({"importance": "HIGH"}, "importance"),
        ({"importance": None}, "importance"),
        ({"importance": 1}, "importance"),
        ({"area": ["people"]}, "area"),
        ({"confirmed_on": "0000-01-01"}, "confirmed_on"),
        ({"confirmed_on": "9999-12-31"}, "confirmed_on"),
        ({"confirmed_on": "2026-02-30"}, "confirmed_on"),
        ({"confirmed_on": "2026-11-24T09:00:00Z"}, "confirmed_on"),
        ({"confirmed_on": "٢٠٢٦-١١-٢٤"}, "confirmed_on"),
        ({"confirmed_on": 20261124}, "confirmed_on"),
        ({"confirmed_on": 10**30}, "confirmed_on"),
        ({"confirmed_on": False}, "confirmed_on"),
        ({"titel": "Trust"}, "titel"),
        ({"number": 1}, "number"),
        ({"team_id": 2}, "team_id"),
        ({"csrf_token": "x"}, "csrf_token"),
        ({"\ud800": 1}, "\ud800"),
    ],
    ids=lambda part: ascii(part)[:40],
)
def test_a_field_that_does_not_fit_is_refused_by_name(teammate: Any, change: Any, field: str) -> None:
    answer = teammate.post(OBJECTIVES, json={**FORECAST, **change})
    assert (answer.status_code, answer.content_type) == (422, "application/problem+json")
    assert list(answer.json["errors"]) == [field]
    assert teammate.get(OBJECTIVES).json["items"] == []


def test_a_missing_field_is_named_and_so_is_everything_else_at_once(teammate: Any) -> None:
    answer = teammate.post(OBJECTIVES, json={"status": "done", "x": 1})
    assert answer.json["errors"] == {
        "title": ["Please fill this in."],
        "status": ["Choose one of those offered."],
        "x": ["There is no such field."],
    }


@pytest.mark.parametrize("size", [1024 * 1024 + 1, 10 * 1024 * 1024])
def test_a_body_of_more_than_a_megabyte_is_not_read(teammate: Any, size: int) -> None:
    assert sent(teammate, b'{"title": "' + b"x" * size + b'"}') == (413, "request_entity_too_large")


def test_a_large_body_is_not_read_where_none_is_asked_for_either(teammate: Any, objective: str) -> None:
    key = {"Idempotency-Key": "large"}
    answer = teammate.post(f"{objective}/archive", data=b"x" * 2 * 1024 * 1024, headers=key)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "title", ["x" * 200, "Über 10 % · 中文 🌱", "<script>alert(1)</script>", "'; DROP TABLE objective; --"]
)
def test_text_of_every_kind_comes_back_as_it_was_sent(teammate: Any, title: str) -> None:
    made = teammate.post(OBJECTIVES, json={"title": f"  {title} "})
    assert teammate.get(made.headers["Location"]).json["title"] == title


def test_a_type_of_json_is_json_too(teammate: Any) -> None:
    body = json.dumps(FORECAST)
    for content_type in ("application/json; charset=utf-8", "application/vnd.api+json"):
        assert teammate.post(OBJECTIVES, data=body, content_type=content_type).status_code == 201


@pytest.mark.parametrize("method", ["delete", "put"])
def test_a_method_that_an_address_does_not_take_is_refused_as_a_problem(
    teammate: Any, objective: str, method: str
) -> None:
    answer = getattr(teammate, method)(objective, json=FORECAST)
    assert (answer.status_code, answer.content_type) == (405, "application/problem+json")
    assert "PATCH" in answer.headers["Allow"]


def test_an_address_that_is_not_there_is_a_problem_too(teammate: Any) -> None:
    answer = teammate.get("/api/v2/teams")
    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")
