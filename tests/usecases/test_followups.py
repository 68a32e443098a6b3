from datetime import date, datetime, timedelta
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, RuleBroken
from ldagile.domain.listening import Named
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.jobs import Job, Mail
from ldagile.models.listening import FollowUp
from ldagile.models.people import Person
from ldagile.models.releases import undo_release
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.followups import (
    add_group,
    ask_again,
    change_group_size,
    close_followup,
    mail_waiting_person,
    open_followup,
    pool_with_next,
    reschedule,
    send_reminder,
    settle,
)
from ldagile.usecases.participants import add_participants, remove_participant
from tests.listening import (
    DOES,
    NO_CHANCE,
    NOTHING,
    a_released_card,
    add_people,
    answers,
    closed,
    invitations,
    opened,
    the_followup,
)


def mails(kind: str = "followup") -> list[Mail]:
    session.rollback()
    return session.query(Mail).filter_by(kind=kind).order_by(Mail.id).all()


def undo(people: Any, clock: Any, number: int) -> None:
    with transaction(team_lock(people.owner.team)):
        card = session.query(Card).filter_by(number=number).one()
        undo_release(card, now=clock.now, actor_id=people.owner.user_id)


# Releasing


def test_a_release_asks_on_the_working_day_thirty_days_later(people: Any, clock: Any) -> None:
    clock.now = datetime(2026, 11, 27, 12, tzinfo=clock.now.tzinfo)  # 30 days later it is a Sunday
    a_released_card(people, clock)
    follow_up = the_followup()
    assert follow_up.due_on == date(2026, 12, 28)
    assert follow_up.closes_on == date(2027, 1, 11)
    assert len(invitations()) == 8


def test_a_release_to_nobody_asks_nobody(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=0)
    assert the_followup() is None


def test_the_day_follows_the_teams_time_zone_and_its_holidays(people: Any, clock: Any) -> None:
    with transaction(team_lock(people.owner.team)):
        session.get_one(Team, people.owner.team).time_zone = "Pacific/Auckland"
    clock.now = datetime(2026, 11, 24, 12, tzinfo=clock.now.tzinfo)
    a_released_card(people, clock)
    assert the_followup().received_on == date(2026, 11, 25)
    job = session.query(Job).filter_by(kind="open_followup").one()
    assert job.due_at == datetime(2026, 12, 28, 20, tzinfo=clock.now.tzinfo)  # nine on the 29th, after Christmas


def test_what_is_done_less_than_monthly_is_asked_about_later(people: Any, clock: Any) -> None:
    from ldagile.models.diagnoses import Diagnosis
    from tests.build import a_problem
    from tests.listening import problem_id

    problem = problem_id(people.owner.team, a_problem(people.owner.team, clock.now))
    with transaction(team_lock(people.owner.team)):
        session.add(
            Diagnosis(
                team_id=people.owner.team,
                problem_id=problem,
                version=1,
                at=clock.now,
                gap="knowledge",
                confidence=0.5,
                weights={},
                points={},
                result={"reasons": ["13:yes"]},
            )
        )
    from tests.build import a_card
    from tests.listening import release_card

    number = a_card(people.owner.team, clock.now, "doing", kind="intervention", problem_id=problem)
    add_people(people, clock, number, 3)
    release_card(people, clock, number)
    assert the_followup().due_on - the_followup().received_on >= timedelta(days=60)


def test_a_release_can_be_undone_within_a_day_while_nobody_was_asked(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock)
    clock.advance(hours=24)
    undo(people, clock, number)
    assert the_followup().cancelled_at is not None
    assert session.query(Card).filter_by(number=number).one().released_at is None


def test_a_release_cannot_be_undone_later_or_once_somebody_was_asked(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock)
    clock.advance(hours=25)
    with pytest.raises(RuleBroken, match="released_too_long_ago"):
        undo(people, clock, number)
    opened(clock)
    with pytest.raises(RuleBroken, match="invitation_sent"):
        undo(people, clock, number)


