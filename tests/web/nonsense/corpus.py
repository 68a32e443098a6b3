"""What nobody should send, and somebody will."""

from datetime import date
from functools import cache
from typing import Any

from marshmallow import ValidationError, fields, missing, validate

from ldagile.web.schemas.cards import Address, Tags
from ldagile.web.schemas.fields import Choice, Choices, Day, Email, Flag, Line, Money, Number, Password, Whole
from tests.conftest import PASSWORD

LONG = "x" * 1_000_000
TEXTS = (
    "",
    " \t\r\n\u00a0\u3000 ",
    LONG,
    "nul \0 byte",
    "controls \x01\x07\x08\x1b\x7f\x85\x9f",
    "lines \x0b\x0c\x1c\x1d\x1e\u2028\u2029 between",
    "two\r\nlines",
    "חדר 204 – مرحبا",
    "bidi \u202e\u2066\u200f turned",
    "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 e\u0301\u0302\u0303",
    "\ufffe\uffff\U0010ffff\ufeff",
    "<script>alert(1)</script> {{7*7}} ${7*7} %s %(x)s {0}",
    "'; DROP TABLE card; -- \" \\",
    "../../etc/passwd",
    "=HYPERLINK(1)",
    "http://[x",
    "https://a:b@example.org:99999999/\u202e?%00",
    "javascript:alert(1)",
)
NUMBERS = (
    *("NaN", "Infinity", "-Infinity", "1e999", "9" * 20, "-" + "9" * 20),
    *("0", "-1", "--1", "0x10", "1_000", "1,5", "٣"),
)
DAYS = (
    *("0000-01-01", "0001-01-01", "9999-12-31", "1900-01-01", "١٩٩٩-٠١-٠١"),
    *("2026-02-30", "2026-13-01", "2026-03-29", "2026-03-29T02:30"),
)
CHOICES = ("null", "undefined", "[]", "{}", "true", "on", "999999999")
VALUES = (*TEXTS, *NUMBERS, *DAYS, *CHOICES)
IN_JSON: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**20, -(10**20), 1e308, [], [[]], {}, {"a": 1}, ["x"], "half \ud83c", "\udc00"),
    *VALUES,
)


def fitting(name: str, field: fields.Field[Any]) -> Any:
    """Something that this field of a form takes."""
    if isinstance(field, Choice):
        return next((code for code in field.codes if code == "UTC"), field.codes[0])
    if isinstance(field, Choices):
        return [field.inner.codes[0]]  # type: ignore[attr-defined]
    plain: dict[type, Any] = {
        Address: "https://example.org/page",
        Email: "somebody@example.org",
        Tags: "one, two",
        Line: "Plain words",
        Password: PASSWORD,
        Day: date(2026, 11, 20).isoformat(),
        Money: "100",
        Whole: "1",
        Number: "1",
        Flag: "on",
    }
    return next((value for kind, value in plain.items() if isinstance(field, kind)), "Plain words")


@cache
def takes(field: fields.Field[Any], text: str) -> bool:
    """Whether this field of a form takes that text. Nothing but "yes" and "no, because" may come out."""
    if text == "" and not field.allow_none and field.load_default is not missing:
        return True
    value = None if text == "" else field.cast(text)  # type: ignore[attr-defined]
    try:
        field.deserialize(value)
    except ValidationError:
        return False
    return True


def limits(field: fields.Field[Any]) -> tuple[str, ...]:
    """The least and the most that this field takes, and one more."""
    if isinstance(field, Line):
        return "🌱" * field.longest, "x" * (field.longest + 1)
    if isinstance(field, Day):
        return "1900-01-01", "2199-12-31"
    bounds = next((each for each in field.validators if isinstance(each, validate.Range)), None)
    return (str(bounds.min), str(bounds.max)) if bounds else ()
