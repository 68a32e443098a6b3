"""Telling a problem, with and without JavaScript, and what the team's open pages make of it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import check_axe

pytestmark = pytest.mark.browser
TELL = "/to/sales-learning"
ORDER = "We need CRM training for all reps by March"
PROBLEM = "Refund complaints rose from 40 to 95 a month since the new tool"
STATEMENT, EMAIL = "What problem are you trying to solve?", "How do we reach you?"
QUESTION = "What should they do that they don’t do today?"


def places(page: Page) -> list[Any]:
    fields = [page.get_by_label(STATEMENT), page.get_by_label(EMAIL), page.locator(".first button").first]
    return [field.bounding_box() for field in fields]


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}])
def test_the_questions_come_when_they_leave_the_field_and_nothing_moves(window: Callable[..., Page], size: Any) -> None:
    page = window(viewport=size)
    page.goto(TELL)
    page.get_by_label(STATEMENT).press_sequentially(ORDER)
    page.wait_for_timeout(300)
    expect(page.get_by_label(QUESTION)).to_have_count(0)
    before = places(page)
    page.get_by_label(EMAIL).click()
    expect(page.get_by_label(QUESTION)).to_be_visible()
    assert places(page) == before
    expect(page.get_by_label(EMAIL)).to_be_focused()
    assert page.get_by_role("button", name="Send", exact=True).count() == 1, "one that can be seen"
    expect(page.get_by_text("You wrote need, training, all reps and by march")).to_be_visible()
    check_axe(page)


def test_what_is_answered_already_survives_another_look(window: Callable[..., Page]) -> None:
    page = window()
    page.goto(TELL)
    page.get_by_label(STATEMENT).fill(ORDER)
    page.get_by_label(EMAIL).fill("helen.marsh@nordlicht.org")
    page.get_by_label(QUESTION).fill("Fill in the record")
    page.get_by_label(STATEMENT).fill("We need CRM training for all nurses by May")
    page.get_by_label(EMAIL).focus()
    expect(page.get_by_text("You wrote need, training, all nurses and by may")).to_be_visible()
    expect(page.get_by_label(QUESTION)).to_have_value("Fill in the record")
    page.get_by_role("button", name="Send", exact=True).click()
    page.wait_for_url("**/p/**")
    expect(page.get_by_text("Fill in the record")).to_be_visible()
    check_axe(page)


def test_who_writes_a_problem_instead_is_not_asked(window: Callable[..., Page]) -> None:
    page = window()
    page.goto(TELL)
    page.get_by_label(STATEMENT).fill(ORDER)
    page.get_by_label(EMAIL).focus()
    expect(page.get_by_label(QUESTION)).to_be_visible()
    page.get_by_label(STATEMENT).fill(PROBLEM)
    page.get_by_label(EMAIL).focus()
    expect(page.get_by_label(QUESTION)).to_have_count(0)
    expect(page.locator(".first button").first).to_be_visible()


def test_send_stays_under_the_cursor_of_who_presses_it_right_after_writing(window: Callable[..., Page]) -> None:
    page = window()
    page.goto(TELL)
    page.get_by_label(EMAIL).fill("helen.marsh@nordlicht.org")
    page.get_by_label(STATEMENT).press_sequentially(ORDER)
    box = page.locator(".first button").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    expect(page.get_by_label(QUESTION)).to_be_visible()
    page.mouse.up()
    page.wait_for_url("**/p/**")


def test_without_javascript_all_of_it_works(window: Callable[..., Page]) -> None:
    page = window(script=False)
    page.goto(TELL)
    page.get_by_label(STATEMENT).fill(ORDER)
    page.get_by_label(EMAIL).fill("helen.marsh@nordlicht.org")
    page.locator(".first button").first.click()
    expect(page.get_by_text("Two questions get you there faster")).to_be_visible()
    expect(page.get_by_label(STATEMENT)).to_have_value(ORDER)
    page.locator("#asked").get_by_role("button", name="Send").click()
    page.wait_for_url("**/p/**")
    page.get_by_role("textbox", name=QUESTION).fill("Fill in the record")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="Which number would show it?")).to_be_visible()
    page.get_by_role("button", name="Not now").click()
    page.get_by_label("Write to Sales learning").last.fill("It got worse")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("It got worse")).to_be_visible()


def test_a_problem_that_comes_in_appears_on_the_open_page(
    enter: Callable[..., Page], window: Callable[..., Page]
) -> None:
    today = enter("teammate")
    today.goto("/t/sales-learning/today")
    expect(today.locator("#live")).to_be_attached()
    today.wait_for_timeout(300)
    outside = window()
    outside.goto(TELL)
    outside.get_by_label(STATEMENT).fill(PROBLEM)
    outside.get_by_label(EMAIL).fill("helen.marsh@nordlicht.org")
    outside.locator(".first button").first.click()
    outside.wait_for_url("**/p/**")
    expect(today.get_by_text(PROBLEM)).to_be_visible()
    expect(today.get_by_text("One problem waits for an answer.")).to_be_visible()
    check_axe(today)


def test_a_requesters_message_appears_while_the_team_is_writing(
    enter: Callable[..., Page], window: Callable[..., Page]
) -> None:
    outside = window()
    outside.goto(TELL)
    outside.get_by_label(STATEMENT).fill(PROBLEM)
    outside.get_by_label(EMAIL).fill("helen.marsh@nordlicht.org")
    outside.locator(".first button").first.click()
    outside.wait_for_url("**/p/**")
    page = enter("teammate")
    page.goto("/t/sales-learning/problems/1")
    page.get_by_label("Write to Helen Marsh").last.press_sequentially("May we wat")
    outside.get_by_label("Write to Sales learning").last.fill("It got worse")
    outside.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("It got worse")).to_be_visible()
    page.keyboard.type("ch?")
    expect(page.get_by_label("Write to Helen Marsh").last).to_have_value("May we watch?")


def test_what_declining_asks_opens_over_the_page(enter: Callable[..., Page], garden: str) -> None:
    page = enter("teammate")
    page.goto(f"/t/{garden}/problems/3")
    page.get_by_text("More", exact=True).last.click()
    page.get_by_role("link", name="Decline it").click()
    dialog = page.get_by_role("dialog", name="Why don’t you take it on?")
    expect(dialog).to_be_visible()
    check_axe(page)
    dialog.get_by_role("button", name="Decline it").click()
    expect(page.get_by_text("Please fill this in.")).to_be_visible()
    page.get_by_label("Why don’t you take it on?").last.fill("Not ours")
    page.get_by_role("button", name="Decline it").click()
    page.wait_for_url("**/problems/3")
    expect(page.get_by_text("Not ours")).to_be_visible()
