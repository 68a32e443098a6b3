"""What goes wrong around the program, and what people see of it. `make soak` has each fault last longer."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

from ldagile.live.watch import Watch
from ldagile.models.base import db
from tests.program import Visitor
from tests.server import serving

SOAK = float(os.environ.get("LDAGILE_TEST_SOAK", "0"))  # seconds


@pytest.fixture
def port(app: Flask, people: Any) -> Iterator[int]:
    """Where the app is served, by as many threads as there are requests."""
    with app.app_context():
        watch = Watch(db.engine, app.extensions["bus"], app.app_context)
    watch.start()
    with serving(app) as port:
        yield port
    watch.stop()


@pytest.fixture
def visitor_of(app: Flask, port: int) -> Callable[..., Visitor]:
    """A browser in which this person is signed in."""
    return lambda actor=None: Visitor(app, port, actor)
