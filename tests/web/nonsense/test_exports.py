"""Whatever stands in a text, it leaves the house as that text: in tables, JSON, drawings, codes and file names."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.http import parse_options_header

from ldagile.usecases.retros.making import create_retro
from tests.conftest import START
from tests.web.nonsense.addresses import address
from tests.web.nonsense.conftest import Planted, browser_of
from tests.web.nonsense.test_api import operations, program
from tests.web.nonsense.test_stored_texts import attacked  # noqa: F401
from tests.web.nonsense.texts import ATTACKS, rewrite

FORMULAS = tuple("=+-@\t\r\n")
WHOLE = {" ".join((*ATTACKS[place:], *ATTACKS[:place])) for place in range(len(ATTACKS))}


def saved_as(app: Flask, planted: Planted, ending: str) -> list[tuple[FlaskClient, str]]:
    """Every address at which such a file is to be had, and who gets it there."""
    rules = (rule for rule in app.url_map.iter_rules() if rule.rule.endswith(ending))
    urls = [address(app, rule, planted.world) for rule in rules]
    clients = program(app, planted), browser_of(app, planted.cookie)
    return [(clients[not url.startswith("/api/")], url) for url in urls]


def test_no_cell_of_any_table_is_run_by_a_spreadsheet(app: Flask, planted: Planted) -> None:
    with app.app_context():
        rewrite(lambda _where, row_id: f"=HYPERLINK({row_id})")
    tables = saved_as(app, planted, ".csv")
    assert len(tables) >= 3
    for client, url in tables:
        answer = client.get(url)
        assert (answer.status_code, answer.mimetype) == (200, "text/csv"), url
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        cells = [cell for row in csv.reader(StringIO(answer.text, newline="")) for cell in row]
        assert any(cell.startswith("'=HYPERLINK") for cell in cells), url
        assert [cell for cell in cells if cell.startswith(FORMULAS) and not re.fullmatch(r"-?[\d.]+", cell)] == []


def texts_in(seen: Any) -> Iterator[str]:
    """Every text in an answer."""
    if isinstance(seen, dict | list):
        for each in seen.values() if isinstance(seen, dict) else seen:
            yield from texts_in(each)
    elif isinstance(seen, str):
        yield seen


def test_in_json_it_is_the_very_text(app: Flask, attacked: Planted) -> None:  # noqa: F811
    client, told = program(app, attacked), 0
    for url in [url for method, url, _operation in operations(app, attacked.world.slug) if method == "get"]:
        answer = client.get(url)
        assert answer.headers["X-Content-Type-Options"] == "nosniff", url
        assert answer.mimetype in {"application/json", "application/problem+json", "text/csv", "text/plain"}, url
        for text in texts_in(answer.json) if answer.is_json else ():
            told += "x-evil" in text
            assert "x-evil" not in text or any(each in text for each in WHOLE), (url, text)
    assert told > 100


@pytest.mark.parametrize("text", [*ATTACKS, "=1+1", "+1", "@SUM(1)", "a\u202eb", "%s %(x)s {0}"])
def test_a_program_reads_what_it_wrote(app: Flask, planted: Planted, text: str) -> None:
    client, at = program(app, planted), f"/api/v1/teams/{planted.world.slug}/objectives"
    made = client.post(at, json={"title": text, "importance": "high"})
    assert (made.status_code, made.json["title"]) == (201, text)
    assert client.get(f"{at}/{made.json['number']}").json["title"] == text


def test_every_drawing_with_it_is_well_formed(app: Flask, attacked: Planted) -> None:  # noqa: F811
    told = 0
    for page in ("metrics/1", "insights", "sprints/1"):
        for svg in drawings(browser_of(app, attacked.cookie).get(f"/t/{attacked.world.slug}/{page}").text):
            told += any("x-evil" in "".join(each.itertext()) for each in ElementTree.fromstring(svg).iter())  # noqa: S314
    assert told >= 2
    pictures = saved_as(app, attacked, ".png")
    assert len(pictures) >= 2
    for client, url in pictures:
        answer = client.get(url)
        assert (answer.status_code, answer.mimetype, answer.data[1:4]) == (200, "image/png", b"PNG"), url
        name = parse_options_header(answer.headers["Content-Disposition"])[1]["filename"]
        assert re.fullmatch(r"[a-z0-9-]+\.png", name)


def drawings(page: str) -> list[str]:
    """The drawings in a page."""
    return re.findall(r"<svg\b.*?</svg>", page, re.DOTALL)


def test_a_code_to_join_holds_no_text(app: Flask, planted: Planted) -> None:
    who = {"actor": planted.world.owner, "now": START}
    with app.app_context():
        number = create_retro(
            title="".join(ATTACKS[:5]), expected=3, planned_on=START.date(), anonymous=False, **who
        ).number
    page = browser_of(app, planted.cookie).get(f"/t/{planted.world.slug}/retros/{number}").text
    (code,) = (ElementTree.fromstring(each) for each in drawings(page) if "qr-code" in each)  # noqa: S314
    assert [(each.tag, set(each.attrib)) for each in code] == [("path", {"stroke", "d"})]
    assert re.fullmatch(r"[Mmhv0-9. -]+", code[0].attrib["d"])


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ('"; filename="evil.html', '"; filename="evil.html'),
        ("a;b=c", "a;b=c"),
        ("../../../etc/cron.d/x", "x"),
        ("..\\..\\x", "x"),
        ("%0d%0aSet-Cookie: a=b", "%0d%0aSet-Cookie: a=b"),
        ("خطة 2026", "خطة 2026"),
        ("bell \x07\x1b[2J\x7f\t", "bell [2J"),
    ],
)
def test_a_file_is_saved_under_one_name_and_nowhere_else(app: Flask, planted: Planted, name: str, saved: str) -> None:
    client, at = program(app, planted), f"/api/v1/teams/{planted.world.slug}"
    del client.environ_base["HTTP_IF_MATCH"]
    how = {"query_string": {"name": f"{name}.txt"}, "content_type": "application/octet-stream"}
    made = client.post(f"{at}/cards/1/files", data=b"words", **how)
    assert made.status_code == 201
    answer = client.get(f"{at}/files/{made.json['number']}/content")
    assert answer.data == b"words"
    kind, options = parse_options_header(answer.headers["Content-Disposition"])
    assert (kind, options["filename"]) == ("attachment", f"{saved}.txt")


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\nSet-Cookie: a=b\r\n", "\x0b", "\u2028", "\x85"])
def test_no_file_is_named_in_two_lines(app: Flask, planted: Planted, line_break: str) -> None:
    how = {"query_string": {"name": f"a{line_break}b.txt"}, "content_type": "application/octet-stream"}
    url = f"/api/v1/teams/{planted.world.slug}/cards/1/files"
    assert program(app, planted).post(url, data=b"words", **how).status_code == 422
