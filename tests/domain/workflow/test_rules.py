"""DOMAIN.md §3, §4: rules 3 and 4, 6, and what is lost later."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from ldagile.domain.errors import RuleBroken
from ldagile.domain.workflow import (
    BrokenRule,
    CardFacts,
    Move,
    TeamRules,
    broken_rules,
    check_move,
    check_rules,
    course_rule,
    observing_rule,
    the_notice,
    undo_release_rule,
    warnings,
)
from tests.domain.workflow.cards import (
    COURSE,
    EMPTY,
    EVERY_GATING,
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

BEGUN = date(2026, 3, 2)


@EVERY_GATING
def test_a_problem_being_observed_takes_no_intervention(team: TeamRules, effect: str) -> None:
    assert observing_rule("intervention", BEGUN, BEGUN, team) == [
        BrokenRule(3, "still_observing", effect, {"until": date(2026, 3, 16)})
    ]


def test_after_14_days_of_observing_the_rule_lifts() -> None:
    assert codes(observing_rule("intervention", BEGUN, date(2026, 3, 15), STRICT)) == ["still_observing"]
    assert observing_rule("intervention", BEGUN, date(2026, 3, 16), STRICT) == []


def test_a_team_may_set_how_long_it_observes() -> None:
    short = replace(STRICT, observing_days=7)
    assert observing_rule("intervention", BEGUN, date(2026, 3, 9), short) == []


def test_once_observing_has_ended_interventions_are_taken() -> None:
    assert observing_rule("intervention", None, BEGUN, STRICT) == []


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_a_problem_being_observed_takes_the_other_kinds(kind: str) -> None:
    assert observing_rule(kind, BEGUN, BEGUN, STRICT) == []


@EVERY_GATING
def test_a_course_for_an_environment_gap_needs_a_justification(team: TeamRules, effect: str) -> None:
    assert course_rule(COURSE, team) == [
        BrokenRule(
            4,
            "course_not_justified",
            effect,
            {"field": "justification", "environment": 0.3, "motivation": 0.1},
        )
    ]


@pytest.mark.parametrize(
    ("environment", "motivation", "asked"),
    [
        (0.25, 0.1, True),
        (0.1, 0.25, True),
        (0.25 - 5e-10, 0.1, True),
        (0.25 - 2e-9, 0.25 - 2e-9, False),
        (0.1, 0.1, False),
        (None, None, False),
    ],
)
def test_a_course_is_justified_from_a_quarter_environment_or_motivation_on(
    environment: float | None, motivation: float | None, asked: bool
) -> None:
    course = replace(COURSE, environment=environment, motivation=motivation)
    assert bool(course_rule(course, REQUIRE)) is asked


def test_a_justified_course_and_anything_else_may_be_chosen() -> None:
    assert course_rule(replace(COURSE, justified=True), STRICT) == []
    assert course_rule(replace(COURSE, type="job aid"), STRICT) == []
    assert course_rule(replace(COURSE, type=None), STRICT) == []
    assert course_rule(replace(COURSE, kind="mandatory"), STRICT) == []


def test_guides_notice_about_a_course_is_the_rule_itself() -> None:
    notice = the_notice(course_rule(COURSE, GUIDE))
    assert notice is not None
    assert notice.code == "course_not_justified"


@pytest.mark.parametrize("team", [GUIDE, REQUIRE, STRICT, STRICT_LEAD])
def test_evaluated_needs_follow_up_verdict_and_decision_in_every_gating(team: TeamRules) -> None:
    bare = replace(LISTENING, follow_up_closed=False, has_verdict=False, decision=None)
    assert broken_rules(bare, Move("evaluated"), team) == (
        BrokenRule(6, "not_evaluated", "stop", {"missing": ("follow_up", "verdict", "decision")}),
    )
    with pytest.raises(RuleBroken):
        check_move(bare, Move("evaluated"), team, "please")


@pytest.mark.parametrize(
    ("lacking", "missing"),
    [
        ({"follow_up_closed": False}, "follow_up"),
        ({"has_verdict": False}, "verdict"),
        ({"decision": None}, "decision"),
    ],
)
def test_evaluated_names_just_what_is_missing(lacking: dict[str, Any], missing: str) -> None:
    (broken,) = broken_rules(replace(LISTENING, **lacking), Move("evaluated"), GUIDE)
    assert broken.params["missing"] == (missing,)


def test_a_card_with_all_three_is_evaluated() -> None:
    assert broken_rules(LISTENING, Move("evaluated"), STRICT) == ()


def test_without_follow_up_and_metric_only_the_decision_is_needed() -> None:
    bare = CardFacts(kind="intervention", stage="listening", decision="not_enough_data")
    assert broken_rules(bare, Move("evaluated"), STRICT) == ()


def test_a_card_whose_participants_were_not_asked_cannot_leap_over_listening() -> None:
    leaping = replace(READY, stage="review", followed_up=True, has_verdict=True, decision="stop")
    assert codes(broken_rules(leaping, Move("evaluated"), GUIDE)) == ["not_evaluated"]


@pytest.mark.parametrize("team", [GUIDE, REQUIRE, STRICT])
def test_what_a_card_lost_after_its_stage_shows_as_a_warning(team: TeamRules) -> None:
    lost = replace(COURSE, stage="doing", has_objective=False, own_days=12)
    assert codes(warnings(lost, team)) == ["card_not_ready", "card_too_large", "course_not_justified"]
    assert {rule.effect for rule in warnings(lost, team)} == {"notice"}


def test_a_stage_warns_of_what_it_asks_for_and_no_more() -> None:
    assert warnings(EMPTY, STRICT) == ()
    assert codes(warnings(at(EMPTY, "ready"), STRICT)) == ["card_not_ready"]
    assert warnings(at(READY, "review"), STRICT) == ()


def test_evaluated_cards_and_other_kinds_have_no_warnings() -> None:
    assert warnings(at(EMPTY, "evaluated"), STRICT) == ()
    assert warnings(CardFacts(kind="running", stage="doing"), STRICT) == ()


RELEASED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_release_can_be_undone_within_24_hours() -> None:
    assert undo_release_rule(RELEASED, RELEASED + timedelta(hours=24), invited=False) == []
    late = undo_release_rule(RELEASED, RELEASED + timedelta(hours=24, seconds=1), invited=False)
    with pytest.raises(RuleBroken, match="released_too_long_ago"):
        check_rules(late, "please")


def test_once_an_invitation_has_gone_out_a_release_stays() -> None:
    with pytest.raises(RuleBroken, match="invitation_sent"):
        check_rules(undo_release_rule(RELEASED, RELEASED, invited=True), "please")
