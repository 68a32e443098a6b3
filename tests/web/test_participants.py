"""The page of who takes part in a card."""

from typing import Any

from tests.listening import a_released_card

PEOPLE = "/t/sales-learning/cards/1/people"


def test_what_is_wrong_with_a_group_is_not_folded_away(sign_in: Any, do: Any, people: Any, clock: Any) -> None:
    do(a_released_card, people=people, clock=clock)
    browser = sign_in(people.teammate)
    assert '<details class="fold">' in browser.get(PEOPLE).text
    page = browser.post(f"{PEOPLE}/group", data={"group_size": "many"})
    assert page.status_code == 422
    assert '<details class="fold" open>' in page.text
    assert "Write a whole number, for instance 3." in page.text
