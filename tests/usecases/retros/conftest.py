from typing import Any

import pytest

from tests.holding import HeldRetro, a_retro


@pytest.fixture
def held(people: Any, clock: Any) -> HeldRetro:
    """An anonymous retro in the write phase, led by the owner."""
    retro = a_retro(people, clock)
    retro.go("write")
    return retro
