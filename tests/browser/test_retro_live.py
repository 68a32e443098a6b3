"""Two people and a guest hold a whole retro, each at their own screen."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.retros import RetroCard
from tests.browser.looks import PHONE, ZOOMED, check_axe, check_hands, check_width
from tests.holding import a_retro

pytestmark = pytest.mark.browser


@pytest.fixture
def room(do: Callable[..., Any], people: Any, clock: Any) -> str:
    """An anonymous retro, led by the owner."""
    number = do(lambda: a_retro(people, clock)).number
    return f"/t/{people.slug}/retros/{number}"


def joins(lobby: Page, window: Callable[..., Page], name: str, email: str = "") -> Page:
    """A guest with a phone types the letters on the wall, and a name."""
    code = lobby.locator(".lobby-code").inner_text()
    phone = window(viewport=PHONE)
    phone.goto("/join")
    phone.get_by_label("The six letters on the wall").fill(code.lower())
    phone.get_by_role("button", name="Go in").click()
    phone.get_by_label("What shall we call you?").fill(name)
    phone.get_by_label("E-mail").fill(email)
    phone.get_by_role("button", name="Join").click()
    expect(phone.get_by_role("heading", name="What did we learn")).to_be_visible()
    return phone


def note(page: Page, column: str) -> Any:
    return page.get_by_label(f"Write a card: {column}")


def writes(page: Page, column: str, text: str) -> None:
    note(page, column).fill(text)
    note(page, column).press("Enter")
    expect(page.locator(".note", has_text=text)).to_be_visible()
    expect(note(page, column)).to_have_value("")


def go(leader: Page, button: str) -> None:
    leader.get_by_role("button", name=button, exact=True).click()


def test_two_people_and_a_guest_hold_a_whole_retro(
    app: Flask, enter: Callable[..., Page], window: Callable[..., Page], room: str
) -> None:
    leader = enter("owner")
    leader.goto(room)
    other = enter("teammate")
    other.goto(room)
    expect(leader.locator(".lobby-people")).to_contain_text("Teammate")
    guest = joins(leader, window, "Nils", "nils@example.org")
    expect(leader.locator(".lobby-people")).to_contain_text("Nils")
    expect(leader.get_by_role("heading", name="3 of 7 are here")).to_be_visible()

    go(leader, "Start writing")
    expect(guest.locator(".phases .now")).to_have_text("Write")
    writes(guest, "What didn’t transfer", "Nobody opens the articles on a phone")
    writes(other, "What changed at work", "Reps fill in the five lines")
    writes(leader, "What to try", "Ask before we build")
    expect(leader.get_by_text("One from others, face down")).to_have_count(2)
    expect(leader.locator("#room")).not_to_contain_text("Nobody opens")

    note(other, "What we assumed").fill("Half a thought")
    go(guest, "I’m ready")
    expect(leader.locator(".room-note")).to_contain_text("1 of 2 are ready.")
    expect(note(other, "What we assumed")).to_have_value("Half a thought")

    go(leader, "Reveal the cards")
    for page in (leader, other, guest):
        expect(page.locator(".ballot-card")).to_have_count(3)
        expect(page.locator("#room")).to_contain_text("Nobody opens the articles on a phone")
    for page, times in ((guest, 2), (other, 1)):
        card = page.locator(".ballot-card", has_text="Nobody opens")
        for count in range(times):
            card.get_by_role("button", name="Give a vote").click()
            expect(card.locator(".given")).to_have_count(count + 1)
    expect(guest.get_by_text("3 of your 5 votes are left")).to_be_visible()
    expect(leader.get_by_text("5 of your 5 votes are left")).to_be_visible()

    go(leader, "Close the vote")
    for page in (leader, other, guest):
        expect(page.locator(".topic h1")).to_have_text("Nobody opens the articles on a phone")
        expect(page.locator(".topic-votes").first).to_contain_text("3")
    leader.get_by_label("One more thing we’ll do").fill("Put them where reps work")
    leader.locator(".action-form").get_by_role("button", name="Add it").click()
    expect(guest.locator(".doing")).to_contain_text("Put them where reps work")
    expect(leader.get_by_label("One more thing we’ll do")).to_have_value("")

    go(leader, "Go to commit")
    expect(guest.locator(".phases .now")).to_have_text("Commit")
    expect(leader.locator(".room-note")).to_contain_text("One has no owner yet.")
    leader.get_by_role("radio", name="Nils").check()
    leader.get_by_label("How will we know?").fill("Half of them have opened one")
    go(leader, "Save")
    expect(guest.locator(".commit-facts")).to_contain_text("Nils")
    go(leader, "Make it a card")
    expect(other.get_by_text("On the board")).to_be_visible()

    go(leader, "Close the retro")
    expect(other.get_by_role("heading", name="What came out of it")).to_be_visible()
    expect(guest.get_by_role("heading", name="Thank you")).to_be_visible()
    expect(guest.locator(".commit-one")).to_contain_text("Put them where reps work")
    expect(guest.locator("#room")).not_to_contain_text("Reps fill in")
    with app.app_context():
        assert session.query(Card).one().kind == "improvement"


def test_the_facilitators_other_tab_is_live_too_and_a_double_click_skips_nothing(
    enter: Callable[..., Page], room: str
) -> None:
    leader = enter("owner")
    leader.goto(room)
    leader.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")  # as over plain http
    leader.get_by_role("button", name="Copy the link").click()
    expect(leader.get_by_role("button", name="Copied")).to_be_visible()
    tab = leader.context.new_page()
    tab.goto(room)
    leader.get_by_role("button", name="Start writing").dblclick()
    for page in (leader, tab):
        expect(page.locator(".phases .now")).to_have_text("Write")
    writes(tab, "What to try", "Ask before we build")
    expect(leader.locator(".note")).to_have_text(re.compile("Ask before we build"))


def test_a_draft_outlives_a_lost_network_and_is_sent_once(
    app: Flask, enter: Callable[..., Page], window: Callable[..., Page], room: str
) -> None:
    leader = enter("owner")
    leader.goto(room)
    guest = joins(leader, window, "Nils")
    go(leader, "Start writing")
    expect(guest.locator(".phases .now")).to_have_text("Write")
    lost = {"answers": 0}

    def lose_the_answer(route: Any) -> None:
        """The request arrives, its answer doesn't: what is sent again must not become a second card."""
        if lost["answers"]:
            route.continue_()
            return
        lost["answers"] += 1
        route.fetch()
        route.abort("connectionreset")

    guest.route("**/cards", lose_the_answer)
    field = note(guest, "What to try")
    field.fill("Ask before we build")
    field.press("Enter")
    expect(guest.locator("#write-3").get_by_text("Not sent yet.")).to_be_visible()
    expect(field).to_have_value("Ask before we build")
    expect(guest.locator(".note")).to_have_count(1, timeout=8000)
    expect(field).to_have_value("", timeout=8000)
    with app.app_context():
        assert session.query(RetroCard).count() == 1


