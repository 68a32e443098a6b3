from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.live.feed import changes_after, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.jobs import Mail
from ldagile.models.problem_moves import determined, move_problem
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.problems import (
    accept_problem,
    ask_back,
    decline_problem,
    end_observing,
    merge_problem,
    reopen_problem,
    resolve_problem,
    start_observing,
    stop_mail,
    unmerge_problem,
)
from tests.build import a_card, a_problem
from tests.usecases.problems.told import HELEN, ORDER, mails, problem, told

NO_TIME = {"reason": "The tool goes away in May.", "go_instead": "The service desk"}


@pytest.fixture
def do(people: Any, clock: Any) -> Any:
    """Call a use case as the teammate, on problem 1."""

    def call(use_case: Any, number: int = 1, **more: Any) -> Any:
        return use_case(number=number, actor=people.teammate, now=clock.now, **more)

    return call


def diagnose(people: Any, clock: Any, number: int = 1) -> str | None:
    row = problem(number)
    session.rollback()
    with transaction(team_lock(people.owner.team)):
        return determined(row, actor_id=None, now=clock.now)


def accepted(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    diagnose(people, clock)
    do(accept_problem)


def test_from_told_to_solved(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    do(start_observing)
    assert (problem().state, problem().observing_since) == ("observing", clock.now)
    assert diagnose(people, clock) == "problem_diagnosed"
    assert (problem().state, problem().observing_since) == ("diagnosed", None)
    do(accept_problem)
    do(resolve_problem, reason="Complaints are at 41.")
    assert (problem().state, problem().state_reason) == ("resolved", "Complaints are at 41.")
    codes = [row.code for row in session.query(Activity).order_by(Activity.id)]
    assert codes[1:] == ["observing_started", "problem_diagnosed", "problem_accepted", "problem_resolved"]


def test_the_requester_hears_of_each_change_of_state(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    do(start_observing)
    do(end_observing)
    do(decline_problem, **NO_TIME)
    do(reopen_problem, reason="It came back.")
    codes = [mail.params.get("code") for mail in session.query(Mail).order_by(Mail.id)]
    assert codes == [None, "observing_started", "observing_ended", "problem_declined", "problem_reopened"]
    assert set(mails()[1:]) == {("problem_moved", HELEN)}


def test_who_stopped_the_mail_hears_nothing_more(people: Any, clock: Any, do: Any) -> None:
    link = told(people, clock)
    stop_mail(problem_id=link.problem_id, generation=0, now=clock.now)
    do(start_observing)
    assert mails() == [("problem_received", HELEN)]


def test_whatever_the_team_does_answers_whoever_waits(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    clock.advance(days=1)
    do(start_observing)
    assert problem().answered_at == clock.now


def test_a_diagnosis_alone_answers_nobody(people: Any, clock: Any) -> None:
    told(people, clock)
    diagnose(people, clock)
    assert (problem().state, problem().answered_at) == ("diagnosed", None)


def test_looking_again_ends_where_it_began_and_a_diagnosis_moves_nothing(people: Any, clock: Any, do: Any) -> None:
    accepted(people, clock, do)
    do(start_observing)
    assert diagnose(people, clock) is None
    assert problem().state == "observing"
    do(end_observing)
    assert (problem().state, problem().state_before_observing) == ("accepted", None)


def test_a_problem_is_asked_back_by_hand_too(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    do(ask_back)
    assert (problem().state, problem().asked_back_at) == ("reframing", clock.now)


def test_what_the_state_does_not_allow_is_refused_and_changes_nothing(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    for refused, more in ((accept_problem, {}), (end_observing, {}), (resolve_problem, {}), (reopen_problem, NO_TIME)):
        with pytest.raises(RuleBroken, match="cannot_"):
            do(refused, **{name: text for name, text in more.items() if name == "reason"})
    assert problem().state == "submitted"
    assert len(mails()) == 1


def test_declining_says_why_and_where_to_go_instead(people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    do(decline_problem, **NO_TIME)
    row = problem()
    assert (row.state, row.state_reason, row.go_instead) == ("declined", NO_TIME["reason"], "The service desk")
    do(reopen_problem, reason="The tool stays.")
    assert (problem().state, problem().state_reason, problem().go_instead) == ("submitted", "The tool stays.", None)


@pytest.mark.parametrize("stage", ["committed", "doing"])
def test_closing_waits_for_cards_under_way(people: Any, clock: Any, do: Any, stage: str) -> None:
    accepted(people, clock, do)
    a_card(people.owner.team_id, clock.now, stage, problem_id=problem().id)
    for close, more in ((resolve_problem, {}), (decline_problem, NO_TIME)):
        with pytest.raises(RuleBroken, match="cards_under_way"):
            do(close, **more)


def test_closing_archives_ideas_and_ready_cards_and_reopening_restores_none(people: Any, clock: Any, do: Any) -> None:
    accepted(people, clock, do)
    team, problem_id = people.owner.team_id, problem().id
    for stage in ("idea", "ready", "listening", "evaluated"):
        a_card(team, clock.now, stage, problem_id=problem_id)
    a_card(team, clock.now, "idea")
    do(resolve_problem)
    do(reopen_problem, reason="It came back.")
    session.rollback()
    archived = session.query(Card).filter(Card.archived_at.is_not(None)).order_by(Card.number)
    assert [(card.number, card.render_rev) for card in archived] == [(1, 2), (2, 2)]
    told_of = [event.about for event in changes_after(team_topic(team), 0) if event.code == "card_archived"]
    assert told_of == [{"card": 1}, {"card": 2}]


def test_an_intervention_accepts_its_problem_from_any_open_state(people: Any, clock: Any, do: Any) -> None:
    told(people, clock, statement=ORDER)
    do(start_observing)
    row = problem()
    session.rollback()
    with transaction(team_lock(people.owner.team)):
        assert move_problem(row, "take_on", actor_id=None, now=clock.now) == "problem_accepted"
        assert move_problem(row, "take_on", actor_id=None, now=clock.now) is None
    assert (problem().state, problem().observing_since) == ("accepted", None)


def test_a_viewer_and_another_team_move_nothing(people: Any, clock: Any) -> None:
    told(people, clock)
    with pytest.raises(Forbidden):
        start_observing(number=1, actor=people.onlooker, now=clock.now)
    with pytest.raises(NotFound):
        start_observing(number=1, actor=people.stranger, now=clock.now)


@pytest.fixture
def two(people: Any, clock: Any) -> None:
    told(people, clock)
    told(people, clock, statement="Refunds go wrong since the new tool", email="ravi@nordlicht.org")


def test_a_merged_problem_keeps_its_people_and_they_hear_what_becomes_of_both(two: None, do: Any) -> None:
    do(merge_problem, number=2, into=1)
    assert (problem(2).state, problem(2).merged_into_id) == ("merged", problem(1).id)
    do(start_observing)
    assert mails()[2:] == [
        ("problem_moved", "ravi@nordlicht.org"),
        ("problem_moved", HELEN),
        ("problem_moved", "ravi@nordlicht.org"),
    ]


def test_unmerging_restores_the_state(two: None, people: Any, clock: Any, do: Any) -> None:
    do(start_observing, number=2)
    do(merge_problem, number=2, into=1)
    do(unmerge_problem, number=2)
    row = problem(2)
    assert (row.state, row.merged_into_id, row.state_before_merge) == ("observing", None, None)
    assert row.observing_since is not None


def test_nothing_else_happens_to_a_merged_problem(two: None, do: Any) -> None:
    do(merge_problem, number=2, into=1)
    for verb, more in ((start_observing, {}), (decline_problem, NO_TIME), (merge_problem, {"into": 1})):
        with pytest.raises(RuleBroken, match="cannot_"):
            do(verb, number=2, **more)


def test_a_problem_that_has_merges_is_not_merged_itself(two: None, people: Any, clock: Any, do: Any) -> None:
    told(people, clock)
    do(merge_problem, number=2, into=1)
    with pytest.raises(RuleBroken, match="has_merges"):
        do(merge_problem, number=1, into=3)
    do(merge_problem, number=3, into=1)
    assert problem(3).merged_into_id == problem(1).id


def test_only_an_open_problem_of_the_same_team_is_merged_into(two: None, people: Any, clock: Any, do: Any) -> None:
    do(decline_problem, number=1, **NO_TIME)
    with pytest.raises(RuleBroken, match="cannot_merge_into"):
        do(merge_problem, number=2, into=1)
    with pytest.raises(RuleBroken, match="cannot_merge_into"):
        do(merge_problem, number=2, into=2)
    a_problem(people.stranger.team_id, clock.now)
    with pytest.raises(NotFound):
        do(merge_problem, number=2, into=3)


def test_cards_of_a_merged_problem_count_as_the_targets(two: None, people: Any, clock: Any, do: Any) -> None:
    a_card(people.owner.team_id, clock.now, "doing", problem_id=problem(2).id)
    a_card(people.owner.team_id, clock.now, "idea", problem_id=problem(2).id)
    do(merge_problem, number=2, into=1)
    with pytest.raises(RuleBroken, match="cards_under_way"):
        do(decline_problem, number=1, **NO_TIME)
