"""Asking after a release, for programs: never more than the pages show."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card, PriorityEvent
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.answers import Said
from ldagile.usecases.followups import pool_with_next
from tests.listening import DOES, NOTHING, a_released_card, add_people, answers, closed, opened
from tests.statements import counted
from tests.usecases.test_answers import code
from tests.web.api.conftest import TEAM

FOLLOWUP = f"{TEAM}/followups/1"
CARD = f"{TEAM}/cards/1"
SECRET = "Only I would put it like this"


@pytest.fixture
def asked(do: Any, people: Any, clock: Any) -> None:
    """Card 1 was released to eight people, who are being asked (follow-up 1)."""

    def plant() -> None:
        a_released_card(people, clock)
        opened(clock)

    do(plant)


@pytest.fixture
def answered(do: Any, people: Any, clock: Any, asked: None) -> Any:
    """Let so many of the eight answer, and close."""

    def plant(said: list[Said], signed: int = 0) -> None:
        answers(clock, said, signed=signed)
        closed(clock)

    return lambda *said, signed=0: do(plant, said=list(said), signed=signed)


def ids(program: Any, what: str = "coding") -> list[str]:
    return [item["id"] for item in program.get(f"{FOLLOWUP}/{what}").json["items"]]


def numbers(answer: Any) -> list[int]:
    return [item["number"] for item in answer.json["items"]]


# Whom we ask


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


# Below the threshold


def test_too_few_unsigned_answers_leave_by_nothing(
    teammate: Any, owner: Any, app: Flask, answered: Any, people: Any
) -> None:
    answered(*[Said(change=SECRET, barrier=SECRET, quotable=True)] * 4)
    reads = [path for path, item in app.extensions["openapi"]["paths"].items() if "get" in item]
    told = [owner.get(path.format(slug="sales-learning", number=1, key="0" * 32)).text for path in reads]
    assert len(told) > 30
    assert SECRET not in "".join(told)
    seen = teammate.get(FOLLOWUP).json
    assert (seen["answered"], seen["too_few"], seen["to_code"]) == (4, True, 0)
    assert (seen["counted"], seen["changed"], seen["barriers"]) == (None, None, {})
    assert ids(teammate) == ids(teammate, "answers") == []
    with app.app_context():
        from tests.listening import responses

        hidden = responses()[0].id
    for answer in (
        teammate.put(f"{FOLLOWUP}/answers/{hidden}/codes", json={"change": "nothing", "barrier": None}),
        teammate.post(f"{FOLLOWUP}/answers/{hidden}/card", json={"title": "Mine"}),
        teammate.delete(f"{FOLLOWUP}/answers/{hidden}/codes"),
    ):
        assert (answer.status_code, SECRET in answer.text) == (404, False)


def test_the_tag_of_a_follow_up_does_not_tell_who_signed(
    onlooker: Any, asked: None, do: Any, clock: Any, people: Any
) -> None:
    do(a_released_card, people=people, clock=clock)
    do(opened, clock=clock, number=2)
    do(answers, clock=clock, said=[DOES, NOTHING], signed=2)
    do(answers, clock=clock, said=[DOES, NOTHING], number=2)
    assert onlooker.get(f"{FOLLOWUP}").json["answered"] == onlooker.get(f"{TEAM}/followups/2").json["answered"] == 2
    differ = {"number", "card", "due_on", "closes_on", "received_on", "opened_at", "pooled"}
    one, two = (onlooker.get(f"{TEAM}/followups/{number}").json for number in (1, 2))
    assert {name: one[name] for name in one.keys() - differ} == {name: two[name] for name in two.keys() - differ}


def test_numbers_from_fewer_than_five_are_for_those_who_do_the_work(
    teammate: Any, onlooker: Any, do: Any, clock: Any, people: Any, answered: Any
) -> None:
    answered(DOES, DOES, NOTHING, signed=3)
    do(code, people=people, clock=clock, barrier="time")
    seen, theirs = (program.get(FOLLOWUP).json for program in (teammate, onlooker))
    assert (seen["counted"], seen["changed"]) == (3, 2)
    assert (theirs["counted"], theirs["changed"], theirs["barriers"]) == (None, None, {})
    said, told = (program.get(f"{CARD}/evaluation").json for program in (teammate, onlooker))
    assert (said["said"]["changed"], said["said"]["refusal"]) == (2, "few")
    assert (told["said"]["changed"], told["said"]["answered"], told["barriers"]) == (None, None, {})
    assert (told["feedback_link"], told["said"]["note"]) == (None, "shown from 5 answers")
    for program in (teammate, onlooker):
        (card,) = program.get(f"{TEAM}/insights/behaviour").json["cards"]
        assert (card["said"]["changed"], card["said"]["answered"], card["said"]["low"]) == (None, None, None)
        assert (
            program.get(f"{TEAM}/insights/behaviour.csv").text.splitlines()[1].startswith("One-page checklist,,,,,3,8")
        )


def test_pooled_answers_do_not_tell_which_round_they_came_from(
    teammate: Any, do: Any, people: Any, clock: Any, answered: Any
) -> None:
    answered(DOES)
    do(pool_with_next, number=1, actor=people.owner, now=clock.now)

    def next_group() -> None:
        add_people(people, clock, 1, 6, prefix="agent", received_on=clock.now.date())
        opened(clock, 2)
        answers(clock, [DOES] * 6, number=2)

    do(next_group)
    both = [teammate.get(f"{TEAM}/followups/{number}/answers").json["items"] for number in (1, 2)]
    assert len(both[0]) == 7
    assert both[0] == both[1]
    assert "followup" not in both[0][0]


# Reading and coding


def test_answers_that_may_be_read_come_in_pages_without_names(teammate: Any, answered: Any) -> None:
    answered(*[DOES] * 6, signed=1)
    first = teammate.get(f"{FOLLOWUP}/answers?limit=4")
    rest = teammate.get(first.json["next"])
    found = [*first.json["items"], *rest.json["items"]]
    assert (len(found), rest.json["next"]) == (6, None)
    assert sorted(str(each["name"]) for each in found) == ["None"] * 5 + ["Rep 1"]
    assert {each["quotable"] for each in found} == {False}


def test_answers_are_coded_as_they_are_suggested_or_otherwise(
    teammate: Any, owner: Any, answered: Any, people: Any
) -> None:
    answered(*[DOES] * 5, NOTHING)
    waiting = teammate.get(f"{FOLLOWUP}/coding").json["items"]
    assert len(waiting) == 5
    assert waiting[0]["suggested"] == {"change": "target_example", "barrier": "time"}
    assert "name" not in waiting[0]
    codes = f"{FOLLOWUP}/answers/{waiting[0]['id']}/codes"
    missing = teammate.put(codes, json={"change": "target_example"})
    assert (missing.status_code, list(missing.json["errors"])) == (422, ["barrier"])
    unknown = teammate.put(codes, json={"change": "all", "barrier": None})
    assert (unknown.status_code, list(unknown.json["errors"])) == (422, ["change"])
    for _ in range(2):
        assert teammate.put(codes, json=waiting[0]["suggested"]).json == {"second": False, "agreed": None}
    assert owner.put(codes, json=waiting[0]["suggested"]).status_code == 403
    assert [item["mine"] for item in teammate.get(f"{FOLLOWUP}/coding?coded=true").json["items"]] == [
        {"change": "target_example", "barrier": "time"}
    ]
    assert teammate.delete(codes).json["mine"] is None
    assert teammate.delete(codes).status_code == 404
    assert len(ids(teammate)) == 5


def test_what_is_coded_counts_and_its_evidence_says_so_in_a_sentence(
    teammate: Any, onlooker: Any, answered: Any
) -> None:
    answered(*[DOES] * 5, NOTHING)
    for each in ids(teammate):
        body = {"change": "target_example", "barrier": "time"}
        teammate.put(f"{FOLLOWUP}/answers/{each}/codes", json=body)
    seen = onlooker.get(FOLLOWUP).json
    assert (seen["counted"], seen["changed"], seen["barriers"]) == (6, 5, {"time": 5})
    said = onlooker.get(f"{CARD}/evaluation").json["said"]
    assert (said["changed"], said["answered"], said["refusal"]) == (5, 6, None)
    assert round(said["low"], 2) == 0.44
    cards = onlooker.get(f"{TEAM}/insights/behaviour").json
    assert (cards["told"], cards["most"], cards["cards"][0]["said"]["changed"]) == (1, 1, 5)


def test_the_owner_of_the_card_codes_none_of_its_answers(
    teammate: Any, do: Any, people: Any, answered: Any, clock: Any
) -> None:
    from tests.build import change

    answered(*[DOES] * 5)
    do(change, team_id=people.owner.team, noun="card", number=1, owner_id=people.teammate.user_id)
    refused = teammate.get(f"{FOLLOWUP}/coding")
    assert (refused.status_code, refused.json["type"]) == (403, "urn:ldagile:owner_codes_not")


def test_an_answer_becomes_a_card_that_carries_only_what_may_be_quoted(
    teammate: Any, answered: Any, app: Flask
) -> None:
    answered(Said(change=SECRET), *[Said(change="Do quote me", quotable=True)] * 5)
    made = [
        teammate.post(f"{FOLLOWUP}/answers/{each}/card", json={"title": "From an answer"}).json["card"]
        for each in ids(teammate, "answers")
    ]
    assert len(set(made)) == 6
    with app.app_context():
        texts = session.query(Card.description).filter(Card.number.in_(made)).all()
    assert sorted(str(text) for (text,) in texts) == ["> Do quote me"] * 5 + ["None"]


# Too few, asked again, decided


def test_one_can_ask_again_pool_or_leave_it(teammate: Any, answered: Any, clock: Any) -> None:
    answered(DOES)
    again = teammate.post(f"{FOLLOWUP}/again", headers={"Idempotency-Key": "again"})
    assert (again.status_code, again.json["number"], again.json["pooled"]) == (201, 2, [1, 2])
    assert teammate.post(f"{FOLLOWUP}/again", headers={"Idempotency-Key": "again"}).json == again.json
    assert teammate.post(f"{TEAM}/followups/2/again").json["type"] == "urn:ldagile:still_asking"
    assert teammate.put(f"{FOLLOWUP}/settled", json={"settled": "count"}).json["settled"] == "count"
    assert teammate.post(f"{FOLLOWUP}/pool").json["settled"] == "pool"
    assert teammate.put(f"{FOLLOWUP}/settled", json={"settled": "maybe"}).status_code == 422


def test_a_card_is_decided_on_when_its_questions_are_closed_and_repeated(
    teammate: Any, do: Any, people: Any, clock: Any, asked: None
) -> None:
    from tests.usecases.test_evaluations import listening

    do(listening, people=people, clock=clock, number=1)
    early = teammate.post(f"{CARD}/evaluation", json={"decision": "scale"})
    assert early.json["errors"] == {"decision": ["Its questions are still open. Decide when they close."]}
    do(closed, clock=clock)
    key = {"Idempotency-Key": "decide"}
    decide = {"decision": "hand_over", "note": "They asked for it", "to_name": "Helen Marsh"}
    for _ in range(2):
        decided = teammate.post(f"{CARD}/evaluation", json=decide, headers=key)
        assert (decided.json["decision"], decided.json["decided_by"]) == ("hand_over", "Teammate")
        assert (decided.json["handover"]["name"], decided.json["handover"]["goes_on"]) == ("Helen Marsh", None)
    assert teammate.post(f"{CARD}/evaluation/repeat").json["type"] == "urn:ldagile:not_decided_so"
    assert teammate.post(f"{CARD}/evaluation/hand-over", json={"to_name": "Ida"}).status_code == 422


def test_a_repeat_is_made_once(teammate: Any, do: Any, people: Any, clock: Any, answered: Any) -> None:
    from tests.usecases.test_evaluations import listening

    answered(DOES)
    do(listening, people=people, clock=clock, number=1)
    teammate.post(f"{CARD}/evaluation", json={"decision": "iterate"})
    made = [teammate.post(f"{CARD}/evaluation/repeat").json["card"] for _ in range(2)]
    assert made == [2, 2]
    assert teammate.get(f"{CARD}/evaluation").json["repeats"] == [2]


def test_a_metric_is_judged_at_announced_looks_and_frozen_anew_only_by_a_person(
    teammate: Any, onlooker: Any, followup: str
) -> None:
    (judged,) = onlooker.get(f"{TEAM}/metrics/1/judgements").json["items"]
    assert ([look["points"] for look in judged["looks"]], judged["looks"][0]["verdict"]) == ([4, 8, 16], None)
    assert [release["card"] for release in judged["releases"]] == [1]
    freeze = {"changed": True, "cause_known": True, "desirable": True, "reason": "The form is shorter for good"}
    half = teammate.post(f"{CARD}/evaluation/baseline", json=freeze)
    assert (half.status_code, list(half.json["errors"])) == (422, ["holds"])
    anew = teammate.post(f"{CARD}/evaluation/baseline", json={**freeze, "expected_to_last": True})
    assert anew.json["since"] > judged["since"]
    teammate.put(f"{TEAM}/metrics/1/values/2026-11-12", json={"value": 41.5})
    (picture,) = onlooker.get(f"{TEAM}/insights/impact").json["metrics"]
    assert (picture["finding"], picture["improved"]) == ("Complete records: 41.5\u202f% so far.", None)


def test_feedback_is_read_coded_and_made_a_card_by_those_who_do_the_work(
    teammate: Any, onlooker: Any, followup: str
) -> None:
    (seen,) = teammate.get(f"{CARD}/feedback").json["items"]
    assert (seen["text"], seen["name"], seen["barrier"]) == ("The list is too long", None, None)
    assert teammate.put(f"{TEAM}/feedback/1/barrier", json={"barrier": "process"}).json["barrier"] == "process"
    assert teammate.get(f"{TEAM}/feedback/1").json["barrier"] == "process"
    assert teammate.put(f"{TEAM}/feedback/1/barrier", json={"barrier": "weather"}).status_code == 422
    made = [teammate.post(f"{TEAM}/feedback/1/card", json={"title": "A shorter list"}).json["card"] for _ in range(2)]
    assert made == [2, 2]
    assert teammate.get(f"{CARD}/evaluation").json["made"] == [{"card": 2, "title": "A shorter list"}]
    assert onlooker.get(f"{CARD}/feedback").status_code == onlooker.get(f"{TEAM}/feedback/1").status_code == 403


def test_what_moved_a_card_is_told_in_a_sentence_and_small_numbers_without_figures(
    onlooker: Any, do: Any, people: Any, clock: Any, asked: None
) -> None:
    def plant() -> None:
        with transaction(team_lock(people.owner.team)):
            for code, answered in (("card_edited", 0), ("answers_counted", 12), ("answers_counted", 3)):
                params = {"card": 1, "changed": 2, "answered": answered}
                scores = {"old_score": 58.2, "new_score": 64.9, "at": clock.now}
                card_id = session.query(Card.id).filter_by(number=1).scalar()
                session.add(
                    PriorityEvent(team_id=people.owner.team, card_id=card_id, code=code, params=params, **scores)
                )

    do(plant)
    first = onlooker.get(f"{CARD}/evidence?limit=1").json
    (second,) = onlooker.get(first["next"]).json["items"]
    assert first["items"][0]["because"] == "2 of 12 do it now"
    assert {**second, "at": None} == {
        "at": None,
        "code": "answers_counted",
        "because": "new signed answers",
        "old": 58.2,
        "new": 64.9,
    }


# Everybody else


def test_answers_and_people_are_for_those_who_do_the_work(onlooker: Any, stranger: Any, asked: None) -> None:
    inside = [f"{FOLLOWUP}/answers", f"{FOLLOWUP}/coding", f"{CARD}/participants", f"{CARD}/participants/forecast"]
    assert {onlooker.get(path).status_code for path in inside} == {403}
    for path in [*inside, FOLLOWUP, f"{CARD}/evaluation", f"{CARD}/evidence", f"{CARD}/feedback"]:
        assert stranger.get(path).status_code == 404
        assert stranger.get(path.replace("sales-learning", "far-away")).status_code == 404


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
