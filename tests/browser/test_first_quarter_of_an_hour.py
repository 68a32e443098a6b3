"""INTERFACE.md: the first quarter of an hour, and how light the steps after it are. Every field that is filled, every
choice between ways and every click is counted where it happens."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect

from ldagile.models.base import session
from ldagile.models.listening import Invitation
from ldagile.queries.links import sign_link
from tests.browser.looks import check_axe
from tests.build import an_objective
from tests.conftest import PASSWORD
from tests.listening import a_released_card, opened
from tests.web.diagnosing import MANAGER, REP, listed

pytestmark = pytest.mark.browser
SECRET = "a secret for tests that is long enough"
PHONE = {"width": 390, "height": 844}
REQUESTS = """We need CRM training for all reps by December
Refund complaints rose from 40 to 95 a month since the new tool
Please send everyone the webinar on data protection again"""
PROBLEM = "Refund complaints rose from 40 to 95 a month since the new tool"


@dataclass
class Hand:
    """One person's hand on the page, and how much it did."""

    page: Page
    inputs: int = 0
    decisions: int = 0
    clicks: int = 0

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label).and_(self.page.locator("input, textarea")).fill(text)
        self.inputs += 1

    def pick(self, label: str, option: str) -> None:
        self.page.get_by_role("combobox", name=label).select_option(label=option)
        self.inputs += 1

    def decide(self, way: Locator) -> None:
        way.click()
        self.decisions += 1

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.locator("a, button", has_text=name).first.click()
        self.clicks += 1


def look_at(page: Page) -> None:
    """Axe finds nothing on it in light, in dark and on a phone, and the phone need not be moved sideways."""
    size = page.viewport_size
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        check_axe(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    check_axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.set_viewport_size(size)  # type: ignore[arg-type]


def answer_questions(page: Page, answers: str) -> None:
    """The fourteen questions and their Save, which don't count: they are the diagnosis itself."""
    for question, answer in listed(answers).items():
        page.locator(f'[name="q{question}"][value="{"yes" if answer else "no"}"]').check()
    page.get_by_role("button", name="Save these answers").click()
    expect(page.get_by_text("Saved.")).to_be_visible()


@pytest.mark.parametrize("people", [None], ids=["empty-database"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_from_an_empty_database_to_a_sprint_in_six_inputs_and_three_decisions(
    window: Callable[..., Page], script: bool
) -> None:
    page = window(script=script)
    page.goto("/")
    page.get_by_label("Your name").fill("Mira Okafor")
    page.get_by_label("E-mail").fill("mira@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("What is your team called?").fill("Sales learning")
    hand = Hand(page)
    hand.decide(page.get_by_role("button", name="Start with ours"))
    page.wait_for_url("**/start")
    look = look_at if script else Page.reload
    look(page)
    hand.fill("Requests, as they were written to you", REQUESTS)
    hand.press("Go on")
    page.wait_for_url("**/start/pick")
    look(page)
    hand.decide(page.get_by_label(PROBLEM))
    hand.press("Go on")
    page.wait_for_url("**/start/2")
    look(page)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
    hand.fill("Person-days", "4")
    hand.press("Start the sprint")
    page.wait_for_url("**/sprints/1")
    for title in ("Talk to two people who do it", "Watch one hour", "Get twelve months of the number"):
        expect(page.get_by_role("link", name=title)).to_be_visible()
    expect(page.get_by_text("1.5 of 4 person-days, 2.5 free")).to_be_visible()
    assert hand.inputs <= 6
    assert hand.decisions <= 3


def test_a_stakeholder_tells_a_problem_with_two_inputs(window: Callable[..., Page]) -> None:
    hand = Hand(window(viewport=PHONE))
    hand.page.goto("/to/sales-learning")
    hand.fill("What problem are you trying to solve?", PROBLEM)
    hand.fill("How do we reach you?", "helen.marsh@nordlicht.org")
    hand.press("Send")
    hand.page.wait_for_url("**/p/**")
    assert (hand.inputs, hand.clicks) == (2, 1)


def test_from_a_problem_to_a_ranked_card_in_seven_inputs_and_twelve_clicks(
    enter: Callable[..., Page], window: Callable[..., Page], do: Any, people: Any, clock: Any
) -> None:
    do(an_objective, team_id=people.owner.team, now=clock.now)
    outside = window()
    outside.goto("/to/sales-learning")
    outside.get_by_label("What problem are you trying to solve?").fill(PROBLEM)
    outside.get_by_label("How do we reach you?").fill("helen.marsh@nordlicht.org")
    outside.locator(".first button").first.click()
    outside.wait_for_url("**/p/**")

    page = enter("teammate")
    hand = Hand(page)
    hand.press(PROBLEM)
    hand.fill("How many people does it affect?", "40")
    hand.press("Save")
    hand.pick("Objective", "A forecast we can trust")
    hand.press("Save")
    hand.fill("What does it cost a month?", "20000")
    hand.press("Save")
    hand.press("Ask what keeps them from doing it")
    hand.press("Ask Helen Marsh, who told it")
    hand.fill("Their role", "sales managers")
    hand.press("To the questions")
    answer_questions(page, MANAGER)
    hand.press("Someone else")
    hand.fill("Their role", "reps")
    hand.press("To the questions")
    answer_questions(page, REP)
    hand.press("All together")
    hand.press("Add: process or tool fix")
    hand.fill("What shall it be called?", "A shorter form")
    hand.fill("How many person-days would it take us?", "2")
    hand.press("Add it")
    page.wait_for_url("**/cards/1")
    page.goto("/t/sales-learning/backlog")
    expect(page.locator(".index").first).to_have_text(re.compile(r"^\d+$"))
    assert hand.inputs <= 7
    assert hand.clicks <= 12


def test_a_learner_answers_on_a_phone_with_two_choices_and_one_button(
    app: Flask, window: Callable[..., Page], people: Any, clock: Any
) -> None:
    with app.app_context():
        a_released_card(people, clock, count=6)
        opened(clock)
        invitation = session.query(Invitation).order_by(Invitation.id).first().id
    hand = Hand(window(viewport=PHONE))
    hand.page.goto("/a/" + sign_link(SECRET, "followup", invitation, 0))
    check_axe(hand.page)
    expect(hand.page.get_by_role("button")).to_have_count(1)
    hand.decide(hand.page.get_by_label("Nothing yet"))
    hand.decide(hand.page.get_by_label("Nothing", exact=True))
    hand.press("Send")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Thank you")
    assert (hand.inputs, hand.decisions, hand.clicks) == (0, 2, 1)
