"""DOMAIN.md §7, "Barriers": what people named adds to the points of a diagnosis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.diagnosis import GAPS, Diagnosis, diagnose, with_barriers
from tests.domain.answers import informant

NO_POINTS = "1Y 2Y 3Y 4N 5N 6Y 7Y"


def knowledge() -> Diagnosis:
    """K 3 of 3 points: π_K 4/7."""
    return diagnose([informant("agent", NO_POINTS), informant("manager", "9N")])


def test_each_mention_adds_half_a_point_to_its_gap() -> None:
    after = with_barriers(knowledge(), {"E": 3, "S": 1})
    assert after.points == pytest.approx({"K": 3, "S": 0.5, "M": 0, "E": 1.5})
    assert after.weights == pytest.approx({"K": 4 / 9, "S": 1.5 / 9, "M": 1 / 9, "E": 2.5 / 9})


def test_half_a_mention_adds_a_quarter() -> None:
    assert with_barriers(knowledge(), {"K": 0.5, "S": 0.5}).points["S"] == pytest.approx(0.25)


def test_mentions_add_four_points_at_most_shared_in_proportion() -> None:
    after = with_barriers(knowledge(), {"E": 12, "M": 4})
    # 8 points cut to 4, three quarters of them E's
    assert after.points == pytest.approx({"K": 3, "S": 0, "M": 1, "E": 3})


def test_eight_mentions_just_reach_the_four_points() -> None:
    assert with_barriers(knowledge(), {"E": 8}).points["E"] == pytest.approx(4)
    assert with_barriers(knowledge(), {"E": 9}).points["E"] == pytest.approx(4)


def test_the_gap_is_named_anew() -> None:
    # K 3, E 4: 4/11 and 5/11, a lead of 1/11
    assert with_barriers(knowledge(), {"E": 8}).gap == "mixed"
    # one point of K against 4 of E: 2/9 and 5/9
    weak = diagnose([informant("agent", NO_POINTS), informant("manager", "13Y")])
    assert with_barriers(weak, {"E": 8}).gap == "environment"


def test_an_undetermined_gap_stays_so_while_its_weights_move() -> None:
    before = diagnose([informant("agent", "9N")])
    after = with_barriers(before, {"E": 8})
    assert after.gap == "undetermined"
    assert after.weights["E"] == pytest.approx(5 / 11)


def test_question_eight_does_not_halve_what_barriers_add() -> None:
    before = diagnose([informant("agent", "8Y 9N")])
    assert before.points["K"] == pytest.approx(1.5)
    assert with_barriers(before, {"K": 2}).points["K"] == pytest.approx(2.5)


def test_everything_else_stays_as_the_answers_said() -> None:
    before = diagnose([informant("agent", "3N 4Y"), informant("manager", "3Y")])
    after = with_barriers(before, {"M": 3})
    assert (after.answered, after.roles, after.reasons) == (before.answered, before.roles, before.reasons)
    assert (after.disagreements, after.pointed) == (before.disagreements, before.pointed)


def test_no_mentions_change_nothing() -> None:
    assert with_barriers(knowledge(), {}) == knowledge()
    assert with_barriers(knowledge(), {"E": 0}) == knowledge()


def test_what_a_mention_adds_can_be_set() -> None:
    assert with_barriers(knowledge(), {"E": 3}, per_mention=1).points["E"] == pytest.approx(3)
    assert with_barriers(knowledge(), {"E": 3}, per_mention=0) == knowledge()


@given(st.dictionaries(st.sampled_from(list(GAPS)), st.floats(0, 1000)), st.floats(0, 10))
def test_barriers_add_between_nothing_and_four_points(mentions: dict[str, float], each: float) -> None:
    before = knowledge()
    after = with_barriers(before, mentions, per_mention=each)
    assert sum(after.points.values()) - 3 <= 4 + 1e-9
    assert all(after.points[gap] >= before.points[gap] for gap in GAPS)
    assert sum(after.weights.values()) == pytest.approx(1, abs=1e-12)


def test_a_team_s_own_thresholds_name_the_gap() -> None:
    # K 3, E 4: 4/11 and 5/11, a lead of 1/11
    assert with_barriers(knowledge(), {"E": 8}, lead=0.05).gap == "environment"
    assert with_barriers(knowledge(), {"E": 8}, lead=0.05, top=0.5).gap == "mixed"
