"""DOMAIN.md §4: each rule under guide, require and strict, for members and leads, by the pages' own forms."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Client
from tests.web.breaking import EVERY_GATING, TEAM, WAYS, Attempt, Effects, World

REASON = "The trial can't wait"
WAY = pytest.mark.parametrize(("break_it", "effects"), WAYS.items(), ids=[way.__name__ for way in WAYS])


@WAY
def test_a_rule_tells_asks_why_or_stops(
    break_it: Callable[[World], Attempt], effects: Effects, do: Any, people: Any, clock: Any, owner: Any, teammate: Any
) -> None:
    world = World(people, clock.now, people.owner.team)
    for gating, role in EVERY_GATING:
        attempt: Attempt = do(break_it, world=world)
        do(world.gating, how=gating)
        CHECKS[effects[gating, role]](owner if role == "lead" else teammate, attempt)
        do(world.clear)


def check_notice(client: Client, attempt: Attempt) -> None:
    """It goes through, and at most one thing is said about it."""
    answer = client.post(attempt.page, data=attempt.said)
    assert answer.status_code == 303
    page = client.get(answer.location).text
    assert page.count('class="toast"') <= 1
    assert 'name="override"' not in page


def check_reason(client: Client, attempt: Attempt) -> None:
    """It stops and offers to say why, and a blank is no reason. The reason stays visible."""
    for said in (attempt.said, {**attempt.said, "override": " "}):
        stopped = client.post(attempt.page, data=said)
        assert stopped.status_code == 422
        assert 'name="override"' in stopped.text
    passed = client.post(attempt.page, data={**attempt.said, "override": REASON})
    assert passed.status_code == 303
    shown = f"{TEAM}/cards/{attempt.card}" if attempt.card else passed.location
    assert "The trial can&#39;t wait" in client.get(shown).text


def check_stop(client: Client, attempt: Attempt) -> None:
    """It stops, offers nothing, and takes no reason."""
    for said in (attempt.said, {**attempt.said, "override": REASON}):
        stopped = client.post(attempt.page, data=said)
        assert stopped.status_code == 422
        assert 'name="override"' not in stopped.text


CHECKS = {"notice": check_notice, "reason": check_reason, "stop": check_stop}
