from datetime import date, timedelta
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import changes_after, team_topic
from ldagile.models.base import session
from ldagile.models.problems import Message, ProblemAnswer
from ldagile.usecases.problems import (
    answer_question,
    edit_problem,
    paste_problems,
    renew_link,
    resume_mail,
    revoke_link,
    start_observing,
    stop_mail,
    write_to_requester,
    write_to_team,
)
from tests.usecases.problems.told import HELEN, ORDER, PROBLEM, mails, problem, told


@pytest.fixture
def link(people: Any, clock: Any) -> dict[str, int]:
    submitted = told(people, clock, statement=ORDER)
    return {"problem_id": submitted.problem_id, "generation": submitted.generation}


def test_answering_what_an_order_is_asked_makes_it_new_again(link: Any, clock: Any) -> None:
    answer_question(question="action", text="Fill in the record", now=clock.now, **link)
    assert (problem().state, problem().desired_action) == ("submitted", "Fill in the record")
    answer_question(question="number", text="complete records, 41 %", now=clock.now, **link)
    answer_question(question="anew", text="Only 41 % of our records are complete", now=clock.now, **link)
    row = problem()
    assert (row.wanted_number, row.state) == ("complete records, 41 %", "submitted")
    assert (row.statement, row.restated) == (ORDER, "Only 41 % of our records are complete")
    assert row.restated_at == clock.now


def test_not_now_is_no_answer(link: Any, clock: Any) -> None:
    answer_question(question="action", now=clock.now, **link)
    assert problem().state == "reframing"
    assert session.query(ProblemAnswer).one().text is None


def test_a_figure_is_a_claim_until_a_member_says_it(link: Any, clock: Any, people: Any) -> None:
    answer_question(question="cost", monthly_cost=5_800_000, text="We plan wrongly", now=clock.now, **link)
    row = problem()
    assert (row.monthly_cost, row.cost_basis, row.claimed) == (5_800_000, "estimated", ["monthly_cost"])
    assert row.consequence == "We plan wrongly"
    answer_question(question="cost", monthly_cost=6_000_000, now=clock.now, **link)
    assert problem().monthly_cost == 6_000_000
    edit_problem(
        number=1, version=problem().version, cost_basis="measured", monthly_cost=100, actor=people.owner, now=clock.now
    )
    answer_question(question="cost", monthly_cost=1, text="Other words", now=clock.now, **link)
    row = problem()
    assert (row.monthly_cost, row.claimed, row.consequence) == (100, [], "We plan wrongly")


def test_by_when_may_be_a_day_a_reason_or_both(link: Any, clock: Any) -> None:
    answer_question(question="needed", needed_by=date(2027, 3, 1), now=clock.now, **link)
    assert (problem().needed_by, problem().needed_why) == (date(2027, 3, 1), None)


def test_a_message_of_the_requester_makes_the_team_owe_an_answer_again(link: Any, clock: Any, people: Any) -> None:
    start_observing(number=1, actor=people.teammate, now=clock.now)
    clock.advance(days=10)
    write_to_team(text="It got worse", now=clock.now, **link)
    row = problem()
    assert (row.answered_at, row.answer_due_on) == (None, date(2026, 12, 9))
    assert session.query(Message).one().created_by_id is None
    clock.advance(days=1)
    write_to_team(text="Still", now=clock.now, **link)
    assert problem().answer_due_on == date(2026, 12, 9), "the day that was said stays"


def test_a_message_sent_twice_is_one_message(link: Any, clock: Any) -> None:
    repeat = Repeat("address:message", "a key", "hash")
    for _ in range(2):
        write_to_team(text="It got worse", now=clock.now, repeat=repeat, **link)
    assert session.query(Message).count() == 1


def test_the_teams_message_answers_and_is_mailed(link: Any, clock: Any, people: Any) -> None:
    repeat = Repeat("2:message", "a key", "hash")
    for _ in range(2):
        write_to_requester(number=1, text="What is a good record?", actor=people.teammate, now=clock.now, repeat=repeat)
    assert problem().answered_at == clock.now
    assert session.query(Message).one().created_by_id == people.teammate.user_id
    assert mails() == [("problem_received", HELEN), ("problem_message", HELEN)]


def test_nobody_is_written_to_about_a_pasted_problem(people: Any, clock: Any) -> None:
    paste_problems(statements=[PROBLEM], actor=people.teammate, now=clock.now)
    with pytest.raises(RuleBroken, match="nobody_to_write_to"):
        write_to_requester(number=1, text="Hello", actor=people.teammate, now=clock.now)


def test_mail_can_be_stopped_and_wanted_again(link: Any, clock: Any, people: Any) -> None:
    stop_mail(now=clock.now, **link)
    write_to_requester(number=1, text="Hello", actor=people.teammate, now=clock.now)
    resume_mail(**link)
    write_to_requester(number=1, text="Hello again", actor=people.teammate, now=clock.now)
    assert mails()[1:] == [("problem_message", HELEN)]


def test_a_renewed_link_is_mailed_and_the_old_one_is_dead(link: Any, clock: Any, people: Any) -> None:
    renew_link(number=1, actor=people.teammate, now=clock.now)
    assert mails()[1:] == [("problem_link", HELEN)]
    with pytest.raises(NotFound, match="link_used"):
        write_to_team(text="Hello", now=clock.now, **link)
    write_to_team(text="Hello", now=clock.now, problem_id=link["problem_id"], generation=1)


def test_after_revoking_nothing_goes_out_until_it_is_renewed(link: Any, clock: Any, people: Any) -> None:
    revoke_link(number=1, actor=people.teammate, now=clock.now)
    start_observing(number=1, actor=people.teammate, now=clock.now)
    assert len(mails()) == 1
    for generation in (0, 1):
        with pytest.raises(NotFound, match="link_used"):
            stop_mail(problem_id=link["problem_id"], generation=generation, now=clock.now)
    renew_link(number=1, actor=people.teammate, now=clock.now + timedelta(days=1))
    assert mails()[1:] == [("problem_link", HELEN)]


def test_a_viewer_writes_to_nobody_and_revokes_nothing(link: Any, clock: Any, people: Any) -> None:
    for use_case, more in ((write_to_requester, {"text": "Hello"}), (revoke_link, {}), (renew_link, {})):
        with pytest.raises(Forbidden):
            use_case(number=1, actor=people.onlooker, now=clock.now, **more)


def test_a_link_to_nothing_is_not_found(people: Any, clock: Any) -> None:
    with pytest.raises(NotFound):
        write_to_team(problem_id=999, generation=0, text="Hello", now=clock.now)


def test_what_the_requester_does_is_told_on_the_teams_feed(link: Any, clock: Any, people: Any) -> None:
    write_to_team(text="It got worse", now=clock.now, **link)
    answer_question(question="tried", text="A webinar; nobody came", now=clock.now, **link)
    events = changes_after(team_topic(people.owner.team), 1)
    assert [event.code for event in events] == ["requester_wrote", "question_answered"]
    assert events[0].about == {"problem": 1}
