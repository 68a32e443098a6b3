"""Retros for programs: everybody is sent what they may see at that moment, and nothing else."""

from typing import Any

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.request_keys import RequestKey
from tests.holding import HeldRetro
from tests.statements import counted
from tests.web.api.conftest import TEAM

RETRO = f"{TEAM}/retros/1"
SECRET = "Nobody reads the help articles"
NEW = {"title": "Retro of sprint 3", "expected": 7, "planned_on": "2026-11-24"}


def go(program: Any, phase: str, **more: Any) -> Any:
    revision = program.get(RETRO).json["revision"]
    return program.put(f"{RETRO}/phase", json={"to_phase": phase, "revision": revision, **more})


def me(program: Any) -> int:
    return next(person["id"] for person in program.get(RETRO).json["people"] if person["me"])


def act(program: Any, title: str = "Put them on the phone", **more: Any) -> Any:
    return program.post(f"{RETRO}/actions", json={"title": title, **more})


# Calling one


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
    assert first.json["join_link"].endswith(first.json["join_link"].rpartition("/join/")[2])
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


# What is hidden


def test_before_the_cards_are_revealed_their_text_is_sent_to_nobody_but_their_writer(
    app: Flask, teammate: Any, owner: Any, onlooker: Any, admin: Any, retro: HeldRetro
) -> None:
    card = teammate.get(RETRO).json["cards"][0]["id"]
    reads = [path for path, item in app.extensions["openapi"]["paths"].items() if "get" in item]
    for program in (owner, onlooker, admin):
        told = [program.get(path.format(slug="sales-learning", number=1, key=card)).text for path in reads]
        assert SECRET not in "".join(told)
        assert program.get(f"{RETRO}/cards/{card}").status_code == 404
        seen = program.get(RETRO).json
        assert (seen["cards"], seen["face_down"]) == ([], {"0": 1})
    assert owner.patch(f"{RETRO}/cards/{card}", json={"text": "Mine"}, headers={"If-Match": "*"}).status_code == 404
    assert owner.delete(f"{RETRO}/cards/{card}").status_code == 404
    assert teammate.get(f"{RETRO}/cards/{card}").json["text"] == SECRET


def test_in_an_anonymous_retro_nobody_is_ever_sent_who_wrote_a_card(
    teammate: Any, owner: Any, retro: HeldRetro
) -> None:
    go(owner, "vote")
    (card,) = owner.get(RETRO).json["cards"]
    assert (card["text"], card["author"], card["mine"]) == (SECRET, None, False)
    assert "batch_at" not in card
    assert teammate.get(RETRO).json["cards"][0]["mine"] is True


def test_totals_are_sent_once_the_vote_is_closed_and_hidden_again_when_it_is_opened(
    teammate: Any, owner: Any, onlooker: Any, retro: HeldRetro
) -> None:
    go(owner, "vote")
    card = owner.get(RETRO).json["cards"][0]["id"]
    assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 2}).json["my_votes"] == 2
    for program in (owner, onlooker):
        (seen,) = program.get(RETRO).json["cards"]
        assert (seen["votes"], seen["voters"], seen["my_votes"]) == (None, None, 0)
    assert teammate.get(RETRO).json["votes_left"] == 3
    go(owner, "discuss")
    seen = onlooker.get(RETRO).json
    assert (seen["cards"][0]["votes"], seen["cards"][0]["voters"], seen["topics"]) == (2, 1, [card])
    go(owner, "vote")
    assert onlooker.get(RETRO).json["cards"][0]["votes"] is None


def test_the_address_of_a_guest_is_sent_to_nobody(teammate: Any, do: Any, retro: HeldRetro) -> None:
    do(retro.guest, email="helen.marsh@nordlicht.org")
    helen = next(person for person in teammate.get(RETRO).json["people"] if person["name"] == "Helen")
    assert (helen["guest"], helen["can_own"], helen["can_lead"]) == (True, True, False)
    assert "nordlicht" not in teammate.get(RETRO).text


def test_writing_a_card_leaves_no_request_key_that_would_name_its_writer(
    teammate: Any, app: Flask, retro: HeldRetro
) -> None:
    teammate.post(f"{RETRO}/cards", json={"column": 1, "text": "Mine"}, headers={"Idempotency-Key": "mine"})
    with app.app_context():
        assert session.query(RequestKey).count() == 0


# Cards


