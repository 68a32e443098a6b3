import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.xmr import Limits, Signal, limits, signals

BAND = Limits(mean=10.0, mr_mean=2.0, lower=4.0, upper=16.0, mr_upper=6.534)  # rule 2's lines: 7 and 13

values = st.one_of(st.none(), st.integers(-1000, 1000).map(float))
neighbours = st.lists(st.integers(-1000, 1000).map(float), min_size=2, max_size=2)
charted = st.tuples(st.lists(values, max_size=40), neighbours).map(lambda parts: [*parts[0], *parts[1]])


def test_limits_lie_2_66_mean_moving_ranges_from_the_mean() -> None:
    found = limits([10, 12, 11, 13])  # moving ranges 2, 1, 2

    assert (found.mean, found.mr_mean) == (11.5, pytest.approx(5 / 3))
    assert (found.lower, found.upper) == (pytest.approx(7.066667), pytest.approx(15.933333))
    assert found.mr_upper == pytest.approx(5.445)


def test_no_moving_range_crosses_a_missing_period() -> None:
    found = limits([10, 12, None, 20, 22])

    assert (found.mean, found.mr_mean) == (16, 2)


@pytest.mark.parametrize("lonely", [[], [None], [5], [5, None, 6], [None, None]])
def test_limits_need_two_neighbouring_points(lonely: list[float | None]) -> None:
    with pytest.raises(ValueError, match="values"):
        limits(lonely)


def test_a_point_outside_is_a_signal_and_a_point_on_the_limit_is_not() -> None:
    assert signals([10, 16, 4, 16.01, 3.99], BAND) == [Signal(1, 3, 3), Signal(1, 4, 4)]


def test_points_outside_in_a_row_stay_single_signals() -> None:
    assert signals([17, 17], BAND) == [Signal(1, 0, 0), Signal(1, 1, 1)]


@pytest.mark.parametrize("window", [[14, 14, 9, 14], [14, 14, 14, 9], [14, 14, 14, 14], [6, 11, 6, 6]])
def test_three_of_four_nearer_to_the_same_limit_than_to_the_centre_are_a_signal(window: list[float]) -> None:
    assert signals(window, BAND) == [Signal(2, 0, 3)]


@pytest.mark.parametrize(
    "window",
    [
        [14, 14, 9, 9],
        [14, 6, 14, 6],
        [13, 14, 14, 9],
        [14, 14, 14],
        [14, 14, None, 14],
        [14, None, 9, 14, 14],
    ],
    ids=["two", "both sides", "halfway", "three points", "gap", "gap before four"],
)
def test_less_than_that_is_none(window: list[float | None]) -> None:
    assert signals(window, BAND) == []


def test_overlapping_windows_are_merged_and_touching_ones_are_not() -> None:
    assert signals([14, 14, 9, 14, 14], BAND) == [Signal(2, 0, 4)]
    assert signals([9, 14, 14, 14, 14, 14, 14, 9], BAND) == [Signal(2, 0, 7)]
    assert signals([14, 14, 14, None, 14, 14, 14, 9, None, 14, 14, 14, 14], BAND) == [
        Signal(2, 4, 7),
        Signal(2, 9, 12),
    ]
    assert signals([14, 14, 14, 9, 9, 14, 14, 14], BAND) == [Signal(2, 0, 3), Signal(2, 4, 7)]


def test_windows_of_the_two_sides_are_not_merged() -> None:
    assert signals([14, 14, 14, 6, 6, 6], BAND) == [Signal(2, 0, 3), Signal(2, 2, 5)]


def test_eight_in_a_row_on_one_side_are_a_signal_and_nine_are_one_signal() -> None:
    assert signals([11] * 7, BAND) == []
    assert signals([11] * 8, BAND) == [Signal(3, 0, 7)]
    assert signals([9] * 9, BAND) == [Signal(3, 0, 8)]


def test_two_runs_that_touch_stay_two() -> None:
    assert signals([11] * 8 + [9] * 8, BAND) == [Signal(3, 0, 7), Signal(3, 8, 15)]


@pytest.mark.parametrize("breaker", [10.0, None, 9.0])
def test_a_point_on_the_centre_a_gap_and_the_other_side_break_a_run(breaker: float | None) -> None:
    assert signals([11, 11, 11, 11, breaker, 11, 11, 11, 11, 11], BAND) == []


def test_a_point_is_on_the_centre_although_the_mean_was_rounded() -> None:
    numbers = [0.1, 0.2, 0.3]
    found = limits(numbers)
    assert found.mean != 0.2

    assert signals([0.3] * 4 + [0.2] + [0.3] * 4, Limits(found.mean, 0.1, 0.0, 1.0, 1.0)) == []


def test_signals_are_sorted_by_rule_then_first() -> None:
    found = signals([11, 11, 11, 11, 14, 14, 17, 14, 6, 6, 6, 3], BAND)

    assert found == [Signal(1, 6, 6), Signal(1, 11, 11), Signal(2, 3, 8), Signal(2, 7, 11), Signal(3, 0, 7)]


def test_without_variation_there_is_no_signal() -> None:
    assert signals([5, 5, 5, 50], Limits(5.0, 0.0, 5.0, 5.0, 0.0)) == []


def test_only_missing_periods_give_no_signal() -> None:
    assert signals([None, None], BAND) == []


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -math.inf, 1e301])
def test_they_refuse_what_is_no_finite_number(nonsense: float) -> None:
    with pytest.raises(ValueError, match=r"^values must"):
        limits([1, 2, nonsense])
    with pytest.raises(ValueError, match=r"^values must"):
        signals([1, 2, nonsense], BAND)


def test_signals_refuse_an_empty_series_and_limits_that_are_not_finite() -> None:
    with pytest.raises(ValueError, match=r"^values must"):
        signals([], BAND)
    with pytest.raises(ValueError, match=r"^limits must"):
        signals([1, 2], Limits(math.nan, 1.0, 0.0, 2.0, 3.0))


@given(charted)
def test_the_mean_lies_between_the_limits(numbers: list[float | None]) -> None:
    found = limits(numbers)

    assert found.lower <= found.mean <= found.upper
    assert found.upper - found.mean == pytest.approx(found.mean - found.lower)
    assert 0 <= found.mr_mean <= found.mr_upper


@given(charted)
def test_a_mirrored_series_has_mirrored_limits_and_the_same_signals(numbers: list[float | None]) -> None:
    mirrored = [None if number is None else -number for number in numbers]
    there, back = limits(numbers), limits(mirrored)

    assert (back.mean, back.lower, back.upper) == (-there.mean, -there.upper, -there.lower)
    assert signals(mirrored, back) == signals(numbers, there)


@given(charted, st.integers(-1000, 1000), st.sampled_from([0.001, 0.1, 3, 1000]))
def test_another_unit_has_the_same_signals(numbers: list[float | None], shift: int, scale: float) -> None:
    other = [None if number is None else (number + shift) * scale for number in numbers]

    assert signals(other, limits(other)) == signals(numbers, limits(numbers))


@given(charted)
def test_signals_hold_no_gap_and_do_not_overlap_within_a_side(numbers: list[float | None]) -> None:
    found = signals(numbers, limits(numbers))

    assert found == sorted(found, key=lambda signal: (signal.rule, signal.first))
    for signal in found:
        assert None not in numbers[signal.first : signal.last + 1]
        assert signal.last - signal.first + 1 >= {1: 1, 2: 4, 3: 8}[signal.rule]
    for rule in (1, 3):  # a point outside or a run has one side only
        places = [p for s in found if s.rule == rule for p in range(s.first, s.last + 1)]
        assert len(places) == len(set(places))
