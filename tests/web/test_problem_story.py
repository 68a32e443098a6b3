from typing import Any

from ldagile.usecases.answers import Said
from tests.conftest import People
from tests.listening import NOTHING, a_released_card, answers, opened, problem_id
from tests.usecases.test_answers import code
from tests.web.test_intake import plain

URL = "/t/sales-learning/problems/1"
DOES = Said(change="I ask before I type", quotable=True, barrier_tick="nothing")


def test_the_story_ends_with_what_was_heard(sign_in: Any, people: People, heard: Any) -> None:
    heard(*[DOES] * 4, NOTHING, codes=("target_example",) * 4)
    page = plain(sign_in(people.onlooker).get(URL))
    assert page.index("One small thing") < page.index("4 of 5 do it differently")
    assert "“I ask before I type”" in page
    assert "5 of 8 answered." in page


def test_what_too_few_said_is_no_part_of_it(sign_in: Any, people: People, heard: Any) -> None:
    heard(*[DOES] * 4)
    page = sign_in(people.owner).get(URL).text
    assert "do it differently" not in page
    assert "I ask before I type" not in page


def test_two_answers_to_another_card_do_not_show_in_the_sum(
    sign_in: Any, people: People, clock: Any, do: Any, heard: Any
) -> None:
    heard(*[DOES] * 4, NOTHING, codes=("target_example",) * 4)

    def another_card() -> None:
        a_released_card(people, clock, count=3, problem_id=problem_id(people.owner.team, 1))
        opened(clock, 2)
        answers(clock, [DOES] * 2, number=2, signed=2)

    do(another_card)
    do(code, people=people, clock=clock, followup_number=2)
    told = [plain(sign_in(each).get(URL)) for each in (people.teammate, people.onlooker)]
    assert ["6 of 7 do it differently" in page for page in told] == [True, False]
