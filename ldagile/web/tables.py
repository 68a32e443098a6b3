"""Reading a table of dates and numbers that a person pasted or uploaded, row by row, and writing one."""

import csv
import math
import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import Any

from charset_normalizer import from_bytes
from dateutil import parser
from flask import Response
from flask_babel import gettext as _

from ldagile.domain.periods import period_end, period_start
from ldagile.web.filters import day, number

MOST_ROWS = 1000
LONGEST_LINE = 1000
ENCODINGS = ["utf_8", "utf_16", "utf_16_le", "utf_16_be", "cp1252"]
LEFT_OPEN = re.compile(r'(?:^|[,;\t])"[^"]*$')


@dataclass(frozen=True)
class Row:
    """One row as it was written, and as we read it. A row with an error waits until it is mended."""

    when_text: str
    value_text: str
    dated: date | None = None
    value: float | None = None
    when_error: str = ""
    value_error: str = ""
    note: str = ""

    @property
    def good(self) -> bool:
        """Whether it can be saved."""
        return not self.when_error and not self.value_error


def decode(content: bytes) -> str:
    """The text of a file in whichever encoding it has, of those in which spreadsheets write."""
    best = from_bytes(content, cp_isolation=ENCODINGS).best()
    return str(best) if best else content.decode("utf-8", "replace")


def cells(text: str) -> list[tuple[str, str]]:
    """The first two columns of a pasted table: tabs, semicolons or commas between them, a headline or none.

    One row more than may be read, if there are more: it says so.
    """
    lines = [line[:LONGEST_LINE] for line in lines_of(text) if line.strip()][: MOST_ROWS + 2]
    rows = [next(csv.reader([line], delimiter=delimiter(line)), []) for line in lines]
    pairs = [(row[0].strip(), row[1].strip() if len(row) > 1 else "") for row in rows if row]
    headline = bool(pairs) and read_date(pairs[0][0]) is None and read_number(pairs[0][1]) is None
    return pairs[headline : MOST_ROWS + 1 + headline]


def lines_of(text: str) -> list[str]:
    """The lines of a table. Where one breaks within quotation marks, as in a headline, it goes on in the next."""
    lines: list[str] = []
    for line in text.replace("\0", "").removeprefix("\ufeff").splitlines():
        if lines and '"' in line and len(lines[-1]) < LONGEST_LINE and LEFT_OPEN.search(lines[-1]):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def delimiter(line: str) -> str:
    """What stands between the columns of this line. A comma may also be a decimal comma: it comes last."""
    return next((mark for mark in ("\t", ";") if mark in line), ",")


def read_rows(pairs: Iterable[tuple[str, str]], cadence: str, today: date) -> list[Row]:
    """Each row read, with its error or what it was taken for. A period that stands twice is an error."""
    rows: list[Row] = []
    seen: dict[date, int] = {}
    for when_text, value_text in pairs:
        row = read_row(when_text[:100], value_text[:100], cadence, today)
        if row.dated is not None and not row.when_error:
            first = seen.setdefault(period_start(row.dated, cadence), len(rows) + 1)
            if first <= len(rows):
                twice = str(_("%(when)s stands in row %(row)d already.", when=row.when_text, row=first))
                row = Row(when_text, value_text, row.dated, row.value, twice, row.value_error)
        rows.append(row)
    return rows


def read_row(when_text: str, value_text: str, cadence: str, today: date) -> Row:
    """One row."""
    dated = read_date(when_text, cadence)
    value = read_number(value_text)
    when_error = "" if dated else str(_("No such day. Write one like 2026-11-24 or November 2026."))
    if dated and period_start(dated, cadence) > today:
        when_error = str(_("That day has not come yet."))
    value_error = "" if value is not None or not value_text else str(_("Write one number, for instance 30."))
    note = note_on(when_text, value_text, dated, value)
    return Row(when_text, value_text, dated, value, when_error, value_error, note)


