"""The page of what we heard."""

from collections.abc import Callable
from html import unescape
from re import sub
from typing import Any

import pytest

from ldagile.domain.listening import Named
from ldagile.usecases.participants import add_participants
from tests.listening import DOES, NO_CHANCE, a_released_card, add_people, answers, closed, code, opened

LISTENING = "/t/sales-learning/listening"
EVALUATION = "/t/sales-learning/cards/1/evaluation"


@pytest.fixture
def asked(do: Any, people: Any, clock: Any, sign_in: Any) -> Callable[..., Any]:
    """A card was released to so many, of whom some answered; the questions are closed, and all is coded. The owner's
    browser, on that day."""

    def ask(said: list[Any], *, count: int = 8, signed: int = 0, coded: bool = True) -> Any:
        def plant() -> None:
            a_released_card(people, clock, count)
            opened(clock)
            answers(clock, said, signed=signed)
            closed(clock)
            if coded:
                code(people, clock)

        do(plant)
        return sign_in(people.owner)

    return ask


def words(response: Any) -> str:
    """What is read on the page, without its marks."""
    return unescape(sub(r"\s+", " ", sub(r"<[^>]*>", " ", response.text)))


def test_numbers_from_fewer_than_five_are_for_those_who_do_the_work(
    sign_in: Any, do: Any, people: Any, clock: Any
) -> None:
    def plant() -> None:
        a_released_card(people, clock)
        opened(clock)
        answers(clock, [DOES] * 3, signed=3)
        closed(clock)
        code(people, clock, barrier="time")

    do(plant)
    assert "In the way: no time 3." in sign_in(people.teammate).get("/t/sales-learning/listening").text
    assert "In the way" not in sign_in(people.onlooker).get("/t/sales-learning/listening").text


def test_an_answer_names_no_round_of_those_that_are_pooled(sign_in: Any, do: Any, people: Any, clock: Any) -> None:
    from ldagile.usecases.followups import pool_with_next

    def plant() -> None:
        a_released_card(people, clock)
        opened(clock)
        answers(clock, [DOES])
        closed(clock)
        pool_with_next(number=1, actor=people.owner, now=clock.now)
        add_people(people, clock, 1, 6, prefix="agent", received_on=clock.now.date())
        opened(clock, 2)
        answers(clock, [DOES] * 6, number=2)

    do(plant)
    page = sign_in(people.teammate).get("/t/sales-learning/listening/2").text
    assert page.count('id="answer-') == 7
    assert "/listening/1/code/" not in page


@pytest.mark.parametrize(
    ("said", "signed", "sentence"),
    [
        ([], 0, "Nobody answered, of 8 who were asked."),
        ([DOES] * 4, 0, "4 of 8 answered. Below 5 nobody sees them, us included."),
        ([DOES] * 6, 2, "6 of 8 answered, fewer than 5 of them unsigned. Nobody sees the unsigned ones, us included."),
    ],
)
def test_below_the_threshold_it_says_whose_answers_nobody_sees(
    asked: Any, said: list[Any], signed: int, sentence: str
) -> None:
    owner = asked(said, signed=signed, coded=False)
    assert sentence in words(owner.get(f"{LISTENING}/1"))
    assert "Even if all of them answered" not in words(owner.get(f"{LISTENING}/1"))


def test_a_group_that_can_never_be_enough_is_told_so(asked: Any) -> None:
    owner = asked([DOES] * 2, count=3, coded=False)
    assert "Even if all of them answered it would stay below 5: it takes another group." in words(owner.get(LISTENING))


def test_a_round_that_is_still_to_come_is_not_being_asked(asked: Any) -> None:
    owner = asked([DOES] * 4, count=6, coded=False)
    assert owner.post(f"{LISTENING}/1/again").location == f"{LISTENING}/2"
    assert "You can choose another day." in words(owner.get(f"{LISTENING}/2"))
    assert "Ask on another day" in words(owner.get(f"{LISTENING}/2"))
    page = words(owner.get(LISTENING))
    assert "Being asked" not in page
    assert "2 people: at 40 % you’d get no answer and see none unsigned. 4 of 6 answered before." in page
    closed_one = words(owner.get(f"{LISTENING}/1"))
    assert "The next round" in closed_one
    assert "Ask on another day" not in closed_one


def test_one_answer_is_one_answer(owner: Any, do: Any, people: Any, clock: Any) -> None:
    do(a_released_card, people=people, clock=clock, count=3)
    assert "3 people: at 40 % you’d get one answer and see none unsigned." in words(owner.get(LISTENING))
    assert "one answer" in words(owner.get("/t/sales-learning/cards/1/people"))


def test_what_waits_for_the_next_group_says_where_to_add_it(asked: Any) -> None:
    owner = asked([DOES] * 2, count=3, coded=False)
    assert owner.post(f"{LISTENING}/1/pool").location == f"{LISTENING}/1"
    page = owner.get(f"{LISTENING}/1")
    assert "2 of 3 answered. They wait for the card’s next group" in words(page)
    assert 'href="/t/sales-learning/cards/1/people"' in page.text
    assert "see none unsigned" not in words(owner.get("/t/sales-learning/cards/1/people")), "all were asked"


