"""Watching, asking why, asking people, and what comes of it, for programs."""

from typing import Any

import pytest

from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.jobs import Mail
from tests import build
from tests.web.api.conftest import TEAM, numbers
from tests.web.diagnosing import ask_everybody, listed

PROBLEM = f"{TEAM}/problems/1"
SEEN = {"note": "The form asks for 23 fields.", "kind": "shadowing"}


@pytest.fixture(autouse=True)
def problem(do: Any, people: Any, clock: Any) -> None:
    do(build.a_problem, team_id=people.owner.team, now=clock.now)


def answers(text: str) -> dict[str, bool]:
    return {str(question): answer for question, answer in listed(text).items()}


def changed(program: Any, address: str, to: str = "", **values: Any) -> Any:
    """A change by somebody who has just read the record."""
    tag = program.get(address).headers["ETag"]
    return program.patch(address + to, json=values, headers={"If-Match": tag})


def test_an_observation_is_noted_read_changed_and_put_away(teammate: Any) -> None:
    made = teammate.post(f"{PROBLEM}/observations", json={**SEEN, "from_on": "2026-09-01", "tone": "friction"})
    assert made.status_code == 201
    assert made.json["problem"] == 1
    address = made.headers["Location"]
    assert teammate.get(address).json == made.json
    assert changed(teammate, address, place="Oslo").json["place"] == "Oslo"
    assert teammate.post(f"{address}/archive").json["archived_at"]
    assert numbers(teammate.get(f"{PROBLEM}/observations")) == []
    assert numbers(teammate.get(f"{PROBLEM}/observations?archived=true")) == [1]
    assert teammate.post(f"{address}/restore").json["archived_at"] is None


def test_an_observation_that_ends_before_it_begins_is_refused_by_field(teammate: Any) -> None:
    wrong = teammate.post(f"{PROBLEM}/observations", json={**SEEN, "from_on": "2026-09-02", "to_on": "2026-09-01"})
    assert (wrong.status_code, list(wrong.json["errors"])) == (422, ["to_on"])


def test_lists_come_in_pages(teammate: Any) -> None:
    for count in range(3):
        teammate.post(f"{PROBLEM}/observations", json=SEEN)
        teammate.post(f"{PROBLEM}/causes", json={"text": f"Cause {count}"})
        teammate.post(f"{PROBLEM}/informants", json={"role": "reps"})
    for noun in ("observations", "causes", "informants"):
        first = teammate.get(f"{PROBLEM}/{noun}?limit=2")
        assert numbers(first) == [1, 2]
        assert numbers(teammate.get(first.json["next"])) == [3]


def test_causes_stand_beneath_each_other_and_move(teammate: Any) -> None:
    top = teammate.post(f"{PROBLEM}/causes", json={"text": "Records are incomplete."}).json
    for text in ("a", "b"):
        teammate.post(f"{PROBLEM}/causes", json={"text": text, "parent": top["number"], "kind": "tool"})
    moved = teammate.post(f"{TEAM}/causes/3/move", json={"direction": "up"}).json
    assert moved["position"] < teammate.get(f"{TEAM}/causes/2").json["position"]
    assert moved["parent"] == 1
    assert changed(teammate, f"{TEAM}/causes/3", kind=None).json["kind"] is None
    assert teammate.post(f"{PROBLEM}/causes", json={"text": "c", "parent": 99}).status_code == 404


def test_answers_are_kept_whole_and_what_is_not_sent_stays(teammate: Any) -> None:
    address = teammate.post(f"{PROBLEM}/informants", json={"role": "reps"}).headers["Location"]
    first = changed(teammate, address, "/answers", answers={"3": False, "14": True}, missing=["time"], exemplars="Ida")
    assert (first.json["answers"], first.json["missing"]) == ({"3": False, "14": True}, ["time"])
    second = changed(teammate, address, "/answers", answers={"3": False})
    assert (second.json["missing"], second.json["exemplars"]) == (["time"], None)
    stale = teammate.patch(f"{address}/answers", json={"answers": {}}, headers={"If-Match": first.headers["ETag"]})
    assert stale.status_code == 412
    assert stale.json["current"]["answers"] == {"3": False}


