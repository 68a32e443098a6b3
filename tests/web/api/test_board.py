"""Lanes, moves and sprints in the API, through the same use cases as the pages."""

from typing import Any

import pytest
from flask import Flask

from tests.build import a_card
from tests.web.api.conftest import TEAM


@pytest.fixture
def card(app: Flask, people: Any, clock: Any) -> int:
    with app.app_context():
        return a_card(people.owner.team, clock.now, "committed")


def move(program: Any, number: int, from_lane: int, to_lane: int, **more: Any) -> Any:
    said = {"from_lane": from_lane, "to_lane": to_lane, **more}
    return program.post(f"{TEAM}/cards/{number}/moves", json=said)


def test_lanes_are_listed_added_changed_and_put_away(owner: Any, teammate: Any) -> None:
    names = [lane["name"] for lane in teammate.get(f"{TEAM}/lanes").json["items"]]
    assert names == ["Idea", "Ready", "Committed", "Doing", "Listening", "Evaluated"]
    review = {"name": "Review", "stage": "review", "wip_limit": 2}
    assert teammate.post(f"{TEAM}/lanes", json=review).status_code == 403
    added = owner.post(f"{TEAM}/lanes", json=review)
    assert added.status_code == 201
    changed = owner.patch(f"{TEAM}/lanes/7", json={"wip_limit": 3}, headers={"If-Match": added.headers["ETag"]})
    assert (changed.json["name"], changed.json["wip_limit"]) == ("Review", 3)
    assert owner.post(f"{TEAM}/lanes/7/archive").json["archived_at"] is not None
    assert owner.post(f"{TEAM}/lanes/7/restore").json["archived_at"] is None
    assert owner.post(f"{TEAM}/lanes/1/archive").status_code == 422


def test_a_lane_moves_past_its_neighbour_once_for_each_key(owner: Any, teammate: Any) -> None:
    for name in ("Build", "Try"):
        owner.post(f"{TEAM}/lanes", json={"name": name, "stage": "doing"})
    assert teammate.post(f"{TEAM}/lanes/8/move", json={"direction": "up"}).status_code == 403
    for _ in range(2):
        moved = owner.post(f"{TEAM}/lanes/8/move", json={"direction": "up"}, headers={"Idempotency-Key": "k"})
        assert (moved.status_code, moved.json["name"]) == (200, "Try")
    lanes = sorted(owner.get(f"{TEAM}/lanes").json["items"], key=lambda lane: lane["position"])
    names = [lane["name"] for lane in lanes]
    assert names[3:6] == ["Doing", "Try", "Build"]
    assert owner.post(f"{TEAM}/lanes/8/move", json={"direction": "left"}).status_code == 422


def test_a_key_for_which_there_was_nothing_to_do_does_nothing_later_either(owner: Any) -> None:
    for name in ("Build", "Try"):
        owner.post(f"{TEAM}/lanes", json={"name": name, "stage": "doing"})

    def press(lane: int, verb: str, key: str, **said: str) -> Any:
        answer = owner.post(f"{TEAM}/lanes/{lane}/{verb}", json=said or None, headers={"Idempotency-Key": key})
        assert answer.status_code == 200
        return answer.json

    place = press(4, "move", "up", direction="up")["position"]
    press(7, "move", "past", direction="up")
    assert press(4, "move", "up", direction="up")["position"] == place + 1
    press(8, "restore", "restore")
    press(8, "archive", "archive")
    assert press(8, "restore", "restore")["archived_at"] is not None
    press(8, "archive", "again")
    press(8, "restore", "back")
    assert press(8, "archive", "again")["archived_at"] is None


def test_a_card_is_moved_and_moved_back(teammate: Any, onlooker: Any, card: int) -> None:
    assert move(onlooker, card, 3, 4).status_code == 403
    moved = move(teammate, card, 3, 4, after=0)
    assert (moved.status_code, moved.json["to_lane"]) == (200, 4)
    assert move(teammate, card, 3, 4).status_code == 409
    undone = teammate.post(f"{TEAM}/cards/{card}/moves/undo", json={"batch": moved.json["batch"]})
    assert undone.json["to_lane"] == 3
    assert move(teammate, card, 3, 5).status_code == 422
    assert teammate.post(f"{TEAM}/cards/{card}/moves/undo", json={"batch": "none"}).status_code == 404


