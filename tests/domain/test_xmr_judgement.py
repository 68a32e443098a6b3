import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.xmr import Judgement, judge, limits

CALM = [40.0, 42.0, 40.0, 42.0, 40.0, 42.0]  # mean 41, mR̄ 2

values = st.one_of(st.none(), st.integers(-1000, 1000).map(float))
series = st.lists(values, max_size=40)
directions = st.sampled_from(["up", "down"])
targets = st.one_of(st.none(), st.integers(-1000, 1000).map(float))


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
def test_it_refuses_in_this_order(before: Sequence[float | None], after: Sequence[float | None], reason: str) -> None:
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

    assert judge([1000.0, *gappy], after_with_mean(46), 51, "up") == judge(gappy, after_with_mean(46), 51, "up")
    # a window of 24 periods would hold only 20 points, and forget nothing of the jump before them
    jump: list[float | None] = [99.0, *([None] * 3), *([40.0, 42.0] * 12)]
    assert judge(jump, after_with_mean(46), 51, "up").reason == "shift"


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -math.inf, 1e301])
def test_it_refuses_what_is_no_finite_number(nonsense: float) -> None:
    with pytest.raises(ValueError, match=r"^before must"):
        judge([*CALM, nonsense], CALM, 1, "up")
    with pytest.raises(ValueError, match=r"^after must"):
        judge(CALM, [*CALM, nonsense], 1, "up")
    with pytest.raises(ValueError, match=r"^target must"):
        judge(CALM, CALM, nonsense, "up")


def test_it_refuses_an_unknown_direction() -> None:
    with pytest.raises(ValueError, match=r"^direction must"):
        judge([], [], None, "sideways")


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
