from typing import Any

import pytest


@pytest.fixture
def values(metric: str) -> str:
    """The address of a weekly metric's values."""
    return f"{metric}/values"


def listed(answer: Any) -> list[tuple[str, float | None]]:
    return [(item["period"], item["value"]) for item in answer.json["items"]]


def test_a_value_is_saved_for_the_period_of_its_day(teammate: Any, values: str) -> None:
    saved = teammate.put(f"{values}/2026-11-12", json={"value": 41.5})
    assert saved.status_code == 200
    assert saved.json == {"period": "2026-11-09", "dated": "2026-11-12", "value": 41.5, "corrected_at": None}


def test_another_value_for_the_same_period_corrects_it(teammate: Any, values: str) -> None:
    teammate.put(f"{values}/2026-11-12", json={"value": 41.5})
    again = teammate.put(f"{values}/2026-11-12", json={"value": 41.5})
    assert again.json["corrected_at"] is None
    corrected = teammate.put(f"{values}/2026-11-15", json={"value": None})
    assert (corrected.json["period"], corrected.json["value"]) == ("2026-11-09", None)
    assert corrected.json["corrected_at"] == "2026-11-24T09:00:00+00:00"
    assert listed(teammate.get(values)) == [("2026-11-09", None)]


def test_many_values_are_saved_at_once(teammate: Any, values: str) -> None:
    teammate.put(f"{values}/2026-11-12", json={"value": 41.5})
    weeks = [{"dated": f"2026-11-{day:02}", "value": day} for day in (2, 9, 16)]
    assert teammate.post(values, json={"values": weeks}).json == {"added": 2, "corrected": 1}
    assert teammate.post(values, json={"values": weeks}).json == {"added": 0, "corrected": 0}
    assert listed(teammate.get(values)) == [("2026-11-02", 2.0), ("2026-11-09", 9.0), ("2026-11-16", 16.0)]


def test_values_come_in_pages_oldest_first(teammate: Any, values: str) -> None:
    weeks = [{"dated": f"2026-11-{day:02}", "value": day} for day in (16, 2, 9)]
    teammate.post(values, json={"values": weeks})
    first = teammate.get(f"{values}?limit=2")
    assert listed(first) == [("2026-11-02", 2.0), ("2026-11-09", 9.0)]
    second = teammate.get(first.json["next"])
    assert (listed(second), second.json["next"]) == ([("2026-11-16", 16.0)], None)


def test_of_many_all_are_saved_or_none_and_each_that_does_not_fit_is_named_by_its_index(
    teammate: Any, values: str
) -> None:
    sent: list[Any] = [
        {"dated": "2026-11-02", "value": 1},
        {"dated": "0000-01-01", "value": 2},
        {"dated": "9999-12-31", "value": 3},
        {"dated": "2026-11-09", "value": "4"},
        {"dated": "2026-02-30", "value": 5, "note": "Carnival"},
        "2026-11-16",
        {},
    ]
    answer = teammate.post(values, json={"values": sent})
    assert answer.status_code == 422
    errors = answer.json["errors"]["values"]
    assert {index: sorted(fields) for index, fields in errors.items()} == {
        "1": ["dated"],
        "2": ["dated"],
        "3": ["value"],
        "4": ["dated", "note"],
        "5": ["_schema"],
        "6": ["dated", "value"],
    }
    assert listed(teammate.get(values)) == []


def test_values_of_a_period_that_has_not_begun_and_two_of_one_are_named_too(teammate: Any, values: str) -> None:
    days = ["2026-11-09", "2026-11-30", "2026-11-15", "2026-12-24"]
    answer = teammate.post(values, json={"values": [{"dated": day, "value": 1} for day in days]})
    assert answer.status_code == 422
    assert answer.json["errors"]["values"] == {
        "1": {"dated": ["That day has not come yet."]},
        "2": {"dated": ["Two values fall into the same period. Keep one."]},
        "3": {"dated": ["That day has not come yet."]},
    }
    assert listed(teammate.get(values)) == []


def test_one_value_of_a_period_that_has_not_begun_is_refused(teammate: Any, values: str) -> None:
    answer = teammate.put(f"{values}/2026-11-30", json={"value": 1})
    assert (answer.status_code, answer.json["errors"]) == (422, {"dated": ["That day has not come yet."]})


