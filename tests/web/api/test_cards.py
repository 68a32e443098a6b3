"""Cards for programs: listed, made, changed, answered, split, pinned, put away; their score and their history."""

from typing import Any

import pytest

from tests import build
from tests.web.api.conftest import FORECAST, TEAM, numbers
from tests.web.diagnosing import ask_everybody

CARDS = f"{TEAM}/cards"
FORM = {"kind": "intervention", "title": "A shorter form", "problem": 1}


@pytest.fixture(autouse=True)
def problem(do: Any, people: Any, clock: Any) -> None:
    do(build.a_problem, team_id=people.owner.team, now=clock.now)


def changed(program: Any, address: str, **values: Any) -> Any:
    """A change by somebody who has just read the record."""
    tag = program.get(address).headers["ETag"]
    return program.patch(address, json=values, headers={"If-Match": tag})


def scored(program: Any, own_days: float = 2) -> str:
    """The address of a card that lacks nothing for its score."""
    program.post(f"{TEAM}/objectives", json=FORECAST)
    facts = {"monthly_cost": 5_800_000, "cost_basis": "measured", "affected": 64, "objective": 1}
    program.patch(f"{TEAM}/problems/1", json=facts, headers={"If-Match": "*"})
    made = program.post(CARDS, json={**FORM, "type": "process or tool fix", "own_days": own_days})
    return str(made.headers["Location"])


@pytest.mark.parametrize("kind", ["intervention", "discovery", "improvement", "running", "mandatory"])
def test_a_card_of_each_kind_is_made_and_read(teammate: Any, kind: str) -> None:
    made = teammate.post(CARDS, json={**FORM, "kind": kind})
    assert made.status_code == 201
    assert {
        "number": 1,
        "kind": kind,
        "problem": 1,
        "stage": "idea",
        "tags": [],
        "money": 0,
    }.items() <= made.json.items()
    assert teammate.get(made.headers["Location"]).json == made.json


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"kind": "course"}, "kind"),
        ({"problem": None}, "problem"),
        ({"type": "seminar"}, "type"),
        ({"own_days": -1}, "own_days"),
        ({"money": 2.5}, "money"),
        ({"tags": "form, crm"}, "tags"),
        ({"owner_id": 999}, "owner_id"),
        ({"lane": 2}, "lane"),
    ],
)
def test_a_card_that_does_not_fit_is_refused_by_field(teammate: Any, change: Any, field: str) -> None:
    refused = teammate.post(CARDS, json={**FORM, **change})
    assert (refused.status_code, list(refused.json["errors"])) == (422, [field])
    assert numbers(teammate.get(CARDS)) == []


def test_the_same_key_makes_one_card(teammate: Any) -> None:
    first, second = (teammate.post(CARDS, json=FORM, headers={"Idempotency-Key": "mine"}) for _ in range(2))
    assert first.json == second.json
    assert numbers(teammate.get(CARDS)) == [1]
    other = teammate.post(CARDS, json={**FORM, "title": "Another"}, headers={"Idempotency-Key": "mine"})
    assert (other.status_code, other.json["type"]) == (422, "urn:ldagile:key_reused")


def test_a_rule_refuses_a_card_until_a_reason_overrules_it(owner: Any, do: Any, people: Any, clock: Any) -> None:
    do(ask_everybody, problem=1, actor=people.owner, now=clock.now)
    owner.patch(TEAM, json={"gating": "require"}, headers={"If-Match": "*"})
    refused = owner.post(CARDS, json={**FORM, "type": "course"})
    assert (refused.status_code, refused.json["type"]) == (422, "urn:ldagile:course_not_justified")
    made = owner.post(CARDS, json={**FORM, "type": "course", "override": "The regulator wants it by name"})
    assert made.status_code == 201
    told = [(each["who"], each["rule"], each["reason"]) for each in owner.get(f"{CARDS}/1/overrides").json["items"]]
    assert told == [("Owner", "course_not_justified", "The regulator wants it by name")]


def test_a_card_comes_of_what_is_likely_to_help(teammate: Any, do: Any, people: Any, clock: Any) -> None:
    do(ask_everybody, problem=1, actor=people.owner, now=clock.now)
    best = teammate.get(f"{TEAM}/problems/1/diagnosis").json["types"][0]["type"]
    made = teammate.post(CARDS, json={**FORM, "type": best})
    assert (made.json["type"], made.json["gap"]) == (best, "KE")
    assert teammate.get(f"{TEAM}/problems/1").json["state"] == "accepted"


