"""Putting other words into every text that a team has, whichever way they came in."""

from collections.abc import Callable
from typing import Any
from zlib import crc32

from sqlalchemy import JSON, Column, String, Text, select, update

from ldagile.models.base import Base, session
from ldagile.models.transaction import SITE, transaction

# A longest line is that of titles and names; shorter texts are codes, keys and hashes.
LINE = 200
NO_WORDS = {"position", "pin_position", "password_hash", "error"}
LISTS = {"tags", "columns"}
ATTACKS = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<a href=javascript:alert(1)>x</a>",
    "[x](javascript:alert(1)) [x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==) ![x](https://example.org/x.png)",
    '[x](https://example.org "x\\" onmouseover=alert(1) evil=\\"1") <javascript:alert(1)>',
    "</script></textarea></title></style><x-evil>",
    "'\"><x-evil evil=1>",
    '" autofocus onfocus=alert(1) evil="1',
    "' onmouseover='alert(1)' evil='1",
    "{{1913*7919}} {% print(1913*7919) %} ${1913*7919} #{1913*7919} <%= 1913*7919 %>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'><base href=//evil.example>",
    "<form action=//evil.example><button formaction=javascript:alert(1)>x</button></form>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;x-evil&#62; \\u003cx-evil\\u003e %3Cx-evil%3E",
    "<div hx-get=//evil.example hx-trigger=load hx-on:click=alert(1) data-opens=evil>",
    "<<x-evil>x-evil evil=1//",
)


def rewrite(say: Callable[[str, object], str]) -> None:
    """Put `say(column, id)` into every text that a person wrote, of every record there is."""
    with transaction(SITE):
        for table in Base.metadata.sorted_tables:
            for column in filter(holds_words, table.columns):
                for (row_id,) in session.execute(select(table.c.id).where(column.is_not(None))).all():
                    text = say(f"{table.name}.{column.name}", row_id)
                    value: Any = [text, f"{text} too"] if column.name in LISTS else text
                    session.execute(update(table).where(table.c.id == row_id).values({column.name: value}))


def holds_words(column: Column[Any]) -> bool:
    """Whether a person writes what stands in it."""
    if column.name in LISTS:
        return isinstance(column.type, JSON)
    line = isinstance(column.type, String) and column.type.length == LINE
    return (line or isinstance(column.type, Text)) and column.name not in NO_WORDS and "id" in column.table.c


def long_words(where: str, row_id: object) -> str:
    """A word that nothing breaks, words from the right, or two hundred letters of a title that turn round halfway."""
    kinds = ("W" * 190, "حدثت مشكلة في المبيعات " * 8, "Words \u202e that turn round " * 7)
    return (kinds[crc32(f"{where} {row_id}".encode()) % 3][:190] + str(row_id))[:200]


def attack(where: str, row_id: object) -> str:
    """All of them at once, another one first in each text, so that what is cut short is one of them too."""
    first = crc32(f"{where} {row_id}".encode()) % len(ATTACKS)
    return " ".join((*ATTACKS[first:], *ATTACKS[:first], str(row_id)))
