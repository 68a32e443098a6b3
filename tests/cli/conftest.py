"""Commands as an operator types them."""

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result
from flask import Flask


@pytest.fixture
def flask(app: Flask) -> Callable[..., Result]:
    """Run `flask …` and say how it went."""

    def run(*words: str, typed: str | None = None) -> Any:
        return app.test_cli_runner().invoke(args=list(words), input=typed)

    return run
