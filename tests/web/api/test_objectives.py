from typing import Any

import pytest

from tests.web.api.conftest import FORECAST, TEAM, numbers

OBJECTIVES = f"{TEAM}/objectives"


def test_a_member_adds_an_objective_and_gets_it_with_its_address_and_etag(teammate: Any) -> None:
    made = teammate.post(OBJECTIVES, json=FORECAST)
    assert made.status_code == 201
    assert made.json == {
        "title": "A forecast we can trust",
        "owner": None,
        "source": None,
        "confirmed_on": None,
        "horizon": None,
        "importance": "high",
        "area": None,
        "status": "active",
        "number": 1,
        "archived_at": None,
        "version": 1,
    }
    shown = teammate.get(made.headers["Location"])
    assert (shown.json, shown.headers["ETag"]) == (made.json, made.headers["ETag"])


def test_every_field_can_be_sent(teammate: Any) -> None:
    whole = {
        "title": "First sale in 8 weeks",
        "owner": "Helen Marsh",
        "source": "board paper, May",
        "confirmed_on": "2026-05-04",
        "horizon": "2027-12-31",
        "importance": "low",
        "area": "revenue",
        "status": "met",
    }
    made = teammate.post(OBJECTIVES, json=whole)
    assert whole.items() <= made.json.items()


def test_a_viewer_reads_but_does_not_write(onlooker: Any, objective: str) -> None:
    assert onlooker.get(objective).json["title"] == FORECAST["title"]
    tag = onlooker.get(objective).headers["ETag"]
    answers = [
        onlooker.post(OBJECTIVES, json=FORECAST),
        onlooker.patch(objective, json={}, headers={"If-Match": tag}),
        onlooker.post(f"{objective}/archive"),
        onlooker.post(f"{objective}/restore"),
    ]
    assert [(answer.status_code, answer.json["type"]) for answer in answers] == [(403, "urn:ldagile:not_allowed")] * 4


def test_another_team_does_not_find_it(stranger: Any, objective: str) -> None:
    answers = [
        stranger.get(OBJECTIVES),
        stranger.get(objective),
        stranger.post(OBJECTIVES, json=FORECAST),
        stranger.patch(objective, json={"title": "Mine"}, headers={"If-Match": "*"}),
        stranger.post(f"{objective}/archive"),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5
    assert stranger.get("/api/v1/teams/far-away/objectives/1").status_code == 404


def test_the_list_is_filtered_by_status_and_archived_ones_are_apart(teammate: Any) -> None:
    for status in ("active", "met", "active"):
        teammate.post(OBJECTIVES, json={"title": status, "status": status})
    teammate.post(f"{OBJECTIVES}/3/archive")
    assert numbers(teammate.get(OBJECTIVES)) == [1, 2]
    assert numbers(teammate.get(f"{OBJECTIVES}?status=met")) == [2]
    assert numbers(teammate.get(f"{OBJECTIVES}?archived=true")) == [3]
    assert numbers(teammate.get(f"{OBJECTIVES}?archived=false&status=dropped")) == []


def test_the_list_comes_in_pages_and_each_names_the_next(teammate: Any) -> None:
    for count in range(5):
        teammate.post(OBJECTIVES, json={"title": f"Objective {count}", "status": "active"})
    pages, address = [], f"{OBJECTIVES}?limit=2&status=active"
    while address:
        answer = teammate.get(address)
        pages.append(numbers(answer))
        address = answer.json["next"]
        assert answer.headers.get("Link") == (f'<{address}>; rel="next"' if address else None)
    assert pages == [[1, 2], [3, 4], [5]]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=ten", "limit"),
        ("limit=99999999999999999999", "limit"),
        ("limit=", "limit"),
        ("status=done", "status"),
        ("archived=maybe", "archived"),
        ("cursor=%00", "cursor"),
        ("cursor=not-ours", "cursor"),
        ("cursor=LTE=", "cursor"),
        ("cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk=", "cursor"),
        ("statuss=met", "statuss"),
        ("_external=1", "_external"),
    ],
)
def test_a_query_that_does_not_fit_is_refused_by_field(teammate: Any, query: str, field: str) -> None:
    answer = teammate.get(f"{OBJECTIVES}?{query}")
    assert answer.status_code == 422
    assert list(answer.json["errors"]) == [field]


def test_only_the_fields_that_are_sent_change(teammate: Any, objective: str) -> None:
    tag = teammate.get(objective).headers["ETag"]
    changed = teammate.patch(objective, json={"owner": "Helen Marsh"}, headers={"If-Match": tag})
    assert changed.status_code == 200
    assert (changed.json["owner"], changed.json["version"]) == ("Helen Marsh", 2)
    assert FORECAST.items() <= changed.json.items()
    assert changed.headers["ETag"] != tag


