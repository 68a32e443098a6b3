"""Use cases run inside one app context, as they do inside a request or a job."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from tests import build


@pytest.fixture(autouse=True)
def context(app: Flask, people: object) -> Iterator[None]:
    with app.app_context():
        yield


@pytest.fixture
def who(people: Any, clock: Any) -> dict[str, Any]:
    """What every use case is told: who asks, and when."""
    return {"actor": people.teammate, "now": clock.now}


@pytest.fixture
def problem(people: Any, clock: Any) -> int:
    return build.a_problem(people.owner.team, clock.now)
