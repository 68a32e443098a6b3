from datetime import date

import pytest

from ldagile.models.working_days import working_day_after, working_day_from


@pytest.mark.parametrize(
    ("day", "count", "zone", "expected"),
    [
        (date(2026, 11, 24), 3, "UTC", date(2026, 11, 27)),
        (date(2026, 11, 27), 1, "UTC", date(2026, 11, 30)),
        (date(2026, 11, 28), 1, "UTC", date(2026, 11, 30)),
        (date(2026, 12, 23), 3, "UTC", date(2026, 12, 28)),
        (date(2026, 12, 23), 3, "Europe/Berlin", date(2026, 12, 29)),
        (date(2026, 12, 23), 3, "Europe/London", date(2026, 12, 30)),
        (date(2026, 11, 25), 1, "America/New_York", date(2026, 11, 27)),
        (date(2026, 12, 23), 3, "Etc/GMT+12", date(2026, 12, 28)),
        (date(2026, 8, 14), 1, "Asia/Kolkata", date(2026, 8, 17)),
        (date(2026, 1, 23), 1, "Asia/Kolkata", date(2026, 1, 27)),
        (date(2026, 1, 23), 1, "Asia/Calcutta", date(2026, 1, 27)),
    ],
)
def test_a_promise_counts_the_days_on_which_the_team_works(day: date, count: int, zone: str, expected: date) -> None:
    assert working_day_after(day, count, zone) == expected


@pytest.mark.parametrize(
    ("day", "zone", "expected"),
    [
        (date(2026, 12, 24), "Pacific/Auckland", date(2026, 12, 24)),
        (date(2026, 12, 25), "Pacific/Auckland", date(2026, 12, 29)),
        (date(2026, 12, 25), "UTC", date(2026, 12, 25)),
        (date(2026, 12, 26), "UTC", date(2026, 12, 28)),
        (date(2026, 7, 3), "America/Los_Angeles", date(2026, 7, 6)),
    ],
)
def test_nobody_is_asked_on_a_day_on_which_the_team_does_not_work(day: date, zone: str, expected: date) -> None:
    assert working_day_from(day, zone) == expected
