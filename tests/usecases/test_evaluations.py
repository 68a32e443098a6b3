from datetime import timedelta
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.models.base import session
from ldagile.models.cards import CardTransition, Lane
from ldagile.models.handovers import HandOver
from ldagile.models.jobs import Job, Mail
from ldagile.usecases.evaluations import answer_handover, ask_handover, evaluate_card, repeat_card
from tests.build import a_problem
from tests.listening import (
    DOES,
    NOTHING,
    a_released_card,
    answers,
    closed,
    code,
    listening,
    opened,
    problem_id,
    responses,
)
from tests.rows import card


@pytest.fixture
def heard(people: Any, clock: Any) -> int:
    """A card that 8 people got, of whom 5 changed and 3 did not; all coded."""
    number = listening(people, clock, a_released_card(people, clock))
    opened(clock)
    answers(clock, [DOES] * 5 + [NOTHING] * 3)
    code(people, clock)
    return number


def evaluate(people: Any, clock: Any, number: int, decision: str, **more: Any) -> Any:
    return evaluate_card(
        number=number,
        decision=decision,
        today=clock.now.date(),
        now=clock.now,
        **{"note": None, "actor": people.teammate, **more},
    )


def test_a_person_decides_and_the_card_is_evaluated(people: Any, clock: Any, heard: int) -> None:
    evaluate(people, clock, heard, "scale", note="The partner team asked for it")
    assert (card(heard).decision, card(heard).decision_note) == ("scale", "The partner team asked for it")
    assert session.get(Lane, card(heard).lane_id).stage == "evaluated"
    step = session.query(CardTransition).order_by(CardTransition.id.desc()).first()
    assert (step.from_stage, step.to_stage, step.actor_id) == ("listening", "evaluated", people.teammate.user_id)
    with pytest.raises(RuleBroken, match="evaluated_already"):
        evaluate(people, clock, heard, "stop")


def test_while_people_are_being_asked_nothing_is_decided(people: Any, clock: Any) -> None:
    number = listening(people, clock, a_released_card(people, clock))
    opened(clock)
    with pytest.raises(RuleBroken, match="not_evaluated") as refused:
        evaluate(people, clock, number, "scale")
    assert refused.value.params["missing"] == ("follow_up",)
    closed(clock)
    assert evaluate(people, clock, number, "not_enough_data").number == number


def test_only_what_was_released_is_evaluated_and_never_by_a_viewer(people: Any, clock: Any, heard: int) -> None:
    from tests.build import a_card

    idea = a_card(people.owner.team, clock.now, "idea", kind="intervention")
    with pytest.raises(RuleBroken, match="not_listening"):
        evaluate(people, clock, idea, "stop")
    with pytest.raises(Forbidden):
        evaluate(people, clock, heard, "scale", actor=people.onlooker)
    with pytest.raises(NotFound):
        evaluate(people, clock, heard, "scale", actor=people.stranger)


def test_a_repeat_card_is_for_those_who_have_not_changed_rounded_up(people: Any, clock: Any, heard: int) -> None:
    with pytest.raises(RuleBroken, match="not_decided_so"):
        repeat_card(number=heard, actor=people.owner, now=clock.now)
    evaluate(people, clock, heard, "iterate")
    number = repeat_card(number=heard, actor=people.owner, now=clock.now)
    repeat = card(number)
    assert (repeat.reach, repeat.repeat_of_id) == (3, card(heard).id)
    assert session.get(Lane, repeat.lane_id).stage == "idea"
    assert repeat_card(number=heard, actor=people.owner, now=clock.now) == number


def test_a_card_for_all_who_are_affected_is_repeated_for_those_of_them_who_have_not_changed(
    people: Any, clock: Any
) -> None:
    problem = a_problem(people.owner.team, clock.now, affected=8)
    of_it = {"reach": None, "problem_id": problem_id(people.owner.team, problem)}
    number = listening(people, clock, a_released_card(people, clock, count=0, **of_it))
    evaluate(people, clock, number, "scale")
    assert card(repeat_card(number=number, actor=people.owner, now=clock.now)).reach == 8


def test_after_a_trial_the_repeat_is_the_roll_out(people: Any, clock: Any) -> None:
    from tests.build import a_card

    rollout = a_card(people.owner.team, clock.now, "idea", kind="intervention", title="For everyone")
    trial = listening(people, clock, a_released_card(people, clock, count=0, trial_of_id=card(rollout).id))
    evaluate(people, clock, trial, "scale")
    assert repeat_card(number=trial, actor=people.owner, now=clock.now) == rollout


def test_whom_it_was_handed_over_to_is_asked_after_ninety_days(people: Any, clock: Any, heard: int) -> None:
    with pytest.raises(RuleBroken, match="hand_over_to_whom"):
        evaluate(people, clock, heard, "hand_over")
    evaluate(people, clock, heard, "hand_over", to_name="Helen Marsh", to_email="helen@example.org")
    row = session.query(HandOver).one()
    assert row.due_on >= clock.now.date() + timedelta(days=90)
    job = session.query(Job).filter_by(kind="ask_handover").one()
    clock.now = job.due_at
    for _ in range(2):
        ask_handover(**job.params, now=clock.now)
    (mail,) = session.query(Mail).filter_by(kind="handover").all()
    assert mail.recipient == "helen@example.org"
    said = {"handover_id": row.id, "generation": 0, "words": "We print it ourselves now", "now": clock.now}
    answer_handover(goes_on=True, **said)
    with pytest.raises(RuleBroken, match="already_answered"):
        answer_handover(goes_on=False, **said)
    with pytest.raises(NotFound, match="link_used"):
        answer_handover(goes_on=False, **{**said, "generation": 1})
    session.rollback()
    assert session.query(HandOver).one().goes_on is True


def test_archiving_a_listening_card_asks_nobody_any_more_and_answers_stay(people: Any, clock: Any) -> None:
    from ldagile.usecases.cards import archive_card
    from tests.listening import invitations, the_followup

    number = a_released_card(people, clock)
    archive_card(number=number, actor=people.owner, now=clock.now)
    assert the_followup().cancelled_at == clock.now
    second = a_released_card(people, clock, title="Another")
    opened(clock, 2)
    answers(clock, [DOES], number=2, signed=1)
    archive_card(number=second, actor=people.owner, now=clock.now)
    assert the_followup(2).cancelled_at is None
    assert len(responses()) == 1
    assert all(each.cancelled_at is None for each in invitations(2)), "all of these were mailed"