def note_on(when_text: str, value_text: str, dated: date | None, value: float | None) -> str:
    """What we took a cell for, where that isn't plain to see."""
    if dated is None:
        return ""
    if not value_text:
        return str(_("empty, counts as missing"))
    if value is not None and number(value) != value_text.strip("% "):
        return str(_("read as %(value)s", value=number(value)))
    return "" if when_text == dated.isoformat() else str(_("read as %(day)s", day=day(dated)))


def read_date(text: str, cadence: str = "daily") -> date | None:
    """A day, a month (its last day) or an ISO week (its Sunday), as people write them; the day before the month
    unless the year comes first.
    """
    text = text.strip()
    week = re.fullmatch(r"(?:(\d{4})[ -]?[wW](\d{1,2}))|(?:[wW](?:eek)? ?(\d{1,2})[ /,-]+(\d{4}))", text)
    try:
        if week:
            year, count = (week[1], week[2]) if week[1] else (week[4], week[3])
            return bounded(date.fromisocalendar(int(year), int(count), 7))
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return bounded(date.fromisoformat(text))
        first, second = parsed(text, datetime(2000, 1, 1)), parsed(text, datetime(2001, 2, 2))  # noqa: DTZ001
    except (ValueError, OverflowError, TypeError, UserWarning):
        return None
    if len(text) > 40 or first.year != second.year or first.month != second.month:
        return None
    named_day = first.day == second.day
    return bounded(first.date() if named_day else period_end(first.date().replace(day=1), "monthly"))


def parsed(text: str, default: datetime) -> Any:
    """What dateutil makes of it, where missing parts come from `default`. UserWarning for an unknown time zone."""
    year_first = re.match(r"\d{4}", text) is not None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        order = {"yearfirst": year_first, "dayfirst": not year_first}
        return parser.parse(text[:41], default=default, ignoretz=True, **order)


def bounded(day_read: date) -> date | None:
    """The day, if it is one that somebody could mean."""
    return day_read if 1900 <= day_read.year <= 2199 else None


def read_number(text: str) -> float | None:
    """One number as people write it: 31,5 · 31.5 % · 1,234.5 · 1 234,5. None for anything else."""
    plain = re.sub(r"[\s\u00a0\u202f'’]|%$|^[€$£]|[€$£]$", "", text.strip()).replace("−", "-")
    if not re.fullmatch(r"[+-]?\d[\d.,]*", plain) or len(plain) > 30:
        return None
    mark = max(plain.rfind("."), plain.rfind(","))
    if mark >= 0 and not is_decimal_mark(plain, mark):
        mark = len(plain)
    whole, fraction = (plain[:mark], plain[mark + 1 :]) if mark >= 0 else (plain, "")
    value = float(re.sub(r"[.,]", "", whole) + "." + re.sub(r"[.,]", "", fraction or "0"))
    return value if math.isfinite(value) and abs(value) <= 1e12 else None


def is_decimal_mark(plain: str, mark: int) -> bool:
    """Whether the last mark divides whole from fraction: not if it stands there several times, or as in 1,234."""
    sign, rest = plain[mark], plain[mark + 1 :]
    if plain.count(sign) > 1:
        return False
    other = "." if sign == "," else ","
    return other in plain or sign == "." or len(rest) != 3


def download(text: str, name: str) -> Response:
    """A CSV to save. It begins with the mark by which Excel knows UTF-8; without it "veterans’" comes out as "â€™"."""
    named = {"Content-Disposition": f"attachment; filename={name}.csv"}
    return Response(f"\ufeff{text}", mimetype="text/csv", headers=named)


def write_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV. A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([harmless(heading) for heading in headings])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def harmless(cell: object) -> object:
    """The cell, unless it is text that begins like a formula."""
    if isinstance(cell, str) and cell[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"}:
        return "'" + cell
    return "" if cell is None else cell
