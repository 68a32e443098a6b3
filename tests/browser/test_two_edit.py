"""What stood in a form at first is known from marks; a browser's way of sending a field must not change them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from ldagile.web.stood import mark, read_marks
from tests.browser.pages import PAGES, TEAM

pytestmark = pytest.mark.browser
WITH_MARKS = [path for path in PAGES if path.endswith("/edit")] + [f"{TEAM}/settings", f"{TEAM}/lanes"]
SENT = """(stood) => {
  const sent = new FormData(stood.form);
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name).join("\\n")]));
}"""


def test_what_a_browser_sends_of_a_field_has_the_mark_of_its_value(
    enter: Callable[..., Page],
    garden: str,
) -> None:
    page = enter("owner")
    for path in WITH_MARKS:
        page.goto(path)
        for form in page.locator("[name=stood]").all():
            sent: dict[str, str] = form.evaluate(SENT)
            stood = read_marks(sent["stood"])
            fields = sent.keys() - {"csrf_token", "request_key", "stood", "version"}
            assert {name: mark(sent[name]) for name in fields} == {name: stood[name] for name in fields}, path