@pytest.mark.parametrize("count", [0, 1001])
def test_there_are_one_to_a_thousand_of_them(teammate: Any, values: str, count: int) -> None:
    answer = teammate.post(values, json={"values": [{"dated": "2026-11-02", "value": 1}] * count})
    assert (answer.status_code, answer.json["errors"]) == (422, {"values": ["Send a list of 1 to 1000 values."]})


def test_a_thousand_fit(teammate: Any, values: str, clock: Any) -> None:
    first = clock.now.date().toordinal() - 7 * 1000
    days = [clock.now.date().fromordinal(first + 7 * week).isoformat() for week in range(1000)]
    saved = teammate.post(values, json={"values": [{"dated": day, "value": 41.25} for day in days]})
    assert saved.json == {"added": 1000, "corrected": 0}


@pytest.mark.parametrize("body", [{}, {"values": None}, {"values": {}}, {"values": "x"}, {"value": 1}])
def test_a_body_of_another_shape_is_refused(teammate: Any, values: str, body: Any) -> None:
    assert teammate.post(values, json=body).status_code == 422


@pytest.mark.parametrize("value", ["41", True, [41], {}, 1e13, -(10**30)])
def test_a_value_is_a_number(teammate: Any, values: str, value: Any) -> None:
    answer = teammate.put(f"{values}/2026-11-12", json={"value": value})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["value"])


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_no_json(teammate: Any, values: str, text: str) -> None:
    answer = teammate.put(f"{values}/2026-11-12", data=f'{{"value": {text}}}', content_type="application/json")
    assert (answer.status_code, answer.json["type"]) == (400, "urn:ldagile:bad_json")


def test_a_number_too_large_for_any_machine_is_refused(teammate: Any, values: str) -> None:
    answer = teammate.put(f"{values}/2026-11-12", data='{"value": 1e999}', content_type="application/json")
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["value"])


@pytest.mark.parametrize("day", ["0000-01-01", "1899-12-31", "9999-12-31", "2026-02-30", "2026-1-1", "today"])
def test_a_day_that_no_value_can_have_is_not_found(teammate: Any, values: str, day: str) -> None:
    assert teammate.put(f"{values}/{day}", json={"value": 1}).status_code == 404


@pytest.mark.parametrize("cursor", ["MjAyNi0wMi0zMA==", "Nw==", "w7w="])
def test_a_cursor_of_something_else_is_refused(teammate: Any, values: str, cursor: str) -> None:
    answer = teammate.get(f"{values}?cursor={cursor}")
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["cursor"])


def test_the_same_post_with_the_same_key_does_not_undo_a_correction(teammate: Any, values: str) -> None:
    key, week = {"Idempotency-Key": "once"}, {"dated": "2026-11-02", "value": 1}
    first = teammate.post(values, json={"values": [week]}, headers=key)
    teammate.put(f"{values}/2026-11-02", json={"value": 2})
    assert teammate.post(values, json={"values": [week]}, headers=key).json == first.json
    assert listed(teammate.get(values)) == [("2026-11-02", 2.0)]
    other = teammate.post(values, json={"values": [{**week, "value": 3}]}, headers=key)
    assert (other.status_code, other.json["type"]) == (422, "urn:ldagile:key_reused")


def test_a_viewer_reads_but_does_not_write(onlooker: Any, values: str) -> None:
    assert onlooker.get(values).json == {"items": [], "next": None}
    assert onlooker.put(f"{values}/2026-11-12", json={"value": 1}).status_code == 403
    assert onlooker.post(values, json={"values": [{"dated": "2026-11-12", "value": 1}]}).status_code == 403


def test_another_team_does_not_find_them_nor_does_anybody_find_those_of_no_metric(
    stranger: Any, teammate: Any, values: str
) -> None:
    missing = values.replace("/1/", "/2/")
    assert stranger.get(values).status_code == 404
    assert stranger.put(f"{values}/2026-11-12", json={"value": 1}).status_code == 404
    assert teammate.get(missing).status_code == 404
    assert teammate.put(f"{missing}/2026-11-12", json={"value": 1}).status_code == 404
