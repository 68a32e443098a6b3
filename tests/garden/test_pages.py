"""Every page with the garden in it, on both databases: what one of them accepts, the other may refuse."""

from typing import Any

from flask import Flask

from tests.browser.pages import PAGES, TEAM
from tests.garden.conftest import URL
from tests.web.api.conftest import program, token  # noqa: F401


def test_every_page_answers(sign_in: Any, mira: Any) -> None:
    browser = sign_in(mira)
    for path in [each.replace(TEAM, URL) for each in PAGES]:
        assert (path, browser.get(path, follow_redirects=True).status_code) == (path, 200)


def test_every_operation_that_only_reads_answers(app: Flask, program: Any, token: Any, mira: Any) -> None:  # noqa: F811
    client = program(token(mira))
    for path, operations in app.extensions["openapi"]()["paths"].items():
        if "get" in operations:
            address = path.replace("{slug}", "sales-learning").replace("{number}", "1").replace("{dated}", "2026-11-02")
            status = client.get(address).status_code
            assert status == 200 or (status == 404 and address != path), address
