"""What holds for every card and every move, and what no card can be."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.workflow import (
    KINDS,
    STAGES,
    CardFacts,
    Move,
    TeamRules,
    broken_rules,
    observing_rule,
    stage_in_sprint,
    stages_entered,
    stages_with_a_lane,
)
from tests.domain.workflow.cards import EMPTY, GUIDE, REQUIRE, STRICT, at, codes


@pytest.mark.parametrize(
    ("argument", "build"),
    [
        ("gating", lambda: TeamRules("loose", "lead")),
        ("role", lambda: TeamRules("guide", "viewer")),
        ("largest_days", lambda: TeamRules("guide", "lead", largest_days=-1)),
        ("observing_days", lambda: TeamRules("guide", "lead", observing_days=1.5)),
        ("kind", lambda: replace(EMPTY, kind="epic")),
        ("stage", lambda: replace(EMPTY, stage="done")),
        ("metric_level", lambda: replace(EMPTY, metric_level="L5")),
        ("decision", lambda: replace(EMPTY, decision="maybe")),
        ("own_days", lambda: replace(EMPTY, own_days=-1)),
        ("own_days", lambda: replace(EMPTY, own_days=float("nan"))),
        ("environment", lambda: replace(EMPTY, environment=1.1)),
        ("motivation", lambda: replace(EMPTY, motivation=-0.1)),
        ("to_stage", lambda: Move("done")),
        ("to_stage", lambda: Move("ready", stages={"doing"})),
        ("stages", lambda: Move("idea", stages={"backlog"})),
        ("lane_count", lambda: Move("doing", lane_count=-1)),
        ("lane_limit", lambda: Move("doing", lane_limit=-1)),
        ("kind", lambda: observing_rule("epic", None, date(2026, 3, 2), GUIDE)),
        ("stage", lambda: stage_in_sprint("done", STAGES)),
    ],
)
def test_values_that_cannot_be_are_refused_by_name(argument: str, build: Any) -> None:
    with pytest.raises(ValueError, match=f"^{argument} "):
        build()


cards = st.builds(
    CardFacts,
    kind=st.sampled_from(KINDS),
    stage=st.sampled_from(STAGES),
    has_objective=st.booleans(),
    diagnosed=st.booleans(),
    has_target_behaviour=st.booleans(),
    metric_level=st.sampled_from([None, "L1", "L3"]),
    own_days=st.sampled_from([None, 1, 20]),
    followed_up=st.booleans(),
    follow_up_closed=st.booleans(),
    has_verdict=st.booleans(),
    decision=st.sampled_from([None, "iterate"]),
)
moves = st.frozensets(st.sampled_from(STAGES)).flatmap(
    lambda stages: st.builds(
        Move,
        to_stage=st.sampled_from(stages_with_a_lane(stages)),
        stages=st.just(stages),
        lane_count=st.integers(0, 4),
        lane_limit=st.sampled_from([None, 3]),
    )
)
teams = st.builds(TeamRules, st.sampled_from(["guide", "require", "strict"]), st.sampled_from(["lead", "member"]))


@given(cards, moves, teams)
def test_a_rule_is_broken_once_at_most(card: CardFacts, move: Move, team: TeamRules) -> None:
    broken = codes(broken_rules(card, move, team))
    assert len(broken) == len(set(broken))


@given(cards, moves)
def test_gating_changes_what_follows_and_never_what_is_broken(card: CardFacts, move: Move) -> None:
    found = {tuple(codes(broken_rules(card, move, team))) for team in (GUIDE, REQUIRE, STRICT)}
    assert len(found) == 1


@given(cards, moves, teams)
def test_a_card_ends_where_it_was_moved_to(card: CardFacts, move: Move, team: TeamRules) -> None:
    entered = stages_entered(card, move)
    if card.stage != move.to_stage and "only_interventions_listen" not in codes(broken_rules(card, move, team)):
        assert entered[-1] == move.to_stage
    assert set(entered) <= set(stages_with_a_lane(move.stages))


@given(cards, moves, teams)
def test_leads_are_stopped_by_no_more_than_members(card: CardFacts, move: Move, team: TeamRules) -> None:
    def stopped(role: str) -> set[str]:
        rules = broken_rules(card, move, replace(team, role=role))
        return {rule.code for rule in rules if rule.effect == "stop"}

    assert stopped("lead") <= stopped("member")


@given(cards, moves)
def test_in_guide_no_member_is_ever_asked_for_a_reason(card: CardFacts, move: Move) -> None:
    assert {rule.effect for rule in broken_rules(card, move, GUIDE)} <= {"notice", "stop"}


@given(cards, moves, moves, teams)
def test_step_by_step_meets_the_rules_that_one_leap_meets(
    card: CardFacts, first: Move, second: Move, team: TeamRules
) -> None:
    order = STAGES.index
    if order(card.stage) < order(first.to_stage) < order(second.to_stage) and card.is_intervention:
        free = [Move(move.to_stage) for move in (first, second)]
        steps = [*broken_rules(card, free[0], team), *broken_rules(at(card, free[0].to_stage), free[1], team)]
        assert set(codes(steps)) == set(codes(broken_rules(card, free[1], team)))
