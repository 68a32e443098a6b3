"""What was heard of a card, what its number did, and what is decided, for programs."""

from typing import Any

from ldagile.models.base import session
from ldagile.models.cards import Card, PriorityEvent
from ldagile.models.transaction import team_lock, transaction
from tests.listening import DOES, closed, listening
from tests.web.api.conftest import TEAM

CARD = f"{TEAM}/cards/1"


def test_a_card_is_decided_on_when_its_questions_are_closed_and_repeated(
    teammate: Any, do: Any, people: Any, clock: Any, asked: None
) -> None:
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
    assert teammate.get(f"{CARD}/evaluation").json["made"] == [{"card": 2, "title": "A shorter list", "problem": None}]
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
