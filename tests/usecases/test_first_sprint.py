"""A team's first sprint: three cards that find out about one problem."""

from datetime import date
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.problems import Problem
from ldagile.queries.sprints import get_sprint, list_sprint_cards
from ldagile.usecases.cards import create_card
from ldagile.usecases.problems import decline_problem, paste_problems
from ldagile.usecases.sprints import SprintSaved, plan_sprint, remove_sprint, start_first_sprint
from tests.build import a_card, a_problem

TITLES = ["Talk to two people who do it", "Watch one hour", "Get twelve months of the number"]


@pytest.fixture(autouse=True)
def pasted(who: dict[str, Any]) -> None:
    paste_problems(statements=["New reps ask the same twelve questions", "Leadership programme"], **who)


def begun(who: dict[str, Any], **more: Any) -> SprintSaved:
    values: dict[str, Any] = {"problem": 1, "titles": TITLES, "capacity": 6.0, **who, **more}
    return start_first_sprint(**values)


def state(number: int = 1) -> str:
    session.rollback()
    return str(session.query(Problem.state).filter_by(number=number).order_by(Problem.team_id).first()[0])


def test_it_runs_with_three_committed_cards_of_who_started_it(who: Any, people: Any) -> None:
    assert begun(who).number == 1
    sprint = get_sprint(people.owner.team, 1)
    assert (sprint.state, sprint.capacity) == ("active", 6.0)
    assert (sprint.starts_on, sprint.ends_on) == (date(2026, 11, 24), date(2026, 12, 4))
    cards = list_sprint_cards(people.owner.team, 1)
    assert [(card.title, card.kind, card.stage) for card in cards] == [
        (title, "discovery", "committed") for title in TITLES
    ]
    assert {(card.problem, card.own_days, card.owner_id) for card in cards} == {(1, 0.5, people.teammate.user_id)}


def test_its_problem_is_observed_from_then_on(who: Any) -> None:
    begun(who)
    assert state(1) == "observing"
    assert state(2) == "submitted"


def test_a_problem_that_is_understood_already_stays_where_it_is(who: Any, people: Any, clock: Any) -> None:
    number = a_problem(people.owner.team, clock.now, state="accepted")
    begun(who, problem=number)
    assert state(number) == "accepted"


def test_the_same_form_sent_twice_starts_one_sprint(who: Any) -> None:
    repeat = Repeat("2:start", "a key", "hash")
    assert begun(who, repeat=repeat) == begun(who, repeat=repeat)
    assert (session.query(Sprint).count(), session.query(Card).count()) == (1, 3)


def test_a_second_window_starts_no_second_one(who: Any) -> None:
    begun(who)
    with pytest.raises(RuleBroken, match="not_the_first"):
        begun(who, problem=2)
    assert (session.query(Sprint).count(), session.query(Card).count()) == (1, 3)
    assert state(2) == "submitted"


def test_a_plan_counts_as_a_sprint_and_one_that_was_dropped_does_not(who: Any) -> None:
    plan_sprint(**who)
    with pytest.raises(RuleBroken, match="not_the_first"):
        begun(who)
    remove_sprint(number=1, **who)
    assert begun(who).number == 2


def test_a_card_that_the_problem_has_already_is_not_made_twice(who: Any, people: Any) -> None:
    number = create_card(kind="discovery", title="Watch one hour", problem=1, own_days=2.0, **who).number
    create_card(kind="discovery", title="Watch one hour", problem=2, **who)
    begun(who, titles=["Watch one hour", "Ask the helpdesk", "Ask the helpdesk"])
    cards = list_sprint_cards(people.owner.team, 1)
    assert [(card.number, card.title, card.own_days) for card in cards] == [
        (number, "Watch one hour", 2.0),
        (3, "Ask the helpdesk", 0.5),
    ]


def test_what_was_found_out_before_may_be_asked_anew(who: Any, people: Any, clock: Any) -> None:
    problem_id = session.query(Problem.id).filter_by(number=1).scalar()
    a_card(people.owner.team, clock.now, "evaluated", title="Watch one hour", problem_id=problem_id)
    begun(who, titles=["Watch one hour"])
    assert [card.number for card in list_sprint_cards(people.owner.team, 1)] == [2]


def test_a_closed_problem_is_not_looked_into(who: Any) -> None:
    decline_problem(number=1, reason="Not ours", **who)
    with pytest.raises(RuleBroken, match="problem_takes_none"):
        begun(who)
    assert (session.query(Sprint).count(), session.query(Card).count()) == (0, 0)


def test_a_full_lane_stops_all_of_it(who: Any) -> None:
    for lane in session.query(Lane).filter_by(stage="committed"):
        lane.wip_limit = 2
    session.commit()
    with pytest.raises(RuleBroken, match="lane_full"):
        begun(who)
    assert (session.query(Sprint).count(), session.query(Card).count(), state()) == (0, 0, "submitted")


def test_who_only_administers_the_site_owns_no_card(who: Any, people: Any) -> None:
    begun({**who, "actor": people.admin})
    assert {card.owner_id for card in session.query(Card)} == {None}


def test_neither_a_viewer_nor_another_team_starts_it(who: Any, people: Any) -> None:
    with pytest.raises(Forbidden):
        begun({**who, "actor": people.onlooker})
    with pytest.raises(NotFound):
        begun({**who, "actor": people.stranger})