@pytest.mark.parametrize(
    ("said", "count", "coded", "sentence"),
    [
        ([DOES] * 6, 24, True, "6 of 24 answered. Below three in ten, unsigned answers count nothing."),
        ([DOES] * 6, 8, False, "Unsigned answers count when the last of them is coded."),
        ([DOES] * 3 + [NO_CHANCE] * 3, 8, True, "Fewer than 5 who did not sign had a chance yet"),
    ],
)
def test_why_answers_that_can_be_read_count_nothing_is_said(
    asked: Any, said: list[Any], count: int, coded: bool, sentence: str
) -> None:
    owner = asked(said, count=count, coded=coded)
    assert sentence in words(owner.get(f"{LISTENING}/1"))
    assert sentence in words(owner.get(EVALUATION))


def test_answers_that_count_need_no_excuse(asked: Any) -> None:
    owner = asked([DOES] * 6)
    for url in (f"{LISTENING}/1", EVALUATION):
        assert "unsigned answers count" not in words(owner.get(url)).lower()


def test_a_round_that_closed_early_says_when_it_did(asked: Any) -> None:
    owner = asked([DOES] * 6, count=6)
    page = words(owner.get(f"{LISTENING}/1"))
    assert "Closed on" in page
    assert "Open until" not in page


def test_where_two_coders_differ_both_are_named(asked: Any, do: Any, people: Any, clock: Any) -> None:
    owner = asked([DOES] * 5, count=5)
    do(lambda: twice_coded(people, clock))
    assert "Does it, with an example (Owner: Nothing)" in words(owner.get(f"{LISTENING}/1"))


def twice_coded(people: Any, clock: Any) -> None:
    from ldagile.usecases.coding import code_answer
    from tests.listening import responses

    both = next(each.id for each in responses() if each.twice)
    code_answer(followup_number=1, response_id=both, change="nothing", barrier=None, actor=people.owner, now=clock.now)


def test_the_next_group_is_forecast_for_itself(asked: Any, do: Any, people: Any, clock: Any) -> None:
    owner = asked([DOES] * 6)
    do(add_people, people=people, clock=clock, card=1, count=10, prefix="agent")
    assert "10 people: at 40 % you’d get 4 answers" in words(owner.get("/t/sales-learning/cards/1/people"))


def test_who_has_no_address_is_not_left_out_in_silence(sign_in: Any, do: Any, people: Any, clock: Any) -> None:
    def plant() -> None:
        a_released_card(people, clock, 5)
        put_on("Bert")
        opened(clock)

    def put_on(name: str) -> None:
        named, day = [Named(name)], clock.now.date()
        add_participants(card_number=1, people=named, received_on=day, actor=people.owner, now=clock.now)

    do(plant)
    page = words(sign_in(people.owner).get(f"{LISTENING}/1"))
    assert "One of them has no address, and gets no mail." in page


@pytest.mark.parametrize(
    ("button", "sentence"),
    [("count", "You count the behaviour instead."), ("leave", "You decided that these are not enough data.")],
)
def test_what_was_done_about_too_few_is_said_and_can_be_thought_over(asked: Any, button: str, sentence: str) -> None:
    owner = asked([DOES] * 4, coded=False)
    assert owner.post(f"{LISTENING}/1/{button}").status_code == 303
    page = words(owner.get(f"{LISTENING}/1"))
    assert "4 of 8 answered. Below 5 nobody sees them, us included. " + sentence in page
    assert "Ask again in 30 days, pooled" in page
    assert "Count the behaviour" not in page


def test_a_shared_link_says_from_when_on_it_works(owner: Any, do: Any, people: Any, clock: Any) -> None:
    do(a_released_card, people=people, clock=clock, count=6)
    assert "The link works from nine o’clock on 24 December." in words(owner.get(f"{LISTENING}/1"))


def test_whoever_asks_about_something_hears_of_all_that_is_missing_at_once(owner: Any) -> None:
    page = words(owner.post("/t/sales-learning/already-ran", data={"request_key": "one"}))
    assert page.count("Please fill this in.") == 2
    assert "Write who took part, or how many they were." in page


def test_a_second_click_pools_no_third_group(asked: Any, do: Any, people: Any, clock: Any) -> None:
    owner = asked([DOES] * 2, count=3, coded=False)
    for day in (0, 1):
        clock.advance(days=day)
        do(add_people, people=people, clock=clock, card=1, count=3, prefix=f"agent{day}-")
    for _ in range(2):
        owner.post(f"{LISTENING}/1/pool", data={"request_key": "one"})
    assert "3 people" in words(owner.get(f"{LISTENING}/2"))
    assert "0 of 3" in words(owner.get(f"{LISTENING}/3"))


def test_insights_say_that_too_small_a_share_answered(asked: Any) -> None:
    owner = asked([DOES] * 6, count=24)
    page = words(owner.get("/t/sales-learning/insights"))
    assert "only 25 in 100 answered" in page
    assert "shown from 5 answers" not in page
