import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask import Flask, get_template_attribute
from flask_babel import Babel

from ldagile.domain.xmr import limits
from ldagile.queries.charts import XmrChart, sparkline, xmr_chart
from tests.queries.chart_samples import BASELINE, PHONE, SINCE, WIDE, checklist, drawings, weekly

SVG = "{http://www.w3.org/2000/svg}"
STYLES = Path("ldagile/web/static/css/chart.css").read_text()
Render = Callable[..., str]


@pytest.fixture
def render() -> Render:
    app = Flask("charts", template_folder=str(Path("templates").resolve()))
    Babel(app)

    def rendered(partial: str, macro: str, *arguments: object) -> str:
        with app.test_request_context():
            return str(get_template_attribute(f"components/{partial}", macro)(*arguments))

    return rendered


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314


def drawn(render: Render, chart: XmrChart) -> ElementTree.Element:
    return parsed(render("_xmr_chart.html", "xmr_chart", chart, "records", "Up to 63 %", "Weekly"))


def texts(svg: ElementTree.Element) -> list[str]:
    return [(text.text or "").strip() for text in svg.iter(f"{SVG}text")]


def test_the_chart_names_itself_and_says_what_it_draws(render: Render) -> None:
    svg = drawn(render, checklist())

    assert svg.get("role") == "img"
    named = {element.get("id"): element.text for element in svg if element.get("id")}
    assert named[svg.get("aria-labelledby")] == "Up to 63 %"
    assert named[svg.get("aria-describedby")] == "Weekly"


def test_every_text_stands_beside_what_it_names(render: Render) -> None:
    assert texts(drawn(render, checklist())) == [
        *("40", "60", "80"),
        *("June", "July", "August", "September", "October", "November"),
        "Checklist, 5 Oct",
        "judged",
        *("wanted 85", "since then 63", "limit 47", "mean 41", "limit 35"),
    ]


def test_the_phone_says_it_shorter(render: Render) -> None:
    found = texts(drawn(render, checklist(PHONE)))

    assert "since 63" in found
    assert {"Aug", "Nov"} <= set(found)


def test_each_point_tells_its_day_and_value(render: Render) -> None:
    points = [(day, value, True) for day, value, _ in weekly([40])]
    svg = drawn(render, xmr_chart(points, unit="%"))

    (dot,) = svg.iter(f"{SVG}circle")
    assert dot.get("class") == "chart-point chart-afterwards"
    assert dot.findtext(f"{SVG}title") == "Jun 14, 2026: 40 %, entered afterwards"


def test_a_release_whose_text_was_cut_still_tells_it(render: Render) -> None:
    name = "A checklist for the five fields that nobody could ever find, 14 June"
    svg = drawn(render, xmr_chart(weekly([40, 41]), releases=[(weekly([40])[0][0], name)], width=PHONE))

    (cut,) = [text for text in svg.iter(f"{SVG}text") if "…" in (text.text or "")]
    assert cut.findtext(f"{SVG}title") == name


def test_the_words_of_people_are_escaped(render: Render) -> None:
    chart = xmr_chart(weekly([40, 41]), unit="<b>", releases=[(weekly([40])[0][0], "<i>&")])
    found = render("_xmr_chart.html", "xmr_chart", chart, "records", "<script>", "Weekly")

    assert not re.search("<(script|b|i)>", found)
    assert "&lt;i&gt;&amp;" in found


def test_both_drawings_of_a_chart_have_names_of_their_own(render: Render) -> None:
    page = render("_xmr_chart.html", "xmr_charts", checklist(WIDE), checklist(PHONE), "records", "t", "d")
    ids = re.findall(r'id="([^"]+)"', page)

    assert len(ids) == len(set(ids)) == 4
    assert page.count("<svg") == 2


@pytest.mark.parametrize("name", drawings(WIDE))
def test_no_drawing_needs_a_style_or_a_script_and_every_class_is_styled(render: Render, name: str) -> None:
    chart = drawings(WIDE)[name]
    small = sparkline(weekly([*BASELINE, *SINCE]), limits=limits(BASELINE), improved=True)
    for svg in (drawn(render, chart), parsed(render("_sparkline.html", "sparkline", small, "Up"))):
        for element in svg.iter():
            assert element.tag != f"{SVG}script"
            assert not [key for key in element.attrib if key == "style" or key.startswith("on")]
            for each in element.get("class", "").split():
                assert re.search(rf"\.{each}\b", STYLES), each


def test_a_sparkline_says_its_sentence(render: Render) -> None:
    small = sparkline(weekly([1, 2, None]))
    svg = parsed(render("_sparkline.html", "sparkline", small, "Up from 1 to 2"))

    assert (svg.get("role"), svg.get("aria-label")) == ("img", "Up from 1 to 2")
    assert [element.get("class") for element in svg.iter() if element.get("class")] == [
        "chart chart-sparkline",
        "chart-line",
        "chart-point",
    ]
