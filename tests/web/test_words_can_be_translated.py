"""Every string that a person reads goes through gettext: a pseudo-locale marks what was translated, and what
is left unmarked on a page is either somebody's own words or a mistake."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from flask import Flask

from tests.conftest import Client

ROOT = Path(__file__).resolve().parent.parent.parent
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.txt", "jinja2")]
KEYWORDS = {"_": None, "_l": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2)}
WORD = re.compile(r"[^\W\d_]{3,}")


def marked(text: str) -> str:
    return f"⟦{text}⟧"


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """Every message, as its own text between brackets."""
    catalog = Catalog(locale="eo")
    for folder in ("ldagile", "templates"):
        options = {"**.html": {"extensions": "jinja2.ext.i18n", "newstyle_gettext": "true"}}
        for _, _, message, _, _ in extract_from_dir(ROOT / folder, METHODS, options, keywords=KEYWORDS):
            plural = isinstance(message, tuple)
            catalog.add(message, tuple(map(marked, message)) if plural else marked(message))
    return catalog


@pytest.fixture(scope="session")
def translations(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this language that is none."""
    folder = tmp_path_factory.mktemp("translations") / "eo" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalog)
    return folder.parent.parent


class Texts(HTMLParser):
    """The texts a person meets: what is shown, and what labels and hints say. Not what an input holds."""

    SPOKEN = ("aria-label", "title", "placeholder", "alt")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "input", "br", "hr", "img", "use", "path", "rect", "circle"}:
            self.open.append(tag)
        self.found += [value for name, value in attrs if name in self.SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not {"script", "style", "kbd"} & set(self.open):
            self.found.append(data)


def unmarked(page: str, own_words: set[str]) -> list[str]:
    texts = Texts()
    texts.feed(page)
    left = []
    for text in texts.found:
        rest = text
        while marks := re.findall(r"⟦[^⟦⟧]*⟧", rest):  # from the innermost on: messages stand within messages
            rest = rest.replace(marks[0], "")
        rest = re.sub(r"\d{1,2} [^\W\d_]+", "", rest)  # dates are the locale's own
        for words in sorted(own_words, key=len, reverse=True):
            rest = rest.replace(words, "")
        if WORD.search(rest):
            left.append(rest.strip())
    return left


@pytest.fixture
def pseudo(app: Flask, translations: Path) -> None:
    babel = app.extensions["babel"]
    babel.locale_selector = lambda: "eo"
    babel.translation_directories = [str(translations)]


OWN = {
    "Sales learning", "Far away", "Owner", "Teammate", "Onlooker", "owner@example.org", "teammate@example.org",
    "onlooker@example.org", "ldagile", "CSV", "EUR", "localhost",
    "http://localhost/to/sales-learning", "mardo, ",
}  # fmt: skip
PATHS = [
    "objectives",
    "objectives/new",
    "team",
    "settings",
    "backlog",
    "cards/new",
    "cards/new?kind=mandatory",
    "today",
    "problems",
    "problems/new",
]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", [f"/t/sales-learning/{path}" for path in PATHS] + ["/account", "/nowhere"])
def test_no_word_of_ours_on_a_page_escapes_translation(pseudo: None, owner: Client, path: str, app: Flask) -> None:
    own = set(OWN)
    if path.endswith("settings"):
        from ldagile.web.schemas.teams import CURRENCIES

        own |= set(CURRENCIES)
    assert unmarked(owner.get(path).text, own) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", ["/sign-in", "/reset", "/to/sales-learning"])
def test_nor_on_an_open_page(pseudo: None, visitor: Client, path: str) -> None:
    assert unmarked(visitor.get(path).text, OWN) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_an_error_speaks_the_reader_s_language(pseudo: None, owner: Client) -> None:
    page: Any = owner.post("/t/sales-learning/objectives/new", data={"title": ""}).text
    assert "⟦Please fill this in.⟧" in page


def test_apostrophes_are_those_of_books_and_nothing_is_shouted(catalog: Catalog) -> None:
    words = [part for each in catalog if each.id for part in (each.id if isinstance(each.id, tuple) else (each.id,))]
    assert len(words) > 1000
    assert [each for each in words if re.search(r"\w'\w|!(?!\[)", each)] == []
