"""DOMAIN.md §6: which gap the weights name, what to ask next, and how far to trust it."""

import pytest

from ldagile.domain.diagnosis import (
    QUESTIONS,
    Informant,
    confidence,
    diagnose,
    mixed_gaps,
    name_gap,
    next_question,
)
from tests.domain.answers import informant

NO_POINTS = "1Y 2Y 3Y 4N 5N 6Y 7Y"  # seven answers that tell of no gap


@pytest.mark.parametrize(
    ("weights", "gap"),
    [
        ({"K": 0.45, "S": 0.25, "M": 0.15, "E": 0.15}, "knowledge"),
        ({"K": 0.1, "S": 0.6, "M": 0.2, "E": 0.1}, "skill"),
        ({"K": 0.1, "S": 0.2, "M": 0.6, "E": 0.1}, "motivation"),
        ({"K": 0.1, "S": 0.2, "M": 0.1, "E": 0.6}, "environment"),
        ({"K": 0.45 - 5e-10, "S": 0.25, "M": 0.15, "E": 0.15}, "knowledge"),
        ({"K": 0.45 - 2e-9, "S": 0.25, "M": 0.15, "E": 0.15}, "mixed"),
        ({"K": 0.50, "S": 0.35 + 5e-10, "M": 0.10, "E": 0.05}, "knowledge"),
        ({"K": 0.50, "S": 0.35 + 2e-9, "M": 0.10, "E": 0.05}, "mixed"),
        ({"K": 0.3, "S": 0.3, "M": 0.2, "E": 0.2}, "mixed"),
    ],
)
def test_a_gap_is_named_from_45_percent_on_with_a_lead_of_15(weights: dict[str, float], gap: str) -> None:
    assert name_gap(weights) == gap


def test_a_team_may_set_its_own_thresholds() -> None:
    asked = [informant("agent", NO_POINTS), informant("manager", "9N")]
    assert diagnose(asked, top=0.6).gap == "mixed"
    assert diagnose(asked, lead=0.5).gap == "mixed"
    assert diagnose(asked, top=4 / 7, lead=3 / 7).gap == "knowledge"


def test_a_mixed_gap_counts_as_determined() -> None:
    asked = [informant("agent", NO_POINTS + " 9N"), informant("manager", "12Y")]
    # K 3, S 3: 4/10 each
    assert diagnose(asked).gap == "mixed"


@pytest.mark.parametrize(
    ("weights", "named"),
    [
        ({"K": 0.4, "S": 0.1, "M": 0.1, "E": 0.4}, ("K", "E")),
        ({"K": 0.25, "S": 0.1, "M": 0.3, "E": 0.35}, ("E", "M", "K")),
        ({"K": 0.25 - 5e-10, "S": 0.1, "M": 0.3, "E": 0.35}, ("E", "M", "K")),
        ({"K": 0.25 - 2e-9, "S": 0.1, "M": 0.3, "E": 0.35}, ("E", "M")),
        ({"K": 0.44, "S": 0.2, "M": 0.18, "E": 0.18}, ("K", "S")),
        ({"K": 0.25, "S": 0.25, "M": 0.25, "E": 0.25}, ("K", "S", "M", "E")),
    ],
)
def test_a_mixed_gap_names_all_from_a_quarter_on_and_at_least_two(
    weights: dict[str, float], named: tuple[str, ...]
) -> None:
    assert mixed_gaps(weights) == named


def test_the_next_question_is_the_first_that_nobody_answered() -> None:
    assert next_question([informant("agent", "1Y 2Y 4N"), informant("manager", "3N")]) == 5
    assert next_question([informant("agent")]) == 1


def test_with_all_questions_answered_there_is_no_next_one() -> None:
    assert next_question([Informant("agent", dict.fromkeys(QUESTIONS, True))]) is None


@pytest.mark.parametrize(
    ("roles", "observed", "data", "expected"),
    [
        ([], False, False, 0.0),
        (["requester"], False, False, 0.3),
        (["agent"], False, False, 0.5),
        (["agent", "agent"], False, False, 0.5),
        (["agent", "manager"], False, False, 0.7),
        (["requester", "agent"], False, False, 0.7),
        (["requester", "agent", "manager"], False, False, 0.7),
        ([], True, False, 0.15),
        (["requester"], True, False, 0.45),
        (["agent"], False, True, 0.65),
        (["agent", "manager"], True, True, 1.0),
    ],
)
def test_confidence_grows_with_roles_observation_and_data(
    roles: list[str], observed: bool, data: bool, expected: float
) -> None:
    assert confidence(roles, observed, data) == pytest.approx(expected)
