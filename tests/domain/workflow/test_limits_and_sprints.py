"""DOMAIN.md §3, §4: rules 7 and 8, and what starting a sprint does to its cards."""

from dataclasses import replace

import pytest

from ldagile.domain.errors import RuleBroken
from ldagile.domain.workflow import (
    STAGES,
    BrokenRule,
    Move,
    TeamRules,
    broken_rules,
    check_move,
    check_rules,
    close_sprint_rule,
    stage_in_sprint,
    start_sprint_rule,
)
from tests.domain.workflow.cards import READY, REQUIRE, STRICT, at, codes


@pytest.mark.parametrize("gating", ["guide", "require", "strict"])
def test_a_full_lane_refuses_members_and_takes_a_reason_from_a_lead(gating: str) -> None:
    card, move = at(READY, "committed"), Move("doing", lane_count=3, lane_limit=3)
    params = {"count": 3, "limit": 3}
    member, lead = TeamRules(gating, "member"), TeamRules(gating, "lead")
    assert broken_rules(card, move, member) == (BrokenRule(8, "lane_full", "stop", params),)
    assert broken_rules(card, move, lead) == (BrokenRule(8, "lane_full", "reason", params),)
    with pytest.raises(RuleBroken):
        check_move(card, move, member, "it is urgent")
    assert codes(check_move(card, move, lead, "it is urgent")) == ["lane_full"]


def test_the_last_place_in_a_lane_may_be_taken() -> None:
    assert broken_rules(at(READY, "committed"), Move("doing", lane_count=2, lane_limit=3), STRICT) == ()


def test_a_lane_without_a_limit_takes_any_number() -> None:
    assert broken_rules(at(READY, "committed"), Move("doing", lane_count=99), STRICT) == ()


def test_the_limit_holds_on_the_way_back_too() -> None:
    full = Move("doing", lane_count=3, lane_limit=3)
    assert codes(broken_rules(at(READY, "review"), full, STRICT)) == ["lane_full"]


def test_one_rule_that_stops_makes_a_reason_for_the_others_useless() -> None:
    card, move = replace(READY, own_days=12), Move("committed", lane_count=3, lane_limit=3)
    with pytest.raises(RuleBroken) as refused:
        check_move(card, move, REQUIRE, "it is urgent")
    assert refused.value.code == "lane_full"
    assert codes(check_move(card, move, TeamRules("require", "lead"), "it is urgent")) == [
        "card_too_large",
        "lane_full",
    ]


def test_a_team_has_one_active_sprint() -> None:
    assert start_sprint_rule(other_active=False) == []
    with pytest.raises(RuleBroken, match="sprint_already_active"):
        check_rules(start_sprint_rule(other_active=True), "please")


def test_starting_a_sprint_commits_its_cards() -> None:
    assert stage_in_sprint("idea", STAGES) == "committed"
    assert stage_in_sprint("ready", STAGES) == "committed"


def test_without_a_committed_lane_cards_stay_ready() -> None:
    assert stage_in_sprint("ready", {"ready", "doing"}) == "ready"
    assert stage_in_sprint("idea", {"ready", "doing"}) == "ready"
    assert stage_in_sprint("idea", {"doing"}) == "idea"


def test_a_card_that_is_further_stays_where_it_is() -> None:
    assert stage_in_sprint("doing", STAGES) == "doing"
    assert stage_in_sprint("ready", {"doing"}) == "ready"


def test_a_sprint_closes_with_a_retro_or_a_reason_for_none() -> None:
    assert close_sprint_rule(retro_closed=True) == []
    with pytest.raises(RuleBroken, match="no_retro"):
        check_rules(close_sprint_rule(retro_closed=False))
    assert codes(check_rules(close_sprint_rule(retro_closed=False), "everyone is ill")) == ["no_retro"]
