"""The page on which a released card is heard and decided."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.listening import DOES, NOTHING, a_released_card, answers, closed, code, opened
from tests.usecases.test_evaluations import listening
from tests.web.test_listening import words

URL = "/t/sales-learning/cards/1/evaluation"


@pytest.fixture
def heard(do: Any, people: Any, clock: Any, sign_in: Any) -> Callable[..., Any]:
    """A card that so many got was heard: so many do it, so many don't. The owner's browser, on that day."""

    def hear(**numbers: int) -> Any:
        do(plant, people=people, clock=clock, **numbers)
        return sign_in(people.owner)

    return hear


def plant(people: Any, clock: Any, does: int, nothing: int, count: int) -> None:
    listening(people, clock, a_released_card(people, clock, count))
    opened(clock)
    answers(clock, [DOES] * does + [NOTHING] * nothing)
    closed(clock)
    code(people, clock)


def test_who_decides_too_late_reads_what_stands_beside_what_they_wanted(heard: Any) -> None:
    owner = heard(does=6, nothing=1, count=12)
    assert owner.post(URL, data={"decision": "stop", "request_key": "one"}).status_code == 303
    late = owner.post(URL, data={"decision": "iterate", "note": "One more try", "request_key": "two"})
    assert late.status_code == 422
    assert "This card is evaluated. What was decided stands. You wanted: iterate. “One more try”" in words(late)
    assert "Stop , Owner" in words(late)


@pytest.mark.parametrize(
    ("does", "nothing", "count", "sentence"),
    [
        (6, 1, 12, "We can be 95 % sure that at least half changed."),
        (6, 1, 8, "At least half changed."),
        (0, 6, 12, "We can be 95 % sure that at most a third changed."),
        (0, 6, 6, "At most a third changed."),
    ],
)
def test_the_advice_says_how_sure_it_is(heard: Any, does: int, nothing: int, count: int, sentence: str) -> None:
    owner = heard(does=does, nothing=nothing, count=count)
    page = words(owner.get(URL))
    assert sentence in page
    assert ("95 % sure" in page) == ("95 % sure" in sentence)


def test_whoever_shall_listen_on_can_ask_the_others(heard: Any) -> None:
    owner = heard(does=3, nothing=3, count=12)
    page = owner.get(URL)
    assert "Listen on." in page.text
    assert 'action="/t/sales-learning/listening/1/again"' in page.text
    owner.post("/t/sales-learning/listening/1/again")
    assert "Ask in 30 days who has not answered" not in words(owner.get(URL))
    assert "The next round is on" in words(owner.get(URL))


def test_where_all_have_answered_another_group_is_asked(heard: Any) -> None:
    owner = heard(does=3, nothing=4, count=7)
    assert "Add the next group" in words(owner.get(URL))


def test_too_few_answers_wait_no_more_once_the_card_is_evaluated(
    do: Any, people: Any, clock: Any, sign_in: Any
) -> None:
    def too_few() -> None:
        listening(people, clock, a_released_card(people, clock, 6))
        opened(clock)
        answers(clock, [DOES] * 4)
        closed(clock)

    do(too_few)
    owner = sign_in(people.owner)
    assert "4 of 6 answered" in words(owner.get("/t/sales-learning/today"))
    owner.post(URL, data={"decision": "not_enough_data", "request_key": "one"})
    assert "4 of 6 answered" not in words(owner.get("/t/sales-learning/today"))
    assert "Waits for us" not in words(owner.get("/t/sales-learning/listening"))
    page = words(owner.get("/t/sales-learning/listening/1"))
    assert "The card is evaluated: not enough data." in page
    assert "Decide as" not in page


def test_whoever_took_it_over_and_says_neither_yes_nor_no_is_asked_to_choose(
    do: Any, people: Any, clock: Any, sign_in: Any, heard: Any
) -> None:
    owner = heard(does=6, nothing=1, count=12)
    form = {"decision": "hand_over", "to_name": "Rita Lund", "to_email": "rita@example.org", "request_key": "one"}
    owner.post(URL, data=form)
    link = owner.get(URL).text.split('href="http://localhost/handover/')[1].split('"')[0]
    answer = sign_in(None).post(f"/handover/{link}", data={"words": "It goes on"})
    assert answer.status_code == 422
    assert "Choose one of those offered." in words(answer)
