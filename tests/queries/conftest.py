"""Queries run inside one app context, as they do inside a request or a job."""

from collections.abc import Iterator

import pytest
from flask import Flask


@pytest.fixture(autouse=True)
def context(app: Flask, people: object) -> Iterator[None]:
    with app.app_context():
        yield
