"""What goes wrong around the program, and what people see of it. `make soak` has each fault last longer."""

import os
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from ldagile.live.watch import Watch
from ldagile.models.base import db
from tests.program import Visitor

SOAK = float(os.environ.get("LDAGILE_TEST_SOAK", "0"))  # seconds


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_request(self, *args: object, **kwargs: object) -> None:
        pass


@pytest.fixture
def port(app: Flask, people: Any) -> Iterator[int]:
    """Where the app is served, by as many threads as there are requests."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    with app.app_context():
        watch = Watch(db.engine, app.extensions["bus"], app.app_context)
    watch.start()
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()
    watch.stop()


@pytest.fixture
def visitor_of(app: Flask, port: int) -> Callable[..., Visitor]:
    """A browser in which this person is signed in."""
    return lambda actor=None: Visitor(app, port, actor)
