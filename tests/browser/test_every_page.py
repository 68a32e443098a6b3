"""Every page, in light and dark: no complaint of axe, none of the browser (content policy, scripts)."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ldagile.queries.links import sign_link
from tests.browser.conftest import check_axe
from tests.browser.pages import OPEN_PAGES, PAGES
from tests.browser.test_metrics_live import garden  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
SECRET = "a secret for tests that is long enough"


def test_axe_finds_nothing_on_any_page_of_a_team(enter: Callable[..., Page], garden: str) -> None:  # noqa: F811
    page = enter("owner", color_scheme="light")
    for path in PAGES:
        response = page.goto(path)
        assert response is not None
        assert response.ok, path
        check_axe(page)


def test_on_a_phone_in_the_dark_all_can_be_read_and_no_page_is_too_wide(
    enter: Callable[..., Page],
    garden: str,  # noqa: F811
) -> None:
    page = enter("owner", color_scheme="dark", viewport={"width": 390, "height": 844})
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
        check_axe(page, "color-contrast")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_open_pages(window: Callable[..., Page], scheme: Any) -> None:
    page = window(color_scheme=scheme, viewport={"width": 390, "height": 844})
    for path in OPEN_PAGES:
        page.goto(path)
        check_axe(page)


def test_axe_finds_nothing_on_the_questions_of_an_informant(window: Callable[..., Page], garden: str) -> None:  # noqa: F811
    page = window(viewport={"width": 390, "height": 844})
    link = f"/q/{sign_link(SECRET, 'informant', 4, 0)}"
    for path in (link, f"{link}/thanks"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        check_axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
