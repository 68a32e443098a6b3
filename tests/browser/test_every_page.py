"""Every page in every light, with and without scripts: no complaint of axe, none of the browser (content policy,
scripts), nothing wider than the window, everything by keyboard. What is opened once is looked at in several lights."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from ldagile.queries.links import sign_link
from tests.browser.looks import DESK, PHONE, ZOOMED, check_axe, check_hands, check_width, turn
from tests.browser.pages import OPEN_PAGES, PAGES, TEAM

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
SECRET = "a secret for tests that is long enough"
OF_NO_RECORD = [path for path in PAGES if path.startswith(TEAM) and not re.search(r"/\d", path)]


def test_a_teams_pages_in_the_light_zoomed_and_from_right_to_left(
    enter: Callable[..., Page],
    garden: str,
) -> None:
    page = enter("owner", color_scheme="light")
    for path in PAGES:
        page.set_viewport_size(DESK)
        open_page(page, path)
        check_axe(page)
        look_zoomed(page)
        turn(page)
        page.set_viewport_size(DESK)
        check_axe(page, colours=False)
        check_hands(page)
        check_width(page)


def test_a_teams_pages_on_a_phone_in_the_dark_without_scripts(enter: Callable[..., Page], garden: str) -> None:
    page = enter("owner", color_scheme="dark", viewport=PHONE)
    switch = page.context.new_cdp_session(page)
    for path in PAGES:
        run_scripts(switch, on=False)
        open_page(page, path)
        run_scripts(switch, on=True)
        assert not page.evaluate("document.documentElement.classList.contains('js')")
        look_everywhere(page)


def test_the_pages_of_a_team_that_has_nothing_yet(enter: Callable[..., Page], people: Any) -> None:
    page = enter("owner", color_scheme="light")
    for path in OF_NO_RECORD:
        page.set_viewport_size(DESK)
        open_page(page, path.replace(TEAM, f"/t/{people.slug}"))
        check_axe(page)
        look_zoomed(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_pages_on_a_phone(window: Callable[..., Page], garden: str, scheme: Any) -> None:
    page = window(color_scheme=scheme, viewport=PHONE)
    link = f"/q/{sign_link(SECRET, 'informant', 4, 0)}"
    for path in (*OPEN_PAGES, link, f"{link}/thanks"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        look_everywhere(page)


def open_page(page: Page, path: str) -> None:
    response = page.goto(path)
    assert response is not None
    assert response.ok, path
    page.keyboard.press("Tab")


def look_zoomed(page: Page) -> None:
    page.set_viewport_size(ZOOMED)
    check_axe(page, colours=False)
    check_hands(page)
    check_width(page)


def look_everywhere(page: Page) -> None:
    check_axe(page)
    check_hands(page)
    check_width(page)
    turn(page)
    check_width(page)


def run_scripts(switch: CDPSession, on: bool) -> None:
    """Pages opened while they are off run none, not even later; what a test asks of the page may, so that axe can."""
    switch.send("Emulation.setScriptExecutionDisabled", {"value": not on})
