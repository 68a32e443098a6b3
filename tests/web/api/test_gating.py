"""DOMAIN.md §4: each rule under guide, require and strict, for members and leads, as programs meet it."""

from collections.abc import Callable
from typing import Any

from tests.web.breaking import EVERY_GATING, Attempt, Effects, World
from tests.web.test_gating import REASON, WAY


@WAY
def test_a_rule_tells_asks_why_or_stops(
    break_it: Callable[[World], Attempt], effects: Effects, do: Any, people: Any, clock: Any, owner: Any, teammate: Any
) -> None:
    world = World(people, clock.now, people.owner.team)
    for gating, role in EVERY_GATING:
        attempt: Attempt = do(break_it, world=world)
        do(world.gating, how=gating)
        client, effect = owner if role == "lead" else teammate, effects[gating, role]
        if attempt.api:
            plain = client.post(attempt.api, json=attempt.said)
            assert plain.status_code == (200 if effect == "notice" else 422), (gating, role, plain.text)
            if effect != "notice":
                overridden = client.post(attempt.api, json={**attempt.said, "override": REASON})
                assert overridden.status_code == (200 if effect == "reason" else 422), (gating, role, overridden.text)
        do(world.clear)
