"""DOMAIN.md §4, rule 11: the one order of ideas and ready cards, and what its lines say."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from ldagile.domain.reasons import USUAL, holds, lifts
from ldagile.models.cards import Sprint
from ldagile.queries.backlog import BacklogFilter, get_backlog, list_backlog
from ldagile.usecases.cards import create_card, edit_card, move_pin, pin_card, unpin_card
from tests.build import a_card, a_problem, an_objective, build
from tests.conftest import START, People

WORK = {"kind": "intervention", "type": "job aid", "problem": 1}


@pytest.fixture(autouse=True)
def team(app: Flask, people: People, clock: Any) -> Iterator[int]:
    number = people.owner.team
    with app.app_context():
        an_objective(number, clock.now)
        a_problem(number, clock.now, objective_id=1, affected=64, monthly_cost=2_000_000, cost_basis="measured")
        yield number


def add(people: People, clock: Any, title: str, **values: Any) -> int:
    number: int = create_card(title=title, actor=people.teammate, now=clock.now, **values).number
    return number


def titles(team: int, **asked: Any) -> list[str]:
    return [row.card.title for row in get_backlog(team, BacklogFilter(**asked), START).rows]


@pytest.fixture
def filled(people: People, clock: Any, team: int) -> None:
    add(people, clock, "No date", kind="running")
    add(people, clock, "Unscored", **{**WORK, "type": None})
    add(people, clock, "Ten days", own_days=10.0, **WORK)
    add(people, clock, "Later", kind="mandatory", due=date(2027, 1, 1))
    add(people, clock, "One day", own_days=1.0, **WORK)
    add(people, clock, "Sooner", kind="discovery", due=date(2026, 12, 1))
    add(people, clock, "One day too", own_days=1.0, **WORK)
    add(people, clock, "Held up", own_days=20.0, **WORK)
    add(people, clock, "Held down", own_days=0.5, **WORK)
    a_card(team, clock.now, "doing", title="Being done")
    a_card(team, clock.now, title="Archived", archived_at=clock.now)
    pin_card(number=8, where="above", reason="They start on Monday", actor=people.owner, now=clock.now)
    pin_card(number=9, where="below", reason="Not before spring", actor=people.owner, now=clock.now)


def test_pins_lead_then_worth_then_other_kinds_by_date_and_what_is_held_down_ends(filled: None, team: int) -> None:
    assert titles(team) == [
        "Held up",
        "One day",
        "One day too",
        "Ten days",
        "Sooner",
        "Later",
        "No date",
        "Held down",
    ]
    backlog = get_backlog(team, BacklogFilter(), START)
    assert [card.title for card in backlog.unscored] == ["Unscored"]
    assert (backlog.ranked, backlog.unscored_count) == (8, 1)
    assert [card.title for card in list_backlog(team)][-2:] == ["Unscored", "Held down"]


def test_pins_are_ordered_by_hand_among_themselves(filled: None, people: People, clock: Any, team: int) -> None:
    pin_card(number=1, where="above", reason="It runs out", actor=people.owner, now=clock.now)
    assert titles(team)[:2] == ["Held up", "No date"]
    move_pin(number=1, up=True, actor=people.teammate, now=clock.now)
    move_pin(number=1, up=True, actor=people.teammate, now=clock.now)
    assert titles(team)[:2] == ["No date", "Held up"]
    unpin_card(number=1, actor=people.teammate, now=clock.now)
    assert titles(team)[:2] == ["Held up", "One day"]


def test_a_pin_says_who_holds_it_there_and_why(filled: None, team: int) -> None:
    row = get_backlog(team, BacklogFilter(), START).rows[0]
    assert (row.card.pin, row.pin_reason, row.pinned_by) == ("above", "They start on Monday", "Owner")


def test_the_list_is_filtered_by_objective_owner_and_kind(filled: None, people: People, clock: Any, team: int) -> None:
    add(people, clock, "Mine", kind="discovery", owner_id=people.teammate.user_id)
    assert titles(team, owner=people.teammate.user_id) == ["Mine"]
    assert titles(team, kind="discovery") == ["Sooner", "Mine"]
    assert titles(team, objective=1, kind="intervention")[0] == "Held up"
    assert titles(team, objective=2) == []


def test_a_line_says_by_how_much_it_moved_since_the_last_sprint_and_why(people: People, clock: Any, team: int) -> None:
    add(people, clock, "Checklist", own_days=2.0, **WORK)
    clock.advance(days=20)
    edit_card(number=1, version=1, own_days=4.0, actor=people.teammate, now=clock.now)
    clock.advance(days=1)
    add(people, clock, "New", own_days=2.0, **WORK)
    new, moved = get_backlog(team, BacklogFilter(), clock.now).rows
    assert (new.card.title, new.change) == ("New", None)
    assert moved.change == round(moved.card.score or 0) - round(new.card.score or 0)
    assert moved.reason is not None
    assert moved.reason.params == {"fields": ["own_days"]}
    ended = {"starts_on": date(2026, 12, 1), "ends_on": date(2026, 12, 14), "state": "closed", "ended_at": clock.now}
    build(Sprint, team, clock.now, **ended)
    backlog = get_backlog(team, BacklogFilter(), clock.now + timedelta(days=1))
    assert backlog.since.sprint == 1
    assert [row.change for row in backlog.rows] == [None, None]


def test_fifty_stand_on_a_page_and_ranks_go_on(people: People, clock: Any, team: int) -> None:
    for count in range(53):
        a_card(team, clock.now, title=f"Card {count}")
    second = get_backlog(team, BacklogFilter(), clock.now, page=2)
    assert (second.pages, len(second.rows), second.rows[0].rank) == (2, 3, 51)
    assert get_backlog(team, BacklogFilter(), clock.now, page=3).rows == ()


@settings(max_examples=100, deadline=None)
@given(st.fixed_dictionaries({name: st.floats(0, 3) for name in USUAL}))
def test_no_factor_both_lifts_a_card_and_holds_it_back(factors: dict[str, float]) -> None:
    assert not set(lifts(factors)) & set(holds(factors))
    assert {name for name, value in factors.items() if value == 0} <= set(holds(factors))


def test_a_card_as_usual_has_nothing_to_say_for_itself() -> None:
    assert (lifts(USUAL), holds(USUAL)) == ([], [])
    assert lifts({**USUAL, "share": 1.0, "effort": 2.0}) == ["effort", "share"]
    assert holds({**USUAL, "effort": 1 / 20, "remaining_gap": 0.0}) == ["remaining_gap", "effort"]
