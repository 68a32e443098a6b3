import pytest

from ldagile.queries.charts import xmr_chart
from ldagile.queries.charts.axes import value_scale
from tests.queries.chart_samples import START, WIDE, drawings, noise, weekly


def test_a_scale_of_counts_does_not_start_below_zero() -> None:
    assert value_scale([0, 3, 7]).low == 0
    assert value_scale([0.0]).low == 0
    assert value_scale([-1, 7]).low < -1


@pytest.mark.parametrize(
    ("numbers", "ticks", "beside"),
    [
        ([33, 88], ["40", "60", "80"], (41.27, "41")),
        ([0, 20_000], ["0", "5,000", "10,000", "15,000", "20,000"], (1234.6, "1,235")),
        ([0, 250_000], ["0", "100k", "200k"], (41_270, "41k")),
        ([0, 2_000_000], ["0", "0.5M", "1M", "1.5M", "2M"], (1_234_567, "1.23M")),
        ([1_000_000, 1_000_010], ["1,000,000", "1,000,005", "1,000,010"], (1_000_004.2, "1,000,004.2")),
        ([-0.2, 0.2], ["−0.2", "−0.1", "0", "0.1", "0.2"], (-0.123, "−0.12")),
    ],
)
def test_ticks_are_round_and_numbers_are_written_to_be_read(
    numbers: list[float], ticks: list[str], beside: tuple[float, str]
) -> None:
    scale = value_scale(numbers)

    assert [scale.coarse.text(tick) for tick in scale.ticks] == ticks
    assert scale.fine.text(beside[0]) == beside[1]


def test_years_are_named_where_they_begin() -> None:
    patterns = [tick.pattern for tick in xmr_chart(weekly(noise(60))).dates]

    assert patterns.count("y") == 1
    assert {tick.pattern for tick in drawings(WIDE)["400 months"].dates} == {"y"}


def test_a_few_days_are_named_one_by_one() -> None:
    ticks = xmr_chart(weekly(noise(10), days=1)).dates

    assert ticks[0].day == START
    assert {tick.pattern for tick in ticks} == {"d MMM"}
