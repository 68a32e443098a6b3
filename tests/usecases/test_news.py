""" "You said, we did": the group that was asked hears what came of an answer (DOMAIN.md §8)."""

from typing import Any

import pytest

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.jobs import Job, Mail
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.models.releases import undo_release
from ldagile.models.transaction import team_lock, transaction
from ldagile.queries.news import list_done
from ldagile.usecases.answers import Said
from ldagile.usecases.followups import mail_waiting_person
from ldagile.usecases.news import tell_groups
from ldagile.usecases.quotes import card_from_answer, problem_from_answer
from tests.build import a_card
from tests.listening import (
    SPEAKS,
    WHISPERS,
    a_released_card,
    answers,
    opened,
    release_card,
    responses,
    the_followup,
)


@pytest.fixture
def fixed(people: Any, clock: Any) -> Any:
    """Three people were asked, one answered by name, a card was made of it and is released now. Its number."""

    def fixed(said: Said = SPEAKS) -> int:
        a_released_card(people, clock, 3)
        opened(clock)
        answers(clock, [said], signed=1)
        (answer,) = responses()
        ends = {"followup_number": 1, "response_id": answer.id, "actor": people.teammate, "now": clock.now}
        number: int = card_from_answer(title="A shorter form", **ends)
        release_card(people, clock, number)
        return number

    return fixed


def tell(clock: Any, number: int, **span: float) -> None:
    """What the worker does after so much time."""
    clock.advance(**span)
    session.rollback()
    card_id = session.query(Card.id).filter_by(number=number).scalar()
    session.rollback()
    tell_groups(card_id=card_id, now=clock.now)


def wake(clock: Any) -> list[Any]:
    """Do what waits for people until it is due; the days on which that was."""
    days = []
    session.rollback()
    for job in session.query(Job).filter(Job.kind == "mail_person", Job.done_at.is_(None)).order_by(Job.due_at).all():
        due, person_id = job.due_at, job.params["person_id"]
        session.rollback()
        clock.now = max(clock.now, due)
        mail_waiting_person(person_id=person_id, now=clock.now)
        days.append(due)
    return days


def mails(kind: str = "news") -> list[str]:
    session.rollback()
    return [each.recipient for each in session.query(Mail).filter_by(kind=kind).order_by(Mail.id)]


EVERYBODY = ["rep1@example.org", "rep2@example.org", "rep3@example.org"]


def test_all_who_were_asked_hear_once_of_what_came_of_it_fourteen_days_after_their_last_mail(
    clock: Any, fixed: Any
) -> None:
    card = fixed()
    asked_at = clock.now
    assert session.query(Job.due_at).filter_by(kind="tell_groups").scalar() == clock.now.replace(day=clock.now.day + 1)
    tell(clock, card, days=1)
    assert mails() == [], "they got a mail yesterday"
    due = wake(clock)
    assert {(each - asked_at).days for each in due} == {14}
    assert mails() == EVERYBODY
    tell(clock, card, days=30)
    wake(clock)
    assert mails() == EVERYBODY, "once"


def test_who_has_had_no_mail_for_two_weeks_hears_at_once_and_is_then_left_in_peace(
    people: Any, clock: Any, fixed: Any
) -> None:
    card = fixed()
    tell(clock, card, days=20)
    assert mails() == EVERYBODY
    told_at = clock.now
    other = a_released_card(people, clock, 3, title="Mentor pairs")
    assert other
    follow_up = the_followup(2)
    with transaction(team_lock(people.owner.team)):
        session.merge(follow_up).due_on = told_at.date()
    opened(clock, 2)
    assert mails("followup") == EVERYBODY, "only those of the first one"
    assert {(each - told_at).days for each in wake(clock)} == {14}
    assert mails("followup") == EVERYBODY * 2


def test_a_follow_up_within_two_weeks_carries_the_line(people: Any, clock: Any, fixed: Any) -> None:
    card = fixed()
    clock.advance(days=10)
    a_released_card(people, clock, 2, title="Mentor pairs")
    tell(clock, card, days=20)
    assert mails() == ["rep3@example.org"], "the other two are asked about the pairs in ten days"
    opened(clock, 2)
    session.rollback()
    carrying = session.query(Mail).filter_by(kind="followup").order_by(Mail.id).all()[3:]
    assert [(each.recipient, len(each.params["news"])) for each in carrying] == [(each, 1) for each in EVERYBODY[:2]]
    wake(clock)
    assert mails() == ["rep3@example.org"]


def test_if_that_follow_up_never_comes_the_line_goes_alone(people: Any, clock: Any, fixed: Any) -> None:
    card = fixed()
    clock.advance(days=10)
    a_released_card(people, clock, 1, title="Mentor pairs")
    tell(clock, card, days=20)
    with transaction(team_lock(people.owner.team)):
        session.merge(the_followup(2)).cancelled_at = clock.now
    wake(clock)
    assert mails() == ["rep2@example.org", "rep3@example.org", "rep1@example.org"]


def test_a_release_that_is_taken_back_or_younger_than_a_day_is_no_news(people: Any, clock: Any, fixed: Any) -> None:
    card = fixed()
    clock.advance(days=20)
    with transaction(team_lock(people.owner.team)):
        session.query(Card).filter_by(number=card).one().released_at = clock.now
    tell(clock, card, hours=23)
    assert mails() == []
    with transaction(team_lock(people.owner.team)):
        undo_release(session.query(Card).filter_by(number=card).one(), now=clock.now, actor_id=None)
    tell(clock, card, days=2)
    assert mails() == []
    assert list_done(the_followup().id) == []


def test_who_wants_no_mail_from_us_or_has_no_address_gets_none(people: Any, clock: Any, fixed: Any) -> None:
    card = fixed()
    with transaction(team_lock(people.owner.team)):
        first, second, _ = session.query(Person).filter(Person.email.is_not(None)).order_by(Person.id)
        first.email = None
        stopped = session.query(Problem).one()
        stopped.requester_id, stopped.mail_stopped_at = second.id, clock.now
    tell(clock, card, days=20)
    assert mails() == ["rep3@example.org"]


@pytest.mark.parametrize(("said", "words"), [(SPEAKS, "The form asks for 23 fields"), (WHISPERS, None)])
def test_the_words_are_told_only_if_their_writer_agreed(clock: Any, fixed: Any, said: Said, words: str | None) -> None:
    fixed(said)
    (done,) = list_done(the_followup().id)
    assert (done.about, done.title, done.words) == ("One-page checklist", "A shorter form", words)


def test_what_was_made_for_a_problem_that_came_of_an_answer_is_told_too(people: Any, clock: Any) -> None:
    a_released_card(people, clock, 2)
    opened(clock)
    answers(clock, [SPEAKS], signed=1)
    (answer,) = responses()
    ends = {"followup_number": 1, "response_id": answer.id, "actor": people.teammate, "now": clock.now}
    number = problem_from_answer(unquoted="Somebody told us.", **ends)
    problem = session.query(Problem.id).filter_by(number=number).scalar()
    session.rollback()
    card = a_card(people.owner.team, clock.now, kind="intervention", title="A shorter form", problem_id=problem)
    release_card(people, clock, card)
    tell(clock, card, days=20)
    assert mails() == EVERYBODY[:2]


def test_nothing_came_of_other_cards(people: Any, clock: Any, fixed: Any) -> None:
    fixed()
    other = a_released_card(people, clock, 0, title="Mentor pairs")
    assert session.query(Job).filter_by(kind="tell_groups").count() == 1
    tell(clock, other, days=20)
    assert mails() == []
