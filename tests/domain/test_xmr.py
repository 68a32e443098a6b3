import math
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.xmr import Judgement, Limits, Signal, judge, limits, signals

BAND = Limits(mean=10.0, mr_mean=2.0, lower=4.0, upper=16.0, mr_upper=6.534)  # rule 2's lines: 7 and 13
CALM = [40.0, 42.0, 40.0, 42.0, 40.0, 42.0]  # mean 41, mR̄ 2

values = st.one_of(st.none(), st.integers(-1000, 1000).map(float))
series = st.lists(values, max_size=40)
neighbours = st.lists(st.integers(-1000, 1000).map(float), min_size=2, max_size=2)
charted = st.tuples(series, neighbours).map(lambda parts: [*parts[0], *parts[1]])
directions = st.sampled_from(["up", "down"])
targets = st.one_of(st.none(), st.integers(-1000, 1000).map(float))


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


def after_with_mean(mean: float) -> list[float | None]:
    return [mean - 1, mean + 1, None, mean - 1, mean + 1]


def test_a_shift_beyond_three_standard_errors_is_a_signal() -> None:
    # 2.66 · 2 · √(1/6 + 1/4) = 3.4340
    assert judge(CALM, after_with_mean(44.43), 51, "up") == Judgement("no_signal", None, 1.0, "within_noise")

    found = judge(CALM, after_with_mean(46), 51, "up")
    assert found == Judgement("signal", True, 0.5, "shift")
    assert judge(CALM, after_with_mean(44.44), 51, "up").verdict == "signal"
    assert judge(CALM, after_with_mean(37.56), 51, "up").verdict == "signal"
    assert judge(CALM, after_with_mean(37.57), 51, "up").verdict == "no_signal"


def test_a_difference_of_exactly_the_threshold_is_none() -> None:
    before = [0.0, 1.0] * 8  # mR̄ 1, n 16: 2.66 · √(1/16 + 1/9) = 2.66 · 5/12
    after = [0.5 + 2.66 * 5 / 12] * 9

    assert judge(before, after, None, "up").reason == "within_noise"


@pytest.mark.parametrize(
    ("mean", "target", "direction", "improved", "gap"),
    [
        (46, 51, "up", True, 0.5),
        (53, 51, "up", True, 0.0),
        (36, 51, "up", False, 1.5),
        (37, 51, "up", False, 1.4),
        (36, 31, "down", True, 0.5),
        (46, 31, "down", False, 1.5),
    ],
)
def test_the_remaining_gap_is_the_part_of_the_way_still_to_go(
    mean: float, target: float, direction: str, improved: bool, gap: float
) -> None:
    found = judge(CALM, after_with_mean(mean), target, direction)

    assert found == Judgement("signal", improved, pytest.approx(gap), "shift")


def test_without_a_target_the_gap_stays_whole() -> None:
    assert judge(CALM, after_with_mean(46), None, "up") == Judgement("signal", True, 1.0, "no_target")
    assert judge(CALM, after_with_mean(46), None, "down") == Judgement("signal", False, 1.0, "no_target")


@pytest.mark.parametrize(("target", "direction"), [(41, "up"), (40, "up"), (41, "down"), (45, "down")])
def test_a_target_met_before_leaves_the_gap_whole(target: float, direction: str) -> None:
    assert judge(CALM, after_with_mean(46), target, direction) == Judgement(
        "signal", direction == "up", 1.0, "target_met_before"
    )


def test_a_target_met_before_but_for_a_rounding_error_is_met() -> None:
    before = [0.1, 0.2, 0.3] * 4

    assert limits(before).mean < 0.2
    assert judge(before, [0.9] * 8, 0.2, "up").reason == "target_met_before"


MISSING: list[float | None] = [None] * 5


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ([], [], "few_before"),
        (CALM[:5], [50.0] * 4, "few_before"),
        ([*CALM[:5], *MISSING], [], "few_before"),
        (CALM, [], "few_after"),
        (CALM, [50.0] * 3 + MISSING, "few_after"),
        ([5.0] * 6, [50.0] * 3, "few_after"),
        ([5.0] * 6, [50.0] * 4, "no_variation"),
        ([1.0, None, 2.0, None, 3.0, None, 4.0, None, 5.0, None, 6.0], [50.0] * 4, "no_variation"),
        ([1.0, 2.0, 1.0, 2.0, 11.0, 12.0, 11.0, 12.0], [50.0] * 4, "unstable_before"),
    ],
)
def test_it_refuses_in_this_order(
    before: Sequence[float | None], after: Sequence[float | None], reason: str
) -> None:
    assert judge(before, after, 60, "up") == Judgement("insufficient", None, 1.0, reason)


