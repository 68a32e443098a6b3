"""The pages of sprints, as people in different roles meet them."""

from typing import Any

import pytest
from flask import Flask

from tests.build import a_card
from tests.conftest import Client
from tests.statements import counted

SPRINTS = "/t/sales-learning/sprints"


@pytest.fixture
def cards(app: Flask, people: Any, clock: Any) -> Any:
    def built(count: int = 1, stage: str = "ready", **more: Any) -> list[int]:
        with app.app_context():
            values = {"own_days": 2.0, **more}
            return [a_card(people.owner.team, clock.now, stage, **values) for _ in range(count)]

    return built


def test_an_empty_page_teaches_the_next_step(teammate: Client, onlooker: Client, stranger: Client) -> None:
    assert "Plan a sprint" in teammate.get(SPRINTS).text
    assert "Plan a sprint" not in onlooker.get(SPRINTS).text
    assert onlooker.post(SPRINTS).status_code == 403
    assert stranger.get(SPRINTS).status_code == 404


def test_a_sprint_without_any_estimate_draws_and_claims_nothing(teammate: Client, cards: Any) -> None:
    (card,) = cards(kind="discovery", own_days=None)
    teammate.post(SPRINTS)
    teammate.post(f"{SPRINTS}/1/cards", data={"card": str(card)})
    teammate.post(f"{SPRINTS}/1/start")
    page = teammate.get(f"{SPRINTS}/1").text
    assert "No card in it says how many days it takes" in page
    assert "person-days are done" not in page


def test_a_sprint_from_its_plan_to_its_close_without_javascript(teammate: Client, cards: Any) -> None:
    first, second = cards(2, title="Watch one hour")
    assert teammate.post(SPRINTS).location == f"{SPRINTS}/1"
    sent = {"goal": "A lighter first week", "starts_on": "2026-11-23", "ends_on": "2026-12-04", "capacity": "3"}
    assert teammate.post(f"{SPRINTS}/1", data={**sent, "version": "1"}).status_code == 303
    for number in (first, second):
        assert teammate.post(f"{SPRINTS}/1/cards", data={"card": str(number)}).status_code == 303
    plan = teammate.get(f"{SPRINTS}/1").text
    assert "4 of 3 person-days, 1 too many" in plan
    assert teammate.post(f"{SPRINTS}/1/cards/{second}/remove").status_code == 303
    assert "2 of 3 person-days, 1 free" in teammate.get(f"{SPRINTS}/1").text
    assert teammate.post(f"{SPRINTS}/1/start").status_code == 303
    assert teammate.get(SPRINTS).location == f"{SPRINTS}/1"
    assert "0 of 2 person-days are done" in teammate.get(f"{SPRINTS}/1").text
    assert "A lighter first week" in teammate.get("/t/sales-learning/board").text
    assert "One card is unfinished" in teammate.get(f"{SPRINTS}/1/end").text
    assert teammate.post(f"{SPRINTS}/1/end", data={f"card-{first}": "ready"}).status_code == 303
    refused = teammate.post(f"{SPRINTS}/1/close")
    assert refused.status_code == 422
    assert "There was no retro yet." in refused.text
    assert teammate.post(f"{SPRINTS}/1/close", data={"override": "Half of us were ill"}).status_code == 303
    assert "Closed without a retro: Half of us were ill" in teammate.get(f"{SPRINTS}/1").text


def test_a_stale_plan_shows_both_texts(teammate: Client) -> None:
    teammate.post(SPRINTS)
    sent = {"goal": "Mine", "starts_on": "2026-11-23", "ends_on": "2026-12-04", "version": "1"}
    teammate.post(f"{SPRINTS}/1", data={**sent, "goal": "Theirs"})
    answer = teammate.post(f"{SPRINTS}/1", data=sent)
    assert answer.status_code == 409
    assert "Theirs" in answer.text
    assert "Mine" in answer.text


