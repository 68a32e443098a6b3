"""DOMAIN.md §7, §8, §10: what answers tell, when they count, and what they advise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.evidence import advice, bounds, countable, posterior, track_record, wilson

k_of_n = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_job_aids_changed_14_where_9_were_expected() -> None:
    assert track_record(14, 9) == pytest.approx(19 / 14)


def test_a_type_without_a_record_has_a_track_record_of_one() -> None:
    assert track_record(0, 0) == 1


def test_a_track_record_stays_between_a_half_and_two() -> None:
    assert track_record(0, 100) == 0.5
    assert track_record(100, 0) == 2


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_track_record_never_falls_with_more_changed_nor_rises_with_more_expected(
    changed: float, expected: float, more: float
) -> None:
    assert track_record(changed + more, expected) >= track_record(changed, expected)
    assert track_record(changed, expected + more) <= track_record(changed, expected)


def test_without_answers_the_chance_is_the_fit() -> None:
    assert posterior(0.4635, 0, 0) == 0.4635


def test_answers_pull_the_chance_towards_their_share() -> None:
    # (4 · .4635 + 3) / 9 and (4 · .4635 + 8) / 16
    assert posterior(0.4635, 3, 5) == pytest.approx(4.854 / 9)
    assert posterior(0.4635, 8, 12) == pytest.approx(9.854 / 16)


def test_a_stronger_prior_is_pulled_less() -> None:
    assert posterior(0.5, 4, 4, strength=12) == pytest.approx(10 / 16)


@given(st.floats(0, 1), k_of_n)
def test_one_answer_moves_the_chance_by_at_most_one_of_five_plus_n(fit: float, kn: tuple[int, int]) -> None:
    k, n = kn
    before, most = posterior(fit, k, n), 1 / (5 + n) + 1e-12
    assert -1e-12 <= posterior(fit, k + 1, n + 1) - before <= most
    assert -1e-12 <= before - posterior(fit, k, n + 1) <= most


def test_unsigned_answers_count_once_the_follow_up_is_closed() -> None:
    assert countable(6, 16, closed=False) == 0
    assert countable(6, 16, closed=True) == 6


def test_unsigned_answers_count_early_once_everyone_has_answered() -> None:
    assert countable(6, 6, closed=False) == 6
    assert countable(6, 8, closed=False, signed=2) == 6
    assert countable(6, 9, closed=False, signed=2) == 0


def test_fewer_than_five_unsigned_answers_count_nothing_even_when_signed_ones_help() -> None:
    assert countable(4, 4, closed=True) == 0
    assert countable(4, 10, closed=True, signed=6) == 0
    assert countable(5, 10, closed=True) == 5


def test_less_than_30_percent_response_counts_nothing() -> None:
    assert countable(5, 17, closed=True) == 0
    assert countable(6, 20, closed=True) == 6
    assert countable(5, 20, closed=True, signed=1) == 5


def test_the_threshold_may_be_raised() -> None:
    assert countable(7, 10, closed=True, threshold=8) == 0
    assert countable(8, 10, closed=True, threshold=8) == 8


def test_nobody_asked_is_nothing_to_count() -> None:
    assert countable(0, 0, closed=True) == 0


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 200), st.booleans(), st.integers(5, 20))
def test_unsigned_answers_count_all_or_not_at_all(
    unsigned: int, signed: int, silent: int, closed: bool, threshold: int
) -> None:
    invited = unsigned + signed + silent
    counted = countable(unsigned, invited, closed, signed, threshold=threshold)
    assert counted in (0, unsigned)
    assert counted == 0 or counted >= threshold
    assert counted <= countable(unsigned, invited, True, signed, threshold=threshold)


def test_the_wilson_interval_has_the_published_values() -> None:
    # Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662; 15 of 148 is 0.0624 to 0.1605;
    # 0 of 20 is 0 to 0.1611; 1 of 29 is 0.0061 to 0.1718
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0, 0.1611), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)


def test_a_lower_level_gives_a_narrower_interval() -> None:
    lower, upper = wilson(8, 12)
    narrow_lower, narrow_upper = wilson(8, 12, 0.90)
    assert lower < narrow_lower < narrow_upper < upper


@given(k_of_n, st.floats(0.01, 0.9999))
def test_the_wilson_interval_lies_within_0_and_1_and_contains_the_share(kn: tuple[int, int], level: float) -> None:
    k, n = kn
    lower, upper = wilson(k, n, level)
    assert 0 <= lower <= k / n <= upper <= 1


@given(k_of_n)
def test_the_wilson_interval_of_the_others_is_its_mirror(kn: tuple[int, int]) -> None:
    k, n = kn
    lower, upper = wilson(k, n)
    assert wilson(n - k, n) == pytest.approx((1 - upper, 1 - lower), abs=1e-12)


def test_nearly_everyone_answering_is_a_count_and_no_sample() -> None:
    assert bounds(6, 8, 10) == (0.75, 0.75)
    assert bounds(6, 8, 11) == wilson(6, 8, 0.90)


@given(k_of_n, st.integers(0, 100))
def test_bounds_contain_the_share(kn: tuple[int, int], silent: int) -> None:
    k, n = kn
    lower, upper = bounds(k, n, n + silent)
    assert 0 <= lower <= k / n <= upper <= 1


@pytest.mark.parametrize(
    ("lower", "upper", "metric_moved", "advised"),
    [
        (0.5, 0.9, None, "scale"),
        (0.5, 0.9, True, "scale"),
        (0.5, 0.9, False, "iterate"),
        (0.5 - 5e-10, 0.9, None, "scale"),
        (0.5 - 2e-9, 0.9, None, "listen"),
        (0.1, 0.35, None, "rethink"),
        (0.1, 0.35, True, "rethink"),
        (0.1, 0.35, False, "rethink"),
        (0.1, 0.35 + 5e-10, None, "rethink"),
        (0.1, 0.35 + 2e-9, None, "listen"),
        (0.4, 0.4, True, "listen"),
        (0.3, 0.8, False, "listen"),
    ],
)
def test_advice_follows_the_bounds(lower: float, upper: float, metric_moved: bool | None, advised: str) -> None:
    assert advice(lower, upper, metric_moved) == advised


def test_eight_of_twelve_asked_of_fourteen_say_scale() -> None:
    # 12 of 14 is above 80 %, so the share itself counts: .667
    assert advice(*bounds(8, 12, 14), None) == "scale"
    # of 40 it is a sample: Wilson 90 % from .43 on
    assert advice(*bounds(8, 12, 40), None) == "listen"
