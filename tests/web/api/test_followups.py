"""Whom one asks after a release and when, for programs."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.listening import DOES, a_released_card, add_people, answers, code, opened
from tests.statements import counted
from tests.web.api.conftest import TEAM, numbers

FOLLOWUP = f"{TEAM}/followups/1"
CARD = f"{TEAM}/cards/1"


def test_people_are_put_on_a_card_and_taken_off(teammate: Any, do: Any, people: Any, clock: Any) -> None:
    from tests.build import a_card

    do(a_card, team_id=people.owner.team, now=clock.now, kind="intervention")
    lena = {"name": "Lena Vogt", "email": "Lena@example.org", "group": "Sales"}
    added = teammate.post(f"{CARD}/participants", json={"people": [lena, {"email": "nils.aas@example.org"}]})
    assert added.json == {"added": 2, "known": 0}
    assert teammate.post(f"{CARD}/participants", json={"people": [lena]}).json == {"added": 0, "known": 1}
    first = teammate.get(f"{CARD}/participants?limit=1")
    assert first.json["items"][0] == {
        "number": 1,
        "name": "Lena Vogt",
        "email": "lena@example.org",
        "group": "Sales",
        "asked": False,
    }
    assert teammate.get(first.json["next"]).json["items"][0]["name"] == "Nils Aas"
    assert teammate.get(f"{CARD}/participants/forecast").json == {"people": 2, "answers": 0, "readable": False}
    assert teammate.post(f"{CARD}/participants/remove", json={"person": 1}).json == {"person": 1}
    assert numbers(teammate.get(f"{CARD}/participants")) == [2]


def test_people_who_cannot_be_read_are_refused_by_their_place_and_nobody_is_added(teammate: Any, asked: None) -> None:
    wrong = teammate.post(f"{CARD}/participants", json={"people": [{"name": "Ida"}, {"email": "nobody"}, {}]})
    assert wrong.status_code == 422
    assert wrong.json["errors"] == {
        "people": {
            "1": {"email": ["This is no e-mail address. One looks like mira@example.org."]},
            "2": {"name": ["Please fill this in."]},
        }
    }
    assert len(teammate.get(f"{CARD}/participants").json["items"]) == 8


def test_who_was_asked_stays_on_the_card(teammate: Any, asked: None) -> None:
    refused = teammate.post(f"{CARD}/participants/remove", json={"person": 2})
    assert (refused.status_code, refused.json["type"]) == (422, "urn:ldagile:invitation_sent")


def test_something_already_run_is_asked_about_today_once_for_each_key(teammate: Any) -> None:
    ran = {"title": "Mentor pairs", "received_on": "2026-11-02", "people": [{"email": "lena@example.org"}]}
    first, second = (
        teammate.post(f"{TEAM}/already-ran", json=ran, headers={"Idempotency-Key": "ran"}) for _ in range(2)
    )
    assert (first.status_code, first.headers["Location"], first.json) == (201, FOLLOWUP, second.json)
    assert (first.json["due_on"], first.json["invited"], first.json["title"]) == ("2026-11-24", 1, "Mentor pairs")
    nobody = teammate.post(f"{TEAM}/already-ran", json={**ran, "people": []})
    assert (nobody.status_code, list(nobody.json["errors"])) == (422, ["people"])


def test_a_group_is_asked_by_a_shared_link(teammate: Any, onlooker: Any, asked: None) -> None:
    made = teammate.post(f"{CARD}/followups", json={"group_size": 30})
    assert (made.status_code, made.json["invited"], made.json["link"][:7]) == (201, 30, "http://")
    address = made.headers["Location"]
    assert teammate.put(f"{address}/group", json={"group_size": 40}).json["invited"] == 40
    renewed = teammate.post(f"{address}/link/renew")
    assert renewed.json["link"] != made.json["link"]
    seen = onlooker.get(address).json
    assert (seen["link"], seen["code"], seen["invited"]) == (None, None, 40)


def test_a_follow_up_says_what_to_expect_and_can_be_asked_another_day(
    teammate: Any, do: Any, people: Any, clock: Any
) -> None:
    do(a_released_card, people=people, clock=clock)
    seen = teammate.get(FOLLOWUP).json
    assert (seen["state"], seen["forecast"]) == ("next", {"people": 8, "answers": 3, "readable": False})
    assert teammate.put(f"{FOLLOWUP}/due", json={"due_on": "2026-11-30"}).json["closes_on"] == "2026-12-14"
    past = teammate.put(f"{FOLLOWUP}/due", json={"due_on": "2026-11-01"})
    assert (past.status_code, list(past.json["errors"])) == (422, ["due_on"])


def test_follow_ups_are_listed_by_their_day(teammate: Any, do: Any, people: Any, clock: Any) -> None:
    for title in ("One", "Two", "Three"):
        do(a_released_card, people=people, clock=clock, count=1, title=title)
    teammate.put(f"{TEAM}/followups/3/due", json={"due_on": "2026-11-30"})
    do(opened, clock=clock, number=3)
    first = teammate.get(f"{TEAM}/followups?limit=2")
    assert numbers(first) == [3, 1]
    assert numbers(teammate.get(first.json["next"])) == [2]
    assert numbers(teammate.get(f"{TEAM}/followups?state=asking")) == [3]
    assert numbers(teammate.get(f"{TEAM}/followups?card=2")) == [2]


def test_one_can_ask_again_pool_or_leave_it(teammate: Any, answered: Any, clock: Any) -> None:
    answered(DOES)
    again = teammate.post(f"{FOLLOWUP}/again", headers={"Idempotency-Key": "again"})
    assert (again.status_code, again.json["number"], again.json["pooled"]) == (201, 2, [1, 2])
    assert teammate.post(f"{FOLLOWUP}/again", headers={"Idempotency-Key": "again"}).json == again.json
    assert teammate.post(f"{TEAM}/followups/2/again").json["type"] == "urn:ldagile:still_asking"
    assert teammate.put(f"{FOLLOWUP}/settled", json={"settled": "count"}).json["settled"] == "count"
    assert teammate.post(f"{FOLLOWUP}/pool").json["settled"] == "pool"
    assert teammate.put(f"{FOLLOWUP}/settled", json={"settled": "maybe"}).status_code == 422


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("followups/1/link/renew", None),
        ("followups/1/pool", None),
        ("cards/1/followups", {"group_size": 9}),
        ("cards/1/participants", {"people": [{"name": "Ida"}]}),
    ],
)
def test_the_same_request_again_is_answered_as_the_first_time(teammate: Any, asked: None, path: str, body: Any) -> None:
    key = {"Idempotency-Key": "mine"}
    first = teammate.post(f"{TEAM}/{path}", json=body, headers=key)
    assert first.status_code in {200, 201}
    seq = teammate.get(f"{TEAM}/changes").json["last"]
    assert teammate.post(f"{TEAM}/{path}", json=body, headers=key).json == first.json
    assert teammate.get(f"{TEAM}/changes").json["last"] == seq


def test_much_costs_no_more_statements_than_little(
    teammate: Any, app: Flask, do: Any, people: Any, clock: Any, asked: None
) -> None:
    paths = ["followups", "followups/1", "followups/1/answers", "followups/1/coding", "cards/1/participants"]
    paths += ["cards/1/evaluation", "cards/1/evidence", "cards/1/feedback", "insights/behaviour", "insights/impact"]

    def costs() -> list[int]:
        found = []
        for path in paths:
            with counted(app) as statements:
                assert teammate.get(f"{TEAM}/{path}").status_code == 200
            found.append(len(statements))
        return found

    little = costs()

    def grow() -> None:
        answers(clock, [DOES] * 8, signed=3)
        code(people, clock)
        add_people(people, clock, 1, 5, prefix="agent", received_on=clock.now.date() + timedelta(days=1))

    do(grow)
    assert costs() == little
