"""What holds for every template and stylesheet, whoever writes it."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLES = sorted((ROOT / "ldagile/web/static/css").rglob("*.css"))

CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")

FORBIDDEN = {
    "an inline style": re.compile(r"<[^>]*\sstyle=[\"']"),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\s(?:on[a-z]+|hx-on[:\w-]*)="),
    "code in an attribute": re.compile(r"[\"'](?:javascript|js):"),
}


def _named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


@pytest.mark.parametrize("path", _named(TEMPLATES))
def test_a_template_holds_nothing_that_the_content_policy_blocks(path: Path) -> None:
    text = path.read_text()
    assert [name for name, pattern in FORBIDDEN.items() if pattern.search(text)] == []


@pytest.mark.parametrize("path", _named(TEMPLATES))
def test_every_icon_that_a_template_names_is_in_the_sprite(path: Path) -> None:
    sprite = (ROOT / "templates/components/icons.html").read_text()
    drawn = set(re.findall(r'<symbol id="i-([\w-]+)"', sprite))
    named = set(re.findall(r'\bicon\("([\w-]+)"', path.read_text())) - {"name"}
    assert named <= drawn


@cache
def _styled() -> set[str]:
    """The classes that the stylesheets know."""
    rules = re.sub(r"/\*.*?\*/", "", "\n".join(style.read_text() for style in STYLES), flags=re.DOTALL)
    return {name for selector in re.findall(r"[^{};]+(?={)", rules) for name in CLASS.findall(selector)}


def test_every_class_that_a_stylesheet_knows_is_used() -> None:
    scripts = [*(ROOT / "ldagile/web").rglob("*.js"), *(ROOT / "ldagile/web").rglob("*.py")]
    text = "\n".join(path.read_text() for path in (*TEMPLATES, *scripts))
    words, begun = set(re.findall(r"[\w-]+", text)), tuple(set(re.findall(r"([\w-]+-)(?:' ~|\{\{)", text)))
    colours_of_objectives = {"o1", "o2", "o3"}
    assert {name for name in _styled() - words - colours_of_objectives if not name.startswith(begun)} == set()


@pytest.mark.parametrize("path", _named([path for path in TEMPLATES if path.parent.name != "mails"]))
def test_every_class_that_a_template_gives_is_styled(path: Path) -> None:
    given = re.findall(r'class="([^"]*)"', re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "{}", path.read_text()))
    assert {name for names in given for name in names.split() if "{" not in name} - _styled() == set()


@pytest.mark.parametrize("path", _named(STYLES))
def test_a_stylesheet_uses_only_properties_that_exist(path: Path) -> None:
    declared = {name for style in STYLES for name in re.findall(r"(--[\w-]+):", style.read_text())}
    assert set(re.findall(r"var\((--[\w-]+)", path.read_text())) <= declared


@pytest.mark.parametrize("path", _named(STYLES))
def test_a_stylesheet_names_no_side_that_a_mirrored_page_would_swap(path: Path) -> None:
    text = path.read_text()
    sides = re.findall(r"[\w-]*\b(?:left|right)\b[\w-]*\s*:", text)
    four = re.findall(r"(?:inset|margin|padding):\s*([^;{}]+);", text)
    uneven = [each for each in four if len(parts := _values(each)) == 4 and parts[1] != parts[3]]
    assert sides + uneven == []


def _values(declaration: str) -> list[str]:
    """Split at the spaces that stand outside brackets."""
    return re.findall(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+", declaration)
