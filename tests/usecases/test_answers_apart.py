"""Nobody gets at one unsigned answer by looking twice: what may be read never grows by a few (DOMAIN.md §8)."""

from typing import Any

from ldagile.models.answer_rows import batch_of, heard_of, responses_to
from ldagile.usecases.answers import Said, answer_for_group
from ldagile.usecases.followups import ask_again, change_group_size, pool_with_next
from tests.listening import DOES, NO_CHANCE, NOTHING, a_released_card, add_people, answers, closed, opened, the_followup


def readable(number: int = 1) -> int:
    """How many unsigned answers may be read."""
    batch = batch_of(the_followup(number))
    heard = heard_of(batch, responses_to(batch))
    return heard.unsigned if heard.readable else 0


def answered_by_link(clock: Any, said: list[Said]) -> None:
    ids = the_followup().id, the_followup().link_generation
    for each in said:
        answer_for_group(followup_id=ids[0], generation=ids[1], said=each, signed_name=None, now=clock.now)


def test_a_group_made_as_small_as_its_answers_opens_them_only_when_it_closes(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=20)
    opened(clock, by_mail=False)
    answered_by_link(clock, [DOES] * 5)
    change_group_size(number=1, group_size=5, actor=people.teammate, now=clock.now)
    assert readable() == 0
    change_group_size(number=1, group_size=20, actor=people.teammate, now=clock.now)
    answered_by_link(clock, [NOTHING])
    change_group_size(number=1, group_size=6, actor=people.teammate, now=clock.now)
    assert readable() == 0
    closed(clock)
    assert readable() == 6


def test_who_is_asked_once_more_for_want_of_a_chance_opens_nobodys_answer(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=10)
    opened(clock)
    answers(clock, [NO_CHANCE] * 4, signed=4)
    answers(clock, [DOES] * 4, start=4)
    closed(clock)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    opened(clock, 2)
    answers(clock, [DOES, NOTHING], number=2)
    assert readable() == 0
    closed(clock, 2)
    assert readable() == 6


def test_one_that_was_to_wait_and_has_enough_is_not_pooled_with_the_next(people: Any, clock: Any) -> None:
    card = a_released_card(people, clock)
    opened(clock)
    pool_with_next(number=1, actor=people.owner, now=clock.now)
    answers(clock, [DOES] * 8)
    assert readable() == 8
    add_people(people, clock, card, 5, prefix="late")
    opened(clock, 2)
    answers(clock, [NOTHING], number=2)
    closed(clock, 2)
    assert (readable(), readable(2)) == (8, 0)
