"""DOMAIN.md §3: the way of a card through the stages."""

from dataclasses import replace

import pytest

from ldagile.domain.errors import RuleBroken
from ldagile.domain.workflow import (
    KINDS,
    STAGES,
    CardFacts,
    Move,
    TeamRules,
    broken_rules,
    check_move,
    releases,
    stages_entered,
    stages_with_a_lane,
)
from tests.domain.workflow.cards import (
    EMPTY,
    GUIDE,
    LISTENING,
    OTHER_KINDS,
    READY,
    REQUIRE,
    STRICT,
    STRICT_LEAD,
    at,
    codes,
)


def test_there_are_seven_stages_in_this_order() -> None:
    assert STAGES == ("idea", "ready", "committed", "doing", "review", "listening", "evaluated")


def test_forward_past_several_stages_meets_each_ones_rule_once() -> None:
    assert codes(broken_rules(EMPTY, Move("review"), REQUIRE)) == ["card_not_ready", "days_unknown"]
    assert codes(broken_rules(EMPTY, Move("evaluated"), REQUIRE)) == [
        "card_not_ready",
        "days_unknown",
        "not_evaluated",
    ]


def test_a_stage_without_a_lane_has_its_rule_checked_at_the_next() -> None:
    move = Move("doing", stages={"doing", "review"})
    assert codes(broken_rules(EMPTY, move, REQUIRE)) == ["card_not_ready", "days_unknown"]
    waiting = replace(READY, stage="ready", own_days=12)
    assert codes(broken_rules(waiting, move, REQUIRE)) == ["card_too_large"]


def test_a_stage_that_is_behind_the_card_asks_nothing_more() -> None:
    assert broken_rules(at(EMPTY, "committed"), Move("review"), STRICT) == ()


def test_going_back_asks_nothing() -> None:
    assert broken_rules(at(EMPTY, "review"), Move("ready"), STRICT) == ()
    assert broken_rules(at(EMPTY, "review"), Move("idea"), STRICT) == ()


def test_moving_between_lanes_of_one_stage_asks_nothing() -> None:
    assert broken_rules(at(EMPTY, "committed"), Move("committed"), STRICT) == ()
    assert broken_rules(LISTENING, Move("listening"), STRICT) == ()
    assert broken_rules(at(LISTENING, "evaluated"), Move("evaluated"), STRICT) == ()


def test_each_stage_with_a_lane_on_the_way_gets_its_transition() -> None:
    assert stages_entered(READY, Move("doing")) == ("ready", "committed", "doing")
    assert stages_entered(READY, Move("doing", stages={"doing"})) == ("doing",)
    assert stages_entered(at(READY, "review"), Move("evaluated", stages=())) == ("listening", "evaluated")


def test_back_is_one_transition_and_within_a_stage_none() -> None:
    assert stages_entered(at(READY, "review"), Move("ready")) == ("ready",)
    assert stages_entered(at(READY, "doing"), Move("doing")) == ()


def test_idea_listening_and_evaluated_always_have_a_lane() -> None:
    assert stages_with_a_lane(()) == ("idea", "listening", "evaluated")
    assert stages_with_a_lane({"review", "doing"}) == ("idea", "doing", "review", "listening", "evaluated")


def test_entering_listening_releases_the_card_also_in_passing() -> None:
    assert releases(at(READY, "review"), Move("listening"))
    assert releases(at(READY, "review"), Move("evaluated"))
    assert not releases(READY, Move("review"))
    assert not releases(at(READY, "listening"), Move("evaluated"))


@pytest.mark.parametrize("team", [GUIDE, REQUIRE, STRICT, STRICT_LEAD])
@pytest.mark.parametrize("to_stage", ["idea", "ready", "committed", "doing", "review"])
def test_a_released_card_cannot_go_back_whoever_asks(team: TeamRules, to_stage: str) -> None:
    with pytest.raises(RuleBroken, match="already_released"):
        check_move(LISTENING, Move(to_stage), team, "please")


@pytest.mark.parametrize("team", [GUIDE, REQUIRE, STRICT, STRICT_LEAD])
@pytest.mark.parametrize("to_stage", [stage for stage in STAGES if stage != "evaluated"])
def test_evaluated_is_final(team: TeamRules, to_stage: str) -> None:
    with pytest.raises(RuleBroken, match="evaluated_is_final"):
        check_move(at(LISTENING, "evaluated"), Move(to_stage), team, "please")


def test_a_move_against_the_stages_breaks_nothing_else() -> None:
    full = Move("doing", lane_count=3, lane_limit=3)
    assert codes(broken_rules(LISTENING, full, REQUIRE)) == ["already_released"]


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_kinds_obey_no_rules_on_their_way_to_done(kind: str) -> None:
    card = CardFacts(kind=kind, stage="idea")
    assert broken_rules(card, Move("evaluated"), STRICT) == ()
    assert stages_entered(card, Move("evaluated")) == ("ready", "committed", "doing", "review", "evaluated")
    assert not releases(card, Move("evaluated"))


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_kinds_skip_listening_and_do_not_stop_there(kind: str) -> None:
    for team in (GUIDE, REQUIRE, STRICT_LEAD):
        with pytest.raises(RuleBroken, match="only_interventions_listen"):
            check_move(CardFacts(kind=kind, stage="review"), Move("listening"), team, "please")


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_kinds_may_leave_done_again(kind: str) -> None:
    done = CardFacts(kind=kind, stage="evaluated")
    assert broken_rules(done, Move("doing"), STRICT) == ()
    assert stages_entered(done, Move("doing")) == ("doing",)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_respects_the_wip_limit(kind: str) -> None:
    card = replace(READY, kind=kind, stage="committed")
    assert codes(broken_rules(card, Move("doing", lane_count=3, lane_limit=3), GUIDE)) == ["lane_full"]
