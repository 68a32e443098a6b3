"""DOMAIN.md §6: from answers to weights, reasons and a gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.diagnosis import QUESTIONS, Informant, diagnose
from tests.domain.answers import informant

NO_POINTS = "1Y 2Y 3Y 4N 5N 6Y 7Y"  # seven answers that tell of no gap


@pytest.mark.parametrize(
    ("listed", "weights"),
    [
        # complaints: E 3 + 2 + 1 = 6, M 1, seven in all
        ("3N 4Y 8Y", {"K": 1 / 11, "S": 1 / 11, "M": 2 / 11, "E": 7 / 11}),
        # expense policy: K 1 + 3 + 2 = 6, S 1
        ("8N 9N 10Y", {"K": 7 / 11, "S": 2 / 11, "M": 1 / 11, "E": 1 / 11}),
        # difficult conversation: K 1, S 1 + 1 + 2 + 3 = 7
        ("8N 10N 11N 12Y", {"K": 2 / 12, "S": 8 / 12, "M": 1 / 12, "E": 1 / 12}),
        # not collaborating: E 2 + 1 = 3, M 3 + 2 + 1 = 6
        ("4Y 5Y 6N 8Y", {"K": 1 / 13, "S": 1 / 13, "M": 7 / 13, "E": 4 / 13}),
    ],
)
def test_the_four_examples_have_the_weights_of_the_domain_guide(listed: str, weights: dict[str, float]) -> None:
    diagnosis = diagnose([informant("agent", listed)])
    assert diagnosis.weights == pytest.approx(weights)
    assert diagnosis.gap == "undetermined"


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        ("1Y", {}),
        ("1N", {"E": 2}),
        ("2Y", {}),
        ("2N", {"E": 2}),
        ("3Y", {}),
        ("3N", {"E": 3}),
        ("4Y", {"E": 2}),
        ("4N", {}),
        ("5Y", {"M": 3}),
        ("5N", {}),
        ("6Y", {}),
        ("6N", {"M": 2}),
        ("7Y", {}),
        ("7N", {"M": 2}),
        ("8Y", {"M": 1, "E": 1}),
        ("8N", {"K": 1, "S": 1}),
        ("9Y", {}),
        ("9N", {"K": 3}),
        ("10Y", {"K": 2}),
        ("10N", {"S": 1}),
        ("11Y", {}),
        ("11N", {"S": 2}),
        ("12Y", {"S": 3}),
        ("12N", {}),
        ("13Y", {"K": 1}),
        ("13N", {}),
        ("14Y", {}),
        ("14N", {"E": 1}),
    ],
)
def test_each_answer_gives_the_points_of_the_table(answer: str, points: dict[str, int]) -> None:
    assert diagnose([informant("agent", answer)]).points == {"K": 0, "S": 0, "M": 0, "E": 0} | points


def test_points_are_averaged_within_a_role_and_then_over_roles() -> None:
    diagnosis = diagnose([informant("agent", "3N"), informant("agent", "3Y"), informant("manager", "3N")])
    # agents: half say no, 1.5 points; managers 3; not 3 × 2/3 = 2 as over all three people
    assert diagnosis.points["E"] == pytest.approx((1.5 + 3) / 2)


def test_who_does_not_know_is_left_out_of_the_average() -> None:
    asked = [informant("agent", "3N"), informant("agent", "4N"), informant("manager", "1Y")]
    assert diagnose(asked).points["E"] == pytest.approx(3)


def test_knowledge_and_skill_are_halved_when_everyone_could_do_it_tomorrow() -> None:
    # K 3 + 2 + 1 = 6, S 2 + 3 = 5, halved; M and E keep 8's own points and 3 of question 3
    diagnosis = diagnose([informant("agent", "3N 8Y 9N 10Y 11N 12Y 13Y")])
    assert diagnosis.points == pytest.approx({"K": 3, "S": 2.5, "M": 1, "E": 4})


def test_knowledge_and_skill_shrink_by_the_averaged_share_of_those_who_could() -> None:
    asked = [informant("agent", "8Y 9N"), informant("agent", "8N 9N"), informant("manager", "8Y 9N")]
    # yes to 8: (1/2 + 1) / 2 = 3/4; K = (3 + 1/4) · (1 − 3/8)
    assert diagnose(asked).points["K"] == pytest.approx(3.25 * 0.625)


def test_nobody_asked_question_eight_leaves_the_points_as_they_are() -> None:
    assert diagnose([informant("agent", "9N")]).points["K"] == 3


def test_eight_questions_by_two_roles_together_determine_the_gap() -> None:
    asked = [informant("agent", NO_POINTS), informant("manager", "9N")]
    # K 3 of 3: π = 4/7, the others 1/7
    assert diagnose(asked).gap == "knowledge"


def test_seven_questions_leave_it_undetermined_with_provisional_weights() -> None:
    diagnosis = diagnose([informant("agent", NO_POINTS[3:] + " 9N"), informant("manager", "9N")])
    assert (diagnosis.answered, diagnosis.roles, diagnosis.gap) == (7, 2, "undetermined")
    assert diagnosis.weights["K"] == pytest.approx(4 / 7)


def test_one_role_alone_leaves_it_undetermined_however_many_people_it_has() -> None:
    asked = [informant("agent", NO_POINTS + " 9N"), informant("agent", NO_POINTS + " 9N")]
    assert (diagnose(asked).gap, diagnose(asked).roles) == ("undetermined", 1)


def test_having_observed_counts_as_one_role() -> None:
    diagnosis = diagnose([informant("agent", NO_POINTS + " 9N")], observed=True)
    assert (diagnosis.gap, diagnosis.roles) == ("knowledge", 1)


def test_a_role_that_answered_nothing_does_not_count() -> None:
    diagnosis = diagnose([informant("agent", NO_POINTS + " 9N"), informant("manager")])
    assert (diagnosis.gap, diagnosis.roles) == ("undetermined", 1)


def test_the_requester_is_a_role() -> None:
    assert diagnose([informant("requester", NO_POINTS), informant("agent", "9N")]).gap == "knowledge"


def test_nobody_knowing_anything_weighs_every_gap_the_same() -> None:
    diagnosis = diagnose([informant("agent")], observed=True)
    assert diagnosis.weights == {"K": 0.25, "S": 0.25, "M": 0.25, "E": 0.25}
    assert (diagnosis.gap, diagnosis.answered, diagnosis.roles) == ("undetermined", 0, 0)
    assert (diagnosis.reasons, diagnosis.disagreements, diagnosis.pointed) == ((), (), ())


def test_reasons_come_with_most_points_first_then_by_number() -> None:
    diagnosis = diagnose([informant("agent", "14N 13Y 12Y 8Y 7N 3N 1Y")])
    # before halving: 3:no 3, 12:yes 3, 7:no 2, 8:yes 1 + 1 over two gaps, 13:yes 1, 14:no 1
    assert diagnosis.reasons == ("3:no", "12:yes", "7:no", "8:yes", "13:yes", "14:no")


def test_both_sides_of_a_split_answer_are_reasons_where_both_give_points() -> None:
    asked = [informant("agent", "10Y"), informant("agent", "10Y"), informant("agent", "10N")]
    # yes 2/3 · 2, no 1/3 · 1
    assert diagnose(asked).reasons == ("10:yes", "10:no")


def test_an_answer_shared_by_few_ranks_by_its_share_of_the_points() -> None:
    asked = [informant("agent", "3N 7N"), informant("agent", "3Y 7N"), informant("agent", "3Y 7N")]
    assert diagnose(asked).reasons == ("7:no", "3:no")


def test_roles_that_differ_by_half_disagree() -> None:
    asked = [
        informant("manager", "1Y 2Y 3Y 4N"),
        informant("agent", "1N 2Y 3N 4N"),
        informant("agent", "1N 2Y 3Y 4N"),
        informant("agent", "2N 3Y 4Y"),
    ]
    # 1: 1 against 0; 2: 1 against 2/3; 3: 1 against 2/3; 4: 0 against 1/3
    assert diagnose(asked).disagreements == (1,)


def test_a_difference_of_exactly_half_is_disagreement() -> None:
    asked = [informant("manager", "3Y"), informant("agent", "3Y"), informant("agent", "3N")]
    assert diagnose(asked).disagreements == (3,)


def test_half_reached_through_thirds_and_sixths_is_disagreement_in_spite_of_rounding() -> None:
    agents = [informant("agent", "3Y")] * 5 + [informant("agent", "3N")]
    managers = [informant("manager", "3Y")] + [informant("manager", "3N")] * 2
    assert diagnose(agents + managers).disagreements == (3,)


def test_people_of_one_role_do_not_disagree_between_roles() -> None:
    assert diagnose([informant("agent", "3Y"), informant("agent", "3N")]).disagreements == ()


def test_answers_point_at_types_with_most_points_first() -> None:
    # 1, 2: 2 + 2; 4: 2; 5, 6: 3 + 2
    assert diagnose([informant("agent", "1N 2N 4Y 5Y 6N")]).pointed == (
        "incentive or metric change",
        "clear expectation or feedback",
        "process or tool fix",
    )


def test_types_with_equal_points_stand_in_the_order_of_their_questions() -> None:
    assert diagnose([informant("agent", "2N 4Y 6N")]).pointed == (
        "clear expectation or feedback",
        "process or tool fix",
        "incentive or metric change",
    )


informants = st.lists(
    st.builds(
        Informant,
        st.sampled_from(["requester", "agent", "manager"]),
        st.dictionaries(st.sampled_from(list(QUESTIONS)), st.booleans()),
    ),
    min_size=1,
    max_size=8,
)


@given(informants, st.booleans())
def test_weights_always_sum_to_one_and_no_gap_is_ever_excluded(asked: list[Informant], seen: bool) -> None:
    weights = diagnose(asked, seen).weights
    assert sum(weights.values()) == pytest.approx(1, abs=1e-12)
    assert min(weights.values()) > 0


@given(informants)
def test_the_order_in_which_people_were_asked_does_not_matter(asked: list[Informant]) -> None:
    one, other = diagnose(asked), diagnose(asked[::-1])
    assert one.weights == pytest.approx(other.weights, abs=1e-12)
    assert (one.gap, one.reasons, one.pointed) == (other.gap, other.reasons, other.pointed)
    assert one.disagreements == other.disagreements


@given(informants)
def test_asking_everyone_twice_changes_nothing(asked: list[Informant]) -> None:
    assert diagnose(asked * 2).weights == pytest.approx(diagnose(asked).weights, abs=1e-12)
