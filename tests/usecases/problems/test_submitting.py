from datetime import date
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.jobs import Mail
from ldagile.models.people import Person
from ldagile.models.problems import Problem, ProblemAnswer, ProblemSupporter
from ldagile.models.teams import Team
from ldagile.usecases.problems import decline_problem, paste_problems, share_problem, submit_problem, support_problem
from tests.usecases.problems.told import HELEN, ORDER, PROBLEM, mails, problem, told


def test_a_problem_is_taken_in_as_it_was_told_and_its_requester_gets_a_link(people: Any, clock: Any) -> None:
    submitted = told(people, clock, needed_why="by March, the board meets then")
    row = problem()
    assert (row.statement, row.state, row.order_score) == (PROBLEM, "submitted", -2)
    assert (row.needed_why, row.asked_back_at, row.pasted) == ("by March, the board meets then", None, False)
    assert mails() == [("problem_received", HELEN)]
    assert session.query(Mail).one().params == {"problem_id": submitted.problem_id, "generation": 0}


def test_the_requester_becomes_a_person_of_the_team_once(people: Any, clock: Any) -> None:
    told(people, clock)
    told(people, clock, statement=ORDER)
    person = session.query(Person).one()
    assert (person.name, person.email, person.number, person.user_id) == ("Helen Marsh", HELEN, 1, None)


def test_a_member_who_tells_a_problem_is_known_by_their_own_name(people: Any, clock: Any) -> None:
    told(people, clock, email="teammate@example.org")
    person = session.query(Person).one()
    assert (person.name, person.user_id) == ("Teammate", people.teammate.user_id)


def test_the_account_of_somebody_in_another_team_is_not_given_away(people: Any, clock: Any) -> None:
    told(people, clock, email="stranger@example.org")
    assert session.query(Person).one().user_id is None


def test_an_order_is_asked_back(people: Any, clock: Any) -> None:
    told(people, clock, statement=ORDER)
    row = problem()
    assert (row.state, row.order_score, row.asked_back_at) == ("reframing", 3, clock.now)
    assert row.order_matches == ["need", "training", "all reps", "by march"]


def test_an_order_with_one_of_the_two_questions_answered_is_new(people: Any, clock: Any) -> None:
    told(people, clock, statement=ORDER, action="Fill in the record during the call")
    row = problem()
    assert (row.state, row.desired_action) == ("submitted", "Fill in the record during the call")
    assert row.asked_back_at == clock.now
    assert [(each.question, each.text) for each in session.query(ProblemAnswer)] == [("action", row.desired_action)]


@pytest.mark.parametrize(
    "statement", ["course", "?", "👩‍🏫" * 50, "x" * 20_000, "Please send everyone the refund webinar again."]
)
def test_nothing_is_refused_for_its_content(people: Any, clock: Any, statement: str) -> None:
    assert told(people, clock, statement=statement).number == 1
    assert problem().statement == statement


def test_the_answer_is_due_after_the_teams_working_days(people: Any, clock: Any) -> None:
    told(people, clock)  # a Tuesday
    assert problem().answer_due_on == date(2026, 11, 27)
    team = session.get(Team, people.owner.team_id)
    team.time_zone, team.answer_days = "Europe/Berlin", 30
    session.commit()
    told(people, clock)
    assert problem(2).answer_due_on == date(2027, 1, 7)  # four weekend pairs, Christmas, New Year's day


def test_the_day_is_the_teams_day(people: Any, clock: Any) -> None:
    session.get(Team, people.owner.team_id).time_zone = "Pacific/Auckland"
    session.commit()
    clock.advance(hours=4)  # still Tuesday in London, Wednesday in Auckland
    told(people, clock)
    assert problem().answer_due_on == date(2026, 11, 30)


def test_the_same_form_sent_twice_tells_one_problem(people: Any, clock: Any) -> None:
    repeat = Repeat("address:submit", "a key", "hash")
    assert told(people, clock, repeat=repeat) == told(people, clock, repeat=repeat)
    assert session.query(Problem).count() == 1
    assert len(mails()) == 1
    with pytest.raises(RuleBroken, match="key_reused"):
        told(people, clock, statement="Another", repeat=Repeat("address:submit", "a key", "other"))


def test_every_problem_stands_in_the_history_without_an_actor(people: Any, clock: Any) -> None:
    told(people, clock)
    row = session.query(Activity).one()
    assert (row.code, row.actor_id) == ("problem_submitted", None)


def test_pasted_requests_are_problems_and_nobody_gets_a_mail(people: Any, clock: Any) -> None:
    pasted = paste_problems(statements=[ORDER, PROBLEM], actor=people.teammate, now=clock.now)
    assert pasted.numbers == [1, 2]
    first = problem(1)
    assert (first.state, first.pasted, first.answer_due_on, first.order_score) == ("submitted", True, None, 3)
    assert session.query(Person).one().user_id == people.teammate.user_id
    assert mails() == []


def test_pasting_twice_the_same_form_adds_them_once(people: Any, clock: Any) -> None:
    repeat = Repeat("2:paste", "a key", "hash")
    first = paste_problems(statements=[PROBLEM], actor=people.teammate, now=clock.now, repeat=repeat)
    assert paste_problems(statements=[PROBLEM], actor=people.teammate, now=clock.now, repeat=repeat) == first
    assert session.query(Problem).count() == 1


def test_who_goes_back_and_pastes_more_adds_only_what_is_new(people: Any, clock: Any) -> None:
    who = {"actor": people.teammate, "now": clock.now}
    paste_problems(statements=[ORDER, PROBLEM], **who)
    decline_problem(number=1, reason="Not ours", **who)
    assert paste_problems(statements=[PROBLEM, "Another", ORDER], once=True, **who).numbers == [2, 3, 4]
    assert paste_problems(statements=[PROBLEM], once=True, actor=people.stranger, now=clock.now).numbers == [1]


def test_a_viewer_pastes_nothing(people: Any, clock: Any) -> None:
    with pytest.raises(Forbidden):
        paste_problems(statements=[PROBLEM], actor=people.onlooker, now=clock.now)


def test_somebody_whom_a_shared_problem_affects_too_is_counted_once(people: Any, clock: Any) -> None:
    outside = Actor(team_id=people.owner.team_id)
    told(people, clock)
    share_problem(number=1, shared=True, actor=people.teammate, now=clock.now)
    for words in ("Ours too", "Ours too, still"):
        support_problem(number=1, email="ravi@nordlicht.org", words=words, actor=outside, now=clock.now)
    support_problem(number=1, email=HELEN, actor=outside, now=clock.now)  # it is her own problem
    supporter = session.query(ProblemSupporter).one()
    assert supporter.words == "Ours too"
    assert session.get(Person, supporter.person_id).email == "ravi@nordlicht.org"


def test_a_problem_that_is_not_shared_is_not_there_for_others(people: Any, clock: Any) -> None:
    told(people, clock)
    with pytest.raises(NotFound):
        support_problem(number=1, email=HELEN, actor=Actor(team_id=people.owner.team_id), now=clock.now)


def test_a_problem_belongs_to_the_team_whose_page_it_was_told_on(people: Any, clock: Any) -> None:
    elsewhere = Actor(team_id=people.stranger.team_id)
    assert submit_problem(statement=PROBLEM, email=HELEN, actor=elsewhere, now=clock.now).number == 1
    assert session.query(Problem).one().team_id == people.stranger.team_id