def test_a_change_needs_to_say_what_it_has_seen(teammate: Any, objective: str) -> None:
    answer = teammate.patch(objective, json={"title": "Trust"})
    assert (answer.status_code, answer.json["type"]) == (428, "urn:ldagile:if_match_missing")
    assert teammate.get(objective).json["title"] == FORECAST["title"]


def test_a_change_to_what_somebody_else_has_changed_is_refused_with_what_stands_there(
    teammate: Any, owner: Any, objective: str
) -> None:
    tag = teammate.get(objective).headers["ETag"]
    saved = owner.patch(objective, json={"title": "Forecasts we trust"}, headers={"If-Match": tag})
    refused = teammate.patch(objective, json={"title": "Trust"}, headers={"If-Match": tag})
    assert (refused.status_code, refused.json["type"]) == (412, "urn:ldagile:changed_meanwhile")
    assert refused.json["current"] == saved.json
    again = teammate.patch(objective, json={"title": "Trust"}, headers={"If-Match": refused.headers["ETag"]})
    assert (again.status_code, again.json["title"]) == (200, "Trust")


@pytest.mark.parametrize("shape", ['W/"{}"', '"{}:gzip"', '"other", "{}"', "{}"])
def test_a_tag_still_counts_when_a_proxy_or_a_compression_has_touched_it(
    teammate: Any, objective: str, shape: str
) -> None:
    tag = shape.format(teammate.get(objective).headers["ETag"].strip('"'))
    assert teammate.get(objective, headers={"If-None-Match": tag}).status_code == 304
    assert teammate.patch(objective, json={"title": "Trust"}, headers={"If-Match": tag}).status_code == 200


def test_whoever_has_it_already_gets_no_body(teammate: Any, objective: str) -> None:
    tag = teammate.get(objective).headers["ETag"]
    answer = teammate.get(objective, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.data, answer.headers["ETag"]) == (304, b"", tag)
    assert "Content-Security-Policy" not in answer.headers


def test_archiving_and_restoring_make_it_another_state(teammate: Any, objective: str, clock: Any) -> None:
    before = teammate.get(objective)
    archived = teammate.post(f"{objective}/archive")
    assert archived.json["archived_at"] == "2026-11-24T09:00:00+00:00"
    assert teammate.get(objective, headers={"If-None-Match": before.headers["ETag"]}).status_code == 200
    clock.advance(hours=1)
    assert teammate.post(f"{objective}/archive").json == archived.json
    restored = teammate.post(f"{objective}/restore")
    assert (restored.json, restored.headers["ETag"]) == (before.json, before.headers["ETag"])


def test_the_same_post_with_the_same_key_does_nothing_twice(teammate: Any) -> None:
    key = {"Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}
    first = teammate.post(OBJECTIVES, json=FORECAST, headers=key)
    second = teammate.post(OBJECTIVES, json=FORECAST, headers=key)
    assert (first.status_code, second.status_code) == (201, 201)
    assert second.json == first.json
    assert numbers(teammate.get(OBJECTIVES)) == [1]


def test_a_key_is_for_one_request_of_one_person(teammate: Any, owner: Any, objective: str) -> None:
    key = {"Idempotency-Key": "once"}
    teammate.post(OBJECTIVES, json=FORECAST, headers=key)
    other_body = teammate.post(OBJECTIVES, json={"title": "Another"}, headers=key)
    other_address = teammate.post(f"{objective}/archive", headers=key)
    for answer in (other_body, other_address):
        assert (answer.status_code, answer.json["type"]) == (422, "urn:ldagile:key_reused")
    assert owner.post(OBJECTIVES, json=FORECAST, headers=key).json["number"] == 3


def test_an_archiving_that_is_repeated_late_does_not_undo_a_restoring(teammate: Any, objective: str) -> None:
    key = {"Idempotency-Key": "archive"}
    teammate.post(f"{objective}/archive", headers=key)
    teammate.post(f"{objective}/restore")
    assert teammate.post(f"{objective}/archive", headers=key).json["archived_at"] is None


@pytest.mark.parametrize("key", ["", "two words", "ü", "k" * 201])
def test_a_key_that_cannot_be_kept_is_refused(teammate: Any, key: str) -> None:
    answer = teammate.post(OBJECTIVES, json=FORECAST, headers={"Idempotency-Key": key})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["Idempotency-Key"])


@pytest.mark.parametrize("number", ["0", "01", "-1", "x", "1.0", "99999999999999999999", "%00"])
def test_a_number_that_no_objective_can_have_is_not_found(teammate: Any, objective: str, number: str) -> None:
    answer = teammate.get(f"{OBJECTIVES}/{number}")
    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")
