"""DOMAIN.md §3, §4: sprints, planned, started, changed, ended and closed."""

from datetime import date, timedelta
from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.models.base import session
from ldagile.models.cards import Card, CardOverride, CardTransition, Lane, Sprint
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.queries.sprint_flow import burn_up, list_done, list_scope
from ldagile.queries.sprints import get_sprint, list_sprints
from ldagile.usecases.cards import create_card, move_card
from ldagile.usecases.sprints import (
    add_to_sprint,
    close_sprint,
    edit_sprint,
    end_sprint,
    open_retro,
    plan_sprint,
    remove_sprint,
    start_sprint,
    take_from_sprint,
)
from tests.build import a_card, a_problem

COMMITTED, DOING, LISTENING, EVALUATED = 3, 4, 5, 6


@pytest.fixture
def cards(people: Any, clock: Any) -> Any:
    def built(count: int = 1, stage: str = "ready", **more: Any) -> list[int]:
        return [a_card(people.owner.team, clock.now, stage, own_days=2.0, **more) for _ in range(count)]

    return built


def stage(number: int) -> str:
    session.rollback()
    lane: Lane = session.query(Lane).join(Card, Card.lane_id == Lane.id).filter(Card.number == number).one()
    return lane.stage


def sprint_of(number: int) -> int | None:
    session.rollback()
    found = session.query(Sprint.number).join(Card, Card.sprint_id == Sprint.id).filter(Card.number == number).first()
    return found[0] if found else None


def running(who: Any, numbers: list[int]) -> None:
    plan_sprint(capacity=16, **who)
    for number in numbers:
        add_to_sprint(number=1, card=number, **who)
    start_sprint(number=1, **who)


def test_the_next_sprint_takes_its_dates_and_capacity_from_the_last(who: Any) -> None:
    plan_sprint(starts_on=date(2026, 11, 23), ends_on=date(2026, 12, 4), capacity=16, **who)
    plan_sprint(**who)
    second = get_sprint(who["actor"].team, 2)
    assert (second.starts_on, second.ends_on, second.capacity) == (date(2026, 12, 7), date(2026, 12, 18), 16)


def test_a_sprint_of_five_weeks_is_refused_beside_its_last_day(who: Any) -> None:
    with pytest.raises(RuleBroken, match="sprint_length") as refused:
        plan_sprint(starts_on=date(2026, 11, 2), ends_on=date(2026, 12, 6), **who)
    assert refused.value.params["field"] == "ends_on"


def test_a_stale_change_is_a_conflict(who: Any) -> None:
    plan_sprint(**who)
    edit_sprint(number=1, version=1, goal="Nobody types a field that nobody reads", **who)
    with pytest.raises(Conflict) as refused:
        edit_sprint(number=1, version=1, goal="Another", **who)
    assert refused.value.params["theirs"] == {"goal": "Nobody types a field that nobody reads"}


def test_starting_commits_cards_through_the_stages_between(who: Any, people: Any, clock: Any) -> None:
    a_problem(people.owner.team, clock.now, affected=64)
    number = create_card(kind="intervention", title="Checklist", problem=1, own_days=1.0, **who).number
    plan_sprint(**who)
    add_to_sprint(number=1, card=number, **who)
    assert stage(number) == "idea"
    started = start_sprint(number=1, **who)
    assert (started.notice, started.unknown) == ("still_unknown", 4)
    rows = session.query(CardTransition).filter(CardTransition.from_stage.is_not(None)).order_by(CardTransition.id)
    assert [(row.to_stage, row.sprint_id is not None) for row in rows] == [("ready", True), ("committed", True)]


def test_a_stricter_team_is_told_which_cards_stop_it_and_may_say_why(who: Any, people: Any, clock: Any) -> None:
    with transaction(team_lock(people.owner.team)):
        session.get_one(Team, people.owner.team).gating = "require"
    a_problem(people.owner.team, clock.now)
    number = create_card(kind="intervention", title="Checklist", problem=1, **who).number
    plan_sprint(**who)
    add_to_sprint(number=1, card=number, **who)
    with pytest.raises(RuleBroken) as refused:
        start_sprint(number=1, **who)
    broken: Any = refused.value.params["broken"]
    assert [(rule.code, rule.params["card"]) for rule in broken] == [
        ("card_not_ready", number),
        ("days_unknown", number),
    ]
    assert (stage(number), get_sprint(1, 1).state) == ("idea", "planned")
    start_sprint(number=1, override="We try it on ourselves first", **who)
    assert stage(number) == "committed"
    assert session.query(CardOverride).count() == 2


def test_starting_keeps_to_the_limit_of_the_lane(who: Any, people: Any, cards: Any) -> None:
    plan_sprint(**who)
    for number in cards(9):
        add_to_sprint(number=1, card=number, **who)
    with pytest.raises(RuleBroken, match="lane_full"):
        start_sprint(number=1, **who)
    start_sprint(number=1, override="Nine small ones", actor=people.owner, now=who["now"])


