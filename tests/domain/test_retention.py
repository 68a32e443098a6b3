from datetime import UTC, datetime

import pytest

from ldagile.domain.retention import months_before


@pytest.mark.parametrize(
    ("now", "months", "then"),
    [
        ((2026, 11, 24), 24, (2024, 11, 24)),
        ((2026, 1, 31), 1, (2025, 12, 31)),
        ((2026, 5, 31), 3, (2026, 2, 28)),
        ((2024, 2, 29), 12, (2023, 2, 28)),
        ((2026, 12, 1), 120, (2016, 12, 1)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month(
    now: tuple[int, int, int], months: int, then: tuple[int, int, int]
) -> None:
    assert months_before(datetime(*now, 9, tzinfo=UTC), months) == datetime(*then, 9, tzinfo=UTC)