# People


def test_the_same_address_is_the_same_person(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=2)
    again = [Named("Somebody else", "rep1@example.org"), Named("New", "new@example.org", "Sales")]
    added = add_participants(
        card_number=number, people=again, received_on=clock.now.date(), actor=people.owner, now=clock.now
    )
    assert (added.added, added.known) == (1, 1)
    assert session.query(Person).filter_by(email="rep1@example.org").one().name == "Rep 1"
    assert len(invitations()) == 3


def test_a_viewer_adds_nobody(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock)
    with pytest.raises(Forbidden):
        add_participants(
            card_number=number, people=[], received_on=clock.now.date(), actor=people.onlooker, now=clock.now
        )


def test_who_gets_it_on_another_day_is_a_group_of_their_own(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=2)
    add_people(people, clock, number, 3, "late", received_on=clock.now.date() + timedelta(days=7))
    assert len(invitations(1)) == 2
    assert len(invitations(2)) == 3
    assert the_followup(2).due_on - the_followup(1).due_on == timedelta(days=7)


def test_who_was_not_asked_yet_can_be_taken_off_and_put_back(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=2)
    person = session.query(Person).filter_by(email="rep1@example.org").one().number
    remove_participant(card_number=number, person_number=person, actor=people.owner, now=clock.now)
    assert invitations()[0].cancelled_at is not None
    add_people(people, clock, number, 1)
    assert invitations()[0].cancelled_at is None
    opened(clock)
    with pytest.raises(RuleBroken, match="invitation_sent"):
        remove_participant(card_number=number, person_number=person, actor=people.owner, now=clock.now)


def test_the_history_says_how_many_and_never_who(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=2)
    session.rollback()
    assert "rep1" not in repr([(row.code, row.changes) for row in session.query(Activity)])


# Sending


def test_on_its_day_everybody_gets_one_mail_without_words_in_it(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=3)
    follow_up = opened(clock)
    assert (follow_up.way, follow_up.threshold) == ("mail", 5)
    assert [mail.recipient for mail in mails()] == [f"rep{n}@example.org" for n in (1, 2, 3)]
    assert mails()[0].params == {"invitations": [[invitations()[0].id, 0]]}


def test_before_its_day_and_a_second_time_nothing_happens(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=3)
    open_followup(followup_id=the_followup().id, by_mail=True, now=clock.now)
    assert the_followup().opened_at is None
    first = opened(clock).opened_at
    clock.advance(hours=1)
    open_followup(followup_id=the_followup().id, by_mail=True, now=clock.now)
    assert the_followup().opened_at == first
    assert len(mails()) == 3


def test_a_person_gets_one_mail_in_14_days_and_the_rest_waits(people: Any, clock: Any) -> None:
    start = clock.now
    a_released_card(people, clock, count=1)
    clock.advance(days=7)
    a_released_card(people, clock, count=1, title="Mentor pairs")
    opened(clock, 1)
    opened(clock, 2)
    assert len(mails()) == 1
    waiting = the_followup(2)
    sent = mails()[0].created_at
    job = session.query(Job).filter_by(kind="mail_person").one()
    assert job.due_at == sent + timedelta(days=14)
    waited = (sent + timedelta(days=14)).date() - waiting.due_on
    assert waiting.closes_on == waiting.due_on + timedelta(days=14) + waited
    clock.now = job.due_at
    mail_waiting_person(person_id=job.params["person_id"], now=clock.now)
    mail_waiting_person(person_id=job.params["person_id"], now=clock.now)
    assert len(mails()) == 2
    assert start < sent


