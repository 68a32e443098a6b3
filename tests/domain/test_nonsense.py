"""DOMAIN.md §11, last paragraph: all refuse nonsense with ValueError naming the argument."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ldagile.domain.diagnosis import (
    FITS,
    Informant,
    confidence,
    diagnose,
    mixed_gaps,
    name_gap,
    next_question,
    rank_types,
    with_barriers,
)
from ldagile.domain.evidence import advice, bounds, countable, posterior, track_record, wilson
from ldagile.domain.priority import PriorityInputs, effort, effort_ratio, score

NAN, INF = float("nan"), float("inf")
NO_NUMBERS: list[Any] = [NAN, INF, -INF, True, None, "1", 10**400]
NO_COUNTS: list[Any] = [*NO_NUMBERS, -1, 2.5, 3.0]
NO_SHARES: list[Any] = [*NO_NUMBERS, -0.01, 1.01]
NO_FLAGS: list[Any] = [None, 0, 1, "no"]

AGENT = [Informant("agent", {3: False})]
EVEN = dict.fromkeys("KSME", 0.25)
INPUTS = PriorityInputs(0.5, 20_000, 1, 1, 0.4, 0.6, 1, 2, 1)


def refuses(call: Callable[..., object], argument: str, *args: Any, **kwargs: Any) -> None:
    with pytest.raises(ValueError, match=argument.replace("[", r"\[").replace("+", r"\+")):
        call(*args, **kwargs)


@pytest.mark.parametrize(
    ("field", "nonsense"),
    [
        ("weight", [*NO_SHARES, 0]),
        ("monthly_cost", [*NO_NUMBERS, -1, 10**12 + 1]),
        ("remaining_gap", [*NO_NUMBERS, -0.01, 1.51]),
        ("share", NO_SHARES),
        ("fit", NO_SHARES),
        ("link", NO_SHARES),
        ("adjustment", [*NO_NUMBERS, 0.79, 1.26]),
        ("effort", [*NO_NUMBERS, 0, 0.49]),
        ("effort_ratio", [*NO_NUMBERS, 0.49, 3.01]),
        ("changed", [*NO_COUNTS, 1]),
        ("answered", NO_COUNTS),
        ("certainty", [*NO_SHARES, 0]),
        ("day_cost", [*NO_NUMBERS, 0.99]),
    ],
)
def test_score_refuses_an_input_outside_its_range(field: str, nonsense: list[Any]) -> None:
    for value in nonsense:
        refuses(score, f"^{field} ", replace(INPUTS, **{field: value}))


def test_score_takes_the_ends_of_each_range() -> None:
    low = replace(INPUTS, monthly_cost=0, remaining_gap=0, share=0, fit=0, link=0, adjustment=0.8)
    assert score(replace(low, effort=0.5, effort_ratio=0.5, day_cost=1)).raw == 0
    high = replace(INPUTS, weight=1, monthly_cost=10**12, remaining_gap=1.5, fit=1, link=1, adjustment=1.25)
    assert score(replace(high, effort_ratio=3, changed=5, answered=5)).raw > 0


def test_score_and_posterior_refuse_a_prior_without_strength() -> None:
    for strength in [*NO_NUMBERS, 0, -1]:
        refuses(score, "^strength ", INPUTS, strength=strength)
        refuses(posterior, "^strength ", 0.5, 1, 2, strength=strength)


def test_effort_refuses_negative_and_endless_numbers() -> None:
    names = ["own_days", "other_days", "money", "learners", "hours_each", "day_cost"]
    for name in names:
        for value in [*NO_NUMBERS, -0.01]:
            refuses(effort, f"^{name} ", **(dict.fromkeys(names, 1) | {name: value}))
    refuses(effort, "^day_cost ", 1, 1, 1, 1, 1, 0.99)
    refuses(effort, "learners × hours_each", 1, 1, 1, 1e200, 1e200, 1)


def test_sums_refuse_negative_and_endless_numbers() -> None:
    for value in [*NO_NUMBERS, -0.01]:
        refuses(effort_ratio, "^actual ", value, 1)
        refuses(effort_ratio, "^estimated ", 1, value)
        refuses(track_record, "^changed ", value, 1)
        refuses(track_record, "^expected ", 1, value)


def test_posterior_refuses_more_changed_than_answered_and_a_fit_that_is_no_share() -> None:
    refuses(posterior, "^changed ", 0.5, 3, 2)
    for value in NO_SHARES:
        refuses(posterior, "^fit ", value, 1, 2)
    for value in NO_COUNTS:
        refuses(posterior, "^changed ", 0.5, value, 2)
        refuses(posterior, "^answered ", 0.5, 1, value)


def test_countable_refuses_more_answers_than_invited_and_a_lowered_threshold() -> None:
    refuses(countable, "unsigned + signed", 6, 5, True)
    refuses(countable, "invited", 3, 5, True, 3)
    refuses(countable, "^threshold ", 6, 10, True, threshold=4)
    for value in NO_COUNTS:
        refuses(countable, "^unsigned ", value, 10, True)
        refuses(countable, "^invited ", 6, value, True)
        refuses(countable, "^signed ", 6, 10, True, value)
        refuses(countable, "^threshold ", 6, 10, True, threshold=value)
    for value in NO_FLAGS:
        refuses(countable, "^closed ", 6, 10, value)


def test_wilson_refuses_nobody_more_than_all_and_a_level_that_is_none() -> None:
    refuses(wilson, "^n ", 0, 0)
    refuses(wilson, "^k ", 6, 5)
    for value in NO_COUNTS:
        refuses(wilson, "^k ", value, 5)
        refuses(wilson, "^n ", 0, value)
    for value in [*NO_SHARES, 0, 1]:
        refuses(wilson, "^level ", 1, 5, value)


def test_bounds_refuse_no_answers_and_more_of_something_than_there_is() -> None:
    refuses(bounds, "^answered ", 0, 0, 10)
    refuses(bounds, "^changed ", 6, 5, 10)
    refuses(bounds, "^answered .*audience", 5, 11, 10)
    for value in NO_COUNTS:
        refuses(bounds, "^changed ", value, 5, 10)
        refuses(bounds, "^answered ", 0, value, 10)
        refuses(bounds, "^audience ", 1, 5, value)


def test_advice_refuses_bounds_that_are_no_shares_or_the_wrong_way_round() -> None:
    refuses(advice, "^lower ", 0.6, 0.5, None)
    for value in NO_SHARES:
        refuses(advice, "^lower ", value, 1, None)
        refuses(advice, "^upper ", 0, value, None)
    for value in [0, 1, "yes"]:
        refuses(advice, "^metric_moved ", 0.2, 0.5, value)


def test_diagnose_refuses_nobody_nameless_roles_and_unknown_questions() -> None:
    refuses(diagnose, "^informants ", [])
    for role in ["", "  ", None, 3]:
        refuses(diagnose, "^role ", [Informant(role, {3: True})])
    for question in [0, 15, -1, "3", None, True, 2.5]:
        refuses(diagnose, "^answers .*question", [Informant("agent", {question: True})])
    for answer in [None, 0, 1, "yes"]:
        refuses(diagnose, "^answers[3] ", [Informant("agent", {3: answer})])


def test_diagnose_refuses_thresholds_and_an_observation_that_are_none() -> None:
    for value in NO_SHARES:
        refuses(diagnose, "^top ", AGENT, top=value)
        refuses(diagnose, "^lead ", AGENT, lead=value)
    for value in NO_FLAGS:
        refuses(diagnose, "^observed ", AGENT, value)


def test_the_next_question_needs_somebody_asked() -> None:
    refuses(next_question, "^informants ", [])


def test_confidence_refuses_a_bare_string_and_nameless_roles() -> None:
    refuses(confidence, "^roles ", "requester", False, False)
    for role in ["", " ", None]:
        refuses(confidence, "^roles ", [role], False, False)
    for value in NO_FLAGS:
        refuses(confidence, "^observed ", ["agent"], value, False)
        refuses(confidence, "^data ", ["agent"], False, value)


def test_barriers_refuse_an_unknown_gap_and_numbers_that_are_no_counts() -> None:
    diagnosis = diagnose(AGENT)
    for gap in ["X", "k", "environment", None, 1]:
        refuses(with_barriers, "^mentions ", diagnosis, {gap: 1})
    for value in [*NO_NUMBERS, -0.5]:
        refuses(with_barriers, "^mentions ", diagnosis, {"E": value})
        refuses(with_barriers, "^per_mention ", diagnosis, {"E": 1}, per_mention=value)
    refuses(with_barriers, "^mentions ", diagnosis, {"E": 1e308, "M": 1e308})
    refuses(with_barriers, "per_mention × mentions", diagnosis, {"E": 1e200}, per_mention=1e200)


@pytest.mark.parametrize(
    "call", [name_gap, mixed_gaps, lambda weights: rank_types(weights, 0.7)], ids=["name", "mixed", "rank"]
)
def test_weights_are_refused_with_an_unknown_or_missing_gap_or_no_share(
    call: Callable[..., object],
) -> None:
    refuses(call, "^weights ", EVEN | {"X": 0.1})
    refuses(call, "^weights ", {"K": 0.5, "S": 0.25, "M": 0.25})
    refuses(call, "^weights ", {})
    for value in NO_SHARES:
        refuses(call, "^weights ", EVEN | {"M": value})


def test_rank_types_refuses_an_unknown_type_and_a_confidence_or_fit_that_is_no_share() -> None:
    refuses(rank_types, "^pointed ", EVEN, 0.7, ["webinar"])
    refuses(rank_types, "^pointed ", EVEN, 0.7, ["job aid", "webinar"])
    refuses(rank_types, "^pointed ", EVEN, 0.7, "job aid")
    for value in NO_SHARES:
        refuses(rank_types, "^confidence ", EVEN, value)
        refuses(rank_types, "^fits ", EVEN, 0.7, fits=dict(FITS) | {"course": (0.4, 0.3, 0.1, value)})
    refuses(rank_types, "^fits ", EVEN, 0.7, fits=dict(FITS) | {"course": (0.4, 0.3, 0.1)})
