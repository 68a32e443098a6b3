"""What is wrong with a form is where the focus is."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False])
def test_a_refused_sign_in_is_read_at_once(window: Callable[..., Page], people: Any, script: bool) -> None:
    page = window(script=script)
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill("owner@example.org")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.goto("/reset")
    page.get_by_role("button", name="Send me a link").click()
    expect(page.get_by_label("E-mail")).to_be_focused()
