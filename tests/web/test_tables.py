"""Tables and lists as people and programs write them: read row by row, and nothing in them is a mistake of ours."""

import csv
from io import StringIO
from time import perf_counter

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from ldagile.web.people_lines import MOST_LINES, read_line, read_people
from ldagile.web.tables import MOST_ROWS, cells, decode, read_date, read_number, write_csv

TABLE = "Woche;Prüfung €\r\n2026-10-05;31,5\r\n2026-10-12;„32“\r\n"
SHOULD = [("2026-10-05", "31,5"), ("2026-10-12", "„32“")]


@pytest.fixture(scope="module")
def spoken() -> Flask:
    from flask_babel import Babel

    app = Flask(__name__)
    Babel(app)
    return app


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_file_is_read_in_any_encoding_that_spreadsheets_write(encoding: str) -> None:
    assert cells(decode(TABLE.encode(encoding))) == SHOULD


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"\xef\xbb\xbf", b"\x00" * 100, bytes(range(256)) * 20, b"PK\x03\x04"]
)
def test_a_file_that_is_no_table_is_read_as_what_it_is(content: bytes) -> None:
    assert isinstance(cells(decode(content)), list)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("2026-10-05\t31.5\t9\n", [("2026-10-05", "31.5")]),
        ("2026-10-05,31.5\r2026-10-12,32", [("2026-10-05", "31.5"), ("2026-10-12", "32")]),
        ('"2026-10-05","1,234.5"\n', [("2026-10-05", "1,234.5")]),
        ("5,25;31,5", [("5,25", "31,5")]),
        ('"Week\nending",Complete\n2026-10-05,31\n', [("2026-10-05", "31")]),
        (
            '2026-10-05,31\n2026-10-12,5"\n2026-10-19,32\n',
            [("2026-10-05", "31"), ("2026-10-12", '5"'), ("2026-10-19", "32")],
        ),
        ("2026-10-05\n\n\n;\n", [("2026-10-05", ""), ("", "")]),
        ("\ufeff2026-10-05,31", [("2026-10-05", "31")]),
    ],
)
def test_columns_are_told_apart_whatever_stands_between_them(text: str, pairs: list[tuple[str, str]]) -> None:
    assert cells(text) == pairs


def test_a_hundred_thousand_rows_are_too_many_and_take_no_time() -> None:
    content = b"day;number\n" + b"2026-10-05;31,5\n" * 100_000
    start = perf_counter()
    assert len(cells(decode(content))) == MOST_ROWS + 1
    assert perf_counter() - start < 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("31,5", 31.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1 234,5", 1234.5), ("−3", -3), ("+3", 3)),
        *((text, None) for text in ("=1+1", "@SUM(A1)", "NaN", "inf", "1e5", "0x10", "1/2", "9" * 31, "--1", "", "\t")),
    ],
)
def test_a_number_is_one_number_and_never_a_formula(text: str, value: float | None) -> None:
    assert read_number(text) == value


@given(st.text(max_size=60) | st.from_regex(r"[0-9TWwz:+., /-]{1,40}", fullmatch=True))
def test_any_text_is_a_day_or_none_and_a_number_or_none(text: str) -> None:
    read_date(text)
    read_number(text)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_of_an_export_is_run(start: str) -> None:
    written = write_csv([f"{start}A"], [(f"{start}HYPERLINK(1)", -1.5, None, 'say "so"\nand so')])
    head, row = csv.reader(StringIO(written, newline=""))
    assert head == [f"'{start}A"]
    assert row == [f"'{start}HYPERLINK(1)", "-1.5", "", 'say "so"\nand so']


@pytest.mark.parametrize(
    ("line", "name", "email", "group"),
    [
        ("Lena Vogt <lena@example.org>", "Lena Vogt", "lena@example.org", None),
        ('"Vogt, Lena" <LENA@Example.org>, Sales', "Vogt, Lena", "lena@example.org", "Sales"),
        ("lena.vogt@example.org", "Lena Vogt", "lena.vogt@example.org", None),
        ("Lena Vogt\tlena@example.org\tSales", "Lena Vogt", "lena@example.org", "Sales"),
        ("lena@example.org; Lena Vogt; Sales", "Lena Vogt", "lena@example.org", "Sales"),
        ("<lena@example.org>", "Lena", "lena@example.org", None),
        ("Þóra Ólafsdóttir", "Þóra Ólafsdóttir", None, None),
        ("ليلى, layla@example.org", "ليلى", "layla@example.org", None),
        ("X Æ A-12 🚀", "X Æ A-12 🚀", None, None),
        ("Lena / Sales", "Lena", None, "Sales"),
        ("lena@bücher.example", "Lena", "lena@bücher.example", None),
    ],
)
def test_a_person_is_read_however_they_are_written(
    spoken: Flask, line: str, name: str, email: str | None, group: str | None
) -> None:
    with spoken.test_request_context():
        it = read_line(line)
    assert (it.name, it.email, it.group, it.error) == (name, email, group, "")


@pytest.mark.parametrize(
    "line",
    ["lena@", "@example.org", "a@b", "a@@b.org", "a b@c d", ",;", "<>", "a,b,c,d", "x" * 201, "lena@example..org"],
)
def test_a_line_that_is_nobody_waits_with_a_sentence(spoken: Flask, line: str) -> None:
    with spoken.test_request_context():
        assert read_line(line).error


@given(st.text(max_size=200))
def test_any_text_is_people_or_lines_that_wait(spoken: Flask, text: str) -> None:
    with spoken.test_request_context():
        assert all(line.error or line.name for line in read_people(text))


def test_a_hundred_thousand_people_are_cut_to_what_fits(spoken: Flask) -> None:
    with spoken.test_request_context():
        assert len(read_people("Lena Vogt\n" * 100_000)) == MOST_LINES


def test_quotation_marks_that_never_close_are_read_as_fast_as_any() -> None:
    began = perf_counter()
    assert len(cells(',"\n' + 'a,"b\n' * 100_000)) > 0
    assert perf_counter() - began < 5
