"""A screen costs the same number of SQL statements, whether there is little on it or much."""

from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import create_metric
from ldagile.usecases.objectives import create_objective
from tests.conftest import Client, People
from tests.statements import counted

DEFINITION = {"unit": "%", "direction": "up", "cadence": "weekly", "level": "L3"}
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("objectives", 10),
        ("objectives/1", 10),
        ("metrics/1", 10),
        ("metrics/1/chart", 8),
        ("team", 6),
        ("objectives/new", 4),
    ],
)
def test_much_costs_no_more_statements_than_little(
    app: Flask, owner: Client, do: Any, people: People, clock: Any, path: str, most: int
) -> None:
    who = {"actor": people.owner, "now": clock.now}

    def grow(count: int) -> int:
        for _ in range(count):
            number = do(create_objective, title="An objective", **who).number
            metric = do(create_metric, objective_number=number, name="A metric", **DEFINITION, **who).number
            values = [Dated(TODAY - timedelta(weeks=week), 40.0 + week % 3) for week in range(20)]
            do(save_values, number=metric, values=values, today=TODAY, **who)
        with counted(app) as statements:
            assert owner.get(f"/t/sales-learning/{path}").status_code == 200
        return len(statements)

    little = grow(1)
    assert grow(12) == little
    assert little <= most
