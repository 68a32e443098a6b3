"""Retros for programs: called, led from phase to phase."""

from typing import Any

import pytest
from flask import Flask

from tests.holding import HeldRetro
from tests.statements import counted
from tests.web.api.conftest import TEAM

RETRO = f"{TEAM}/retros/1"
SECRET = "Nobody reads the help articles"
NEW = {"title": "Retro of sprint 3", "expected": 7, "planned_on": "2026-11-24"}


def go(program: Any, phase: str) -> Any:
    revision = program.get(RETRO).json["revision"]
    return program.put(f"{RETRO}/phase", json={"to_phase": phase, "revision": revision})


def me(program: Any) -> int:
    return next(person["id"] for person in program.get(RETRO).json["people"] if person["me"])


def act(program: Any) -> Any:
    return program.post(f"{RETRO}/actions", json={"title": "Put them on the phone"})


def test_a_retro_is_called_for_a_sprint_once_for_each_key_and_its_caller_leads_it(teammate: Any) -> None:
    teammate.post(f"{TEAM}/sprints", json={"goal": "A lighter first week"})
    first, second = (
        teammate.post(f"{TEAM}/retros", json={**NEW, "sprint": 1}, headers={"Idempotency-Key": "k"}) for _ in range(2)
    )
    assert (first.status_code, first.headers["Location"], first.json) == (201, RETRO, second.json)
    assert {"number": 1, "sprint": 1, "anonymous": True, "phase": "collect", "facilitator": "Teammate"}.items() <= (
        first.json.items()
    )
    assert first.json["columns"] == ["What changed at work", "What didn’t transfer", "What we assumed", "What to try"]
    assert "/join/" in first.json["join_link"]
    assert teammate.get(RETRO).json == first.json


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({**NEW, "expected": 0}, "expected"),
        ({**NEW, "format": "own", "columns": ["One"]}, "columns"),
        ({**NEW, "about": "sprint-1"}, "about"),
        ({"expected": 7, "planned_on": "2026-11-24"}, "title"),
    ],
)
def test_what_does_not_fit_is_refused_by_field(teammate: Any, body: Any, field: str) -> None:
    refused = teammate.post(f"{TEAM}/retros", json=body)
    assert (refused.status_code, list(refused.json["errors"])) == (422, [field])


def test_a_sprint_that_is_not_there_has_no_retro(teammate: Any) -> None:
    assert teammate.post(f"{TEAM}/retros", json={**NEW, "sprint": 9}).status_code == 404


def test_retros_are_listed_in_pages(teammate: Any, onlooker: Any) -> None:
    for count in range(3):
        teammate.post(f"{TEAM}/retros", json={**NEW, "title": f"Retro {count}"})
    first = onlooker.get(f"{TEAM}/retros?limit=2")
    assert [item["number"] for item in first.json["items"]] == [1, 2]
    assert [item["title"] for item in onlooker.get(first.json["next"]).json["items"]] == ["Retro 2"]


def test_anonymity_is_chosen_before_the_first_card(teammate: Any, owner: Any) -> None:
    owner.post(f"{TEAM}/retros", json=NEW)
    assert owner.put(f"{RETRO}/anonymity", json={"anonymous": False}).json["anonymous"] is False
    assert teammate.put(f"{RETRO}/anonymity", json={"anonymous": True}).json["type"] == "urn:ldagile:not_facilitator"
    teammate.post(f"{RETRO}/cards", json={"column": 0, "text": SECRET})
    assert owner.put(f"{RETRO}/anonymity", json={"anonymous": True}).json["type"] == "urn:ldagile:anonymity_locked"


# Leading


def test_who_leads_goes_on_and_who_saw_an_older_step_is_told(teammate: Any, owner: Any, retro: HeldRetro) -> None:
    assert go(teammate, "vote").json["type"] == "urn:ldagile:not_facilitator"
    moved = go(owner, "write")
    assert (moved.json["phase"], moved.json["revision"]) == ("write", 2)
    again = owner.put(f"{RETRO}/phase", json={"to_phase": "write", "revision": 1})
    assert (again.status_code, again.json["revision"]) == (200, 2)
    late = owner.put(f"{RETRO}/phase", json={"to_phase": "vote", "revision": 1})
    assert (late.status_code, late.json["type"]) == (409, "urn:ldagile:phase_moved")
    assert owner.put(f"{RETRO}/phase", json={"to_phase": "lunch", "revision": 2}).status_code == 422


