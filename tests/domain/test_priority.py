"""DOMAIN.md §7: the examples, and what score always does and never does."""

from dataclasses import replace
from math import log

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ldagile.domain.evidence import posterior
from ldagile.domain.priority import PriorityInputs, effort, effort_ratio, score

JOB_AID = PriorityInputs(
    weight=0.5,
    monthly_cost=20_000,
    remaining_gap=1,
    share=1,
    fit=0.4635,
    link=0.6,
    adjustment=1,
    effort=2,
    effort_ratio=1,
)


@pytest.mark.parametrize(
    ("changes", "raw", "index"),
    [
        # .5 · 20 000 · .4635 · .6 / 2; 100 · 1390.5 / 2390.5
        ({}, 1390.5, 58.2),
        # course: .5 · 20 000 · .310375 · .6 / 20
        ({"fit": 0.310375, "effort": 20}, 93.1125, 8.5),
        # p = (4 · .4635 + 3) / 9 = .53933
        ({"changed": 3, "answered": 5}, 1618.0, 61.8),
        # p = (4 · .4635 + 8) / 16 = .615875
        ({"changed": 8, "answered": 12}, 1847.625, 64.9),
        # 1390.5 · .7
        ({"certainty": 0.7}, 973.35, 49.3),
    ],
)
def test_the_example_of_the_domain_guide(changes: dict[str, float], raw: float, index: float) -> None:
    scored = score(replace(JOB_AID, **changes))
    assert scored.raw == pytest.approx(raw)
    assert round(scored.index, 1) == index


def test_every_input_stands_in_the_formula_once() -> None:
    inputs = PriorityInputs(
        weight=0.25,
        monthly_cost=12_000,
        remaining_gap=0.8,
        share=0.5,
        fit=0.6,
        link=0.9,
        adjustment=1.25,
        effort=4,
        effort_ratio=1.5,
        changed=2,
        answered=4,
        certainty=0.4,
        day_cost=800,
    )
    scored = score(inputs, strength=8)
    probability = (8 * 0.6 + 2) / 12
    raw = 0.25 * 12_000 * 0.4 * 0.8 * 0.5 * probability * 0.9 * 1.25 / (4 * 1.5)
    assert scored.raw == pytest.approx(raw)
    assert scored.index == pytest.approx(100 * raw / (raw + 800))
    assert scored.factors == pytest.approx(
        {
            "weight": 0.25,
            "monthly_cost": 12_000,
            "certainty": 0.4,
            "remaining_gap": 0.8,
            "share": 0.5,
            "probability": probability,
            "link": 0.9,
            "adjustment": 1.25,
            "effort": 1 / 4,
            "effort_ratio": 1 / 1.5,
        }
    )


def test_an_index_of_50_pays_its_own_effort_back_within_a_month() -> None:
    assert score(replace(JOB_AID, day_cost=1390.5)).index == pytest.approx(50)


def test_a_problem_that_costs_nothing_is_worth_nothing() -> None:
    scored = score(replace(JOB_AID, monthly_cost=0))
    assert (scored.raw, scored.index) == (0, 0)


def test_effort_adds_money_and_learners_time_to_the_days() -> None:
    # 2 + 1 + 500 / 1000 + 16 · 2 / 8
    assert effort(2, 1, 500, 16, 2, 1000) == pytest.approx(7.5)


def test_effort_is_half_a_day_at_least() -> None:
    assert effort(0, 0, 0, 0, 0, 1000) == 0.5
    assert effort(0.25, 0, 0, 0, 0, 1000) == 0.5


def test_the_effort_ratio_starts_at_one_and_stays_within_a_half_and_three() -> None:
    assert effort_ratio(0, 0) == 1
    assert effort_ratio(10, 5) == pytest.approx(1.5)
    assert effort_ratio(0, 100) == 0.5
    assert effort_ratio(100, 0) == 3


share = st.floats(1e-6, 1)
inputs = st.builds(
    PriorityInputs,
    weight=st.sampled_from([1, 0.5, 0.25]) | share,
    monthly_cost=st.floats(1, 1e12),
    remaining_gap=st.floats(1e-6, 1.5),
    share=share,
    fit=share,
    link=share,
    adjustment=st.floats(0.8, 1.25),
    effort=st.floats(0.5, 10_000),
    effort_ratio=st.floats(0.5, 3),
    certainty=share,
    day_cost=st.floats(1, 1e6),
).flatmap(
    lambda drawn: st.integers(0, 200).flatmap(
        lambda n: st.integers(0, n).map(lambda k: replace(drawn, changed=k, answered=n))
    )
)


