"""Cards, teams and words that the tests of the workflow share."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ldagile.domain.workflow import KINDS, BrokenRule, CardFacts, TeamRules

EMPTY = CardFacts(kind="intervention", stage="idea")
READY = CardFacts(
    kind="intervention",
    stage="idea",
    has_objective=True,
    diagnosed=True,
    has_target_behaviour=True,
    metric_level="L3",
    own_days=3,
)
LISTENING = replace(
    READY,
    stage="listening",
    followed_up=True,
    follow_up_closed=True,
    has_verdict=True,
    decision="scale",
)
COURSE = replace(READY, type="course", environment=0.3, motivation=0.1)
GUIDE = TeamRules("guide", "member")
REQUIRE = TeamRules("require", "member")
STRICT = TeamRules("strict", "member")
STRICT_LEAD = TeamRules("strict", "lead")
OTHER_KINDS = [kind for kind in KINDS if kind != "intervention"]

EVERY_GATING = pytest.mark.parametrize(
    ("team", "effect"),
    [
        (GUIDE, "notice"),
        (TeamRules("guide", "lead"), "notice"),
        (REQUIRE, "reason"),
        (TeamRules("require", "lead"), "reason"),
        (STRICT, "stop"),
        (STRICT_LEAD, "reason"),
    ],
    ids=lambda value: f"{value.gating} {value.role}" if isinstance(value, TeamRules) else value,
)


def at(card: CardFacts, stage: str) -> CardFacts:
    return replace(card, stage=stage)


def codes(broken: Sequence[BrokenRule]) -> list[str]:
    return [rule.code for rule in broken]
