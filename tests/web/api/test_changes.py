from typing import Any

import pytest

from ldagile.usecases.housekeeping import sweep
from tests.web.api.conftest import FORECAST, TEAM

CHANGES = f"{TEAM}/changes"


def test_a_copy_is_kept_up_to_date_by_asking_for_what_came_after(teammate: Any, objective: str, metric: str) -> None:
    teammate.put(f"{metric}/values/2026-11-12", json={"value": 41})
    assert teammate.get(CHANGES).json == {
        "items": [
            {"seq": 1, "code": "objective_created", "about": {"objective": 1}},
            {"seq": 2, "code": "metric_created", "about": {"metric": 1}},
            {"seq": 3, "code": "values_saved", "about": {"metric": 1}},
        ],
        "last": 3,
        "complete": True,
    }
    part = teammate.get(f"{CHANGES}?after=1&limit=1").json
    assert ([item["seq"] for item in part["items"]], part["last"]) == ([2], 3)
    assert teammate.get(f"{CHANGES}?after=3").json == {"items": [], "last": 3, "complete": True}


def test_a_copy_that_slept_too_long_is_told_to_read_everything_anew(
    teammate: Any, objective: str, do: Any, clock: Any
) -> None:
    clock.advance(days=8)
    teammate.post(f"{objective}/archive")
    do(sweep, now=clock.now)
    answer = teammate.get(CHANGES).json
    assert ([item["seq"] for item in answer["items"]], answer["last"], answer["complete"]) == ([2], 2, False)
    assert teammate.get(f"{CHANGES}?after=1").json["complete"] is True
    clock.advance(days=8)
    do(sweep, now=clock.now)
    assert teammate.get(f"{CHANGES}?after=1").json == {"items": [], "last": 2, "complete": False}


def test_nothing_has_happened_yet(onlooker: Any) -> None:
    assert onlooker.get(CHANGES).json == {"items": [], "last": 0, "complete": True}


def test_what_happens_in_another_team_is_not_told(stranger: Any, teammate: Any) -> None:
    stranger.post("/api/v1/teams/far-away/objectives", json=FORECAST)
    assert teammate.get(CHANGES).json["items"] == []
    assert stranger.get(CHANGES).status_code == 404


@pytest.mark.parametrize("query", ["after=-1", "after=x", "after=99999999999999999999", "limit=0", "limit=1000", "x=1"])
def test_a_query_that_does_not_fit_is_refused_by_field(teammate: Any, query: str) -> None:
    answer = teammate.get(f"{CHANGES}?{query}")
    assert (answer.status_code, list(answer.json["errors"])) == (422, [query.partition("=")[0]])
