from typing import Any

import pytest

from tests.web.api.conftest import SHARE, TEAM, numbers

METRICS = f"{TEAM}/metrics"


def test_a_member_adds_a_metric_to_an_objective(teammate: Any, objective: str) -> None:
    made = teammate.post(f"{objective}/metrics", json={**SHARE, "target": 85})
    assert made.status_code == 201
    assert made.headers["Location"] == f"{METRICS}/1"
    assert made.json == {
        **SHARE,
        "target": 85.0,
        "source": None,
        "number": 1,
        "objective": 1,
        "definition_changed_at": None,
        "archived_at": None,
        "version": 1,
    }
    shown = teammate.get(f"{METRICS}/1")
    assert (shown.json, shown.headers["ETag"]) == (made.json, made.headers["ETag"])


def test_a_metric_needs_an_objective_that_is_there(teammate: Any) -> None:
    answer = teammate.post(f"{TEAM}/objectives/7/metrics", json=SHARE)
    assert (answer.status_code, answer.json["type"]) == (404, "urn:ldagile:objective_not_found")
    assert teammate.get(f"{TEAM}/objectives/7/metrics").status_code == 404


def test_metrics_are_listed_for_the_team_and_for_one_objective_in_pages(teammate: Any, objective: str) -> None:
    other = teammate.post(f"{TEAM}/objectives", json={"title": "First sale in 8 weeks"}).headers["Location"]
    for address in (objective, other, objective):
        teammate.post(f"{address}/metrics", json=SHARE)
    assert numbers(teammate.get(METRICS)) == [1, 2, 3]
    first = teammate.get(f"{objective}/metrics?limit=1")
    assert numbers(first) == [1]
    assert numbers(teammate.get(first.json["next"])) == [3]
    teammate.post(f"{METRICS}/3/archive")
    assert numbers(teammate.get(f"{objective}/metrics")) == [1]
    assert numbers(teammate.get(f"{METRICS}?archived=true")) == [3]


def test_a_changed_definition_is_marked(teammate: Any, metric: str, clock: Any) -> None:
    tag = teammate.get(metric).headers["ETag"]
    renamed = teammate.patch(metric, json={"name": "Whole records", "target": None}, headers={"If-Match": tag})
    assert (renamed.json["name"], renamed.json["definition_changed_at"]) == ("Whole records", None)
    clock.advance(hours=1)
    turned = teammate.patch(metric, json={"direction": "down"}, headers={"If-Match": renamed.headers["ETag"]})
    assert turned.json["definition_changed_at"] == "2026-11-24T10:00:00+00:00"


def test_the_cadence_stays_once_there_are_values(teammate: Any, metric: str) -> None:
    teammate.put(f"{metric}/values/2026-11-20", json={"value": 41})
    tag = teammate.get(metric).headers["ETag"]
    answer = teammate.patch(metric, json={"cadence": "daily"}, headers={"If-Match": tag})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["cadence"])


def test_a_change_needs_to_say_what_it_has_seen_and_that_must_still_stand(
    teammate: Any, owner: Any, metric: str
) -> None:
    assert teammate.patch(metric, json={"name": "Mine"}).status_code == 428
    tag = teammate.get(metric).headers["ETag"]
    saved = owner.patch(metric, json={"name": "Whole records"}, headers={"If-Match": tag})
    refused = teammate.patch(metric, json={"name": "Mine"}, headers={"If-Match": tag})
    assert (refused.status_code, refused.json["current"]) == (412, saved.json)
    assert teammate.get(metric, headers={"If-None-Match": saved.headers["ETag"]}).status_code == 304


def test_a_metric_is_archived_and_restored(teammate: Any, metric: str) -> None:
    assert teammate.post(f"{metric}/archive").json["archived_at"] == "2026-11-24T09:00:00+00:00"
    assert teammate.post(f"{metric}/restore").json["archived_at"] is None


def test_the_same_post_with_the_same_key_does_nothing_twice(teammate: Any, objective: str) -> None:
    key = {"Idempotency-Key": "once"}
    first = teammate.post(f"{objective}/metrics", json=SHARE, headers=key)
    assert teammate.post(f"{objective}/metrics", json=SHARE, headers=key).json == first.json
    other = teammate.post(f"{objective}/metrics", json={**SHARE, "unit": "records"}, headers=key)
    assert (other.status_code, other.json["type"]) == (422, "urn:ldagile:key_reused")
    assert numbers(teammate.get(METRICS)) == [1]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"target": float("inf")}, None),
        ({"target": 1e13}, "target"),
        ({"target": "85"}, "target"),
        ({"target": True}, "target"),
        ({"target": 10**400}, "target"),
        ({"unit": "u" * 41}, "unit"),
        ({"unit": ""}, "unit"),
        ({"level": "L5"}, "level"),
        ({"level": None}, "level"),
        ({"direction": ["up"]}, "direction"),
        ({"cadence": "yearly"}, "cadence"),
        ({"objective": 1}, "objective"),
        ({"version": 1}, "version"),
    ],
)
def test_what_does_not_fit_is_refused_by_field(teammate: Any, objective: str, change: Any, field: str | None) -> None:
    answer = teammate.post(f"{objective}/metrics", json={**SHARE, **change})
    assert answer.status_code == (422 if field else 400)
    assert list(answer.json.get("errors", {})) == ([field] if field else [])


def test_a_viewer_does_not_write_and_another_team_does_not_find_it(onlooker: Any, stranger: Any, metric: str) -> None:
    assert onlooker.get(metric).status_code == 200
    assert onlooker.post(f"{TEAM}/objectives/1/metrics", json=SHARE).status_code == 403
    assert onlooker.patch(metric, json={}, headers={"If-Match": "*"}).status_code == 403
    assert onlooker.post(f"{metric}/archive").status_code == 403
    assert stranger.get(metric).status_code == 404
    assert stranger.patch(metric, json={}, headers={"If-Match": "*"}).status_code == 404
