from typing import Any

import pytest

from ldagile.domain.permissions import Actor
from ldagile.usecases.problems import answer_question, submit_problem, write_to_team
from tests.conftest import People
from tests.web.api.conftest import TEAM

PROBLEMS = f"{TEAM}/problems"
STATEMENT = "Refund complaints rose from 40 to 95 a month since the new tool"


@pytest.fixture
def told(do: Any, people: People, clock: Any) -> Any:
    """Problem 1, told by somebody outside the team."""
    outside = Actor(team_id=people.owner.team_id)
    return do(submit_problem, statement=STATEMENT, email="helen.marsh@nordlicht.org", actor=outside, now=clock.now)


def test_a_member_adds_a_problem_that_nobody_waits_for(teammate: Any) -> None:
    made = teammate.post(PROBLEMS, json={"statement": STATEMENT})
    assert made.status_code == 201
    assert {
        "number": 1,
        "statement": STATEMENT,
        "state": "submitted",
        "requester": "Teammate",
        "pasted": True,
        "answer_due_on": None,
        "order_score": -2,
    }.items() <= made.json.items()
    assert teammate.get(made.headers["Location"]).json == made.json


def test_facts_are_changed_by_who_has_seen_them(teammate: Any, objective: str, told: Any) -> None:
    tag = teammate.get(f"{PROBLEMS}/1").headers["ETag"]
    changed = teammate.patch(
        f"{PROBLEMS}/1", json={"affected": 64, "objective": 1, "hours_lost": 4}, headers={"If-Match": tag}
    )
    assert {"affected": 64, "objective": 1, "hours_lost": 4.0, "version": 2}.items() <= changed.json.items()
    stale = teammate.patch(f"{PROBLEMS}/1", json={"affected": 65}, headers={"If-Match": tag})
    assert (stale.status_code, stale.json["current"]["affected"]) == (412, 64)


def test_the_statement_is_nobodys_to_change(teammate: Any, told: Any) -> None:
    refused = teammate.patch(f"{PROBLEMS}/1", json={"statement": "Other"}, headers={"If-Match": "*"})
    assert (refused.status_code, refused.json["errors"]) == (422, {"statement": ["There is no such field."]})


def test_the_list_is_filtered_by_state_and_objective(teammate: Any, objective: str) -> None:
    for statement in ("One", "Two", "Three"):
        teammate.post(PROBLEMS, json={"statement": statement})
    teammate.post(f"{PROBLEMS}/2/observe")
    teammate.patch(f"{PROBLEMS}/3", json={"objective": 1}, headers={"If-Match": "*"})

    def numbers(query: str) -> list[int]:
        return [item["number"] for item in teammate.get(f"{PROBLEMS}?{query}").json["items"]]

    assert numbers("") == [1, 2, 3]
    assert numbers("state=observing") == [2]
    assert numbers("objective=1") == [3]
    assert numbers("state=observing&objective=1") == []


def test_moves_go_through_the_same_rules_as_on_the_pages(teammate: Any, told: Any) -> None:
    refused = teammate.post(f"{PROBLEMS}/1/accept")
    assert (refused.status_code, refused.json["type"]) == (422, "urn:ldagile:cannot_accept")
    assert teammate.post(f"{PROBLEMS}/1/observe").json["state"] == "observing"
    assert teammate.post(f"{PROBLEMS}/1/observe/end").json["state"] == "submitted"
    declined = teammate.post(f"{PROBLEMS}/1/decline", json={"reason": "Not ours", "go_instead": "Facilities"})
    assert (declined.json["state"], declined.json["go_instead"]) == ("declined", "Facilities")
    assert teammate.post(f"{PROBLEMS}/1/reopen", json={"reason": "Ours"}).json["state"] == "submitted"


def test_merging_and_taking_apart(teammate: Any, told: Any) -> None:
    teammate.post(PROBLEMS, json={"statement": "The same"})
    merged = teammate.post(f"{PROBLEMS}/2/merge", json={"into": 1}).json
    assert (merged["state"], merged["merged_into"], merged["merged_into_words"]) == ("merged", 1, STATEMENT)
    assert teammate.post(f"{PROBLEMS}/2/unmerge").json["merged_into"] is None


def test_a_claim_a_message_sharing_and_the_link(teammate: Any, told: Any, do: Any, clock: Any) -> None:
    link = {"problem_id": told.problem_id, "generation": 0}
    do(answer_question, question="cost", monthly_cost=5_800_000, now=clock.now, **link)
    assert teammate.get(f"{PROBLEMS}/1").json["claimed"] == ["monthly_cost"]
    assert teammate.post(f"{PROBLEMS}/1/claim", json={"field": "monthly_cost"}).json["claimed"] == []
    assert teammate.post(f"{PROBLEMS}/1/messages", json={"text": "Thank you"}).json["answered_at"] is not None
    assert teammate.post(f"{PROBLEMS}/1/share", json={"shared": True}).json["shared"] is True
    assert teammate.post(f"{PROBLEMS}/1/link/revoke").json["link_revoked_at"] is not None
    assert teammate.post(f"{PROBLEMS}/1/link/renew").json["link_revoked_at"] is None


def test_what_the_requester_answers_and_both_write_is_read(
    teammate: Any, onlooker: Any, stranger: Any, told: Any, do: Any, clock: Any
) -> None:
    link = {"problem_id": told.problem_id, "generation": 0, "now": clock.now}
    do(answer_question, question="cost", monthly_cost=5_800_000, **link)
    do(answer_question, question="tried", text="A leaflet", **link)
    do(answer_question, question="needed", **link)
    teammate.post(f"{PROBLEMS}/1/messages", json={"text": "When did it begin?"})
    do(write_to_team, text="In May", **link)
    first = onlooker.get(f"{PROBLEMS}/1/messages?limit=1").json
    rest = onlooker.get(first["next"]).json
    said = [(each["who"], each["by_team"], each["text"]) for each in first["items"] + rest["items"]]
    assert said == [("Teammate", True, "When did it begin?"), ("Helen Marsh", False, "In May")]
    answers = onlooker.get(f"{PROBLEMS}/1/answers").json["items"]
    assert [(each["question"], each["amount"]) for each in answers] == [("cost", 5_800_000), ("tried", None)]
    assert answers[1]["text"] == "A leaflet"
    for noun in ("messages", "answers"):
        assert stranger.get(f"{PROBLEMS}/1/{noun}").status_code == 404
        assert onlooker.get(f"{PROBLEMS}/2/{noun}").status_code == 404


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("ask-back", None),
        ("observe", None),
        ("decline", {"reason": "Not ours"}),
        ("messages", {"text": "Thank you"}),
        ("share", {"shared": True}),
        ("link/renew", None),
    ],
)
def test_the_same_request_again_is_answered_as_the_first_time(teammate: Any, told: Any, action: str, body: Any) -> None:
    headers = {"Idempotency-Key": "mine"}
    first = teammate.post(f"{PROBLEMS}/1/{action}", json=body, headers=headers)
    assert first.status_code == 200
    seq = teammate.get(f"{TEAM}/changes").json["last"]
    assert teammate.post(f"{PROBLEMS}/1/{action}", json=body, headers=headers).json == first.json
    assert teammate.get(f"{TEAM}/changes").json["last"] == seq


def test_adding_twice_with_one_key_adds_one(teammate: Any) -> None:
    for _ in range(2):
        teammate.post(PROBLEMS, json={"statement": STATEMENT}, headers={"Idempotency-Key": "mine"})
    assert len(teammate.get(PROBLEMS).json["items"]) == 1
