"""Back, a second click, a slow line: nothing is lost, and nothing is there twice."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from ldagile.models.base import session
from ldagile.models.objectives import Objective
from ldagile.usecases.cards import create_card
from tests.browser.conftest import CHROMIUM

pytestmark = pytest.mark.browser
TEAM = "/t/sales-learning"
# Playwright looks at no page that is about to be left, so the page itself notes what it shows last.
CLICK_THRICE = """() => {
  const save = document.querySelector("main form .button.main");
  setInterval(() => (sessionStorage.seen = [save.ariaBusy, document.getElementById("working").hidden]), 50);
  for (const later of [0, 100, 300]) setTimeout(() => save.click(), later);
}"""


@pytest.fixture
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """As people have it: it keeps the page that one leaves, and shows it again as it was left."""
    kept = ["--disable-back-forward-cache"]
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"], ignore_default_args=kept)
    yield browser
    browser.close()


def back(page: Page, to: str) -> None:
    """Back; Playwright's own way waits for a load that a kept page never has."""
    page.evaluate("void setTimeout(() => history.back())")
    page.wait_for_function("to => location.pathname === to && document.readyState === 'complete'", arg=to)


def test_a_form_goes_out_once_and_says_so_and_pages_that_one_comes_back_to_go_on(
    app: Flask, enter: Callable[..., Page], people: Any, clock: Any, do: Any
) -> None:
    page = enter("teammate")
    held: list[Route] = []
    page.goto(f"{TEAM}/objectives/new")
    page.get_by_label("What does the business want?").fill("A forecast we can trust")
    page.route("**/objectives/new", lambda route: held.append(route))  # noqa: PLW0108  Playwright marks its handlers
    save = page.locator("main form .button.main")
    page.evaluate(CLICK_THRICE)
    page.wait_for_timeout(1500)
    assert len(held) == 1
    held[0].continue_()
    page.unroute("**/objectives/new")
    page.wait_for_url(f"**{TEAM}/objectives/1")
    assert page.evaluate("sessionStorage.seen") == "true,false"

    back(page, f"{TEAM}/objectives/new")
    expect(save).not_to_have_attribute("aria-busy", "true")
    expect(page.get_by_text("One moment: this takes a little longer.")).to_be_hidden()
    save.click()
    page.wait_for_url(f"**{TEAM}/objectives/1")
    back(page, f"{TEAM}/objectives/new")
    page.get_by_label("What does the business want?").fill("Another one")
    save.click()
    expect(page.get_by_text("You sent this form once already, with other words.")).to_be_visible()
    with app.app_context():
        assert session.query(Objective).count() == 1

    page.goto(f"{TEAM}/board")
    page.goto(f"{TEAM}/objectives")
    back(page, f"{TEAM}/board")
    do(create_card, actor=people.owner, now=clock.now, kind="discovery", title="Born elsewhere")
    expect(page.get_by_text("Born elsewhere")).to_be_visible()


def test_without_a_connection_a_form_waits_with_what_was_typed(enter: Callable[..., Page]) -> None:
    page = enter("teammate")
    page.goto(f"{TEAM}/objectives/new")
    title = page.get_by_label("What does the business want?")
    title.fill("A forecast we can trust")
    page.context.set_offline(True)
    page.locator("main form .button.main").click()
    expect(page.get_by_text("What you write stays here until it is back.")).to_be_visible()
    expect(title).to_have_value("A forecast we can trust")
    page.context.set_offline(False)
    page.locator("main form .button.main").click()
    page.wait_for_url(f"**{TEAM}/objectives/1")


def test_who_is_offline_and_runs_the_server_at_home_can_send(enter: Callable[..., Page]) -> None:
    page = enter("teammate")
    page.goto(f"{TEAM}/objectives/new")
    page.get_by_label("What does the business want?").fill("A forecast we can trust")
    page.evaluate("Object.defineProperty(navigator, 'onLine', { value: false })")
    page.locator("main form .button.main").click()
    page.wait_for_url(f"**{TEAM}/objectives/1")
