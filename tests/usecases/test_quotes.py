"""One click from somebody's words to what comes of them."""

from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound
from ldagile.models.base import session
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.queries.quotes import list_made
from ldagile.usecases.quotes import card_from_answer, problem_from_answer
from tests.listening import NOTHING, SPEAKS, WHISPERS, a_released_card, answers, closed, opened, responses

UNQUOTED = "Somebody told us in an answer."


@pytest.fixture
def make(people: Any, clock: Any) -> Any:
    """A problem of the first answer with these words."""

    def make(words: str, actor: Any = people.teammate) -> int:
        answer = next(each.id for each in responses() if each.barrier == words)
        return problem_from_answer(followup_number=1, response_id=answer, unquoted=UNQUOTED, actor=actor, now=clock.now)

    return make


def the_problem(people: Any, number: int) -> Problem:
    session.rollback()
    return session.query(Problem).filter_by(team_id=people.owner.team, number=number).one()


@pytest.fixture
def answered(people: Any, clock: Any) -> int:
    card = a_released_card(people, clock, 8)
    opened(clock)
    answers(clock, [SPEAKS, WHISPERS, NOTHING, NOTHING, NOTHING])
    closed(clock)
    return card


def test_an_answer_becomes_a_problem_in_the_words_of_its_writer_once(people: Any, answered: int, make: Any) -> None:
    number = make("The form asks for 23 fields")
    problem = the_problem(people, number)
    assert (problem.statement, problem.state, problem.pasted) == ("The form asks for 23 fields", "submitted", True)
    assert session.get_one(Person, problem.requester_id).user_id == people.teammate.user_id
    assert make("The form asks for 23 fields") == number
    (made,) = list_made(people.owner.team)[answered]
    assert (made.problem, made.text) == (number, "The form asks for 23 fields")


def test_words_that_may_not_be_quoted_stay_where_they_are(people: Any, answered: int, make: Any) -> None:
    assert the_problem(people, make("My boss laughs at it")).statement == UNQUOTED
    assert list_made(people.owner.team)[answered][0].text is None


def test_an_answer_can_become_a_card_and_a_problem(people: Any, clock: Any, answered: int, make: Any) -> None:
    number = make("The form asks for 23 fields")
    answer = next(each.id for each in responses() if each.barrier == "The form asks for 23 fields")
    card = card_from_answer(
        followup_number=1, response_id=answer, title="A shorter form", actor=people.teammate, now=clock.now
    )
    assert [(made.problem, made.card) for made in list_made(people.owner.team)[answered]] == [
        (number, None),
        (None, card),
    ]


def test_what_nobody_may_read_becomes_nothing(people: Any, clock: Any, make: Any) -> None:
    a_released_card(people, clock, 8)
    opened(clock)
    answers(clock, [SPEAKS, NOTHING, NOTHING])
    with pytest.raises(NotFound, match="answer_not_found"):
        make("The form asks for 23 fields")
    assert session.query(Problem).filter_by(pasted=True).count() == 0


def test_a_viewer_makes_nothing_of_answers(people: Any, answered: int, make: Any) -> None:
    with pytest.raises(Forbidden):
        make("The form asks for 23 fields", people.onlooker)