@pytest.mark.parametrize(
    "body",
    [
        {"answers": {"15": True}},
        {"answers": {"3": "no"}},
        {"answers": {"3": None}},
        {"answers": [True]},
        {"missing": ["money"]},
        {"role": "reps"},
    ],
)
def test_answers_that_are_none_are_refused(teammate: Any, body: dict[str, Any]) -> None:
    address = teammate.post(f"{PROBLEM}/informants", json={"role": "reps"}).headers["Location"]
    refused = changed(teammate, address, "/answers", **body)
    assert (refused.status_code, list(refused.json["errors"])) == (422, list(body))


def test_an_informant_is_asked_by_mail_once_for_each_key(teammate: Any, app: Any) -> None:
    lena = {"role": "reps", "name": "Lena Vogt", "email": "Lena@example.org", "performs": True}
    address = teammate.post(f"{PROBLEM}/informants", json=lena).headers["Location"]
    for _ in range(2):
        asked = teammate.post(f"{address}/ask", json={}, headers={"Idempotency-Key": "once"})
        assert asked.json["asked_at"] == "2026-11-24T09:00:00+00:00"
    with app.app_context():
        assert [mail.recipient for mail in session.query(Mail)] == ["lena@example.org"]


def test_an_informants_link_is_made_anew_once_for_each_key(
    teammate: Any, onlooker: Any, informant: str, app: Any
) -> None:
    assert onlooker.post(f"{informant}/link/renew").status_code == 403
    for _ in range(2):
        assert teammate.post(f"{informant}/link/renew", headers={"Idempotency-Key": "k"}).status_code == 200
    with app.app_context():
        assert [each.link_generation for each in session.query(Informant)] == [1]


def test_the_diagnosis_tells_gaps_reasons_and_what_is_likely_to_help(
    do: Any, people: Any, clock: Any, onlooker: Any
) -> None:
    assert onlooker.get(f"{PROBLEM}/diagnosis").status_code == 404
    do(ask_everybody, problem=1, actor=people.owner, now=clock.now)
    told = onlooker.get(f"{PROBLEM}/diagnosis").json
    assert (told["gap"], told["named"], told["confidence"]) == ("mixed", ["E", "K"], 0.7)
    assert [(gap["code"], round(gap["share"], 4)) for gap in told["gaps"]] == [
        ("E", 0.4375),
        ("K", 0.375),
        ("S", 0.1125),
        ("M", 0.075),
    ]
    lacking = next(reason for reason in told["gaps"][0]["reasons"] if reason["code"] == "3:no")
    assert (lacking["roles"], lacking["missing"]) == (["reps"], ["time", "process"])
    assert [it["question"] for it in told["differences"]] == [3, 1, 2, 10]
    assert told["types"][0]["type"] == "process or tool fix"
    assert [it["type"] for it in told["types"] if it["justify"]] == ["course"]
    assert "Lena" not in str(told)


def test_single_answers_are_for_members(onlooker: Any, stranger: Any) -> None:
    assert onlooker.get(f"{PROBLEM}/informants").status_code == 403
    assert onlooker.get(f"{PROBLEM}/observations").status_code == 200
    for noun in ("observations", "causes", "informants", "diagnosis"):
        assert stranger.get(f"{PROBLEM}/{noun}").status_code == 404
        assert stranger.get(f"/api/v1/teams/far-away/problems/1/{noun}").status_code == 404


def test_an_answer_costs_the_same_with_little_and_much(teammate: Any, app: Any) -> None:
    from tests.statements import counted

    def ask() -> list[int]:
        costs = []
        for noun in ("observations", "causes", "informants", "diagnosis"):
            with counted(app) as statements:
                assert teammate.get(f"{PROBLEM}/{noun}").status_code == 200
            costs.append(len(statements))
        return costs

    def grow(count: int) -> None:
        for _ in range(count):
            teammate.post(f"{PROBLEM}/observations", json=SEEN)
            teammate.post(f"{PROBLEM}/causes", json={"text": "Because"})
            address = teammate.post(f"{PROBLEM}/informants", json={"role": "reps"}).headers["Location"]
            changed(teammate, address, "/answers", answers=answers("3N 4Y"))

    grow(1)
    little = ask()
    grow(8)
    assert ask() == little
    assert max(little) <= 6