def test_one_sprint_runs_at_a_time(who: Any) -> None:
    running(who, [])
    plan_sprint(**who)
    with pytest.raises(RuleBroken, match="sprint_already_active"):
        start_sprint(number=2, **who)
    end_sprint(number=1, **who)
    start_sprint(number=2, **who)


def test_swaps_in_the_middle_are_named_and_move_the_scope_line(who: Any, cards: Any, clock: Any, people: Any) -> None:
    first, second, third = cards(3)
    running(who, [first, second])
    clock.advance(days=1)
    later = {**who, "now": clock.now}
    add_to_sprint(number=1, card=third, **later)
    assert stage(third) == "committed"
    take_from_sprint(number=1, card=first, **later)
    sprint = get_sprint(people.owner.team, 1)
    scope = list_scope(people.owner.team, sprint)
    assert [(each.card, each.added) for each in scope if each.during] == [(third, True), (first, False)]
    assert sum(each.days if each.added else -each.days for each in scope) == 4


def test_what_reaches_listening_or_the_end_is_done_once(who: Any, cards: Any, people: Any, clock: Any) -> None:
    (number,) = cards()
    running(who, [number])
    move_card(number=number, from_lane=COMMITTED, to_lane=EVALUATED, **who)
    move_card(number=number, from_lane=EVALUATED, to_lane=DOING, **who)
    move_card(number=number, from_lane=DOING, to_lane=EVALUATED, **who)
    sprint = get_sprint(people.owner.team, 1)
    done = list_done(people.owner.team, sprint)
    assert [(each.card, each.days) for each in done] == [(number, 2.0)]
    burn = burn_up(sprint, list_scope(people.owner.team, sprint), done, clock.now.date(), clock.now.tzinfo)
    assert (burn.scope[-1][1], burn.done[-1][1]) == (2.0, 2.0)


def test_no_more_is_likely_to_be_done_than_is_in_it(who: Any, cards: Any, people: Any, clock: Any) -> None:
    done, _ahead = cards(2)
    running(who, [done, _ahead])
    move_card(number=done, from_lane=COMMITTED, to_lane=EVALUATED, **who)
    sprint = get_sprint(people.owner.team, 1)
    scope, finished = list_scope(people.owner.team, sprint), list_done(people.owner.team, sprint)
    assert burn_up(sprint, scope, finished, sprint.starts_on + timedelta(days=1), clock.now.tzinfo).likely == 4.0


def test_at_the_end_each_unfinished_card_goes_where_people_say(who: Any, cards: Any) -> None:
    kept, sent_back, dropped, done = cards(4)
    running(who, [kept, sent_back, dropped, done])
    move_card(number=kept, from_lane=COMMITTED, to_lane=DOING, **who)
    move_card(number=done, from_lane=COMMITTED, to_lane=EVALUATED, **who)
    end_sprint(number=1, fates={sent_back: "ready", dropped: "archive"}, **who)
    assert [(each.number, each.state) for each in list_sprints(1)] == [(1, "review"), (2, "planned")]
    assert (sprint_of(kept), stage(kept)) == (2, "doing")
    assert (sprint_of(sent_back), stage(sent_back)) == (None, "ready")
    assert session.query(Card).filter_by(number=dropped).one().archived_at is not None
    assert sprint_of(done) == 1


def test_a_sprint_closes_only_with_a_retro_or_a_reason(who: Any) -> None:
    running(who, [])
    end_sprint(number=1, **who)
    open_retro(number=1, **who)
    with pytest.raises(RuleBroken, match="no_retro"):
        close_sprint(number=1, **who)
    close_sprint(number=1, override="Half of us were ill", **who)
    assert get_sprint(1, 1).no_retro_reason == "Half of us were ill"
    with pytest.raises(RuleBroken, match="sprint_state"):
        close_sprint(number=1, override="Again", **who)


def test_only_a_planned_sprint_is_removed_and_its_cards_are_free(who: Any, cards: Any) -> None:
    (number,) = cards()
    plan_sprint(**who)
    add_to_sprint(number=1, card=number, **who)
    remove_sprint(number=1, **who)
    assert sprint_of(number) is None
    with pytest.raises(NotFound):
        get_sprint(1, 1)
    plan_sprint(**who)
    start_sprint(number=2, **who)
    with pytest.raises(RuleBroken, match="sprint_state"):
        remove_sprint(number=2, **who)


def test_a_finished_card_comes_into_no_sprint(who: Any, cards: Any) -> None:
    (number,) = cards(1, "evaluated")
    plan_sprint(**who)
    with pytest.raises(RuleBroken, match="card_finished"):
        add_to_sprint(number=1, card=number, **who)


def test_an_onlooker_plans_nothing_and_a_stranger_finds_nothing(who: Any, people: Any) -> None:
    plan_sprint(**who)
    with pytest.raises(Forbidden):
        start_sprint(number=1, actor=people.onlooker, now=who["now"])
    with pytest.raises(NotFound):
        start_sprint(number=1, actor=people.stranger, now=who["now"])
