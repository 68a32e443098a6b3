from datetime import date

import pytest

from ldagile.domain.periods import misfits, next_period, period_end, period_start, series

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("cadence", "first", "last", "following"),
    [
        ("daily", date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 25)),
        ("weekly", date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 30)),
        ("monthly", date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)),
    ],
)
def test_a_day_falls_into_the_period_of_its_cadence(cadence: str, first: date, last: date, following: date) -> None:
    start = period_start(TODAY, cadence)
    assert (start, period_end(start, cadence), next_period(start, cadence)) == (first, last, following)


def test_the_first_week_of_all_begins_with_the_calendar() -> None:
    assert period_start(date(1, 1, 1), "weekly") == date(1, 1, 1)


def test_an_unknown_cadence_is_refused_by_name() -> None:
    for ask in (period_start, period_end):
        with pytest.raises(ValueError, match="cadence"):
            ask(TODAY, "yearly")


def test_missing_periods_stand_in_the_series() -> None:
    weeks = {date(2026, 11, 2): 1.0, date(2026, 11, 16): 3.0}
    assert [value for _, value in series(weeks, "weekly")] == [1.0, None, 3.0]
    assert series({}, "weekly") == []


def test_a_daily_metric_has_weekends_only_if_it_has_weekend_values() -> None:
    friday, saturday, monday = date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 23)
    assert [day for day, _ in series({friday: 1.0, monday: 2.0}, "daily")] == [friday, monday]
    assert len(series({friday: 1.0, saturday: 1.0, monday: 2.0}, "daily")) == 4


def test_days_that_cannot_have_a_value_are_named_by_their_place() -> None:
    days = [date(2026, 11, 29), date(2026, 11, 30), date(2026, 11, 23), date(2026, 11, 16)]
    assert misfits(days, "weekly", TODAY) == {1: "not_yet", 2: "twice"}
    assert misfits([], "weekly", TODAY) == {}


def test_a_day_before_1900_is_refused() -> None:
    assert misfits([date(1899, 12, 31), date(1, 1, 1), date(1900, 1, 1)], "daily", TODAY) == {
        0: "too_early",
        1: "too_early",
    }