def test_a_card_is_written_once_for_each_key_changed_and_taken_back(teammate: Any, retro: HeldRetro) -> None:
    body, key = {"column": 1, "text": "Too long"}, {"Idempotency-Key": "one"}
    first, second = (teammate.post(f"{RETRO}/cards", json=body, headers=key) for _ in range(2))
    assert (first.status_code, first.json) == (201, second.json)
    other = teammate.post(f"{RETRO}/cards", json={**body, "text": "Other"}, headers=key)
    assert (other.status_code, other.json["type"]) == (422, "urn:ldagile:key_reused")
    address, tag = first.headers["Location"], {"If-Match": first.headers["ETag"]}
    assert teammate.patch(address, json={"text": "Far too long"}, headers=tag).json["version"] == 2
    stale = teammate.patch(address, json={"text": "Long"}, headers=tag)
    assert (stale.status_code, stale.json["current"]["text"]) == (412, "Far too long")
    assert teammate.patch(address, json={"text": "Long"}).status_code == 428
    assert [card["text"] for card in teammate.delete(address).json["cards"]] == [SECRET]
    assert teammate.delete(address).status_code == 404


@pytest.mark.parametrize("body", [{"column": 4, "text": "x"}, {"column": 0, "text": "x" * 1001}, {"column": 0}])
def test_a_card_that_does_not_fit_is_refused(teammate: Any, retro: HeldRetro, body: Any) -> None:
    assert teammate.post(f"{RETRO}/cards", json=body).status_code == 422


def test_no_more_votes_than_one_has(teammate: Any, owner: Any, retro: HeldRetro) -> None:
    card = teammate.get(RETRO).json["cards"][0]["id"]
    assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 1}).json["type"] == "urn:ldagile:not_voting"
    go(owner, "vote")
    assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 3}).status_code == 422
    for _ in range(2):
        assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 1}).json["my_votes"] == 1


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


# What is taken on


def test_actions_are_taken_on_changed_let_go_and_become_cards(
    teammate: Any, owner: Any, app: Flask, retro: HeldRetro
) -> None:
    assert act(owner).json["type"] == "urn:ldagile:not_deciding"
    go(owner, "commit")
    made = act(owner)
    assert (made.status_code, made.json["missing"]) == (201, ["owner", "due", "how_known"])
    address, tag = made.headers["Location"], {"If-Match": made.headers["ETag"]}
    whole = {"owner": me(owner), "due": "2026-12-08", "how_known": "Half have opened one"}
    changed = owner.patch(address, json=whole, headers=tag)
    assert (changed.json["owner_name"], changed.json["missing"], changed.json["version"]) == ("Owner", [], 2)
    stale = owner.patch(address, json={"title": "Other"}, headers=tag)
    assert (stale.status_code, stale.json["current"]["due"]) == (412, "2026-12-08")
    assert owner.patch(address, json={"owner": 99}, headers={"If-Match": "*"}).json["errors"].keys() == {"owner"}
    key = {"Idempotency-Key": "drop"}
    assert owner.post(f"{address}/drop", headers=key).status_code == 200
    assert owner.get(RETRO).json["actions"] == []
    owner.post(f"{address}/restore")
    owner.post(f"{address}/drop", headers=key)
    assert [action["number"] for action in owner.get(RETRO).json["actions"]] == [1]
    assert [owner.post(f"{address}/card").json for _ in range(2)] == [{"card": 1}] * 2
    with app.app_context():
        card = session.query(Card).one()
        assert (card.kind, card.title) == ("improvement", "Put them on the phone")
    listed = teammate.get(f"{TEAM}/retro-actions?retro=1&state=open").json["items"]
    assert [(action["number"], action["card"]) for action in listed] == [(1, 1)]


def test_the_next_retro_says_what_became_of_it_and_whether_it_helped(
    owner: Any, teammate: Any, do: Any, retro: HeldRetro
) -> None:
    do(retro.go, phase="commit")
    do(retro.act)
    assert go(owner, "close").json["closed_at"] is not None
    owner.post(f"{TEAM}/retros", json=NEW)
    second = f"{TEAM}/retros/2"
    owner.put(f"{second}/phase", json={"to_phase": "look_back", "revision": 1})
    assert [action["number"] for action in teammate.get(second).json["earlier"]] == [1]
    said = {"action": 1, "outcome": "done", "helped": "yes"}
    for _ in range(2):
        looked = teammate.put(f"{second}/look-back", json=said)
        assert (looked.json["state"], looked.json["helped"]) == ("done", "yes")
    assert teammate.put(f"{second}/look-back", json={**said, "helped": "perhaps"}).status_code == 422
    assert teammate.put(f"{second}/look-back", json={**said, "action": 9}).status_code == 404


def test_a_closed_retro_is_opened_again_within_a_day(owner: Any, clock: Any, retro: HeldRetro) -> None:
    closed = go(owner, "close").json
    assert (closed["code"], closed["join_link"]) == (None, None)
    again = owner.post(f"{RETRO}/reopen", headers={"Idempotency-Key": "again"})
    assert (again.json["phase"], again.json["closed_at"]) == ("commit", None)
    go(owner, "close")
    assert owner.post(f"{RETRO}/reopen", headers={"Idempotency-Key": "again"}).json["phase"] == "close"
    clock.advance(hours=25)
    assert owner.post(f"{RETRO}/reopen").json["type"] == "urn:ldagile:closed_for_good"


# Everybody else


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
