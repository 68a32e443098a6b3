"""Cards on their way from idea to evaluated: stages, kinds, and the rules they meet (DOMAIN.md §2–4).

A use case fills in three plain values, asks, writes, and records what it got back:

    card = CardFacts(kind="intervention", stage="ready", has_objective=True, …)
    move = Move("doing", stages={"ready", "doing"}, lane_count=2, lane_limit=3)
    team = TeamRules(gating="require", role="member")
    rules = check_move(card, move, team, reason)  raises RuleBroken; returns notices and overridden rules
    stages_entered(card, move)                    → ("doing",): one CardTransition each
    releases(card, move)                          → False; else freeze the baseline, schedule the follow-up
    the_notice(rules)                             → the one sentence to show, or None

`broken_rules` tells the same without raising, for a dialog or a greyed-out choice.
"""

from ldagile.domain.workflow.facts import (
    DECISIONS,
    FINISHED,
    GATINGS,
    KINDS,
    METRIC_LEVELS,
    STAGES,
    STAGES_WITH_A_LANE_ALWAYS,
    UNDER_WAY,
    WAITING,
    CardFacts,
    Move,
    TeamRules,
    stages_with_a_lane,
)
from ldagile.domain.workflow.moves import (
    asks_much,
    broken_rules,
    check_move,
    releases,
    stage_in_sprint,
    stages_entered,
    warnings,
)
from ldagile.domain.workflow.rules import (
    UNDONE_WITHIN,
    BrokenRule,
    check_rules,
    close_sprint_rule,
    course_rule,
    limit_rule,
    observing_rule,
    start_sprint_rule,
    the_notice,
    undo_release_rule,
)

__all__ = [
    "DECISIONS",
    "FINISHED",
    "GATINGS",
    "KINDS",
    "METRIC_LEVELS",
    "STAGES",
    "STAGES_WITH_A_LANE_ALWAYS",
    "UNDER_WAY",
    "UNDONE_WITHIN",
    "WAITING",
    "BrokenRule",
    "CardFacts",
    "Move",
    "TeamRules",
    "asks_much",
    "broken_rules",
    "check_move",
    "check_rules",
    "close_sprint_rule",
    "course_rule",
    "limit_rule",
    "observing_rule",
    "releases",
    "stage_in_sprint",
    "stages_entered",
    "stages_with_a_lane",
    "start_sprint_rule",
    "the_notice",
    "undo_release_rule",
    "warnings",
]
