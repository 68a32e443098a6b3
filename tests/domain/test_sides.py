"""DOMAIN.md §6, "Disagreement first": who says what, by role."""

import pytest

from ldagile.domain.diagnosis import Sides, sides
from tests.domain.answers import informant


def test_roles_stand_on_the_side_that_all_their_people_take() -> None:
    asked = [informant("managers", "3Y"), informant("reps", "3N"), informant("reps", "3N"), informant("head", "1Y")]
    assert sides(asked, 3) == Sides(yes=("managers",), no=("reps",), divided=())


def test_a_role_whose_people_differ_is_divided() -> None:
    asked = [informant("reps", "3N"), informant("managers", "3Y"), informant("reps", "3Y")]
    assert sides(asked, 3) == Sides(yes=("managers",), no=(), divided=("reps",))


def test_roles_stand_in_the_order_in_which_they_were_asked() -> None:
    asked = [informant("reps", "1N"), informant("agents", "1N"), informant("managers", "1N")]
    assert sides(asked, 1).no == ("reps", "agents", "managers")


def test_a_question_that_nobody_answered_has_no_sides() -> None:
    assert sides([informant("reps", "3N")], 4) == Sides((), (), ())


@pytest.mark.parametrize("question", [0, 15, -1])
def test_a_question_that_is_none_of_the_fourteen_is_refused(question: int) -> None:
    with pytest.raises(ValueError, match="question"):
        sides([informant("reps", "3N")], question)


def test_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="informants"):
        sides([], 3)
