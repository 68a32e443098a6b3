"""The drawings that the tests of charts look at, and where their texts stand."""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from ldagile.domain.xmr import Limits, limits
from ldagile.queries.charts import XmrChart, xmr_chart
from ldagile.queries.charts.dates import DateTick, date_width
from ldagile.queries.charts.labels import text_width

START = date(2026, 6, 14)
BASELINE = [40, 42, 39, 43, 41, 38, 42, 44, 41, 40, 43, 39, 41, 42, 40, 41, 41]
SINCE = [58, 61, 62, 64, 65, 66, 65]
RELEASED = date(2026, 10, 5)
WIDE, PHONE = 860, 358

Entries = list[tuple[date, float | None, bool]]
Box = tuple[float, float, float, float]
Draw = Callable[[float], XmrChart]


def weekly(values: Sequence[float | None], days: int = 7, start: date = START) -> Entries:
    return [(start + timedelta(days * index), value, False) for index, value in enumerate(values)]


def noise(length: int, mean: float = 50, sigma: float = 5) -> list[float]:
    rng = random.Random(1)
    return [round(rng.gauss(mean, sigma), 3) for _ in range(length)]


def checklist(width: float = WIDE, improved: bool | None = True) -> XmrChart:
    """Picture 17."""
    return xmr_chart(
        weekly([*BASELINE, *SINCE]),
        unit="%",
        target=85,
        limits=limits(BASELINE),
        releases=[(RELEASED, "Checklist, 5 Oct")],
        looks=[(date(2026, 11, 2), True), (date(2026, 11, 30), False), (date(2027, 1, 25), False)],
        improved=improved,
        width=width,
    )


def crowded(width: float) -> XmrChart:
    points = weekly(noise(30))
    names = ["Mentor pairs released, 1 November", "A checklist", "The channel, with a very long name indeed"]
    return xmr_chart(
        points,
        target=51,
        limits=Limits(50.0, 0.4, 49.0, 51.0, 1.0),
        releases=[(points[20 + 2 * index][0], name) for index, name in enumerate(names)],
        looks=[(points[index][0], index < 28) for index in (21, 22, 25, 28)],
        width=width,
    )


def edges(width: float) -> XmrChart:
    points = weekly(noise(30))
    releases = [
        (points[0][0], "The very first thing"),
        (points[1][0], "The second"),
        (points[29][0], "The last"),
    ]
    return xmr_chart(points, limits=limits(noise(30)), releases=releases, width=width)


def drawings(width: float) -> dict[str, XmrChart]:
    def of(values: Sequence[float | None], days: int = 7, target: float | None = None) -> XmrChart:
        drawn = limits(values) if sum(value is not None for value in values) > 1 else None
        return xmr_chart(weekly(values, days), limits=drawn, target=target, width=width)

    return {
        "checklist": checklist(width),
        "crowded": crowded(width),
        "releases at the edges": edges(width),
        "gaps": of([40, 41, None, 43, None, None, 40, 42, None, 44]),
        "constant": of([12] * 20, target=15),
        "constant zero": of([0] * 20),
        "one point": of([48.8], target=60),
        "one missing period": of([None]),
        "two points": of([41, 55]),
        "negative": of(noise(14, mean=-20), days=1, target=0),
        "huge": of(noise(18, mean=4e12, sigma=6e11), days=30, target=1e12),
        "beyond words": of(noise(18, mean=4e20, sigma=6e19)),
        "tiny": of(noise(18, mean=0.05, sigma=0.01), target=0.0513),
        "far target": of(noise(18), target=100_000),
        "400 days": of(noise(400), days=1),
        "400 months": of(noise(400), days=30),
    }


def boxes(chart: XmrChart) -> list[Box]:
    """Where each text of the drawing stands: left, top, right, bottom; words as in the partial."""
    phone = chart.frame.size == "phone"
    font = 12.0 if phone else 14.0
    since = "since " if phone else "since then "
    words = {"target": "wanted ", "limit": "limit ", "mean": "mean ", "latest": "latest ", "since": since}

    def box(text: str, x: float, y: float, anchor: str = "start", strong: bool = False) -> Box:
        width = text_width(text, font, strong)
        left = x - width if anchor == "end" else x
        return left, y - font / 2, left + width, y + font / 2

    return [
        *(box(words[each.kind] + each.text, each.x, each.y) for each in chart.labels),
        *(box(each.text, each.x, each.y, "end") for each in chart.ticks),
        *(written(each, chart.frame.date_y, font) for each in chart.dates),
        *(box(each.text, each.text_x, each.text_y, each.anchor, strong=True) for each in chart.releases),
        *(box("judged", each.text_x, each.text_y, each.anchor, True) for each in chart.looks if each.anchor),
    ]


def written(tick: DateTick, y: float, font: float) -> Box:
    return tick.x, y - font / 2, tick.x + date_width(tick, font), y + font / 2


EVERY = [(name, width) for width in (WIDE, PHONE) for name in drawings(WIDE)]
