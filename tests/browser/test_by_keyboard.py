"""By keyboard alone: each key that `?` lists does what it says; dialogs keep the focus and give it back; no traps."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import DESK
from tests.browser.pages import TEAM

pytestmark = pytest.mark.browser
BOARD = f"{TEAM}/board"
CARD = "#tile-12 a"
# Where the keyboard leads is written down instead of gone to: the browser follows links by itself.
KEEP_HERE = """() => {
  window.pressed = [];
  document.addEventListener("click", (event) => {
    const control = event.target.closest("a[href], button");
    if (!control) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.pressed.push(control.getAttribute("href") ?? control.textContent.trim().split(/\\s{2,}| /)[0]);
  }, true);
}"""
IN_DIALOG = "document.activeElement === document.body || !!document.activeElement.closest('dialog')"


@pytest.fixture
def desk(enter: Callable[..., Page], garden: str) -> Page:
    return enter("owner", viewport=DESK)


def keys_listed(page: Page) -> dict[str, str]:
    """What `?` lists: the key, and what it does."""
    page.keyboard.press("?")
    rows = page.locator("#keys dl > div")
    expect(rows.first).to_be_visible()
    listed = {row.locator("kbd").inner_text(): row.locator("dt").inner_text() for row in rows.all()}
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    return listed


def presses(page: Page, keys: str) -> str:
    """Where these keys lead, or which button they press."""
    page.evaluate("window.pressed.length = 0")
    for key in keys.split():
        page.keyboard.press(key)
    pressed: list[str] = page.evaluate("window.pressed")
    return " ".join(pressed)


def test_the_keys_of_the_board_lead_where_the_list_says(desk: Page) -> None:
    desk.goto(BOARD)
    listed = keys_listed(desk)
    assert {"?", "n", "j", "k", "m", "g b"} <= set(listed)
    nav = desk.get_by_role("navigation", name="Pages")
    pages = [word for key, word in listed.items() if key[0] == "g"]
    links = {word: nav.get_by_role("link", name=word).get_attribute("href") for word in pages}
    desk.evaluate(KEEP_HERE)
    assert len(links) >= 8
    for key, word in listed.items():
        if key[0] == "g":
            assert presses(desk, key) == links[word], key
    assert presses(desk, "n") == f"{TEAM}/cards/new"
    assert presses(desk, "g x n") == f"{TEAM}/cards/new", "what was begun wrongly is forgotten"
    assert presses(desk, "Control+n Alt+n") == ""


def test_a_dialog_takes_the_focus_keeps_it_and_gives_it_back(desk: Page) -> None:
    desk.goto(BOARD)
    card = desk.locator(CARD).first
    for key, name in (("?", "Keys"), ("m", "Move “#crm-questions, answered within a day”")):
        card.focus()
        desk.keyboard.press(key)
        dialog = desk.get_by_role("dialog", name=name)
        expect(dialog).to_be_visible()
        assert desk.evaluate("!!document.activeElement.closest('dialog')"), key
        for _ in range(12):
            desk.keyboard.press("Tab")
            assert desk.evaluate(IN_DIALOG), key
        desk.keyboard.press("n")
        desk.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(card).to_be_focused()
    summary = desk.locator(".filters summary").first
    summary.press("Enter")
    expect(desk.locator(".filters .menu-list").first).to_be_visible()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Escape")
    expect(desk.locator(".filters .menu-list").first).to_be_hidden()
    expect(summary).to_be_focused()


def test_a_card_is_opened_changed_talked_about_and_closed_by_keys(desk: Page) -> None:
    desk.goto(BOARD)
    desk.locator(CARD).first.press("Enter")
    desk.wait_for_url(f"**{BOARD}/12")
    desk.keyboard.press("c")
    expect(desk.get_by_label("Say something")).to_be_focused()
    desk.keyboard.type("nme?")
    expect(desk.get_by_label("Say something")).to_have_value("nme?")
    desk.get_by_label("Say something").blur()
    assert {"e", "c", "m"} <= set(keys_listed(desk))
    desk.keyboard.press("m")
    expect(desk.get_by_role("dialog")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).to_have_count(0)
    desk.keyboard.press("Escape")
    desk.wait_for_url(f"**{BOARD}")
    desk.goto(f"{TEAM}/cards/12")
    desk.keyboard.press("e")
    desk.wait_for_url(f"**{TEAM}/cards/12/edit")


def test_the_keys_of_the_coding_page_choose_the_codes(desk: Page) -> None:
    desk.goto(f"{TEAM}/listening/3/code")
    listed = keys_listed(desk)
    codes = desk.locator("label[data-key]")
    for code in codes.all():
        key = code.get_attribute("data-key") or ""
        assert listed[key] == code.locator("span").inner_text()
        desk.keyboard.press(key)
        expect(code.locator("input")).to_be_checked()
    this = (desk.locator("#codes").get_attribute("action") or "").rpartition("/")[2]
    with desk.expect_navigation():
        desk.get_by_role("button", name="Next answer").click()
    back = desk.locator("a[data-key=k]").get_attribute("href")
    desk.keyboard.press("k")
    desk.wait_for_url(f"**{back}")
    desk.goto(f"{TEAM}/listening/3/code?answer={this}")
    desk.get_by_role("button", name="Undo my codes").wait_for()
    with desk.expect_navigation():
        desk.keyboard.press("u")
    expect(desk.get_by_role("button", name="Undo my codes")).to_have_count(0)
    desk.evaluate(KEEP_HERE)
    assert presses(desk, "s").startswith(f"{TEAM}/listening/3/code?answer=")
    assert presses(desk, "c") == "Make"


def test_nobody_is_caught_between_two_stops(desk: Page) -> None:
    desk.goto(BOARD)
    here = "document.activeElement === document.body ? '' : document.activeElement.outerHTML"
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("link", name="Skip to the content")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.locator("#main")).to_be_focused()
    desk.keyboard.press("Tab")
    assert desk.evaluate("!!document.activeElement.closest('main')")
    stops = []
    while (stop := desk.evaluate(here)) and len(stops) < 80:
        stops.append(stop)
        desk.keyboard.press("Tab")
    assert len(stops) < 80
    assert len(stops) == len(set(stops))
    assert any("board/12" in stop for stop in stops)


def test_who_switched_single_keys_off_presses_them_in_vain(desk: Page) -> None:
    desk.goto("/account")
    desk.get_by_label("Single keys are shortcuts").uncheck()
    desk.get_by_role("button", name="Save").first.click()
    desk.goto(BOARD)
    card = desk.locator(CARD).first
    card.focus()
    for key in ("?", "m", "j", "n"):
        desk.keyboard.press(key)
    expect(card).to_be_focused()
    expect(desk.get_by_role("dialog")).to_have_count(0)
    assert desk.url.endswith(BOARD)
    desk.get_by_role("button", name="Keys").press("Enter")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_visible()
