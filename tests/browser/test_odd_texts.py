"""Texts that nobody expected: those that want to be more than a text, and those that are too long for a phone."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page

from tests.browser.pages import PAGES, TEAM
from tests.web.nonsense.texts import attack, long_words, rewrite

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


@pytest.mark.usefixtures("garden")
def test_no_text_is_ever_run(app: Flask, enter: Callable[..., Page]) -> None:
    """What a policy stops, and what a script says in the console, fails the test in `window`."""
    page = enter("owner")
    asked: list[Any] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    with app.app_context():
        rewrite(attack)
    for path in (*PAGES, "/to/sales-learning-2"):
        page.goto(path)
        assert page.locator("x-evil, [evil], iframe, object, embed").count() == 0, path
    assert asked == []


@pytest.mark.usefixtures("garden")
def test_no_word_makes_a_page_wider_than_a_phone_or_a_column_too_narrow_to_read(
    app: Flask, enter: Callable[..., Page]
) -> None:
    page = enter("owner", viewport={"width": 390, "height": 844})
    with app.app_context():
        rewrite(long_words)
    wide = {}
    for path in (*PAGES, "/to/sales-learning-2"):
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 390:
            wide[path] = width
    assert wide == {}
    page.set_viewport_size({"width": 1440, "height": 900})
    for path in (f"{TEAM}/problems", f"{TEAM}/retros", f"{TEAM}/sprints/3"):
        page.goto(path)
        assert page.locator(".rail-nav").bounding_box()["y"] < 300  # type: ignore[index]
        titles = [title.bounding_box() for title in page.locator(".row-title").all()]
        assert min(box["width"] for box in titles if box and box["width"]) > 200, path