def test_cards_are_listed_in_pages_and_filtered(teammate: Any, people: Any, objective: str) -> None:
    teammate.patch(f"{TEAM}/problems/1", json={"objective": 1}, headers={"If-Match": "*"})
    teammate.post(CARDS, json={**FORM, "owner_id": people.teammate.user_id})
    teammate.post(CARDS, json={"kind": "discovery", "title": "Watch one hour"})
    teammate.post(CARDS, json={"kind": "mandatory", "title": "Safety"})
    teammate.post(f"{CARDS}/3/archive")
    first = teammate.get(f"{CARDS}?limit=1")
    assert numbers(first) == [1]
    assert numbers(teammate.get(first.json["next"])) == [2]
    found = {
        "stage=idea": [1, 2],
        "stage=doing": [],
        "lane=1": [1, 2],
        "problem=1": [1],
        "objective=1": [1],
        f"owner={people.teammate.user_id}": [1],
        "kind=discovery": [2],
        "gap=none": [1, 2],
        "gap=K": [],
        "sprint=1": [],
        "archived=true": [3],
    }
    assert {query: numbers(teammate.get(f"{CARDS}?{query}")) for query in found} == found
    assert teammate.get(f"{CARDS}?stage=nowhere").status_code == 422


def test_a_card_is_changed_by_who_has_seen_it(teammate: Any) -> None:
    address = teammate.post(CARDS, json={**FORM, "tags": ["crm"]}).headers["Location"]
    tag = teammate.get(address).headers["ETag"]
    change = teammate.patch(address, json={"own_days": 1.5}, headers={"If-Match": tag})
    assert (change.json["own_days"], change.json["tags"], change.json["version"]) == (1.5, ["crm"], 2)
    stale = teammate.patch(address, json={"own_days": 3}, headers={"If-Match": tag})
    assert (stale.status_code, stale.json["current"]["own_days"]) == (412, 1.5)
    assert teammate.patch(address, json={"own_days": 3}).status_code == 428
    wrong = changed(teammate, address, kind="discovery")
    assert (wrong.status_code, list(wrong.json["errors"])) == (422, ["kind"])


def test_a_card_is_put_away_and_brought_back(teammate: Any) -> None:
    address = teammate.post(CARDS, json=FORM).headers["Location"]
    assert teammate.post(f"{address}/archive").json["archived_at"] is not None
    assert teammate.get(address).json["question"] is None
    assert teammate.post(f"{address}/restore").json["archived_at"] is None


def test_the_one_question_is_answered_until_there_is_a_score(teammate: Any, objective: str) -> None:
    address = teammate.post(CARDS, json=FORM).headers["Location"]
    answers = {"monthly_cost": 5_800_000, "affected": 64, "objective": 1, "type": "process or tool fix", "own_days": 2}
    for field, value in answers.items():
        assert teammate.get(address).json["unscored"] == teammate.get(address).json["question"] == field
        assert teammate.post(f"{address}/answer", json={field: value}).status_code == 200
    card = teammate.get(address).json
    assert (card["unscored"], card["question"], card["score"]) == (None, "target_behaviour", 80)
    other = teammate.post(f"{address}/answer", json={"own_days": 5})
    assert (other.status_code, other.json["type"]) == (409, "urn:ldagile:answered_meanwhile")
    for body in ({}, {"own_days": 2, "affected": 64}, {"own_days": None}):
        assert teammate.post(f"{address}/answer", json=body).status_code == 422


def test_a_score_comes_with_its_arithmetic(teammate: Any) -> None:
    receipt = teammate.get(f"{scored(teammate)}/score").json
    product = 1.0
    for factor in receipt["factors"].values():
        product *= factor
    assert receipt["raw"] == pytest.approx(product)
    assert receipt["score"] == pytest.approx(100 * product / (product + 1_000))
    assert {"affected": 64, "basis": "measured", "own_days": 2.0}.items() <= receipt["sources"].items()
    assert (receipt["rough"], receipt["hidden"], receipt["unscored"]) == (True, False, None)
    assert [(each["code"], each["because"], each["old"]) for each in receipt["moves"]] == [
        ("card_created", "it is new", None)
    ]


def test_a_card_without_a_score_says_what_it_lacks(teammate: Any) -> None:
    address = teammate.post(CARDS, json=FORM).headers["Location"]
    receipt = teammate.get(f"{address}/score").json
    assert (receipt["unscored"], receipt["score"], receipt["factors"]) == ("monthly_cost", None, None)


@pytest.mark.parametrize("few", [{"answered": 3, "changed": 2}, {"answered": 10, "changed": 8, "few": 2}])
def test_arithmetic_on_a_few_answers_is_for_leads_and_members(
    teammate: Any, onlooker: Any, do: Any, people: Any, few: dict[str, int]
) -> None:
    address = scored(teammate)
    do(build.change, team_id=people.owner.team, noun="card", number=1, sources=few)
    assert teammate.get(f"{address}/score").json["sources"] == few
    hidden = onlooker.get(f"{address}/score").json
    assert (hidden["hidden"], hidden["raw"], hidden["factors"], hidden["sources"]) == (True, None, None, None)
    assert hidden["score"] == onlooker.get(address).json["score"]


