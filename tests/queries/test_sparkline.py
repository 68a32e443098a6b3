import math
import re

import pytest

from ldagile.domain.xmr import limits
from ldagile.queries.charts import sparkline
from tests.queries.chart_samples import BASELINE, SINCE, weekly


def test_a_sparkline_holds_its_line_band_and_last_point() -> None:
    drawn = sparkline(weekly([*BASELINE, None, *SINCE, None]), limits=limits(BASELINE), improved=True)

    assert (drawn.width, drawn.height, drawn.claim) == (96, 24, "signal")
    assert drawn.line.count("M") == 2
    numbers = [float(number) for number in re.findall(r"[\d.]+", drawn.line)]
    assert all(drawn.radius <= x <= 96 - drawn.radius for x in numbers[::2])
    assert all(drawn.radius <= y <= 24 - drawn.radius for y in numbers[1::2])
    assert drawn.last == (numbers[-2], numbers[-1])
    assert drawn.band is not None
    assert 0 <= drawn.band.y < drawn.band.y + drawn.band.height <= 24


@pytest.mark.parametrize("values", [[7.0], [7.0] * 5, [None, 7.0, None]])
def test_a_sparkline_of_one_value_lies_inside(values: list[float | None]) -> None:
    drawn = sparkline(weekly(values))

    assert drawn.last is not None
    assert 0 < drawn.last[1] < drawn.height


def test_a_sparkline_without_a_value_has_no_last_point() -> None:
    assert sparkline(weekly([None])).last is None


def test_a_sparkline_refuses_what_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="empty"):
        sparkline([])
    with pytest.raises(ValueError, match="finite"):
        sparkline(weekly([1, math.inf]))
