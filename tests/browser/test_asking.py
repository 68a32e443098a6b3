"""The fourteen questions, the outline and the diagnosis in a real browser, with and without a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
TEAM = "/t/sales-learning-2"


def choose(page: Page, number: int, answer: str) -> None:
    page.locator(f'[name="q{number}"][value="{answer}"]').check()


def test_without_a_script_answers_are_saved_and_say_what_is_missing(
    enter: Callable[..., Page],
    garden: str,
) -> None:
    page = enter("teammate", script=False)
    page.goto(f"{TEAM}/informants/2")
    expect(page.get_by_label("Tool")).to_be_hidden()
    choose(page, 3, "no")
    page.get_by_label("Tool").check()
    page.get_by_role("button", name="Save these answers").click()
    expect(page.get_by_label("Tool")).to_be_checked()
    expect(page.locator("#so-far")).not_to_contain_text("Have what they need")


def test_what_all_say_so_far_follows_a_colleagues_answers(enter: Callable[..., Page], garden: str) -> None:
    open_page = enter("owner")
    open_page.goto(f"{TEAM}/informants/4")
    open_page.wait_for_timeout(300)
    choose(open_page, 10, "yes")
    other = enter("teammate")
    other.goto(f"{TEAM}/informants/2")
    choose(other, 3, "no")
    other.get_by_role("button", name="Save these answers").click()
    expect(open_page.locator("#so-far")).not_to_contain_text("Have what they need")
    expect(open_page.locator('[name="q10"][value="yes"]')).to_be_checked()


def test_by_keyboard_a_cause_moves_and_keeps_the_focus(enter: Callable[..., Page], garden: str) -> None:
    page = enter("teammate")
    page.goto(f"{TEAM}/problems/1/causes?why=1")
    page.keyboard.type("Nobody is asked for them.")
    page.keyboard.press("Enter")
    rows = page.locator(".outline > ol > li > ol > li > .cause")
    expect(rows).to_have_count(2)
    page.goto(f"{TEAM}/problems/1/causes")
    up = rows.nth(1).get_by_role("button", name="Up")
    up.focus()
    page.keyboard.press("Enter")
    expect(rows.first).to_contain_text("Nobody is asked for them.")
    expect(page.locator(":focus")).to_contain_text("Up")


def test_a_note_appears_on_the_open_story(enter: Callable[..., Page], garden: str) -> None:
    open_page = enter("owner")
    open_page.goto(f"{TEAM}/problems/1")
    expect(open_page.get_by_text("All 9 observations")).to_be_visible()
    open_page.wait_for_timeout(300)
    other = enter("teammate")
    other.goto(f"{TEAM}/problems/1")
    other.get_by_role("link", name="Note what you saw").click()
    other.get_by_label("What did you see or hear?").fill("Half of the fields have no meaning any more.")
    other.get_by_role("button", name="Note it").click()
    expect(open_page.get_by_text("All 10 observations")).to_be_visible()
