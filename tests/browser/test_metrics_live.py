import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser
METRIC = "/t/sales-learning-2/metrics/1"


def test_a_colleagues_new_value_appears_on_the_open_page(enter: Callable[..., Page], garden: str) -> None:
    open_page = enter("owner")
    open_page.goto(METRIC)
    expect(open_page.locator("#live")).to_be_attached()
    open_page.wait_for_timeout(300)
    values = open_page.locator("table td.num")
    expect(values).to_have_count(24)
    other = enter("teammate")
    other.goto(METRIC)
    other.get_by_label("Day").fill("2026-11-24")
    other.get_by_label("%", exact=True).fill("72")
    other.get_by_role("button", name="Add").click()
    expect(values).to_have_count(25)
    expect(open_page.locator("td.num").first).to_contain_text("72")


def test_what_i_am_typing_survives_a_colleagues_change(enter: Callable[..., Page], garden: str) -> None:
    open_page = enter("owner")
    open_page.goto(METRIC)
    open_page.wait_for_timeout(300)
    field = open_page.get_by_label("%", exact=True)
    field.fill("73.5")
    other = enter("teammate")
    other.goto(METRIC)
    other.get_by_label("%", exact=True).fill("72")
    other.get_by_role("button", name="Add").click()
    expect(open_page.locator("td.num").first).to_contain_text("72")
    expect(field).to_have_value("73.5")
    expect(field).to_be_focused()


def test_without_javascript_a_value_is_added_all_the_same(enter: Callable[..., Page], garden: str) -> None:
    page = enter("teammate", script=False)
    page.goto(METRIC)
    page.get_by_label("%", exact=True).fill("72")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("td.num").first).to_contain_text("72")


def test_a_page_from_the_cache_still_runs_its_scripts(enter: Callable[..., Page], garden: str) -> None:
    page = enter("owner")
    for _ in range(2):
        page.goto(METRIC)
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
    page.goto("/account")
    page.go_back()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_changed_byte_of_a_script_is_blocked(chromium: Browser, address: str, vendor: dict[str, Path]) -> None:
    def fulfil_changed(route: Route) -> None:
        body = vendor[route.request.url].read_text() + " "
        route.fulfill(body=body, content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"})

    page = chromium.new_page()
    page.route("https://**", fulfil_changed)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}/sign-in")
    page.wait_for_load_state("load")
    assert page.evaluate("typeof htmx") == "undefined", said
    page.close()


def test_a_stream_opens_even_when_its_script_comes_late(enter: Callable[..., Page], garden: str) -> None:
    def dawdle(route: Route) -> None:
        time.sleep(0.4)
        route.fallback()

    page = enter("owner")
    page.route("**/hx-sse.min.js", dawdle)
    with page.expect_response("**/live?after=*") as opened:
        page.goto(METRIC)
    assert opened.value.headers["content-type"].startswith("text/event-stream")