def not_above(one: float, other: float) -> bool:
    return one <= other * (1 + 1e-12)


@given(inputs)
def test_raw_is_never_negative_and_the_index_stays_below_100(drawn: PriorityInputs) -> None:
    scored = score(drawn)
    assert scored.raw >= 0
    assert 0 <= scored.index < 100


def test_even_the_largest_score_stays_below_100() -> None:
    largest = PriorityInputs(
        weight=1,
        monthly_cost=1e12,
        remaining_gap=1.5,
        share=1,
        fit=1,
        link=1,
        adjustment=1.25,
        effort=0.5,
        effort_ratio=0.5,
        day_cost=1,
    )
    assert 99 < score(largest).index < 100


@given(inputs, st.sampled_from(["weight", "monthly_cost", "share", "fit"]), st.floats(0, 1))
def test_the_score_never_falls_when_weight_cost_share_or_fit_rises(
    drawn: PriorityInputs, name: str, part: float
) -> None:
    highest = 1e12 if name == "monthly_cost" else 1
    before = getattr(drawn, name)
    raised = replace(drawn, **{name: min(highest, before + part * (highest - before))})
    assert not_above(score(drawn).raw, score(raised).raw)


@given(inputs)
def test_one_more_yes_among_the_same_answers_never_lowers_the_score(drawn: PriorityInputs) -> None:
    assume(drawn.changed < drawn.answered)
    assert not_above(score(drawn).raw, score(replace(drawn, changed=drawn.changed + 1)).raw)


@given(inputs, st.floats(0, 1e6))
def test_the_score_never_rises_with_effort(drawn: PriorityInputs, more: float) -> None:
    assert not_above(score(replace(drawn, effort=drawn.effort + more)).raw, score(drawn).raw)


@given(inputs)
def test_one_more_no_never_raises_the_score(drawn: PriorityInputs) -> None:
    assert not_above(score(replace(drawn, answered=drawn.answered + 1)).raw, score(drawn).raw)


@given(inputs, st.booleans())
def test_one_answer_moves_the_probability_by_at_most_one_of_five_plus_n(drawn: PriorityInputs, yes: bool) -> None:
    after = replace(drawn, changed=drawn.changed + yes, answered=drawn.answered + 1)
    moved = score(after).factors["probability"] - score(drawn).factors["probability"]
    assert abs(moved) <= 1 / (5 + drawn.answered) + 1e-12


@given(inputs)
def test_without_answers_the_probability_is_the_fit(drawn: PriorityInputs) -> None:
    unanswered = replace(drawn, changed=0, answered=0)
    assert score(unanswered).factors["probability"] == pytest.approx(drawn.fit, rel=1e-12)


@given(inputs)
def test_the_probability_is_that_of_the_evidence(drawn: PriorityInputs) -> None:
    assert score(drawn).factors["probability"] == posterior(drawn.fit, drawn.changed, drawn.answered)


@given(inputs, inputs)
def test_the_logarithms_of_the_factor_changes_add_up_to_that_of_raw(old: PriorityInputs, new: PriorityInputs) -> None:
    before, after = score(old), score(new)
    changes = sum(log(after.factors[name] / before.factors[name]) for name in before.factors)
    assert changes == pytest.approx(log(after.raw / before.raw), abs=1e-12)


@given(inputs, inputs, st.floats(0, 1e6), st.floats(1, 1000))
def test_another_currency_scales_raw_and_leaves_index_and_order(
    one: PriorityInputs, other: PriorityInputs, money: float, rate: float
) -> None:
    assume(max(one.monthly_cost, other.monthly_cost) * rate <= 1e12)

    def scored(card: PriorityInputs, rate: float) -> tuple[float, float]:
        day_cost = one.day_cost * rate
        days = effort(card.effort, 0, money * rate, 10, 2, day_cost)
        result = score(replace(card, monthly_cost=card.monthly_cost * rate, effort=days, day_cost=day_cost))
        return result.raw, result.index

    for card in (one, other):
        raw, index = scored(card, 1)
        assert scored(card, rate) == pytest.approx((raw * rate, index), rel=1e-12)
    apart = scored(one, 1)[0] / scored(other, 1)[0]
    assert scored(one, rate)[0] / scored(other, rate)[0] == pytest.approx(apart, rel=1e-12)