def test_a_draft_is_still_there_after_a_reload_and_told_of_once_the_cards_are_revealed(
    enter: Callable[..., Page], room: str
) -> None:
    page = enter("owner", viewport=PHONE)
    page.goto(f"{room}?show=cards")
    note(page, "What to try").fill("Ask before")
    page.reload()
    expect(note(page, "What to try")).to_have_value("Ask before")
    go(page, "Start writing")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert page.evaluate("scrollY > 0")
    go(page, "Reveal the cards")
    expect(page.locator("#unsent")).to_contain_text("A card of yours wasn’t sent: Ask before")
    page.wait_for_function("scrollY === 0")


def test_where_no_stream_gets_through_the_page_asks_by_itself(
    enter: Callable[..., Page], do: Callable[..., Any], people: Any, clock: Any
) -> None:
    held = do(lambda: a_retro(people, clock))
    page = enter("teammate")
    page.route("**/live*", lambda route: route.abort("connectionreset"))
    page.goto(f"/t/{people.slug}/retros/{held.number}")
    expect(page.locator(".phases .now")).to_have_text("Collect")
    do(lambda: held.go("write"))
    expect(page.locator(".phases .now")).to_have_text("Write", timeout=12000)


def test_without_javascript_one_writes_and_votes_all_the_same(enter: Callable[..., Page], room: str) -> None:
    page = enter("owner", script=False)
    page.goto(room)
    go(page, "Start writing")
    note(page, "What to try").fill("Ask before we build")
    page.locator("#write-3").get_by_role("button", name="Add it").click()
    expect(page.locator(".note")).to_have_count(1)
    go(page, "Reveal the cards")
    page.get_by_role("button", name="Give a vote").click()
    expect(page.locator(".given")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_phase_and_nothing_is_wider_than_a_phone(
    enter: Callable[..., Page], do: Callable[..., Any], people: Any, clock: Any, scheme: Any
) -> None:
    earlier = do(lambda: a_retro(people, clock))
    do(lambda: (earlier.go("commit"), earlier.act("Put them where reps work"), earlier.go("close")))
    held = do(lambda: a_retro(people, clock))
    url = f"/t/{people.slug}/retros/{held.number}"
    page = enter("owner", color_scheme=scheme)

    def look(path: str) -> None:
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(path)
        check_axe(page)
        for size in (ZOOMED, PHONE):
            page.set_viewport_size(size)
            check_hands(page)
            check_width(page)

    for path in (url, f"{url}?show=cards", f"/t/{people.slug}/retros", f"/t/{people.slug}/retros/new", "/join"):
        look(path)
    for phase in ("look_back", "write", "vote", "discuss", "commit", "close"):
        if phase == "vote":
            do(lambda: [held.write(people.teammate, f"Five lines on the checklist, card {each}") for each in range(4)])
            do(lambda: held.write(people.owner, "Ask before we build"))
            look(url)
            look(f"{url}/cards/{do(lambda: held.room(people.owner).cards[0].id)}")
        do(lambda phase=phase: held.go(phase))
        if phase == "commit":
            do(lambda: held.act("Pin them"))
            look(f"{url}/actions/2")
        look(url)