def test_the_backlog_is_ranked_with_its_pins_and_what_lacks_an_answer_stands_apart(teammate: Any) -> None:
    scored(teammate, own_days=8)
    scored(teammate, own_days=1)
    teammate.post(CARDS, json=FORM)
    teammate.post(CARDS, json={"kind": "discovery", "title": "Watch one hour"})

    def ranks(query: str = "") -> list[tuple[int, int]]:
        items = teammate.get(f"{TEAM}/backlog{query}").json["items"]
        return [(each["rank"], each["card"]["number"]) for each in items]

    assert ranks() == [(1, 2), (2, 1), (3, 4)]
    assert [(each["number"], each["question"]) for each in teammate.get(f"{TEAM}/backlog/unscored").json["items"]] == [
        (3, "type")
    ]
    pinned = teammate.post(f"{CARDS}/1/pin", json={"where": "above", "reason": "The audit is in May"})
    assert (pinned.json["pin"], pinned.json["pin_reason"]) == ("above", "The audit is in May")
    teammate.post(f"{CARDS}/4/pin", json={"where": "above", "reason": "First look"})
    assert ranks() == [(1, 1), (2, 4), (3, 2)]
    assert teammate.post(f"{CARDS}/4/pin/move", json={"direction": "up"}).status_code == 200
    assert ranks("?kind=intervention") == [(1, 1), (2, 2)]
    first = teammate.get(f"{TEAM}/backlog?limit=2").json
    assert [each["card"]["number"] for each in first["items"]] == [4, 1]
    assert [each["rank"] for each in teammate.get(first["next"]).json["items"]] == [3]
    assert teammate.post(f"{CARDS}/1/unpin").json["pin"] is None
    assert teammate.post(f"{CARDS}/1/pin", json={"where": "above"}).status_code == 422


def test_the_backlog_says_what_moved_a_card(teammate: Any, clock: Any) -> None:
    address = scored(teammate)
    clock.advance(days=20)
    assert changed(teammate, address, own_days=8).status_code == 200
    (row,) = teammate.get(f"{TEAM}/backlog").json["items"]
    assert row["change"] < 0
    assert row["because"] == "effort rose from 2 to 8 days"


def test_a_pin_is_moved_once_for_each_key(teammate: Any) -> None:
    for number in (1, 2, 3):
        teammate.post(CARDS, json={"kind": "discovery", "title": "Watch one hour"})
        teammate.post(f"{CARDS}/{number}/pin", json={"where": "above", "reason": "First"})
    for _ in range(2):
        moved = teammate.post(f"{CARDS}/3/pin/move", json={"direction": "up"}, headers={"Idempotency-Key": "up"})
        assert moved.status_code == 200
    assert [each["card"]["number"] for each in teammate.get(f"{TEAM}/backlog").json["items"]] == [1, 3, 2]


def test_a_card_that_is_too_large_becomes_two(teammate: Any) -> None:
    address = teammate.post(CARDS, json={**FORM, "own_days": 8}).headers["Location"]
    parts = {"title": "Nine fields", "own_days": 3, "second_title": "Help texts", "second_days": 5, "version": 1}
    twice = [teammate.post(f"{address}/split", json=parts, headers={"Idempotency-Key": "once"}) for _ in range(2)]
    assert [each.status_code for each in twice] == [201, 201]
    second = teammate.get(twice[0].headers["Location"]).json
    assert (second["number"], second["split_from"], second["own_days"], second["problem"]) == (2, 1, 5.0, 1)
    assert teammate.get(address).json["title"] == "Nine fields"
    assert teammate.post(f"{address}/split", json=parts).status_code == 409
    assert numbers(teammate.get(CARDS)) == [1, 2]


def test_a_history_tells_who_did_what_newest_first_without_our_ids(teammate: Any, people: Any, metric: str) -> None:
    address = teammate.post(CARDS, json=FORM).headers["Location"]
    changed(teammate, address, title="Nine fields", metric=1, owner_id=people.owner.user_id)
    teammate.post(f"{address}/comments", json={"text": "Sales wants ten"})
    first = teammate.get(f"{address}/history?limit=2").json
    assert [(line["who"], line["code"]) for line in first["items"]] == [
        ("Teammate", "comment_added"),
        ("Teammate", "card_edited"),
    ]
    assert first["items"][1]["changes"] == {
        "title": ["A shorter form", "Nine fields"],
        "metric": None,
        "owner": [None, "Owner"],
    }
    assert [line["code"] for line in teammate.get(first["next"]).json["items"]] == ["card_created"]


def test_viewers_look_and_strangers_find_nothing(onlooker: Any, stranger: Any, teammate: Any, card: str) -> None:
    reads = ["", "/score", "/history", "/overrides", "/checklist", "/comments", "/links", "/files"]
    assert {onlooker.get(card + each).status_code for each in reads} == {200}
    assert {stranger.get(card + each).status_code for each in reads} == {404}
    assert {teammate.get(f"{CARDS}/99{each}").status_code for each in reads} == {404}
    posts = {
        "/archive": None,
        "/answer": {"own_days": 2},
        "/pin": {"where": "above", "reason": "First"},
        "/comments": {"text": "Yes"},
    }
    assert {onlooker.post(card + each, json=body).status_code for each, body in posts.items()} == {403}
    assert {stranger.post(card + each, json=body).status_code for each, body in posts.items()} == {404}
    assert {teammate.post(f"{CARDS}/99{each}", json=body).status_code for each, body in posts.items()} == {404}
    elsewhere = card.replace("sales-learning", "far-away")
    assert stranger.get(elsewhere).status_code == 404
