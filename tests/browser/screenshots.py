"""`make screenshots`: every page, in every light, for people to look at. Not a test: it checks nothing.

They land in instance/screenshots, a folder per light; `ONLY=board make screenshots` makes those whose address holds it.
"""

import os
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page

from ldagile.jobs.seed import seed_team
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.problems import Problem
from ldagile.queries.links import PATHS, sign_link
from tests.browser.conftest import ROOT
from tests.browser.pages import DENSE, OPEN_PAGES, PAGES, TEAM
from tests.holding import a_retro
from tests.web.nonsense.texts import long_words, rewrite

DESK, SMALL = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
PHONE = {"viewport": SMALL, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
LIGHTS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": PHONE,
    "phone-dark": {**PHONE, "color_scheme": "dark"},
    "zoomed": {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2},
    "right-to-left": {"viewport": DESK},
    "without-script": {"viewport": DESK, "script": False},
}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("light", LIGHTS)
def test_take(enter: Callable[..., Page], window: Callable[..., Page], garden: str, light: str) -> None:
    signed_in = enter("owner", **LIGHTS[light])
    for path in filter(wanted, PAGES):
        take(signed_in, path, light)
    visitor = window(**LIGHTS[light])
    for path in filter(wanted, OPEN_PAGES):
        take(visitor, path, light)


@pytest.mark.timeout(1800)
def test_take_an_empty_team(enter: Callable[..., Page], people: Any) -> None:
    page = enter("owner", viewport=DESK)
    for path in filter(wanted, PAGES):
        take(page, path.replace(TEAM, f"/t/{people.slug}"), "empty")


@pytest.mark.timeout(1800)
def test_take_a_team_with_a_thousand_cards(
    app: Flask, enter: Callable[..., Page], window: Callable[..., Page], people: Any, clock: Any
) -> None:
    with app.app_context():
        seed_team(slug=people.slug, cards=1000, seed=1, now=clock.now)
    for light in ("light", "dark", "phone"):
        page = enter("owner", **LIGHTS[light])
        for path in filter(wanted, DENSE):
            take(page, f"/t/{people.slug}/{path}", light, folder=f"thousand-{light}")


@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("garden")
@pytest.mark.parametrize("light", ["light", "dark", "phone"])
def test_take_long_words(app: Flask, enter: Callable[..., Page], light: str) -> None:
    page = enter("owner", **LIGHTS[light])
    with app.app_context():
        rewrite(long_words)
    for path in filter(wanted, PAGES):
        take(page, path, light, folder=f"long-words-{light}")


@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("garden")
@pytest.mark.parametrize("light", ["light", "phone", "phone-dark"])
def test_take_what_opens_from_a_link(app: Flask, window: Callable[..., Page], light: str) -> None:
    page = window(**LIGHTS[light])
    for purpose, path in links(app):
        take(page, path, light, folder=f"links-{light}", name=purpose)


def links(app: Flask) -> list[tuple[str, str]]:
    """A link of each purpose, into the garden."""
    with app.app_context():
        asked = session.query(Invitation).filter(Invitation.follow_up_id == FollowUp.id, FollowUp.closed_at.is_(None))
        found = {
            "problem": session.query(Problem.id, Problem.link_generation).first(),
            "informant": session.query(Informant.id, Informant.link_generation).first(),
            "followup-group": session.query(FollowUp.id, FollowUp.link_generation).order_by(FollowUp.id.desc()).first(),
            "followup": asked.with_entities(Invitation.id, Invitation.generation).first(),
            "feedback": (1, 0),
        }
        secret = str(app.secret_key)
        return [(each, f"{PATHS[each]}/{sign_link(secret, each, *row)}") for each, row in found.items() if row]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("light", ["light", "dark", "phone"])
def test_take_each_phase_of_a_retro(
    enter: Callable[..., Page], do: Callable[..., Any], people: Any, clock: Any, light: str
) -> None:
    held = do(lambda: a_retro(people, clock))
    page = enter("owner", **LIGHTS[light])
    url = f"/t/{people.slug}/retros/{held.number}"
    for phase in ("collect", "look_back", "write", "vote", "discuss", "commit", "close"):
        if phase == "vote":
            do(lambda: [held.write(people.teammate, f"Five lines on the checklist, card {each}") for each in range(4)])
        if phase != "collect":
            do(lambda to=phase: held.go(to))
        take(page, url, light, folder=f"retro-{light}", name=phase)


def wanted(path: str) -> bool:
    return os.environ.get("ONLY", "") in path


def take(page: Page, path: str, light: str, *, folder: str = "", name: str = "") -> None:
    response = page.goto(path)
    if light == "empty" and response is not None and response.status == 404:
        return
    if light == "right-to-left":
        page.evaluate("document.documentElement.dir = 'rtl'")
    name = name or path.strip("/").replace("/", "-").replace("?", "-") or "index"
    page.screenshot(path=ROOT / "instance" / "screenshots" / (folder or light) / f"{name}.png", full_page=True)