def test_topics_are_taken_up_one_after_the_other(teammate: Any, owner: Any, retro: HeldRetro) -> None:
    teammate.post(f"{RETRO}/cards", json={"column": 1, "text": "Second"})
    seen = go(owner, "discuss").json
    first, second = seen["topics"]
    step, key = {"revision": seen["revision"]}, {"Idempotency-Key": "next"}
    for _ in range(2):
        talk = {card["id"]: card["talk"] for card in owner.post(f"{RETRO}/topic", json=step, headers=key).json["cards"]}
        assert talk == {first: "done", second: "now"}
    assert owner.post(f"{RETRO}/topic", json=step).status_code == 409


def test_leading_is_handed_over_or_taken_when_who_leads_is_gone(
    teammate: Any, owner: Any, clock: Any, retro: HeldRetro
) -> None:
    place = me(teammate)
    assert teammate.post(f"{RETRO}/facilitator/take").json["type"] == "urn:ldagile:facilitator_is_here"
    handed = owner.post(f"{RETRO}/facilitator", json={"participant": place}, headers={"Idempotency-Key": "k"})
    assert handed.json["facilitator"] == "Teammate"
    assert (
        owner.post(f"{RETRO}/facilitator", json={"participant": place}, headers={"Idempotency-Key": "k"}).status_code
        == 200
    )
    clock.advance(minutes=2)
    assert owner.post(f"{RETRO}/facilitator/take").json["facilitator"] == "Owner"


def test_people_say_that_they_are_ready(teammate: Any, retro: HeldRetro) -> None:
    for ready in (True, False):
        seen = teammate.put(f"{RETRO}/ready", json={"ready": ready}).json
        assert [person["ready"] for person in seen["people"] if person["me"]] == [ready]


def test_who_may_only_look_takes_no_part_and_a_stranger_finds_nothing(
    onlooker: Any, stranger: Any, owner: Any, retro: HeldRetro
) -> None:
    go(owner, "commit")
    act(owner)
    for method, path in (("post", "cards"), ("put", "phase"), ("put", "ready"), ("post", "actions")):
        assert getattr(onlooker, method)(f"{RETRO}/{path}", json={}).status_code == 403
    for path in ("retros", "retros/1", "retro-actions", "retro-actions/1"):
        assert onlooker.get(f"{TEAM}/{path}").status_code == 200
        assert stranger.get(f"{TEAM}/{path}").status_code == 404
    assert stranger.get("/api/v1/teams/far-away/retros/1").status_code == 404
    assert stranger.get("/api/v1/teams/far-away/retro-actions/1").status_code == 404


def test_a_room_costs_the_same_with_little_and_much(app: Flask, teammate: Any, retro: HeldRetro) -> None:
    def ask() -> list[int]:
        costs = []
        for path in ("retros", "retros/1", "retro-actions"):
            with counted(app) as statements:
                assert teammate.get(f"{TEAM}/{path}").status_code == 200
            costs.append(len(statements))
        return costs

    little = ask()
    for count in range(6):
        teammate.post(f"{RETRO}/cards", json={"column": 0, "text": f"Card {count}"})
        teammate.post(f"{TEAM}/retros", json=NEW)
    assert ask() == little


def test_a_closed_retro_is_opened_again_within_a_day(owner: Any, clock: Any, retro: HeldRetro) -> None:
    closed = go(owner, "close").json
    assert (closed["code"], closed["join_link"]) == (None, None)
    again = owner.post(f"{RETRO}/reopen", headers={"Idempotency-Key": "again"})
    assert (again.json["phase"], again.json["closed_at"]) == ("commit", None)
    go(owner, "close")
    assert owner.post(f"{RETRO}/reopen", headers={"Idempotency-Key": "again"}).json["phase"] == "close"
    clock.advance(hours=25)
    assert owner.post(f"{RETRO}/reopen").json["type"] == "urn:ldagile:closed_for_good"