def test_the_same_key_moves_a_card_once(teammate: Any, card: int) -> None:
    said = {"from_lane": 3, "to_lane": 4}
    once, twice = (
        teammate.post(f"{TEAM}/cards/{card}/moves", json=said, headers={"Idempotency-Key": "k1"}) for _ in range(2)
    )
    assert once.json == twice.json


def test_a_sprint_is_planned_filled_started_ended_and_closed(teammate: Any, card: int) -> None:
    planned = teammate.post(f"{TEAM}/sprints", json={"goal": "A lighter first week", "capacity": 8})
    assert (planned.status_code, planned.json["state"]) == (201, "planned")
    changed = teammate.patch(f"{TEAM}/sprints/1", json={"capacity": 9}, headers={"If-Match": planned.headers["ETag"]})
    assert changed.json["capacity"] == 9
    assert teammate.post(f"{TEAM}/sprints/1/cards", json={"card": card}).status_code == 200
    assert teammate.post(f"{TEAM}/sprints/1/cards/take", json={"card": card}).status_code == 200
    assert teammate.post(f"{TEAM}/sprints/1/cards", json={"card": card}).status_code == 200
    key = {"Idempotency-Key": "start"}
    for _ in range(2):
        assert teammate.post(f"{TEAM}/sprints/1/start", json={}, headers=key).json["state"] == "active"
    ended = teammate.post(f"{TEAM}/sprints/1/end", json={"fates": [{"card": card, "fate": "ready"}]})
    assert ended.json["state"] == "review"
    assert teammate.post(f"{TEAM}/sprints/1/close", json={}).status_code == 422
    closed = teammate.post(f"{TEAM}/sprints/1/close", json={"override": "Half of us were ill"})
    assert closed.json["no_retro_reason"] == "Half of us were ill"
    assert [each["number"] for each in teammate.get(f"{TEAM}/sprints?state=closed").json["items"]] == [1]


def test_a_sprint_goes_on_to_its_retro(teammate: Any, onlooker: Any) -> None:
    teammate.post(f"{TEAM}/sprints", json={})
    assert teammate.post(f"{TEAM}/sprints/1/retro").status_code == 422
    teammate.post(f"{TEAM}/sprints/1/start", json={})
    teammate.post(f"{TEAM}/sprints/1/end", json={})
    assert onlooker.post(f"{TEAM}/sprints/1/retro").status_code == 403
    assert teammate.post(f"{TEAM}/sprints/1/retro").json["state"] == "retro"


def test_a_planned_sprint_is_taken_away_and_its_cards_stay(teammate: Any, onlooker: Any, card: int) -> None:
    teammate.post(f"{TEAM}/sprints", json={})
    teammate.post(f"{TEAM}/sprints/1/cards", json={"card": card})
    assert onlooker.post(f"{TEAM}/sprints/1/remove").status_code == 403
    for _ in range(2):
        gone = teammate.post(f"{TEAM}/sprints/1/remove", headers={"Idempotency-Key": "gone"})
        assert (gone.status_code, gone.data) == (204, b"")
    assert teammate.get(f"{TEAM}/sprints/1").status_code == 404
    assert teammate.get(f"{TEAM}/cards/{card}").json["sprint"] is None
    teammate.post(f"{TEAM}/sprints", json={})
    teammate.post(f"{TEAM}/sprints/2/start", json={})
    running = teammate.post(f"{TEAM}/sprints/2/remove")
    assert (running.status_code, running.json["type"]) == (422, "urn:ldagile:sprint_state")


def test_a_stranger_finds_none_of_it(stranger: Any, card: int) -> None:
    for path in ("lanes", "sprints"):
        assert stranger.get(f"{TEAM}/{path}").status_code == 404
    assert move(stranger, card, 3, 4).status_code == 404
