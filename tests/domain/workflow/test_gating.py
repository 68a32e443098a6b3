"""DOMAIN.md §4, rules 1 and 2, under guide, require and strict."""

from dataclasses import replace
from typing import Any

import pytest

from ldagile.domain.errors import RuleBroken
from ldagile.domain.workflow import BrokenRule, Move, TeamRules, broken_rules, check_move, the_notice
from tests.domain.workflow.cards import EMPTY, EVERY_GATING, GUIDE, READY, REQUIRE, STRICT, STRICT_LEAD, codes


@EVERY_GATING
def test_ready_needs_objective_diagnosis_target_behaviour_and_metric(team: TeamRules, effect: str) -> None:
    assert broken_rules(EMPTY, Move("ready"), team) == (
        BrokenRule(
            1,
            "card_not_ready",
            effect,
            {"missing": ("objective", "diagnosis", "target_behaviour", "metric")},
        ),
    )


@EVERY_GATING
def test_a_card_that_has_everything_becomes_ready_and_committed(team: TeamRules, effect: str) -> None:
    assert broken_rules(READY, Move("committed"), team) == ()


@pytest.mark.parametrize(
    ("lacking", "missing"),
    [
        ({"has_objective": False}, "objective"),
        ({"diagnosed": False}, "diagnosis"),
        ({"has_target_behaviour": False}, "target_behaviour"),
        ({"metric_level": None}, "metric"),
        ({"metric_level": "L2"}, "metric"),
    ],
)
def test_ready_names_just_what_is_missing(lacking: dict[str, Any], missing: str) -> None:
    (broken,) = broken_rules(replace(READY, **lacking), Move("ready"), REQUIRE)
    assert broken.params["missing"] == (missing,)


def test_a_metric_of_results_is_as_good_as_one_of_behaviour() -> None:
    assert broken_rules(replace(READY, metric_level="L4"), Move("ready"), STRICT) == ()


@EVERY_GATING
def test_committed_asks_rule_1_again_and_for_the_days(team: TeamRules, effect: str) -> None:
    lost = replace(READY, stage="ready", has_objective=False, own_days=None)
    assert broken_rules(lost, Move("committed"), team) == (
        BrokenRule(1, "card_not_ready", effect, {"missing": ("objective",)}),
        BrokenRule(2, "days_unknown", effect, {"missing": ("own_days",)}),
    )


@EVERY_GATING
def test_a_card_above_ten_days_is_too_large_to_commit(team: TeamRules, effect: str) -> None:
    large = replace(READY, stage="ready", own_days=10.5)
    assert broken_rules(large, Move("committed"), team) == (
        BrokenRule(2, "card_too_large", effect, {"own_days": 10.5, "largest_days": 10}),
    )


def test_ten_days_may_be_committed_and_a_team_may_set_another_size() -> None:
    ten = replace(READY, stage="ready", own_days=10)
    assert broken_rules(ten, Move("committed"), STRICT) == ()
    assert codes(broken_rules(ten, Move("committed"), replace(STRICT, largest_days=5))) == ["card_too_large"]


def test_size_is_no_matter_before_committed() -> None:
    assert broken_rules(replace(READY, own_days=None), Move("ready"), STRICT) == ()


def test_guide_lets_an_empty_card_through_with_one_notice() -> None:
    passed = check_move(EMPTY, Move("doing"), GUIDE)
    notice = the_notice(passed)
    assert notice is not None
    assert (notice.code, notice.params["count"]) == ("still_unknown", 5)
    assert notice.params["missing"] == (
        "objective",
        "diagnosis",
        "target_behaviour",
        "metric",
        "own_days",
    )


def test_the_notice_for_a_large_card_says_so_and_silence_says_all_is_known() -> None:
    large = check_move(replace(READY, own_days=20), Move("committed"), GUIDE)
    notice = the_notice(large)
    assert notice is not None
    assert notice.code == "card_too_large"
    assert the_notice(check_move(READY, Move("committed"), GUIDE)) is None


def test_what_was_overridden_is_no_notice() -> None:
    assert the_notice(check_move(EMPTY, Move("ready"), REQUIRE, "a favour")) is None


def test_require_refuses_without_a_reason_and_says_what_is_missing() -> None:
    with pytest.raises(RuleBroken) as refused:
        check_move(replace(READY, has_objective=False, own_days=None), Move("committed"), REQUIRE)
    assert refused.value.code == "card_not_ready"
    assert refused.value.params["missing"] == ("objective",)
    assert codes(refused.value.params["broken"]) == ["card_not_ready", "days_unknown"]


@pytest.mark.parametrize("reason", [None, "", "   "])
def test_a_blank_reason_is_none(reason: str | None) -> None:
    with pytest.raises(RuleBroken):
        check_move(EMPTY, Move("ready"), REQUIRE, reason)


def test_require_takes_a_reason_from_anybody_and_keeps_what_was_overridden() -> None:
    passed = check_move(EMPTY, Move("ready"), REQUIRE, "the board wants to see it")
    assert codes(passed) == ["card_not_ready"]


def test_strict_takes_a_reason_from_a_lead_only() -> None:
    with pytest.raises(RuleBroken):
        check_move(EMPTY, Move("ready"), STRICT, "the board wants to see it")
    assert codes(check_move(EMPTY, Move("ready"), STRICT_LEAD, "we try it")) == ["card_not_ready"]
    with pytest.raises(RuleBroken):
        check_move(EMPTY, Move("ready"), STRICT_LEAD)
