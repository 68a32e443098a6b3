"""What is checked of a page that is open, in the light in which it stands."""

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

DESK, ZOOMED, PHONE = {"width": 1440, "height": 900}, {"width": 720, "height": 450}, {"width": 390, "height": 844}
HANDS = (Path(__file__).parent / "hands.js").read_text()


def check_axe(page: Page, *, colours: bool = True) -> None:
    """No violation of axe's rules on this page as it stands; without `colours` of those that no light changes."""
    options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options).then((results) => results.violations)", options)
    told(page, [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found])


def check_hands(page: Page) -> None:
    """Every control is reached, shows its focus and is not hidden by it; headings and landmarks are in order."""
    told(page, page.evaluate(HANDS))


def check_width(page: Page) -> None:
    """Nobody has to scroll sideways."""
    shown, wide = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    assert wide <= shown, page.url


def turn(page: Page, direction: str = "rtl") -> None:
    """As where one reads from right to left."""
    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)


def told(page: Page, wrong: list[Any]) -> None:
    """Nothing is wrong, or the test says what and where."""
    assert not wrong, f"{page.url} {page.viewport_size}: {wrong}"