def test_a_wrong_date_is_said_beside_its_field(teammate: Client) -> None:
    teammate.post(SPRINTS)
    sent = {"starts_on": "2026-11-23", "ends_on": "2027-01-30", "version": "1"}
    answer = teammate.post(f"{SPRINTS}/1", data=sent)
    assert answer.status_code == 422
    assert "A sprint is one to four weeks long." in answer.text
    assert 'value="2027-01-30"' in answer.text


def test_a_second_running_sprint_is_refused_on_its_page(teammate: Client) -> None:
    for _ in range(2):
        teammate.post(SPRINTS)
    teammate.post(f"{SPRINTS}/1/start")
    answer = teammate.post(f"{SPRINTS}/2/start")
    assert answer.status_code == 422
    assert "One sprint runs already." in answer.text


@pytest.mark.parametrize("state", ["planned", "active"])
def test_a_sprint_costs_the_same_statements_empty_and_full(
    teammate: Client, app: Flask, cards: Any, state: str
) -> None:
    teammate.post(SPRINTS)
    numbers = cards(6)
    teammate.post(f"{SPRINTS}/1/cards", data={"card": str(numbers[0])})
    if state == "active":
        teammate.post(f"{SPRINTS}/1/start")
    with counted(app) as few:
        teammate.get(f"{SPRINTS}/1")
    for number in numbers[1:]:
        teammate.post(f"{SPRINTS}/1/cards", data={"card": str(number)})
    cards(12)
    with counted(app) as many:
        assert teammate.get(f"{SPRINTS}/1").status_code == 200
    assert len(many) == len(few) <= 14


PLAN = {"goal": "Nobody types twice", "starts_on": "2026-11-23", "ends_on": "2026-12-04", "capacity": "8"}


def test_what_stands_in_the_plan_is_saved_when_the_sprint_is_started(teammate: Client) -> None:
    teammate.post(SPRINTS)
    assert (
        teammate.post(f"{SPRINTS}/1/start", data={**PLAN, "ends_on": "2027-03-01", "version": "1"}).status_code == 422
    )
    for _click in range(2):
        assert teammate.post(f"{SPRINTS}/1/start", data={**PLAN, "version": "1"}).status_code == 303
    page = teammate.get(f"{SPRINTS}/1").text
    assert "Nobody types twice" in page
    assert "0 of 8 person-days" in page


def test_the_goal_and_the_dates_of_a_running_sprint_are_changed_on_its_page(teammate: Client, onlooker: Client) -> None:
    teammate.post(SPRINTS)
    teammate.post(f"{SPRINTS}/1/start")
    assert "Change its goal, dates or capacity" in teammate.get(f"{SPRINTS}/1").text
    assert "Change its goal" not in onlooker.get(f"{SPRINTS}/1").text
    assert teammate.post(f"{SPRINTS}/1", data={**PLAN, "version": "1"}).status_code == 303
    assert "23 November to 4 December" in teammate.get(f"{SPRINTS}/1").text


def test_a_running_sprint_offers_by_name_what_could_come_into_it(teammate: Client, cards: Any) -> None:
    cards(1, title="Shorter form")
    cards(1, stage="doing", title="Begun beside it")
    teammate.post(SPRINTS)
    teammate.post(f"{SPRINTS}/1/start")
    page = teammate.get(f"{SPRINTS}/1").text
    assert page.index("Under way, in no sprint") < page.index("Begun beside it") < page.index("Backlog, best first")
    assert page.index("Backlog, best first") < page.index("Shorter form")


def test_on_an_open_page_what_comes_in_is_answered_with_what_there_is_to_say(teammate: Client, cards: Any) -> None:
    (card,) = cards(stage="idea", kind="intervention", own_days=None)
    teammate.post(SPRINTS)
    teammate.post(f"{SPRINTS}/1/start")
    answer = teammate.post(f"{SPRINTS}/1/cards", data={"card": str(card)}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert 'hx-swap-oob="beforeend:#toasts"' in answer.text
    assert "unknown about its cards, fine for now" in answer.text
