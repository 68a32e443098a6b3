"""The pages of cards, as people in different roles meet them."""

from typing import Any

import pytest

from tests.build import a_card, a_problem

CARDS = "/t/sales-learning/cards"


@pytest.fixture
def problem(app: Any, people: Any, clock: Any) -> int:
    with app.app_context():
        return a_problem(people.owner.team, clock.now, affected=64)


def test_a_type_that_a_problem_ranks_leads_to_a_form_that_only_wants_a_title(teammate: Any, problem: int) -> None:
    page = teammate.get(f"{CARDS}/new?problem=1&type=job+aid").text
    assert '<option value="1" selected>' in page
    assert '<option value="job aid" selected>' in page
    form = {"kind": "intervention", "problem": "1", "type": "job aid", "title": "One-page checklist"}
    answer = teammate.post(f"{CARDS}/new", data=form)
    assert (answer.status_code, answer.location) == (303, f"{CARDS}/1")
    assert "One-page checklist" in teammate.get(f"{CARDS}/1").text


def test_an_edited_card_shows_what_was_saved(teammate: Any, app: Any, people: Any, clock: Any) -> None:
    with app.app_context():
        a_card(people.owner.team, clock.now)
    page = teammate.get(f"{CARDS}/1/edit")
    assert page.status_code == 200
    answer = teammate.post(f"{CARDS}/1/edit", data={"version": "1", "title": "Watch two hours", "own_days": "0,5"})
    assert answer.status_code == 303, answer.text
    assert "Watch two hours, " not in (shown := teammate.get(f"{CARDS}/1").text)
    assert "Watch two hours" in shown
    assert "0.5 days" in shown