def test_one_mail_bundles_two_things_and_no_third(people: Any, clock: Any) -> None:
    for title in ("One", "Two", "Three"):
        a_released_card(people, clock, count=1, title=title)
    for number in (1, 2, 3):
        follow_up = the_followup(number)
        with transaction(team_lock(people.owner.team)):
            session.get_one(FollowUp, follow_up.id).opened_at = clock.now
            session.get_one(FollowUp, follow_up.id).way = "mail"
    person = session.query(Person).filter_by(email="rep1@example.org").one()
    mail_waiting_person(person_id=person.id, now=clock.now)
    assert [len(mail.params["invitations"]) for mail in mails()] == [2]
    clock.advance(days=14)
    mail_waiting_person(person_id=person.id, now=clock.now)
    assert [len(mail.params["invitations"]) for mail in mails()] == [2, 1]


def test_a_mail_that_waits_moves_the_closing_by_14_days_at_most(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=1)
    opened(clock)
    for title in ("Two", "Three", "Four"):
        number = a_released_card(people, clock, count=1, title=title)
        follow_up = the_followup(session.query(Card).filter_by(number=number).one().number)
        reschedule(
            number=follow_up.number,
            due_on=clock.now.date(),
            today=clock.now.date(),
            actor=people.owner,
            now=clock.now,
        )
        open_followup(followup_id=follow_up.id, by_mail=True, now=clock.now)
    session.rollback()
    longest = max(row.closes_on - row.due_on for row in session.query(FollowUp))
    assert longest == timedelta(days=28)


def test_one_reminder_goes_after_five_days_to_who_has_not_answered(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=3)
    opened(clock)
    answers(clock, [DOES])
    session.rollback()
    jobs = session.query(Job).filter_by(kind="remind").all()
    assert {job.due_at for job in jobs} == {clock.now + timedelta(days=5)}
    clock.advance(days=5)
    for _ in range(2):
        for params in [job.params for job in jobs]:
            send_reminder(**params, now=clock.now)
    assert [mail.recipient for mail in mails("followup_reminder")] == ["rep2@example.org", "rep3@example.org"]


def test_without_a_mail_server_one_link_is_for_the_group(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=3)
    follow_up = opened(clock, by_mail=False)
    assert (follow_up.way, follow_up.group_size) == ("link", 3)
    assert mails() == []


def test_a_group_without_names_is_asked_by_the_link(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=0)
    add_group(card_number=number, group_size=20, received_on=clock.now.date(), actor=people.owner, now=clock.now)
    follow_up = opened(clock)
    assert (follow_up.way, follow_up.group_size) == ("link", 20)
    change_group_size(number=1, group_size=25, actor=people.owner, now=clock.now)
    assert the_followup().group_size == 25


# Planning


def test_the_day_can_be_changed_until_they_are_asked(people: Any, clock: Any) -> None:
    a_released_card(people, clock)
    today = clock.now.date()
    reschedule(number=1, due_on=date(2027, 2, 1), today=today, actor=people.owner, now=clock.now)
    assert the_followup().closes_on == date(2027, 2, 15)
    with pytest.raises(RuleBroken, match="day_is_over"):
        reschedule(number=1, due_on=date(2026, 2, 1), today=today, actor=people.owner, now=clock.now)
    opened(clock)
    with pytest.raises(RuleBroken, match="already_asked"):
        reschedule(number=1, due_on=date(2027, 3, 1), today=today, actor=people.owner, now=clock.now)


# Closing


def test_it_closes_when_its_last_day_is_over_even_if_nothing_was_sent(people: Any, clock: Any) -> None:
    a_released_card(people, clock)
    follow_up = opened(clock, by_mail=False)
    clock.now = datetime.combine(follow_up.closes_on, clock.now.time(), clock.now.tzinfo)
    close_followup(followup_id=follow_up.id, now=clock.now)
    assert the_followup().closed_at is None
    clock.advance(days=1)
    close_followup(followup_id=follow_up.id, now=clock.now)
    assert the_followup().closed_at == clock.now


def test_it_closes_when_all_have_answered(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=2)
    opened(clock)
    answers(clock, [DOES])
    assert the_followup().closed_at is None
    answers(clock, [NOTHING], start=1)
    assert the_followup().closed_at == clock.now


