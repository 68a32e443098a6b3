"""Moving a card from stage to stage: the way it takes and the rules it meets (DOMAIN.md §3, §4)."""

from collections.abc import Callable, Collection
from dataclasses import replace

from ldagile.domain.checks import known
from ldagile.domain.workflow.facts import STAGES, CardFacts, Move, TeamRules, stages_with_a_lane
from ldagile.domain.workflow.rules import (
    BrokenRule,
    check_rules,
    course_rule,
    evaluation_rule,
    limit_rule,
    ready_rule,
    size_rule,
)

# What an intervention must fulfil to enter a stage.
ENTRY_RULES: dict[str, tuple[Callable[[CardFacts, TeamRules], list[BrokenRule]], ...]] = {
    "ready": (ready_rule,),
    "committed": (ready_rule, size_rule),
    "evaluated": (evaluation_rule,),
}


def check_move(card: CardFacts, move: Move, team: TeamRules, reason: str | None = None) -> tuple[BrokenRule, ...]:
    """Raise RuleBroken if the card may not move so; otherwise return notices and overridden rules.

    See `broken_rules` for what is checked and `check_rules` for the error and the `reason`.
    """
    return check_rules(broken_rules(card, move, team), reason)


def broken_rules(card: CardFacts, move: Move, team: TeamRules) -> tuple[BrokenRule, ...]:
    """All rules that the move breaks, in the order of the stages, each with its effect for this person.

    A move against §3 breaks only that. Otherwise a move forward meets the rules of every stage up to its
    target, those without a lane too, each rule once; a move back or within a stage, and kinds other than
    intervention, meet only the WIP limit. Rules 3 and 4 belong to adding a card and choosing its type:
    `observing_rule`, `course_rule`. DOMAIN.md §3, §4.
    """
    if against := _against_the_stages(card, move):
        return (against,)
    stages = _way(card, move.to_stage) if card.is_intervention else ()
    rules = dict.fromkeys(rule for stage in stages for rule in ENTRY_RULES.get(stage, ()))
    broken = [found for rule in rules for found in rule(card, team)]
    return (*broken, *limit_rule(move, team))


def asks_much(card: CardFacts, to_stage: str) -> bool:
    """Whether a rule on the way looks at more of the card than its kind and stage. DOMAIN.md §4."""
    return card.is_intervention and any(stage in ENTRY_RULES for stage in _way(card, to_stage))


def stages_entered(card: CardFacts, move: Move) -> tuple[str, ...]:
    """The stages that get a transition each: forward those with a lane, back the target alone.

    None within a stage. Kinds other than intervention do not enter listening. DOMAIN.md §3.
    """
    if _place(move.to_stage) < _place(card.stage):
        return (move.to_stage,)
    with_a_lane = stages_with_a_lane(move.stages)
    return tuple(stage for stage in _way(card, move.to_stage) if stage in with_a_lane)


def releases(card: CardFacts, move: Move) -> bool:
    """Rule 5: entering listening, also in passing: freeze the baseline, schedule the follow-up."""
    return card.is_intervention and "listening" in stages_entered(card, move)


def stage_in_sprint(stage: str, stages: Collection[str]) -> str:
    """To which stage starting its sprint brings a card: committed; without such a lane ready, or where it is.

    A card that is further stays there. `stages` have a lane. ValueError for an unknown stage. DOMAIN.md §3.
    """
    known("stage", stage, STAGES)
    reachable = [place for place in stages_with_a_lane(stages) if _place(place) <= _place("committed")]
    return max(stage, reachable[-1], key=_place)


def warnings(card: CardFacts, team: TeamRules) -> tuple[BrokenRule, ...]:
    """What an intervention has not, or no longer, though its stage asks for it: shown, moving nothing.

    All as notices: rules 1, 2 and 4; none once it is evaluated. DOMAIN.md §3.
    """
    if not card.is_intervention or card.stage == "evaluated":
        return ()
    passed = STAGES[: _place(card.stage) + 1]
    rules = dict.fromkeys(rule for stage in passed for rule in ENTRY_RULES.get(stage, ()))
    broken = [found for rule in (*rules, course_rule) for found in rule(card, team)]
    return tuple(replace(found, effect="notice") for found in broken)


def _against_the_stages(card: CardFacts, move: Move) -> BrokenRule | None:
    if not card.is_intervention:
        refused = move.to_stage == "listening"
        return BrokenRule(None, "only_interventions_listen", "stop", {"kind": card.kind}) if refused else None
    if _place(move.to_stage) >= _place(card.stage):
        return None
    if card.stage == "evaluated":
        return BrokenRule(None, "evaluated_is_final", "stop")
    return BrokenRule(None, "already_released", "stop") if card.stage == "listening" else None


def _way(card: CardFacts, to_stage: str) -> tuple[str, ...]:
    passed = STAGES[_place(card.stage) + 1 : _place(to_stage) + 1]
    return tuple(stage for stage in passed if card.is_intervention or stage != "listening")


def _place(stage: str) -> int:
    return STAGES.index(stage)
