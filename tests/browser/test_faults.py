"""The database is busy while somebody writes: their page says so, and their words stay where they are."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.build import a_card

pytestmark = pytest.mark.browser
WORDS = "Half of them have never opened one"
WAIT = 12_000  # milliseconds; the write waits for five seconds


@pytest.fixture
def card(app: Flask, people: Any, clock: Any) -> str:
    with app.app_context():
        number = a_card(people.owner.team, clock.now)
    return f"/t/sales-learning/cards/{number}"


@pytest.mark.parametrize("script", [True, False])
def test_words_that_had_no_turn_are_kept_and_sent_again(
    enter: Callable[..., Page], card: str, app: Flask, script: bool
) -> None:
    page = enter("owner", script=script)
    page.goto(card)
    page.get_by_label("Say something").fill(WORDS)
    path = app.extensions["settings"].database_url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        page.get_by_role("button", name="Say it").click()
        expect(page.get_by_text("yours had no turn")).to_be_visible(timeout=WAIT)
        somebody.execute("ROLLBACK")
    if script:
        expect(page.get_by_label("Say something")).to_have_value(WORDS)
        page.get_by_role("button", name="Say it").click()
    else:
        expect(page.get_by_text(WORDS)).to_be_visible()
        page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("heading", name="Watch one hour")).to_be_visible()
    expect(page.locator("p", has_text=WORDS)).to_have_count(1)


def test_who_sends_something_without_a_connection_is_told_at_once_and_sends_it_later(
    enter: Callable[..., Page], card: str
) -> None:
    page = enter("owner")
    page.goto(card)
    page.get_by_label("Say something").fill(WORDS)
    page.route("**/comments", lambda route: route.abort("connectionfailed"))
    page.get_by_role("button", name="Say it").click()
    expect(page.get_by_text("No connection. What you write stays here")).to_be_visible(timeout=2000)
    page.unroute("**/comments")
    page.get_by_role("button", name="Say it").click()
    expect(page.locator("p", has_text=WORDS)).to_have_count(1)
    expect(page.get_by_text("No connection.")).to_be_hidden()