# Too few answers


def test_asking_again_asks_the_silent_ones_and_pools_both_rounds(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=8)
    opened(clock)
    answers(clock, [DOES] * 3)
    closed(clock)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    again = the_followup(2)
    assert len(invitations(2)) == 5
    assert again.pool_id == the_followup(1).pool_id == the_followup(1).id
    assert again.due_on >= clock.now.date() + timedelta(days=30)


def test_asking_again_asks_the_silent_ones_of_all_groups_that_are_pooled(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=3)
    opened(clock)
    answers(clock, [DOES])
    closed(clock)
    pool_with_next(number=1, actor=people.owner, now=clock.now)
    add_people(people, clock, number, 4, "late", received_on=clock.now.date())
    opened(clock, 2)
    answers(clock, [DOES], number=2)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    assert len(invitations(3)) == 2, "who is being asked is not asked again"
    closed(clock, 2)
    ask_again(number=2, today=clock.now.date(), actor=people.owner, now=clock.now)
    assert len(invitations(4)) == 3, "nor is who will be asked again already"


def test_a_group_by_link_is_asked_again_by_the_link_whoever_it_is_pooled_with(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=0)
    add_group(card_number=number, group_size=4, received_on=clock.now.date(), actor=people.owner, now=clock.now)
    opened(clock)
    pool_with_next(number=1, actor=people.owner, now=clock.now)
    add_people(people, clock, number, 3, "late", received_on=clock.now.date())
    closed(clock)
    opened(clock, 2)
    closed(clock, 2)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    assert (the_followup(3).group_size, invitations(3)) == (4, [])
    ask_again(number=2, today=clock.now.date(), actor=people.owner, now=clock.now)
    assert (the_followup(4).group_size, len(invitations(4))) == (None, 3)


def test_who_signed_that_they_had_no_chance_is_asked_again(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=3)
    opened(clock)
    answers(clock, [NO_CHANCE, NO_CHANCE], signed=1)
    closed(clock)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    asked = {invitation.person_id for invitation in invitations(2)}
    first = invitations(1)
    assert asked == {first[0].person_id, first[2].person_id}


def test_nobody_is_asked_again_while_it_is_open_or_when_all_answered(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=1)
    opened(clock)
    with pytest.raises(RuleBroken, match="still_asking"):
        ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    answers(clock, [DOES])
    with pytest.raises(RuleBroken, match="all_answered"):
        ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)


def test_a_group_is_pooled_with_the_next_one_even_if_that_comes_later(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=4)
    opened(clock)
    closed(clock)
    pool_with_next(number=1, actor=people.owner, now=clock.now)
    assert (the_followup(1).pool_id, the_followup(1).waits_for_next) == (None, True)
    add_people(people, clock, number, 3, "late")
    assert the_followup(1).pool_id == the_followup(2).pool_id == the_followup(1).id
    assert the_followup(1).waits_for_next is False


def test_a_group_is_pooled_with_the_one_that_is_planned(people: Any, clock: Any) -> None:
    number = a_released_card(people, clock, count=4)
    add_people(people, clock, number, 3, "late", received_on=clock.now.date() + timedelta(days=7))
    pool_with_next(number=1, actor=people.owner, now=clock.now)
    assert the_followup(1).pool_id == the_followup(2).pool_id == the_followup(1).id


def test_what_can_be_read_is_not_pooled_any_more(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=6)
    opened(clock)
    answers(clock, [DOES] * 6)
    with pytest.raises(RuleBroken, match="already_readable"):
        pool_with_next(number=1, actor=people.owner, now=clock.now)


def test_too_few_can_be_left_at_that(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=6)
    opened(clock)
    with pytest.raises(RuleBroken, match="still_asking"):
        settle(number=1, how="not_enough", actor=people.owner, now=clock.now)
    closed(clock)
    settle(number=1, how="not_enough", actor=people.owner, now=clock.now)
    assert the_followup().settled == "not_enough"
