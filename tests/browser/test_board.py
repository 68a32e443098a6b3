"""Two people on one board: by pointer, by keyboard, without JavaScript; the other sees it as it happens."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import check_axe

pytestmark = pytest.mark.browser
BOARD = "/t/sales-learning-2/board"
COMMITTED, DOING, EVALUATED = "#cell-0-3", "#cell-0-4", "#cell-0-6"
LISTEN_IN, ROTA = "#tile-8", "#tile-12"


@pytest.fixture
def open_board(enter: Callable[..., Page], garden: str) -> Callable[..., Page]:
    def opened(name: str, path: str = BOARD, **options: Any) -> Page:
        page = enter(name, viewport={"width": 1440, "height": 900}, **options)
        page.goto(path)
        page.wait_for_timeout(300)
        return page

    return opened


def head(page: Page, lane: int) -> Locator:
    return page.locator(f"#head-{lane} .meta")


def test_a_dragged_card_is_moved_and_a_colleague_sees_it(open_board: Callable[..., Page]) -> None:
    mine, theirs = open_board("owner"), open_board("teammate")
    mine.locator(ROTA).drag_to(mine.locator(f"{COMMITTED}-cards"), target_position={"x": 60, "y": 200})
    expect(mine.locator(f"{COMMITTED} {ROTA}")).to_be_visible()
    expect(head(mine, 3)).to_have_text("2 of 8")
    expect(head(mine, 4)).to_have_text("2 of 3")
    expect(mine.get_by_text("moved to Committed")).to_be_visible()
    expect(theirs.locator(f"{COMMITTED} {ROTA}")).to_be_visible()
    expect(head(theirs, 4)).to_have_text("2 of 3")
    mine.get_by_role("button", name="Undo").click()
    expect(mine.locator(f"{DOING} {ROTA}")).to_be_visible()
    expect(theirs.locator(f"{DOING} {ROTA}")).to_be_visible()


def test_a_drop_into_a_full_lane_goes_back_and_says_why(open_board: Callable[..., Page]) -> None:
    page = open_board("owner")
    page.locator(LISTEN_IN).drag_to(page.locator(f"{DOING}-cards"), target_position={"x": 60, "y": 40})
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Doing is full, 3 of 3")).to_be_visible()
    expect(page.locator(f"{COMMITTED} {LISTEN_IN}")).to_be_attached()
    check_axe(page)
    dialog.get_by_label("Override, because …").fill("The calls are today")
    dialog.get_by_role("button", name="Override").click()
    expect(page.locator(f"{DOING} {LISTEN_IN}")).to_be_visible()


def test_the_keyboard_moves_a_card_and_the_focus_stays_on_it(open_board: Callable[..., Page]) -> None:
    page, theirs = open_board("owner"), open_board("teammate")
    link = page.locator(f"{ROTA} a").first
    link.focus()
    page.keyboard.press("k")
    expect(page.locator("#tile-5 a").first).to_be_focused()
    page.keyboard.press("j")
    expect(link).to_be_focused()
    page.keyboard.press("m")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Move “#crm-questions, answered within a day”")).to_be_visible()
    check_axe(page)
    page.keyboard.press("ArrowUp")
    expect(dialog.get_by_label("Listening")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_label("Evaluated")).to_be_checked()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.locator(f"{EVALUATED} {ROTA}")).to_be_visible()
    expect(page.locator(f"{ROTA} a").first).to_be_focused()
    expect(theirs.locator(f"{EVALUATED} {ROTA}")).to_be_visible()


def test_what_a_colleague_does_moves_neither_focus_nor_scroll(open_board: Callable[..., Page]) -> None:
    mine, theirs = open_board("owner"), open_board("teammate")
    link = mine.locator("#tile-4 a").first
    link.focus()
    mine.evaluate("window.scrollTo(0, 60)")
    before = mine.evaluate("window.scrollY")
    theirs.locator(ROTA).drag_to(theirs.locator(f"{COMMITTED}-cards"), target_position={"x": 60, "y": 200})
    expect(mine.locator(f"{COMMITTED} {ROTA}")).to_be_visible()
    expect(link).to_be_focused()
    assert mine.evaluate("window.scrollY") == before


def test_the_newest_way_back_stays_until_one_closes_it_and_one_escape_closes_one_thing(
    open_board: Callable[..., Page],
) -> None:
    page = open_board("owner", f"{BOARD}/12")
    for lane in ("Committed", "Doing"):
        page.keyboard.press("m")
        page.get_by_role("dialog").get_by_label(lane).check()
        page.keyboard.press("Enter")
        expect(page.get_by_text(f"moved to {lane}")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.locator("main.panel")).to_be_visible()
    page.keyboard.press("m")
    page.get_by_role("dialog").get_by_label("Committed").check()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    page.keyboard.press("Escape")
    page.wait_for_url(f"**{BOARD}")


def test_without_javascript_a_card_is_opened_and_moved(open_board: Callable[..., Page]) -> None:
    page = open_board("teammate", script=False)
    page.locator(f"{ROTA} a").first.click()
    page.get_by_role("main").get_by_role("link", name="Move to…").click()
    page.get_by_label("Evaluated").check()
    page.get_by_role("button", name="Move").click()
    page.wait_for_url(f"**{BOARD}")
    expect(page.locator(f"{EVALUATED} {ROTA}")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(f"{DOING} {ROTA}")).to_be_visible()


def test_an_open_card_is_the_page_on_a_phone(enter: Callable[..., Page], garden: str) -> None:
    page = enter("owner", viewport={"width": 390, "height": 844})
    page.goto(f"{BOARD}/5")
    expect(page.get_by_role("heading", name="Drop 14 of the 23 fields from the form").first).to_be_visible()
    expect(page.locator("#board")).to_be_hidden()
    check_axe(page)


def test_the_names_of_lanes_and_rows_stay_in_sight(open_board: Callable[..., Page]) -> None:
    page = open_board("owner")
    page.set_viewport_size({"width": 1440, "height": 500})
    page.evaluate("scrollTo(0, 300)")
    expect(page.get_by_role("heading", name="Board", exact=True)).not_to_be_in_viewport()
    expect(page.get_by_role("heading", name="Listening", exact=True)).to_be_in_viewport()
    page.goto(f"{BOARD}?rows=owner")
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".board").evaluate("board => board.scrollLeft = 900")
    expect(page.get_by_role("heading", name="Idea")).not_to_be_in_viewport()
    expect(page.get_by_role("heading", name="Aylin Demir")).to_be_in_viewport()
