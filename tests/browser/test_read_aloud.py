"""What a screen reader is given: the outline of the central screens, and what it is told when something happens."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import DESK, check_hands
from tests.browser.pages import TEAM
from tests.browser.test_metrics_live import METRIC
from tests.holding import a_retro

pytestmark = pytest.mark.browser
BOARD = f"{TEAM}/board"
# Keeps what is put into a live region after the page was read, as a screen reader hears it.
LISTEN = """window.heard = [];
document.addEventListener("DOMContentLoaded", () => new MutationObserver((changes) => {
  for (const { target } of changes) {
    const element = target.closest ? target : target.parentElement;
    const region = element?.closest("[role=status]:not([aria-live=off]), [role=alert]");
    const said = region?.textContent.replace(/\\s+/g, " ").trim();
    if (said) window.heard.push(said);
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true }));"""


@pytest.fixture
def open_page(enter: Callable[..., Page], garden: str) -> Callable[..., Page]:
    """A page at which somebody listens."""

    def opened(name: str, path: str) -> Page:
        page = enter(name, viewport=DESK)
        page.add_init_script(LISTEN)
        page.goto(path)
        page.wait_for_timeout(300)
        return page

    return opened


def hears(page: Page, words: str) -> None:
    page.wait_for_function("words => window.heard.some((said) => said.includes(words))", arg=words)


def test_the_central_screens_have_an_outline(open_page: Callable[..., Page]) -> None:
    page = open_page("owner", BOARD)
    expect(page.locator("body")).to_match_aria_snapshot("""
    - link "Skip to the content"
    - banner:
      - navigation "Pages":
        - list:
          - listitem:
            - link "Today"
    - main:
      - heading "Board" [level=1]
      - group "Which cards"
      - region "Doing":
        - heading "Doing" [level=2]
        - text: 3 of 3
        - article:
          - text: "A forecast we can trust:"
          - heading "Drop 14 of the 23 fields from the form" [level=3]:
            - link "Drop 14 of the 23 fields from the form"
          - paragraph: /Environment/
          - paragraph: Tomas · 43 days , longer than most
    - status
    - status""")
    page.goto(f"{BOARD}/5")
    expect(page.locator("body")).to_match_aria_snapshot("""
    - region "Board":
      - heading "Board" [level=2]
    - main:
      - heading "Drop 14 of the 23 fields from the form" [level=1]
    - status""")
    page.goto(f"{TEAM}/backlog")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
    - main:
      - heading "Backlog" [level=1]
      - navigation "Show only"
      - region "Ranked":
        - list:
          - listitem:
            - link "Five help articles pinned above the customer record"
      - complementary "What would help":
        - heading "What does one day of your work cost?" [level=2]
        - textbox "One day, in EUR"
        - button "Save" """)
    page.goto(f"{TEAM}/today")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
    - main:
      - heading "Today" [level=1]
      - figure
      - region "Problems waiting for an answer":
        - heading "Problems waiting for an answer" [level=2]
        - list:
          - listitem:
            - link "“New reps ask the same twelve questions in their first month.”" """)


def test_a_move_is_told_to_who_made_it_and_to_who_looks_on(open_page: Callable[..., Page]) -> None:
    mine, theirs = open_page("owner", BOARD), open_page("teammate", BOARD)
    card = mine.locator("#tile-12 a").first
    card.focus()
    mine.keyboard.press("m")
    mine.get_by_role("dialog").get_by_label("Evaluated").check()
    mine.keyboard.press("Enter")
    hears(mine, "moved to Evaluated")
    hears(theirs, "The board has changed: Doing, 2 of 3; Evaluated, 3")
    mine.wait_for_timeout(300)
    assert "has changed" not in " ".join(mine.evaluate("window.heard"))


def test_what_others_change_on_a_page_is_told_once(open_page: Callable[..., Page]) -> None:
    mine, theirs = open_page("owner", METRIC), open_page("teammate", METRIC)
    theirs.get_by_label("Day").fill("2026-11-24")
    theirs.get_by_label("%", exact=True).fill("72")
    theirs.get_by_role("button", name="Add").click()
    hears(mine, "Something on this page has changed.")
    mine.wait_for_timeout(700)
    assert mine.evaluate("window.heard") == ["Something on this page has changed."]


def test_what_was_saved_is_told_after_the_page_has_opened(open_page: Callable[..., Page]) -> None:
    page = open_page("owner", "/account")
    page.get_by_role("button", name="Save").first.click()
    hears(page, "Saved.")


@pytest.mark.parametrize(
    ("path", "label", "button"),
    [(f"{TEAM}/problems/1/causes", "Because", "Add it"), ("/to/sales-learning", "What problem are you", "Send")],
)
def test_what_is_wrong_with_a_field_is_told_at_the_field(
    open_page: Callable[..., Page], path: str, label: str, button: str
) -> None:
    page = open_page("owner", path)
    field = page.get_by_label(label)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Please fill this in."))
    check_hands(page)


def test_a_room_tells_of_each_step_and_of_nothing_else(
    enter: Callable[..., Page], do: Callable[..., Any], people: Any, clock: Any
) -> None:
    held = do(lambda: a_retro(people, clock))
    page = enter("teammate", viewport=DESK)
    page.add_init_script(LISTEN)
    page.goto(f"/t/{people.slug}/retros/{held.number}")
    expect(page.get_by_text("Now: Collect")).to_be_attached()
    page.wait_for_timeout(300)
    do(lambda: held.go("write"))
    hears(page, "Now: Write")
    do(lambda: held.write(people.owner, "Ask before we build"))
    expect(page.get_by_text("One from others, face down")).to_be_visible()
    do(lambda: held.go("vote"))
    hears(page, "Now: Vote")
    page.get_by_role("button", name="Give a vote").press("Enter")
    hears(page, "4 of your 5 votes are left")
    expect(page.get_by_role("button", name="Give a vote")).to_be_focused()
    do(lambda: held.go("discuss"))
    hears(page, "Now: Discuss: Ask before we build")
    assert len(set(page.evaluate("window.heard"))) == 4
