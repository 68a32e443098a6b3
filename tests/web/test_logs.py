import json
import logging
from collections.abc import Callable, Iterator
from io import StringIO
from logging.config import DictConfigurator
from typing import Any

import pytest
from flask import Flask

from ldagile.cli.logs import LOGGING, WithoutPath
from ldagile.queries.links import sign_link
from ldagile.web.auth import permits
from tests.holding import a_retro
from tests.listening import a_released_card

pytestmark = pytest.mark.own_app


@permits("site.open")
def open_link(token: str) -> str:
    if token == "broken":
        raise ZeroDivisionError
    return "here"


@pytest.fixture
def logged(app: Flask) -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """What our two processes would write, read back."""
    app.add_url_rule("/links/<token>", "open_link", open_link)
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(DictConfigurator(LOGGING).configure_formatter({**LOGGING["formatters"]["json"]}))  # type: ignore[attr-defined]
    logger = logging.getLogger("ldagile")
    logger.addHandler(handler)
    logger.setLevel("INFO")
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)


def test_a_request_is_one_line_with_its_pattern_and_never_its_path(teammate: Any, people: Any, logged: Any) -> None:
    response = teammate.get("/links/secret-of-somebody", headers={"X-Request-ID": "proxy-0815.42"})
    (line,) = logged()
    assert response.headers["X-Request-ID"] == "proxy-0815.42"
    assert line.pop("duration_ms") > 0
    assert line.pop("timestamp").endswith("+00:00")
    assert line == {
        "level": "INFO",
        "logger": "ldagile.web.logs",
        "message": "request",
        "request_id": "proxy-0815.42",
        "method": "GET",
        "route": "/links/<token>",
        "status": 200,
        "user_id": None,
    } | {"user_id": people.teammate.user_id}


@pytest.mark.parametrize("given", ["", "short", "a" * 65, 'x" injected: "y', "new%0aline00"])
def test_a_request_id_that_is_not_sane_is_replaced(visitor: Any, given: str) -> None:
    answered = visitor.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert len(answered) == 32
    assert answered != given


def test_a_mistake_of_ours_is_logged_once_and_without_the_path(visitor: Any, logged: Any) -> None:
    app = visitor.application
    app.register_error_handler(500, lambda _error: ("broken", 500))
    assert visitor.get("/links/broken").status_code == 500
    exception, request = logged()
    assert "ZeroDivisionError" in exception["exc_info"]
    assert (exception["level"], exception["route"]) == ("ERROR", "/links/<token>")
    assert (request["status"], request["request_id"]) == (500, exception["request_id"])
    assert "/links/broken" not in json.dumps([exception, request])


def test_the_servers_own_lines_are_freed_of_the_path_too() -> None:
    words = ("gunicorn.error", logging.ERROR, __file__, 1, "Error handling request %s", ("/reset/secret",), None)
    record = logging.LogRecord(*words)
    assert WithoutPath().filter(record)
    assert record.getMessage() == "Error handling request"


def test_no_line_says_who_wrote_or_voted_in_a_retro(
    app: Flask, people: Any, clock: Any, teammate: Any, logged: Any
) -> None:
    with app.app_context():
        number = a_retro(people, clock).number
    url = f"/t/{people.slug}/retros/{number}"
    assert teammate.post(f"{url}/cards", data={"column": "0", "text": "Mine"}).status_code == 303
    assert teammate.get(url).status_code == 200
    wrote, looked = logged()
    assert (wrote["route"], wrote["user_id"]) == ("/t/<slug:slug>/retros/<number:number>/cards", None)
    assert looked["user_id"] == people.teammate.user_id


def test_no_line_says_who_gave_feedback(app: Flask, people: Any, clock: Any, teammate: Any, logged: Any) -> None:
    with app.app_context():
        a_released_card(people, clock)
        link = sign_link(app.config["SECRET_KEY"], "feedback", 1, 0)
    assert teammate.post(f"/feedback/{link}", data={"text": "It helps"}).status_code == 303
    (line,) = logged()
    assert line["user_id"] is None
