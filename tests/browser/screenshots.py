"""`make screenshots`: every page, in every light, for people to look at. Not a test: it checks nothing.

They land in instance/screenshots, a folder per light; `ONLY=board make screenshots` makes those whose address holds it.
"""

import os
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ROOT
from tests.browser.pages import OPEN_PAGES, PAGES, TEAM
from tests.browser.test_metrics_live import garden  # noqa: F401

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
LIGHTS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "device_scale_factor": 2},
    "phone-dark": {"viewport": PHONE, "device_scale_factor": 2, "color_scheme": "dark"},
    "zoomed": {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2},
    "right-to-left": {"viewport": DESK},
    "without-script": {"viewport": DESK, "script": False},
}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("light", LIGHTS)
def test_take(enter: Callable[..., Page], window: Callable[..., Page], garden: str, light: str) -> None:  # noqa: F811
    signed_in = enter("owner", **LIGHTS[light])
    for path in filter(wanted, PAGES):
        take(signed_in, path, light)
    visitor = window(**LIGHTS[light])
    for path in filter(wanted, OPEN_PAGES):
        take(visitor, path, light)


@pytest.mark.timeout(1800)
def test_take_an_empty_team(enter: Callable[..., Page], people: Any) -> None:
    page = enter("owner", viewport=DESK)
    for path in filter(wanted, PAGES):
        take(page, path.replace(TEAM, f"/t/{people.slug}"), "empty")


def wanted(path: str) -> bool:
    return os.environ.get("ONLY", "") in path


def take(page: Page, path: str, light: str) -> None:
    response = page.goto(path)
    if light == "empty" and response is not None and response.status == 404:
        return
    if light == "right-to-left":
        page.evaluate("document.documentElement.dir = 'rtl'")
    name = path.strip("/").replace("/", "-").replace("?", "-") or "index"
    page.screenshot(path=ROOT / "instance" / "screenshots" / light / f"{name}.png", full_page=True)
