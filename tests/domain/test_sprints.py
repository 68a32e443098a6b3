"""DOMAIN.md §2, §3, §10: sprints' states, dates and capacity; cycle times."""

from datetime import date
from itertools import pairwise

import pytest

from ldagile.domain.flow import cycle_time, percentile_days
from ldagile.domain.sprints import (
    first_capacity,
    first_dates,
    length_fits,
    likely_end,
    load,
    may_become,
    next_dates,
    running_total,
)

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 27)


def test_a_sprint_goes_from_planned_to_closed_and_may_leave_the_retro_out() -> None:
    way = ["planned", "active", "review", "retro", "closed"]
    assert all(may_become(state, later) for state, later in pairwise(way))
    assert may_become("review", "closed")
    assert not may_become("planned", "review")
    assert not may_become("active", "closed")
    assert not may_become("closed", "active")
    with pytest.raises(ValueError, match="state"):
        may_become("paused", "active")


@pytest.mark.parametrize(("days", "fits"), [(4, False), (5, True), (14, True), (28, True), (29, False)])
def test_a_sprint_is_one_to_four_weeks_long(days: int, fits: bool) -> None:
    assert length_fits(MONDAY, date.fromordinal(MONDAY.toordinal() + days - 1)) is fits


def test_the_next_sprint_is_as_long_as_the_last_and_begins_after_its_weekend() -> None:
    assert next_dates((MONDAY, FRIDAY), date(2026, 11, 24)) == (date(2026, 11, 30), date(2026, 12, 11))
    assert next_dates((date(2026, 11, 18), date(2026, 11, 24)), date(2026, 11, 24))[0] == date(2026, 11, 25)


def test_the_first_sprint_begins_on_the_coming_monday_and_so_does_one_after_a_long_pause() -> None:
    assert next_dates(None, date(2026, 11, 24)) == (date(2026, 11, 30), date(2026, 12, 11))
    assert next_dates(None, MONDAY)[0] == MONDAY
    assert next_dates((date(2026, 9, 7), date(2026, 9, 18)), MONDAY) == (MONDAY, FRIDAY)


@pytest.mark.parametrize(
    ("today", "starts_on", "ends_on"),
    [
        (date(2026, 11, 16), MONDAY, FRIDAY),
        (date(2026, 11, 18), date(2026, 11, 18), FRIDAY),
        (date(2026, 11, 19), date(2026, 11, 19), date(2026, 12, 4)),
        (date(2026, 11, 20), date(2026, 11, 20), date(2026, 12, 4)),
        (date(2026, 11, 14), MONDAY, FRIDAY),
    ],
)
def test_a_first_sprint_starts_at_once_and_ends_on_a_friday_about_two_weeks_on(
    today: date, starts_on: date, ends_on: date
) -> None:
    assert first_dates(today) == (starts_on, ends_on)
    assert length_fits(starts_on, ends_on)


def test_three_days_of_each_person_are_offered_for_it() -> None:
    assert (first_capacity(0), first_capacity(1), first_capacity(4)) == (3, 3, 12)


def test_a_sprints_days_are_ranked_other_and_mandatory() -> None:
    cards = [("intervention", 3.0), ("intervention", None), ("discovery", 0.5), ("running", 1.0), ("mandatory", 1.5)]
    found = load(cards, 10)
    assert (found.ranked, found.other, found.mandatory, found.total, found.free) == (3, 1.5, 1.5, 6, 4)
    assert load(cards, 5).free == -1
    assert load([], None).free is None


def test_a_running_total_steps_on_the_days_on_which_something_changed() -> None:
    steps = [
        (date(2026, 11, 12), 10.0),
        (date(2026, 11, 18), 3.0),
        (date(2026, 11, 18), -1.0),
        (date(2026, 12, 9), 9.0),
    ]
    assert running_total(steps, MONDAY, FRIDAY) == [(MONDAY, 10.0), (date(2026, 11, 18), 12.0)]
    assert running_total([], MONDAY, FRIDAY) == [(MONDAY, 0.0)]


def test_the_pace_so_far_says_where_it_will_end() -> None:
    assert likely_end(4, MONDAY, date(2026, 11, 20), FRIDAY) == 11
    assert likely_end(4, MONDAY, MONDAY, FRIDAY) is None
    assert likely_end(4, MONDAY, FRIDAY, FRIDAY) is None


def test_a_percentile_is_the_nearest_rank() -> None:
    times = [5, 1, 2, 4, 3, 10, 6, 7, 9, 8]
    assert [percentile_days(times, percent) for percent in (0, 50, 85, 100)] == [1, 5, 9, 10]
    for wrong in ([], [-1]):
        with pytest.raises(ValueError, match="cycle_times"):
            percentile_days(wrong, 85)
    with pytest.raises(ValueError, match="percent"):
        percentile_days(times, 101)


def test_a_cycle_counts_its_first_and_last_day() -> None:
    assert cycle_time(MONDAY, MONDAY) == 1
    assert cycle_time(MONDAY, FRIDAY) == 12
    with pytest.raises(ValueError, match="finish"):
        cycle_time(FRIDAY, MONDAY)
