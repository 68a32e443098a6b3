import math
import re
from datetime import date, timedelta
from itertools import combinations

import pytest

from ldagile.domain.xmr import Limits
from ldagile.queries.charts import xmr_chart
from tests.queries.chart_samples import (
    EVERY,
    PHONE,
    START,
    WIDE,
    Draw,
    boxes,
    checklist,
    crowded,
    drawings,
    weekly,
)


@pytest.mark.parametrize(("name", "width"), EVERY)
def test_every_point_lies_in_the_plot_and_every_text_in_the_drawing(name: str, width: float) -> None:
    chart = drawings(width)[name]
    frame = chart.frame

    assert frame.width == width
    assert 0 < frame.left < frame.right < width
    assert 0 < frame.top < frame.bottom < frame.foot < frame.date_y < frame.height
    for point in chart.points:
        assert frame.left <= point.x - point.radius <= point.x + point.radius <= frame.right
        assert frame.top <= point.y <= frame.bottom
    for left, top, right, bottom in boxes(chart):
        assert left >= -0.1
        assert top >= 0
        assert right <= width + 0.1
        assert bottom <= frame.height


@pytest.mark.parametrize(("name", "width"), EVERY)
def test_no_two_texts_overlap(name: str, width: float) -> None:
    for one, other in combinations(boxes(drawings(width)[name]), 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] + 0.1 or other[3] <= one[1] + 0.1
        assert apart, (one, other)


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("draw", [checklist, crowded])
def test_no_line_of_a_release_crosses_a_text(draw: Draw, width: float) -> None:
    chart = draw(width)

    for release in chart.releases:
        for left, top, right, bottom in boxes(chart):
            beside = release.x < left or release.x > right
            assert beside or bottom <= release.top + 3 or top >= release.bottom


@pytest.mark.parametrize(("name", "width"), EVERY)
def test_an_axis_has_two_to_six_different_ticks(name: str, width: float) -> None:
    texts = [tick.text for tick in drawings(width)[name].ticks]

    assert 2 <= len(texts) <= 6
    assert len(set(texts)) == len(texts)


def test_the_checklist_is_drawn_as_in_the_picture() -> None:
    chart = checklist()

    assert [(label.kind, label.text) for label in chart.labels] == [
        ("target", "85"),
        ("since", "63"),
        ("limit", "47"),
        ("mean", "41"),
        ("limit", "35"),
    ]
    assert [tick.text for tick in chart.ticks] == ["40", "60", "80"]
    assert [(tick.day.month, tick.pattern) for tick in chart.dates] == [(month, "LLLL") for month in range(6, 12)]
    assert [point.state for point in chart.points] == ["plain"] * 17 + ["signal"] * 7
    assert (chart.points[-1].text, chart.points[-1].day) == ("65 %", date(2026, 11, 22))


def test_higher_values_stand_higher_and_later_ones_further_right() -> None:
    first, second = checklist().points[:2]

    assert second.x > first.x
    assert second.y < first.y


def test_the_mean_lies_in_the_middle_of_the_band() -> None:
    chart = checklist()

    assert chart.band is not None
    assert chart.mean_y == pytest.approx(chart.band.y + chart.band.height / 2, abs=0.1)


def test_only_looks_that_are_done_or_lie_among_the_points_are_marked() -> None:
    assert [(look.day, look.judged) for look in checklist().looks] == [(date(2026, 11, 2), True)]
    assert [look.judged for look in crowded(WIDE).looks] == [True, True, True, False]


def test_a_look_too_close_to_others_loses_its_word_but_not_its_mark() -> None:
    looks = crowded(PHONE).looks

    assert len(looks) == 4
    assert "" in {look.anchor for look in looks}


def test_a_release_after_the_last_point_is_in_the_drawing() -> None:
    chart = xmr_chart(weekly([40, 41]), releases=[(START + timedelta(30), "Released")])

    assert chart.points[-1].x < chart.releases[0].x < chart.frame.right
    assert [label.kind for label in chart.labels] == ["latest"]


def test_a_release_without_a_claim_leaves_its_points_in_ink() -> None:
    chart = checklist(improved=None)

    assert chart.claim == ""
    assert "signal" not in {point.state for point in chart.points}
    assert [point.state for point in chart.points[17:]] == ["flagged"] * 7


def test_a_change_for_the_worse_is_not_drawn_as_a_good_one() -> None:
    chart = checklist(improved=False)

    assert chart.claim == "worse"
    assert [point.state for point in chart.points[17:]] == ["worse"] * 7


def test_points_that_a_rule_finds_before_the_release_are_flagged() -> None:
    values = [10, 11, 30, 10, 11, 10]
    chart = xmr_chart(weekly(values), limits=Limits(10.5, 1.0, 7.84, 13.16, 3.267))

    assert [point.state for point in chart.points] == ["plain", "plain", "flagged", "plain", "plain", "plain"]


def test_values_entered_afterwards_are_marked() -> None:
    points = [(day, value, index < 2) for index, (day, value, _) in enumerate(weekly([1, 2, 3]))]

    assert [point.afterwards for point in xmr_chart(points).points] == [True, True, False]


def test_a_missing_period_breaks_the_line() -> None:
    chart = xmr_chart(weekly([40, 41, None, 43, 44]))

    assert re.sub(r"[\d.,]+", "", chart.line).split() == ["M", "L", "M", "L"]
    assert len(chart.points) == 4
    assert chart.points[2].x - chart.points[1].x == pytest.approx(2 * (chart.points[1].x - chart.points[0].x), abs=0.2)


def test_days_without_values_that_are_no_missing_periods_do_not_break_the_line() -> None:
    friday, monday = date(2026, 6, 12), date(2026, 6, 15)

    assert xmr_chart([(friday, 1.0, False), (monday, 2.0, False)]).line.count("M") == 1


def test_without_variation_the_mean_is_named_once() -> None:
    chart = drawings(WIDE)["constant"]

    assert [label.kind for label in chart.labels] == ["target", "mean"]


def test_phones_get_short_months_and_smaller_dots() -> None:
    assert {tick.pattern for tick in checklist(PHONE).dates} == {"LLL"}
    assert checklist(PHONE).points[0].radius < checklist(WIDE).points[0].radius


def test_400_points_get_dots_that_leave_the_line_visible() -> None:
    chart = drawings(PHONE)["400 days"]

    assert chart.dense
    assert not checklist(PHONE).dense
    assert chart.points[0].radius == 1.25


def test_it_refuses_what_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="empty"):
        xmr_chart([])
    with pytest.raises(ValueError, match="order"):
        xmr_chart([(START, 1.0, False), (START, 2.0, False)])
    with pytest.raises(ValueError, match="finite"):
        xmr_chart(weekly([1, math.nan]))
    with pytest.raises(ValueError, match="width"):
        xmr_chart(weekly([1, 2]), width=90)


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_of_many_releases_each_has_its_line_and_the_newest_six_their_names(width: float) -> None:
    many = [(START + timedelta(days=7 * week), f"Checklist {week}") for week in range(14)]
    chart = xmr_chart(weekly([40, 42] * 8), releases=many, width=width)

    assert len({release.x for release in chart.releases}) == 14
    assert [release.full for release in chart.releases if release.text] == [name for _, name in many[-6:]]
    assert chart.frame.top < chart.frame.bottom - chart.frame.top
