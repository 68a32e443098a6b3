"""DOMAIN.md §3, §4: moving cards through the lanes, and taking a move back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.domain.errors import Conflict, DomainError, Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.models.base import db, session
from ldagile.models.cards import Card, CardOverride, CardTransition, Lane
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards import CardMoved, archive_card, create_card, move_card, undo_move
from tests.build import a_card, a_metric, a_problem, an_objective

IDEA, READY, COMMITTED, DOING, LISTENING, EVALUATED = range(1, 7)


@pytest.fixture
def move(people: Any, clock: Any) -> Any:
    def moved(number: int, from_lane: int, to_lane: int, **more: Any) -> CardMoved:
        who = {"actor": people.teammate, "now": clock.now} | more
        return move_card(number=number, from_lane=from_lane, to_lane=to_lane, **who)

    return moved


@pytest.fixture
def cards(people: Any, clock: Any) -> Any:
    def built(count: int, stage: str = "committed", **more: Any) -> list[int]:
        return [a_card(people.owner.team, clock.now, stage, **more) for _ in range(count)]

    return built


@pytest.fixture
def intervention(people: Any, clock: Any) -> int:
    a_problem(people.owner.team, clock.now, affected=64)
    made = create_card(kind="intervention", title="Checklist", problem=1, actor=people.teammate, now=clock.now)
    return made.number


def change(people: Any, model: Any, number: int | None = None, **values: Any) -> None:
    with transaction(team_lock(people.owner.team)):
        which = {"id": people.owner.team} if model is Team else {"team_id": people.owner.team, "number": number}
        row = session.query(model).filter_by(**which).one()
        for name, value in values.items():
            setattr(row, name, value)


def in_lane(stage: str) -> list[int]:
    session.rollback()
    rows = session.query(Card).join(Lane, Lane.id == Card.lane_id).filter(Lane.stage == stage, Lane.team_id == 1)
    return [card.number for card in rows.order_by(Card.position)]


def steps(**where: Any) -> list[tuple[str | None, str, bool]]:
    session.rollback()
    rows = session.query(CardTransition).filter_by(**where).order_by(CardTransition.id)
    return [(row.from_stage, row.to_stage, row.undone_at is not None) for row in rows if row.batch]


def test_a_card_is_put_after_another_on_top_or_at_the_end(move: Any, cards: Any) -> None:
    first, second, third = cards(3)
    move(third, COMMITTED, COMMITTED, after=first)
    assert in_lane("committed") == [first, third, second]
    move(second, COMMITTED, COMMITTED, after=0)
    assert in_lane("committed") == [second, first, third]
    move(second, COMMITTED, COMMITTED)
    assert in_lane("committed") == [first, third, second]


def test_a_neighbour_that_is_gone_means_the_end_of_the_lane(move: Any, cards: Any, people: Any, clock: Any) -> None:
    first, second, third = cards(3)
    archive_card(number=first, actor=people.teammate, now=clock.now)
    move(third, COMMITTED, COMMITTED, after=0)
    move(third, COMMITTED, COMMITTED, after=first)
    assert in_lane("committed")[-2:] == [second, third]


def test_only_a_card_that_has_left_the_lane_is_a_conflict(move: Any, cards: Any) -> None:
    first, second = cards(2)
    move(second, COMMITTED, COMMITTED, after=0)
    move(first, COMMITTED, DOING)
    with pytest.raises(Conflict, match="moved_meanwhile"):
        move(first, COMMITTED, DOING)


def test_ideas_and_ready_cards_are_not_ordered_by_hand(move: Any, cards: Any) -> None:
    first, second = cards(2, "idea")
    with pytest.raises(RuleBroken, match="ordered_by_worth"):
        move(second, IDEA, IDEA, after=0)
    assert in_lane("idea") == [first, second]


def test_forward_past_several_stages_records_each(move: Any, intervention: int) -> None:
    move(intervention, IDEA, DOING)
    assert steps() == [("idea", "ready", False), ("ready", "committed", False), ("committed", "doing", False)]


def test_back_any_number_is_one_step_and_meets_no_rule(move: Any, intervention: int, people: Any) -> None:
    move(intervention, IDEA, DOING)
    change(people, Team, gating="strict")
    move(intervention, DOING, IDEA)
    assert steps()[-1] == ("doing", "idea", False)


def test_guide_gives_one_quiet_notice_and_asks_nothing(move: Any, intervention: int) -> None:
    moved = move(intervention, IDEA, READY)
    assert (moved.notice, moved.unknown) == ("still_unknown", 4)


def test_require_refuses_until_the_missing_is_said_in_the_same_dialog(
    move: Any, intervention: int, people: Any, clock: Any
) -> None:
    change(people, Team, gating="require")
    an_objective(people.owner.team, clock.now)
    a_metric(people.owner.team, clock.now, 1)
    with pytest.raises(RuleBroken) as refused:
        move(intervention, IDEA, READY, target_behaviour="Fills in the record", metric=1, objective=1)
    (rule,) = refused.value.params["broken"]  # type: ignore[misc]
    assert rule.params["missing"] == ("diagnosis",)
    session.rollback()
    assert session.query(Card).one().target_behaviour is None
    move(intervention, IDEA, READY, target_behaviour="Fills in the record", override="The trial can't wait")
    assert session.query(Card).one().target_behaviour == "Fills in the record"
    assert [(each.rule, each.reason) for each in session.query(CardOverride)] == [
        ("card_not_ready", "The trial can't wait")
    ]


def test_strict_lets_only_a_lead_override(move: Any, intervention: int, people: Any) -> None:
    change(people, Team, gating="strict")
    with pytest.raises(RuleBroken, match="card_not_ready"):
        move(intervention, IDEA, READY, override="I am sure")
    move(intervention, IDEA, READY, override="I am sure", actor=people.owner)


def test_a_full_lane_takes_no_more_unless_a_lead_says_why(move: Any, cards: Any, people: Any) -> None:
    for number in cards(3):
        move(number, COMMITTED, DOING)
    (fourth,) = cards(1)
    with pytest.raises(RuleBroken, match="lane_full"):
        move(fourth, COMMITTED, DOING, override="It burns")
    with pytest.raises(RuleBroken, match="lane_full"):
        move(fourth, COMMITTED, DOING, actor=people.owner)
    move(fourth, COMMITTED, DOING, override="It burns", actor=people.owner)
    assert len(in_lane("doing")) == 4
    move(fourth, DOING, DOING, after=0)


def test_archived_cards_take_no_place(move: Any, cards: Any, people: Any, clock: Any) -> None:
    numbers = cards(3, "doing")
    archive_card(number=numbers[0], actor=people.teammate, now=clock.now)
    move(*cards(1), COMMITTED, DOING)


def test_a_limit_of_three_holds_under_eight_moves_at_once(cards: Any, people: Any, clock: Any, app: Flask) -> None:
    numbers = cards(8)
    session.rollback()

    def carry(number: int) -> bool:
        with app.app_context():
            try:
                move_card(number=number, from_lane=COMMITTED, to_lane=DOING, actor=people.teammate, now=clock.now)
            except RuleBroken:
                return False
            finally:
                session.remove()
            return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(carry, numbers)) == 3
    assert len(in_lane("doing")) == 3
    assert db.engine.dialect.name in {"sqlite", "postgresql"}


def test_entering_listening_releases_an_intervention_and_nothing_else(
    move: Any, intervention: int, cards: Any, clock: Any
) -> None:
    assert move(intervention, IDEA, LISTENING).released
    session.rollback()
    assert session.query(Card).filter_by(number=intervention).one().released_at == clock.now
    (other,) = cards(1)
    with pytest.raises(RuleBroken, match="only_interventions_listen"):
        move(other, COMMITTED, LISTENING)
    assert not move(other, COMMITTED, EVALUATED).released


def test_what_is_evaluated_needs_a_decision_and_stays(move: Any, intervention: int) -> None:
    move(intervention, IDEA, LISTENING)
    with pytest.raises(RuleBroken, match="not_evaluated"):
        move(intervention, LISTENING, EVALUATED)
    move(intervention, LISTENING, EVALUATED, decision="stop", decision_note="Nobody used it")
    with pytest.raises(RuleBroken, match="evaluated_is_final"):
        move(intervention, EVALUATED, DOING)


def test_an_undone_move_puts_the_card_back_with_its_place_and_age(
    move: Any, cards: Any, people: Any, clock: Any
) -> None:
    first, second, third = cards(3)
    clock.advance(days=2)
    moved = move(second, COMMITTED, DOING)
    clock.advance(hours=1)
    undo_move(number=second, batch=moved.batch, actor=people.teammate, now=clock.now)
    assert in_lane("committed") == [first, second, third]
    row = session.query(Card).filter_by(number=second).one()
    assert row.entered_at == clock.now - timedelta(days=2, hours=1)
    assert steps() == [("committed", "doing", True)]
    again = undo_move(number=second, batch=moved.batch, actor=people.teammate, now=clock.now)
    assert again.to_lane == COMMITTED


def test_a_move_that_others_followed_is_not_undone(move: Any, cards: Any, people: Any, clock: Any) -> None:
    (card,) = cards(1)
    moved = move(card, COMMITTED, DOING)
    later = move(card, DOING, COMMITTED)
    with pytest.raises(Conflict, match="moved_meanwhile"):
        undo_move(number=card, batch=moved.batch, actor=people.teammate, now=clock.now)
    undo_move(number=card, batch=later.batch, actor=people.teammate, now=clock.now)
    undo_move(number=card, batch=moved.batch, actor=people.teammate, now=clock.now)
    assert in_lane("committed") == [card]


def test_undo_finds_a_place_when_its_own_was_taken(move: Any, cards: Any, people: Any, clock: Any) -> None:
    first, second, third = cards(3)
    moved = move(second, COMMITTED, DOING)
    move(third, COMMITTED, COMMITTED, after=first)
    undo_move(number=second, batch=moved.batch, actor=people.teammate, now=clock.now)
    assert sorted(in_lane("committed")) == [first, second, third]


def test_a_release_is_undone_within_a_day(move: Any, intervention: int, people: Any, clock: Any) -> None:
    moved = move(intervention, IDEA, LISTENING)
    clock.advance(hours=25)
    with pytest.raises(RuleBroken):
        undo_move(number=intervention, batch=moved.batch, actor=people.teammate, now=clock.now)
    clock.advance(hours=-2)
    undo_move(number=intervention, batch=moved.batch, actor=people.teammate, now=clock.now)
    session.rollback()
    assert session.query(Card).one().released_at is None
    assert in_lane("idea") == [intervention]


def test_the_same_request_again_moves_nothing_twice(move: Any, cards: Any) -> None:
    (card,) = cards(1)
    repeat = Repeat("1:move", "k", "h")
    assert move(card, COMMITTED, DOING, repeat=repeat) == move(card, COMMITTED, DOING, repeat=repeat)


def test_an_onlooker_moves_nothing_and_a_stranger_finds_nothing(move: Any, cards: Any, people: Any) -> None:
    (card,) = cards(1)
    refusals: list[tuple[Any, type[DomainError]]] = [(people.onlooker, Forbidden), (people.stranger, NotFound)]
    for actor, error in refusals:
        with pytest.raises(error):
            move(card, COMMITTED, DOING, actor=actor)
