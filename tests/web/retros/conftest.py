from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.queries.retros.seen import Room
from tests.conftest import Client
from tests.holding import HeldRetro, a_retro


class Live:
    """A retro behind a web server: everything is done in an app context of its own, none is left open."""

    def __init__(self, app: Flask, held: HeldRetro, slug: str) -> None:
        self.app = app
        self.held = held
        self.url = f"/t/{slug}/retros/{held.number}"

    @contextmanager
    def inside(self) -> Iterator[HeldRetro]:
        with self.app.app_context():
            yield self.held

    def room(self, actor: Actor) -> Room:
        with self.inside() as held:
            return held.room(actor)

    def go(self, phase: str) -> None:
        with self.inside() as held:
            held.go(phase)

    def write(self, actor: Actor, text: str, column: int = 0) -> str:
        with self.inside() as held:
            return held.write(actor, text, column)

    def take_on(self, title: str) -> None:
        with self.inside() as held:
            held.go("commit")
            held.act(title)

    def guest(self, name: str = "Helen", email: str | None = None) -> tuple[Actor, Client]:
        """A guest, and the browser that holds their token."""
        with self.inside() as held:
            actor = held.guest(name, email)
        client: Client = self.app.test_client()  # type: ignore[assignment]
        client.carry_csrf()
        with client.session_transaction() as cookies:
            cookies["guests"] = {self.url.removeprefix("/t/").replace("/retros/", "/"): held.token}
        return actor, client


@pytest.fixture
def call(app: Flask, people: Any, clock: Any) -> Callable[..., Live]:
    """Call a retro, led by the owner."""

    def make(**values: Any) -> Live:
        with app.app_context():
            return Live(app, a_retro(people, clock, **values), people.slug)

    return make


@pytest.fixture
def live(call: Callable[..., Live]) -> Live:
    """An anonymous retro in the write phase."""
    live = call()
    live.go("write")
    return live
