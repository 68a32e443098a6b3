"""An answer costs the same number of SQL statements, whether there is little in it or much."""

from datetime import timedelta
from typing import Any

from flask import Flask

from tests.statements import counted
from tests.web.api.conftest import SHARE, TEAM

TEXT = {"text": "Another"}
MOST = {
    "": 3,
    "/objectives": 3,
    "/objectives/1": 3,
    "/objectives/1/metrics": 4,
    "/metrics": 3,
    "/metrics/1": 3,
    "/metrics/1/values": 4,
    "/changes": 3,
    "/cards": 3,
    "/cards/1": 3,
    "/cards/1/score": 4,
    "/cards/1/history": 4,
    "/cards/1/checklist": 5,
    "/cards/1/comments": 5,
    "/cards/1/links": 5,
    "/cards/1/files": 5,
    "/backlog": 5,
    "/backlog/unscored": 3,
    "/members": 3,
    "/problems/1/messages": 4,
}


def test_much_costs_no_more_statements_than_little(
    app: Flask, teammate: Any, metric: str, card: str, clock: Any
) -> None:
    def ask(path: str) -> int:
        with counted(app) as statements:
            assert teammate.get(TEAM + path).status_code == 200
        return len(statements)

    little = {path: ask(path) for path in MOST}
    for week in range(12):
        teammate.post(f"{TEAM}/objectives", json={"title": "Another"})
        teammate.post(f"{TEAM}/objectives/1/metrics", json=SHARE)
        teammate.post(f"{TEAM}/cards", json={"title": "A shorter form", "kind": "discovery"})
        teammate.post(f"{TEAM}/cards", json={"title": "A shorter form", "problem": 1})
        for noun, body in (("checklist", TEXT), ("comments", TEXT), ("links", {"url": "https://example.org"})):
            teammate.post(f"{card}/{noun}", json=body)
        teammate.post(f"{TEAM}/problems/1/messages", json=TEXT)
        day = (clock.now - timedelta(weeks=week)).date()
        teammate.put(f"{metric}/values/{day}", json={"value": 1})
    assert {path: ask(path) for path in MOST} == little
    assert {path: count for path, count in little.items() if count > MOST[path]} == {}
