"""The page of what we heard."""

from typing import Any

from tests.listening import DOES, a_released_card, answers, closed, code, opened


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
    from tests.listening import add_people

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
