"""Answers for programs: never more than the pages show."""

from typing import Any

from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.usecases.answers import Said, withdraw_signature
from ldagile.usecases.followups import pool_with_next
from tests.listening import DOES, NOTHING, add_people, answers, code, invitations, opened
from tests.web.api.conftest import TEAM

FOLLOWUP = f"{TEAM}/followups/1"
CARD = f"{TEAM}/cards/1"
SECRET = "Only I would put it like this"


def ids(program: Any, what: str = "coding") -> list[str]:
    return [item["id"] for item in program.get(f"{FOLLOWUP}/{what}").json["items"]]


# Below the threshold


def test_too_few_unsigned_answers_leave_by_nothing(
    teammate: Any, owner: Any, app: Flask, answered: Any, people: Any
) -> None:
    answered(*[Said(change=SECRET, barrier=SECRET, quotable=True)] * 4)
    reads = [path for path, item in app.extensions["openapi"]()["paths"].items() if "get" in item]
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


def test_the_tag_of_a_record_does_not_tell_who_has_signed(
    onlooker: Any, asked: None, do: Any, clock: Any, people: Any
) -> None:
    paths = (FOLLOWUP, f"{CARD}/evaluation", f"{TEAM}/insights/behaviour")

    def tags() -> list[str]:
        return [onlooker.get(path).headers["ETag"] for path in paths]

    def withdraw() -> None:
        first = invitations()[0]
        withdraw_signature(invitation_id=first.id, generation=first.generation, now=clock.now)

    do(answers, clock=clock, said=[DOES, NOTHING], signed=2)
    do(code, people=people, clock=clock)
    before = tags()
    do(withdraw)
    assert tags() == before


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


def test_a_viewer_cannot_reckon_out_a_small_group_from_the_total_and_the_large_one(
    teammate: Any, onlooker: Any, do: Any, clock: Any, people: Any, answered: Any
) -> None:
    answered(*[DOES] * 6)

    def next_group() -> None:
        add_people(people, clock, 1, 3, prefix="agent", received_on=clock.now.date())
        opened(clock, 2)
        answers(clock, [DOES] * 2, number=2, signed=2)

    do(code, people=people, clock=clock)
    assert onlooker.get(FOLLOWUP).json["counted"] == 6
    do(next_group)
    do(code, people=people, clock=clock, followup_number=2)
    assert onlooker.get(f"{CARD}/evaluation").json["said"]["answered"] == 8
    assert [program.get(FOLLOWUP).json["counted"] for program in (teammate, onlooker)] == [6, None]


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
    assert owner.put(codes, json=waiting[0]["suggested"]).status_code == 409
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


def test_answers_and_people_are_for_those_who_do_the_work(onlooker: Any, stranger: Any, asked: None) -> None:
    inside = [f"{FOLLOWUP}/answers", f"{FOLLOWUP}/coding", f"{CARD}/participants", f"{CARD}/participants/forecast"]
    assert {onlooker.get(path).status_code for path in inside} == {403}
    for path in [*inside, FOLLOWUP, f"{CARD}/evaluation", f"{CARD}/evidence", f"{CARD}/feedback"]:
        assert stranger.get(path).status_code == 404
        assert stranger.get(path.replace("sales-learning", "far-away")).status_code == 404


def test_an_answer_becomes_a_problem_that_says_only_what_may_be_quoted(teammate: Any, answered: Any) -> None:
    answered(Said(change=SECRET), *[Said(change="Do quote me", quotable=True)] * 5)
    body = {"unquoted": "Somebody told us in an answer"}
    for _ in range(2):
        made = [teammate.post(f"{FOLLOWUP}/answers/{each}/problem", json=body) for each in ids(teammate, "answers")]
    told = [teammate.get(f"{TEAM}/problems/{each.json['problem']}").json["statement"] for each in made]
    assert sorted(told) == ["Do quote me"] * 5 + ["Somebody told us in an answer"]
