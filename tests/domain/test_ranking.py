"""DOMAIN.md §6: which types of intervention fit, and in which order they are offered."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.diagnosis import FITS, RankedType, confidence, diagnose, rank_types
from tests.domain.answers import informant

KNOWLEDGE = {"K": 0.625, "S": 0.125, "M": 0.125, "E": 0.125}
PRACTICE = {"K": 0.2, "S": 0.5, "M": 0.05, "E": 0.25}


def order(ranked: list[RankedType]) -> list[str]:
    return [entry.type for entry in ranked]


def fit_of(ranked: list[RankedType], kind: str) -> float:
    return next(entry.fit for entry in ranked if entry.type == kind)


def test_64_percent_environment_fits_a_course_0_19_and_a_tool_fix_0_45() -> None:
    diagnosis = diagnose([informant("agent", "3N 4Y 8Y")])
    assert f"{diagnosis.weights['E']:.0%}" == "64%"
    # one role that is not the requester, and either observed or with data: c = 0.65
    ranked = rank_types(diagnosis.weights, confidence(["agent"], True, False), diagnosis.pointed)
    # Σ π F: course (.4 + .3 + 2 · .1 + 7 · .05) / 11, tool fix (.1 + .1 + 2 · .3 + 7 · .7) / 11
    assert fit_of(ranked, "course") == pytest.approx(0.65 * 1.25 / 11 + 0.35 * 0.32)
    assert fit_of(ranked, "process or tool fix") == pytest.approx(0.65 * 5.7 / 11 + 0.35 * 0.32)
    assert f"{fit_of(ranked, 'course'):.2f}" == "0.19"
    assert f"{fit_of(ranked, 'process or tool fix'):.2f}" == "0.45"
    assert order(ranked)[0] == "process or tool fix"


def test_a_knowledge_gap_fits_a_job_aid_better_than_a_course() -> None:
    ranked = rank_types(KNOWLEDGE, 0.7)
    # Σ π F = .625 · .7 + .125 · (.3 + .1 + .3) = .525; m = .7 · .525 + .3 · .32
    assert fit_of(ranked, "job aid") == pytest.approx(0.4635)
    # .625 · .4 + .125 · (.3 + .1 + .05) = .30625
    assert fit_of(ranked, "course") == pytest.approx(0.310375)
    assert order(ranked)[0] == "job aid"


def test_without_confidence_every_type_fits_the_same() -> None:
    assert {entry.fit for entry in rank_types(KNOWLEDGE, 0)} == {0.32}


def test_eleven_types_are_ranked_and_three_of_them_are_training() -> None:
    ranked = rank_types(KNOWLEDGE, 0.7)
    assert sorted(order(ranked)) == sorted(FITS)
    assert len(ranked) == 11
    assert {entry.type for entry in ranked if entry.training} == {
        "course",
        "practice or simulation",
        "short video or infographic",
    }


def test_equal_types_stand_in_the_order_of_the_table() -> None:
    # only S: practice and stretch .7; then mentoring .5; job aid, course, manager coaching .3
    ranked = order(rank_types({"K": 0, "S": 1, "M": 0, "E": 0}, 0.7))
    assert ranked[:6] == [
        "practice or simulation",
        "stretch task with coaching",
        "mentoring or community",
        "job aid",
        "course",
        "manager coaching",
    ]


def test_types_within_a_billionth_are_equal() -> None:
    fits = {"job aid": (0.5, 0, 0, 0), "curated resource": (0.5 + 5e-10, 0, 0, 0)}
    assert order(rank_types({"K": 1, "S": 0, "M": 0, "E": 0}, 1, fits=fits)) == list(fits)
    fits["curated resource"] = (0.5 + 2e-9, 0, 0, 0)
    assert order(rank_types({"K": 1, "S": 0, "M": 0, "E": 0}, 1, fits=fits))[0] == "curated resource"


@pytest.mark.parametrize("gap", ["E", "M"])
def test_a_quarter_environment_or_motivation_lifts_the_first_type_that_is_no_training(gap: str) -> None:
    weights = PRACTICE | {"E": 0.05, "M": 0.05} | {gap: 0.25}
    fits = {name: FITS[name] for name in ("practice or simulation", "stretch task with coaching", "job aid")}
    fits["stretch task with coaching"] = (0.2, 0.7, 0.1, 0.1)  # behind practice on both weights
    assert order(rank_types(weights, 0.7, fits=fits))[:2] == [
        "stretch task with coaching",
        "practice or simulation",
    ]


def test_just_below_a_quarter_training_may_stay_on_top() -> None:
    # practice .2 · .3 + .5 · .7 + .05 · .2 + .25 · .1 = .445, stretch task .435, mentoring .42
    assert order(rank_types(PRACTICE, 0.7))[:3] == [
        "stretch task with coaching",
        "practice or simulation",
        "mentoring or community",
    ]
    assert order(rank_types(PRACTICE | {"E": 0.25 - 5e-10}, 0.7))[0] == "stretch task with coaching"
    assert order(rank_types(PRACTICE | {"E": 0.25 - 2e-9}, 0.7))[0] == "practice or simulation"


def test_the_type_the_answers_point_at_goes_to_the_top_when_it_is_close_to_the_best() -> None:
    weights = {"K": 0.4, "S": 0.1, "M": 0.1, "E": 0.4}
    # job aid .28 + .03 + .01 + .12 = .44; mentoring .37; clear expectation .04 + .02 + .03 + .24 = .33
    ranked = order(rank_types(weights, 0.7, ["clear expectation or feedback"]))
    assert ranked[:3] == ["clear expectation or feedback", "job aid", "mentoring or community"]


def test_the_type_the_answers_point_at_stays_when_it_is_far_behind_the_best() -> None:
    # job aid .525; tool fix .0625 + .0125 + .0375 + .0875 = .2
    assert order(rank_types(KNOWLEDGE, 0.7, ["process or tool fix"])) == order(rank_types(KNOWLEDGE, 0.7))


@pytest.mark.parametrize(
    ("fit", "first"),
    [(0.45, "process or tool fix"), (0.45 - 5e-10, "process or tool fix"), (0.45 - 2e-9, "job aid")],
)
def test_close_to_the_best_means_within_0_15(fit: float, first: str) -> None:
    fits = {"job aid": (0.6, 0.0, 0.0, 0.0), "process or tool fix": (fit, 0.0, 0.0, 0.0)}
    weights = {"K": 1.0, "S": 0.0, "M": 0.0, "E": 0.0}
    assert order(rank_types(weights, 0.7, ["process or tool fix"], fits=fits))[0] == first


def test_only_the_first_type_pointed_at_is_tried() -> None:
    weights = {"K": 0.5, "S": 0.1, "M": 0.1, "E": 0.3}
    # best: job aid .35 + .03 + .01 + .09 = .48; incentive .025 + .005 + .06 + .09 = .18 is too far,
    # tool fix .05 + .01 + .03 + .21 = .3 too; clear expectation .05 + .02 + .03 + .18 = .28
    far_then_near = ["incentive or metric change", "curated resource"]
    assert order(rank_types(weights, 0.7, far_then_near))[0] == "job aid"
    assert order(rank_types(weights, 0.7, far_then_near[::-1]))[0] == "curated resource"


def test_the_type_pointed_at_ends_above_the_one_that_is_no_training() -> None:
    # clear expectation .02 + .1 + .015 + .15 = .285, .16 behind practice: raised with a little more fit
    fits = dict(FITS) | {"clear expectation or feedback": (0.2, 0.2, 0.3, 0.6)}
    assert order(rank_types(PRACTICE, 0.7, ["clear expectation or feedback"], fits=fits))[:3] == [
        "clear expectation or feedback",
        "stretch task with coaching",
        "practice or simulation",
    ]


def test_a_table_of_training_alone_has_nothing_else_to_lift() -> None:
    fits = {"course": FITS["course"]}
    assert order(rank_types(PRACTICE, 0.7, fits=fits)) == ["course"]


shares = st.lists(st.integers(1, 50), min_size=4, max_size=4).map(
    lambda parts: {gap: part / sum(parts) for gap, part in zip("KSME", parts, strict=True)}
)
pointing = st.lists(
    st.sampled_from(
        ["clear expectation or feedback", "process or tool fix", "incentive or metric change"],
    ),
    unique=True,
)


@given(shares, pointing, st.floats(0, 1), st.floats(0, 1))
def test_confidence_never_changes_the_order(
    weights: Mapping[str, float], pointed: list[str], one: float, other: float
) -> None:
    assert order(rank_types(weights, one, pointed)) == order(rank_types(weights, other, pointed))


@given(shares, st.floats(0, 1), pointing)
def test_a_fit_is_always_a_share(weights: Mapping[str, float], trust: float, pointed: list[str]) -> None:
    assert all(0 <= entry.fit <= 1 for entry in rank_types(weights, trust, pointed))


@given(shares, st.floats(0, 1))
def test_from_a_quarter_environment_or_motivation_on_no_training_is_on_top(
    weights: Mapping[str, float], trust: float
) -> None:
    top = rank_types(weights, trust)[0]
    assert not (top.training and max(weights["E"], weights["M"]) >= 0.25)