def test_a_baseline_moves_by_itself_from_the_same_threshold_on() -> None:
    def baseline(step: float) -> list[float]:
        return [0, 1, 0, step, step + 1, step, step + 1]

    # 3 points against 4: means 1/3 and step + 1/2, mR̄ (5 + step)/6, so step + 1/6 > 2.0316 · (5 + step)/6
    assert judge(baseline(2.30), [50.0] * 4, None, "up").reason == "no_target"
    assert judge(baseline(2.31), [50.0] * 4, None, "up").reason == "unstable_before"


def test_only_the_last_24_points_before_count() -> None:
    wild = [1000.0, -1000.0, 500.0]
    calm = CALM * 4
    after = after_with_mean(46)

    assert judge(wild + calm, after, 51, "up") == judge(calm, after, 51, "up")
    assert judge(wild + calm[1:], after, 51, "up").verdict != "signal"


def test_gaps_are_kept_among_the_last_24_points_and_do_not_count() -> None:
    gappy: list[float | None] = [*CALM, None, *CALM, None, None, *CALM, *CALM, None]

    assert judge([1000.0, *gappy], after_with_mean(46), 51, "up") == judge(
        gappy, after_with_mean(46), 51, "up"
    )
    # a window of 24 periods would hold only 20 points, and forget nothing of the jump before them
    jump: list[float | None] = [99.0, *([None] * 3), *([40.0, 42.0] * 12)]
    assert judge(jump, after_with_mean(46), 51, "up").reason == "shift"


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -math.inf])
def test_it_refuses_numbers_that_are_none(nonsense: float) -> None:
    bad = [*CALM, nonsense]
    refusals: list[tuple[str, Callable[[], object]]] = [
        ("values", lambda: limits(bad)),
        ("values", lambda: signals(bad, BAND)),
        ("limits", lambda: signals(CALM, Limits(nonsense, 1.0, 0.0, 2.0, 3.0))),
        ("before", lambda: judge(bad, CALM, 1, "up")),
        ("after", lambda: judge(CALM, bad, 1, "up")),
        ("target", lambda: judge(CALM, CALM, nonsense, "up")),
    ]
    for name, call in refusals:
        with pytest.raises(ValueError, match=rf"^{name} must"):
            call()


def test_it_refuses_an_empty_series_and_an_unknown_direction() -> None:
    with pytest.raises(ValueError, match=r"^values"):
        signals([], BAND)
    with pytest.raises(ValueError, match=r"^direction"):
        judge([], [], None, "sideways")


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


@given(series, series, targets, directions)
def test_a_judgement_is_always_one_of_the_announced_ones(
    before: list[float | None], after: list[float | None], target: float | None, direction: str
) -> None:
    found = judge(before, after, target, direction)

    reasons = {
        "insufficient": {"few_before", "few_after", "no_variation", "unstable_before"},
        "no_signal": {"within_noise"},
        "signal": {"no_target", "target_met_before", "shift"},
    }
    assert found.reason in reasons[found.verdict]
    assert (found.improved is None) == (found.verdict != "signal")
    assert 0 <= found.remaining_gap <= 1.5
    assert found.remaining_gap == 1 or found.reason == "shift"


@given(series, series, targets, st.integers(-1000, 1000), st.sampled_from([0.001, 0.1, 3, 1000]))
def test_another_unit_has_the_same_judgement(
    before: list[float | None], after: list[float | None], target: float | None, shift: int, scale: float
) -> None:
    def other(number: float | None) -> float | None:
        return None if number is None else (number + shift) * scale

    there = judge(before, after, target, "up")
    back = judge([other(n) for n in before], [other(n) for n in after], other(target), "up")

    assert (back.verdict, back.improved, back.reason) == (there.verdict, there.improved, there.reason)
    assert back.remaining_gap == pytest.approx(there.remaining_gap, abs=1e-6)


@given(series, series, targets)
def test_a_mirrored_metric_has_the_same_judgement_in_the_other_direction(
    before: list[float | None], after: list[float | None], target: float | None
) -> None:
    def mirror(number: float | None) -> float | None:
        return None if number is None else -number

    mirrored = judge([mirror(n) for n in before], [mirror(n) for n in after], mirror(target), "down")

    assert mirrored == judge(before, after, target, "up")


@given(series, series, st.lists(values, max_size=9))
def test_what_lies_before_the_last_24_points_changes_nothing(
    before: list[float | None], after: list[float | None], older: list[float | None]
) -> None:
    full = [*before, *([1.0, 2.0] * 12)]

    assert judge([*older, *full], after, None, "up") == judge(full, after, None, "up")
