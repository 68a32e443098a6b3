"""DOMAIN.md §7 at the level of use cases: evidence re-ranks by itself, once, whatever the order it comes in."""

from datetime import datetime
from typing import Any

import pytest

from ldagile.models.base import session
from ldagile.models.cards import PriorityEvent
from ldagile.models.jobs import Job
from ldagile.usecases.answers import withdraw_signature
from ldagile.usecases.cards import create_card
from ldagile.usecases.coding import code_answer
from tests.listening import (
    DOES,
    NOTHING,
    a_released_card,
    answers,
    closed,
    code,
    invitations,
    opened,
    problem_id,
    responses,
    the_followup,
)
from tests.rows import card
from tests.usecases.test_judgements import weeks_later
from tests.usecases.test_scores import JOB_AID, diagnose, team  # noqa: F401  a fixture

EXAMPLE = {"reach": 64, "own_days": 2.0}


@pytest.fixture
def idea(people: Any, clock: Any, team: int) -> int:  # noqa: F811
    """The example's job aid, not made yet: index 58.2."""
    return create_card(actor=people.teammate, now=clock.now, **JOB_AID).number


def released(people: Any, clock: Any, count: int = 12, **more: Any) -> int:
    """A job aid of the same problem that so many people got."""
    problem = problem_id(people.owner.team, 1)
    return a_released_card(people, clock, count=count, problem_id=problem, **{**EXAMPLE, **more})


def index(number: int) -> float:
    return round(card(number).score, 1)


def events(number: int) -> list[PriorityEvent]:
    session.rollback()
    return session.query(PriorityEvent).filter_by(card_id=card(number).id).order_by(PriorityEvent.id).all()


def test_eight_of_twelve_move_the_problems_own_cards_in_the_same_transaction(
    people: Any, clock: Any, idea: int
) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [DOES] * 8 + [NOTHING] * 4)
    assert index(idea) == 58.2
    code(people, clock)
    assert index(idea) == 64.9
    told = events(idea)[-1]
    assert (told.code, told.params) == ("answers_counted", {"card": 2, "changed": 8, "answered": 12})
    assert told.evidence_id is not None


def test_a_barrier_named_often_is_part_of_the_reason_and_moves_the_gap(people: Any, clock: Any, idea: int) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [DOES] * 8 + [NOTHING] * 4)
    code(people, clock, barrier="time")
    told = events(idea)[-1].params
    assert (told["barrier"], told["named"]) == ("time", 8)
    # 8 mentions are 4 points of E beside 4 of K: the job aid fits less, and so do 8 of 12 weigh less
    assert 58.2 < index(idea) < 64.9


def test_what_was_in_the_way_of_those_without_a_chance_is_not_part_of_the_reason(
    people: Any, clock: Any, idea: int
) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [DOES] * 12)
    without = {"change": "no_chance", "barrier": "time", "actor": people.teammate, "now": clock.now}
    for response_id in [each.id for each in responses()][:4]:
        code_answer(followup_number=1, response_id=response_id, **without)
    code(people, clock, barrier="time")
    told = events(idea)[-1].params
    assert (told["answered"], told["barrier"], told["named"]) == (8, "time", 8)


def test_the_same_evidence_twice_counts_once(people: Any, clock: Any, idea: int) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [DOES] * 8 + [NOTHING] * 4)
    code(people, clock)
    before, told = index(idea), len(events(idea))
    for response in responses():
        if response.change:
            code_answer(
                followup_number=1,
                response_id=response.id,
                change="target_example",
                barrier=None,
                actor=people.teammate,
                now=clock.now,
            )
    assert (index(idea), len(events(idea))) == (before, told)


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_the_order_in_which_follow_ups_close_does_not_matter(
    people: Any, clock: Any, idea: int, order: tuple[int, int]
) -> None:
    released(people, clock, count=10)
    released(people, clock, count=8, title="Mentor pairs")
    start = clock.now
    opened(clock, 1, by_mail=False)
    clock.now = start
    opened(clock, 2, by_mail=False)
    answers(clock, [DOES] * 6 + [NOTHING] * 2, number=1)
    answers(clock, [DOES] * 2 + [NOTHING] * 4, number=2)
    for number in order:
        closed(clock, number)
        code_only(people, clock, number)
    assert card(idea).factors["probability"] == pytest.approx((4 * 0.4635 + 8) / (4 + 14))
    assert index(idea) == 62.2


def code_only(people: Any, clock: Any, number: int) -> None:
    ids = [row.id for row in responses() if row.follow_up_id == the_followup(number).id and row.change]
    for response_id in ids:
        code_answer(
            followup_number=number,
            response_id=response_id,
            change="target_example",
            barrier=None,
            actor=people.teammate,
            now=clock.now,
        )


def test_unsigned_answers_below_the_threshold_change_nothing(people: Any, clock: Any, idea: int) -> None:
    released(people, clock)
    opened(clock)
    before, told = card(idea).raw, len(events(idea))
    answers(clock, [DOES] * 4)
    closed(clock)
    assert (card(idea).raw, len(events(idea))) == (before, told)


def test_a_few_signed_ones_move_it_and_are_told_without_numbers(people: Any, clock: Any, idea: int) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [NOTHING] * 3, signed=3)
    told = events(idea)[-1]
    assert (told.code, told.params) == ("signed_answers", {"card": 2})
    assert index(idea) < 58.2


def test_a_withdrawn_signature_takes_its_evidence_out_of_the_score(people: Any, clock: Any, idea: int) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [NOTHING], signed=1)
    assert index(idea) < 58.2
    withdraw_signature(invitation_id=invitations()[0].id, generation=0, now=clock.now)
    assert index(idea) == 58.2


def test_cards_of_the_type_on_other_problems_follow_by_a_job(people: Any, clock: Any, idea: int) -> None:
    released(people, clock)
    opened(clock)
    answers(clock, [NOTHING], signed=1)
    session.rollback()
    (job,) = session.query(Job).filter_by(kind="rescore_team").all()
    assert (job.params["of_type"], job.params["code"]) == ("job aid", "track_record")


@pytest.mark.parametrize(
    ("values", "gap"),
    [((41, 42, 40, 41), 1.0), ((60, 61, 62, 64), (85 - 61.75) / (85 - sum((41, 40, 43, 39, 41, 42)) / 6))],
)
def test_only_a_signal_leaves_less_of_the_gap(
    people: Any, clock: Any, idea: int, values: tuple[int, ...], gap: float
) -> None:
    from ldagile.models.objectives import Metric
    from ldagile.usecases.cards import edit_card
    from tests.build import a_metric
    from tests.usecases.test_judgements import RELEASED, save

    clock.now = datetime(2026, 10, 5, 8, tzinfo=clock.now.tzinfo)
    metric = a_metric(people.owner.team, clock.now, 1, target=85)
    save(people, clock, metric, (41, 40, 43, 39, 41, 42), RELEASED.replace(month=8, day=30))
    edit_card(number=idea, version=1, actor=people.owner, now=clock.now, metric=metric)
    released(people, clock, count=0, metric_id=session.query(Metric).one().id)
    weeks_later(people, clock, metric, values)
    assert card(idea).factors["remaining_gap"] == pytest.approx(gap)
