"""The backlog's page: the order, why it is so, and the answers that are still open."""

from typing import Any

import pytest

from ldagile.usecases.cards import create_card
from tests.build import a_problem, an_objective
from tests.conftest import People

BACKLOG = "/t/sales-learning/backlog"
CARDS = "/t/sales-learning/cards"


@pytest.fixture
def cards(app: Any, do: Any, people: People, clock: Any) -> None:
    """A scored card (1) and one that lacks everything (2)."""
    this = {"kind": "intervention", "actor": people.teammate, "now": clock.now}
    with app.app_context():
        an_objective(people.owner.team, clock.now)
        known = {"objective_id": 1, "affected": 64, "monthly_cost": 2_000_000, "cost_basis": "measured"}
        a_problem(people.owner.team, clock.now, **known)
        a_problem(people.owner.team, clock.now, "Nobody knows")
    do(create_card, title="Checklist", type="job aid", problem=1, own_days=2.0, money=100_000, **this)
    do(create_card, title="Territory map", problem=2, **this)


def test_an_empty_backlog_teaches_the_next_step(owner: Any, onlooker: Any) -> None:
    assert "Nothing to choose from yet" in owner.get(BACKLOG).text
    assert f'href="{CARDS}/new"' in owner.get(BACKLOG).text
    assert f'href="{CARDS}/new"' not in onlooker.get(BACKLOG).text


def test_a_line_opens_to_its_arithmetic_in_words(owner: Any, cards: None) -> None:
    page = owner.get(BACKLOG).text
    for part in ("€20,000", "measured", "A forecast we can trust", "64 of 64", "2 of ours; €1,000 at €1,000 a day"):
        assert part in page
    assert "nobody has diagnosed the problem yet, so 0.32" in page
    assert "100 × 640 ÷ (640 + 1,000) = index 39" in page


def test_a_question_is_answered_where_it_is_asked_and_the_next_one_comes(teammate: Any, cards: None) -> None:
    for field, value, following in (
        ("hours_lost", "4", "How many people does it affect?"),
        ("affected", "30", "Which objective"),
        ("objective", "1", "What kind of help is it?"),
        ("type", "job aid", "How many person-days would it take us?"),
    ):
        answer = teammate.post(f"{CARDS}/2/answer?back=backlog", data={field: value})
        assert answer.location == BACKLOG
        assert following in teammate.get(BACKLOG).text
    teammate.post(f"{CARDS}/2/answer?back=backlog", data={"own_days": "1"})
    assert "No score yet" not in teammate.get(BACKLOG).text


def test_a_wrong_answer_stays_beside_its_card(teammate: Any, cards: None) -> None:
    teammate.post(f"{CARDS}/2/answer", data={"hours_lost": "1"})
    response = teammate.post(f"{CARDS}/2/answer?back=backlog", data={"affected": "many"})
    assert response.status_code == 422
    assert 'id="ask-2-error">Write a whole number' in response.text
    assert 'value="many"' in response.text


def test_a_pin_needs_its_reason_and_says_it(teammate: Any, cards: None) -> None:
    response = teammate.post(f"{CARDS}/1/pin", data={"where": "above", "reason": ""})
    assert response.status_code == 422
    assert teammate.post(f"{CARDS}/1/pin", data={"where": "below", "reason": "Not before spring"}).location == BACKLOG
    page = teammate.get(BACKLOG).text
    assert "Pinned to the end by Teammate: Not before spring" in page
    assert "Below the others: Not before spring" in teammate.get(f"{CARDS}/1").text
    assert teammate.post(f"{CARDS}/1/pin/move", data={"direction": "up"}).status_code == 303
    teammate.post(f"{CARDS}/1/unpin?back=backlog")
    assert "Not before spring" not in teammate.get(BACKLOG).text


def test_a_lead_is_asked_once_what_a_day_costs(owner: Any, teammate: Any, cards: None) -> None:
    asks = "What does one day of your work cost?"
    assert asks in owner.get(BACKLOG).text
    assert asks not in teammate.get(BACKLOG).text
    assert teammate.post(f"{BACKLOG}/day-cost", data={"day_cost": "800"}).status_code == 403
    assert owner.post(f"{BACKLOG}/day-cost", data={"day_cost": "little"}).status_code == 422
    assert owner.post(f"{BACKLOG}/day-cost", data={"day_cost": "1000"}).location == BACKLOG
    assert asks not in owner.get(BACKLOG).text


def test_an_address_that_asks_for_nonsense_shows_all(owner: Any, cards: None) -> None:
    page = owner.get(f"{BACKLOG}?objective=x&owner=-1&kind=party&page=0&colour=green")
    assert page.status_code == 200
    assert "Checklist" in page.text
    assert "No card is like this." in owner.get(f"{BACKLOG}?kind=running").text


def test_who_looks_on_sees_the_order_and_nothing_to_press(onlooker: Any, cards: None) -> None:
    part = onlooker.get(BACKLOG, headers={"HX-Request": "true"}).text
    assert "Checklist" in part
    assert "Pin it above" not in part
    assert "<form" not in part


def test_an_open_page_fetches_only_the_list(owner: Any, cards: None) -> None:
    part = owner.get(BACKLOG, headers={"HX-Request": "true"}).text
    assert part.strip().startswith('<div id="backlog"')
    assert "<html" not in part


def test_what_was_put_away_is_found_again_from_the_backlog(teammate: Any, onlooker: Any, cards: None) -> None:
    assert "archived card" not in teammate.get(BACKLOG).text
    teammate.post(f"{CARDS}/2/archive")
    assert "One archived card" in teammate.get(BACKLOG).text
    assert "Territory map" in onlooker.get(f"{BACKLOG}/archived").text
    assert "Older" not in onlooker.get(f"{BACKLOG}/archived").text
    assert "Restore" not in onlooker.get(f"{BACKLOG}/archived").text
    assert f'action="{CARDS}/2/restore"' in teammate.get(f"{BACKLOG}/archived").text
    teammate.post(f"{CARDS}/2/restore")
    assert "No card is archived." in teammate.get(f"{BACKLOG}/archived").text


@pytest.mark.parametrize("page", ["0", "-1", "1.5", "x", "", "9" * 12])
def test_a_page_that_no_list_can_have_is_its_first(teammate: Any, cards: None, page: str) -> None:
    teammate.post(f"{CARDS}/2/archive")
    assert "Checklist" in teammate.get(f"{BACKLOG}?page={page}").text
    assert "Territory map" in teammate.get(f"{BACKLOG}/archived?page={page}").text
    assert "Checklist" in teammate.get(f"/t/sales-learning/board/lanes/1?page={page}").text
