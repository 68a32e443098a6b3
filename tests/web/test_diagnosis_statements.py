"""Watching, asking why and asking people cost the same number of SQL statements, with little or much of it."""

from typing import Any

import pytest
from flask import Flask

from ldagile.queries.links import sign_link
from ldagile.usecases.causes import create_cause
from ldagile.usecases.observations import create_observation
from tests import build
from tests.conftest import Client, People
from tests.statements import counted
from tests.web.diagnosing import REP, ask

TEAM = "/t/sales-learning"
SECRET = "a secret for tests that is long enough"


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (f"{TEAM}/problems/1/observations", 6),
        (f"{TEAM}/problems/1/observations/rows", 5),
        (f"{TEAM}/observations/1/edit", 5),
        (f"{TEAM}/problems/1/causes", 5),
        (f"{TEAM}/problems/1/causes/outline", 5),
        (f"{TEAM}/problems/1/diagnosis", 9),
        (f"{TEAM}/problems/1/diagnosis/likely", 7),
        (f"{TEAM}/problems/1/informants/new", 5),
        (f"{TEAM}/informants/1", 9),
        (f"/q/{sign_link(SECRET, 'informant', 1, 0)}", 3),
    ],
)
def test_much_costs_no_more_statements_than_little(
    app: Flask, owner: Client, do: Any, people: People, clock: Any, path: str, most: int
) -> None:
    who = {"actor": people.owner, "now": clock.now}
    do(build.a_problem, team_id=people.owner.team, now=clock.now)

    def grow(count: int) -> int:
        for index in range(count):
            do(create_observation, problem_number=1, kind="interview", note="Seen", **who)
            parent = do(create_cause, problem_number=1, text="Seen", **who).number
            do(create_cause, problem_number=1, text="Because", parent=parent, **who)
            do(ask, problem=1, role=f"role {index % 4}", answers=REP, name="Somebody", **who)
        with counted(app) as statements:
            assert owner.get(path).status_code == 200
        return len(statements)

    little = grow(1)
    assert grow(10) == little
    assert little <= most
