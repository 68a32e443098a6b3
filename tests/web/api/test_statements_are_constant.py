"""An answer costs the same number of SQL statements, whether there is little in it or much."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.statements import counted
from tests.web.api.conftest import SHARE, TEAM


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("", 3),
        ("/objectives", 3),
        ("/objectives/1", 3),
        ("/objectives/1/metrics", 4),
        ("/metrics", 3),
        ("/metrics/1", 3),
        ("/metrics/1/values", 4),
        ("/changes", 3),
    ],
)
def test_much_costs_no_more_statements_than_little(
    app: Flask, teammate: Any, metric: str, clock: Any, path: str, most: int
) -> None:
    def ask() -> int:
        with counted(app) as statements:
            assert teammate.get(TEAM + path).status_code == 200
        return len(statements)

    little = ask()
    for week in range(12):
        teammate.post(f"{TEAM}/objectives", json={"title": "Another"})
        teammate.post(f"{TEAM}/objectives/1/metrics", json=SHARE)
        day = (clock.now - timedelta(weeks=week)).date()
        teammate.put(f"{metric}/values/{day}", json={"value": 1})
    assert ask() == little <= most
