"""Charts as PNG: the drawing of the page with its sentence, readable on a machine that has no fonts at all."""

import re
import struct
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from flask import render_template_string
from markupsafe import Markup, escape
from resvg_py import svg_to_bytes

from ldagile.factory import create_app
from ldagile.jobs.garden import load_garden
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import create_metric
from ldagile.usecases.objectives import create_objective
from ldagile.web.colours import light_colours, srgb
from ldagile.web.pictures import FONTS, SHARP, drawn, style_sheet
from tests.conftest import People
from tests.databases import settings_for
from tests.statements import counted

URL = "/t/sales-learning"
PNG = b"\x89PNG\r\n\x1a\n"
TODAY = date(2026, 11, 24)
DEFINITION = {"name": "Records complete", "unit": "%", "direction": "up", "cadence": "weekly", "level": "L3"}


@pytest.fixture
def metric(do: Any, people: People, clock: Any) -> str:
    who = {"actor": people.owner, "now": clock.now}
    do(create_objective, title="A forecast we can trust", **who)
    do(create_metric, objective_number=1, **DEFINITION, **who)
    values = [Dated(TODAY - timedelta(weeks=20 - week), 40.0 + week % 3) for week in range(20)]
    do(save_values, number=1, values=values, today=TODAY, **who)
    return f"{URL}/metrics/1"


@pytest.fixture
def garden(do: Any, people: People, clock: Any) -> str:
    slug: str = do(load_garden, visitor_id=people.owner.user_id, now=clock.now).slug
    return f"/t/{slug}"


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def written(texts: list[str], *, fonts: bool = True) -> bytes:
    line = '<text class="chart-picture-line" x="9" y="{}">{}</text>'
    lines = "".join(line.format(20 + 20 * place, text) for place, text in enumerate(texts))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90">{lines}</svg>'
    if fonts:
        return drawn(svg)
    paper = light_colours()["paper"]
    more: dict[str, Any] = {"style_sheet": style_sheet(), "font_files": FONTS, "background": paper, "zoom": SHARP}
    return svg_to_bytes(svg_string=svg, skip_system_fonts=True, **more)


def test_a_metric_s_chart_can_be_had_as_a_picture_that_the_page_links(owner: Any, metric: str) -> None:
    assert f'href="{metric}.png"' in owner.get(metric).text
    answer = owner.get(f"{metric}.png")
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    assert answer.headers["Content-Disposition"] == "attachment; filename=metric-1.png"
    width, height = size(answer.data)
    assert width == 2 * (860 + 2 * 24)
    assert height > 600


def test_so_can_behaviour_by_card(owner: Any, garden: str) -> None:
    assert f'href="{garden}/insights/behaviour.png"' in owner.get(f"{garden}/insights").text
    everything = size(owner.get(f"{garden}/insights/behaviour.png").data)
    first = size(owner.get(f"{garden}/insights/behaviour.png?objective=1").data)
    assert everything[0] == first[0]
    assert everything[1] > first[1], "one row for each card"


def test_nothing_drawn_is_no_picture(owner: Any, do: Any, people: People, clock: Any) -> None:
    do(create_objective, title="A forecast we can trust", actor=people.owner, now=clock.now)
    do(create_metric, objective_number=1, **DEFINITION, actor=people.owner, now=clock.now)
    for path in ("metrics/1.png", "metrics/2.png", "insights/behaviour.png"):
        assert owner.get(f"{URL}/{path}").status_code == 404


def test_viewers_see_it_and_strangers_do_not(onlooker: Any, stranger: Any, visitor: Any, metric: str) -> None:
    assert onlooker.get(f"{metric}.png").status_code == 200
    assert stranger.get(f"{metric}.png").status_code == 404
    assert visitor.get(f"{metric}.png").status_code == 303


def test_whoever_has_it_gets_it_again_only_when_it_is_another(
    app: Any, owner: Any, do: Any, people: People, clock: Any, metric: str
) -> None:
    first = owner.get(f"{metric}.png")
    again = owner.get(f"{metric}.png", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert "Content-Security-Policy" not in again.headers
    values = [Dated(TODAY - timedelta(days=2), 70.0)]
    do(save_values, number=1, values=values, today=TODAY, actor=people.owner, now=clock.now)
    changed = owner.get(f"{metric}.png", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert changed.data != first.data


def test_drawing_has_its_measure(
    database_url: str, tmp_path: Path, clock: Any, people: People, owner: Any, metric: str
) -> None:
    counting = create_app(settings_for(database_url, tmp_path, rate_limits=True), clock).test_client()
    with owner.session_transaction() as cookies, counting.session_transaction() as same:
        same.update(cookies)
    known = {"If-None-Match": counting.get(f"{metric}.png").headers["ETag"]}
    codes = [counting.get(f"{metric}.png", headers=known).status_code for _ in range(30)]
    assert codes == [304] * 29 + [429]


def test_its_sentence_stands_above_it_in_lines_that_fit(app: Any) -> None:
    says = "Records complete: 61.2\u202f% since the release, from 41\u202f% & <more>, since the form was made shorter."
    call = "{% call chart_picture(300, 90, says, what) %}{% endcall %}"
    template = '{% from "components/_chart_picture.html" import chart_picture %}' + call
    with app.test_request_context():
        short = render_template_string(template, says=Markup("Short."), what=Markup("Per cent."))
        svg = render_template_string(template, says=escape(says), what=Markup("Per cent."))
    lines = re.findall(r'<text class="chart-picture-title"[^>]*>([^<]*)</text>', svg)
    assert len(lines) > 2
    assert unescape(" ".join(lines)) == says
    assert "41\u202f%" in svg, "a number stays with its unit"
    assert size(drawn(svg))[1] - size(drawn(short))[1] == SHARP * 26 * (len(lines) - 1)


def test_letters_of_three_alphabets_are_seen_where_no_font_is_installed() -> None:
    seen = [written([text], fonts=False) for text in ("", "Reps", "Отдел", "Ομάδα", "łąčß – 41 % → 60 %")]
    assert len(set(seen)) == 5
    assert written(["Reps", "Отдел"]) == written(["Reps", "Отдел"], fonts=False), "and they are our own anywhere"


def test_colours_are_those_of_the_light_theme() -> None:
    assert (srgb(1, 0, 0), srgb(0, 0, 0), srgb(0.62796, 0.25768, 29.234)) == ("#ffffff", "#000000", "#ff0000")
    sheet = style_sheet()
    assert "var(" not in sheet
    assert "display" not in sheet
    assert f".chart-signal {{ fill: {light_colours()['leaf']}; }}" in sheet


def test_any_text_can_be_drawn(owner: Any, do: Any, people: People, clock: Any) -> None:
    who = {"actor": people.owner, "now": clock.now}
    do(create_objective, title="A forecast we can trust", **who)
    name = "<b>&amp; \x01\x7f 'quoted' \u202e שלום 👩‍👧 नमस्ते \ufffe "
    do(create_metric, objective_number=1, **{**DEFINITION, "name": name + "w" * 100, "unit": "</svg>"}, **who)
    do(save_values, number=1, values=[Dated(TODAY, 1.0)], today=TODAY, **who)
    assert size(owner.get(f"{URL}/metrics/1.png").data)[0] == 1816


def test_a_picture_costs_as_many_statements_as_the_chart(app: Any, owner: Any, metric: str) -> None:
    with counted(app) as chart:
        owner.get(f"{metric}/chart")
    with counted(app) as picture:
        owner.get(f"{metric}.png")
    assert len(picture) <= len(chart)
