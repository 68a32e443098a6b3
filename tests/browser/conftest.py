"""A real server, a real Chromium. The CDN's addresses are fulfilled with the pinned npm files, so that the
browser really checks their fingerprints; what it complains about in its console fails the test."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, expect, sync_playwright

from ldagile.cli.assets import pull
from ldagile.jobs.garden import load_garden
from ldagile.models.base import session
from ldagile.models.memberships import add_member
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, transaction
from ldagile.web.vendor import CDN, VENDORED
from tests.conftest import PASSWORD, People
from tests.databases import copy_sqlite
from tests.server import serving

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = next(filter(Path.exists, map(Path, ("/usr/bin/chromium", "/usr/bin/chromium-browser"))), None)
# The same without what only somebody at a screen would see: a third less work.
SHELL = next(filter(Path.exists, [Path("/usr/bin/chromium-headless-shell")]), CHROMIUM)
PATIENCE = 8000
expect.set_options(timeout=PATIENCE)


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The browser runs on SQLite only."""
    return copy_sqlite(sqlite_template, tmp_path)


@pytest.fixture
def address(app: Flask, people: Any) -> Iterator[str]:
    """Where the app is served."""
    with serving(app) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def vendor() -> dict[str, Path]:
    """The CDN's addresses and the files that stand for them."""
    folder = ROOT / "instance" / "assets"
    files = [folder / each.name for each in VENDORED]
    if not all(path.exists() for path in files):
        files = pull(VENDORED, folder, cdn="http://127.0.0.1:9")
    return {f"{CDN}/{each.address}": path for each, path in zip(VENDORED, files, strict=True)}


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample garden is kept once a test has planted it."""
    return tmp_path_factory.mktemp("garden") / "planted.db"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(
        executable_path=SHELL,
        args=["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    )
    yield browser
    browser.close()


@pytest.fixture
def window(chromium: Browser, address: str, vendor: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    """A fresh window, as of one more person; `script=False` for one without JavaScript."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def fulfil(route: Route) -> None:
        path = vendor.get(route.request.url)
        if path is None:
            route.abort()
        else:
            headers = {"Access-Control-Allow-Origin": "*"}
            route.fulfill(path=path, content_type="text/javascript", headers=headers)

    def opened(*, script: bool = True, **options: Any) -> Page:
        context = chromium.new_context(
            base_url=address, java_script_enabled=script, reduced_motion="reduce", locale="en-GB", **options
        )
        context.set_default_timeout(PATIENCE)
        context.route(re.compile(r"^https://"), fulfil)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    expected = re.compile(
        r"status of (4\d\d|503)|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_NETWORK|ERR_INTERNET|Failed to fetch"
    )
    assert [said for said in complaints if not expected.search(said)] == []


@pytest.fixture
def enter(window: Callable[..., Page]) -> Callable[..., Page]:
    """A window in which this person has signed in by the form."""

    def entered(name: str, **options: Any) -> Page:
        page = window(**options)
        page.goto("/sign-in")
        page.get_by_label("E-mail").fill(f"{name}@example.org")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/t/**")
        return page

    return entered


@pytest.fixture
def garden(do: Callable[..., Any], people: People, clock: Any, database_url: str, planted: Path) -> str:
    """The sample garden, which owner and teammate work in. It is planted once; the others get its rows."""
    path = database_url.removeprefix("sqlite:///")
    if planted.exists():
        copy_rows(planted, path)
        return "sales-learning-2"

    def plant() -> str:
        slug = load_garden(visitor_id=people.owner.user_id, now=clock.now).slug
        with transaction(SITE):
            team_id = session.query(Team).filter_by(slug=slug).one().id
            add_member(team_id, people.teammate.user_id, "member", created_by_id=None, now=clock.now)
        return slug

    slug: str = do(plant)
    copy_rows(path, planted)
    return slug


def copy_rows(source: str | Path, target: str | Path) -> None:
    with closing(sqlite3.connect(source)) as full, closing(sqlite3.connect(target)) as empty:
        full.backup(empty)
