from typing import Any

from ldagile.usecases.answers import Said
from tests.conftest import People
from tests.listening import NOTHING
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
