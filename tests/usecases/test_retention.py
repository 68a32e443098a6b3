"""Names of people outside the team are kept as long as the team's settings say, by kind (DOMAIN.md §8)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.handovers import HandOver
from ldagile.models.listening import Feedback
from ldagile.models.people import Person
from ldagile.models.problems import Message, Problem
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.queries.card_pages import get_card_page
from ldagile.queries.followups import get_batch
from ldagile.usecases.answers import answer_for_group
from ldagile.usecases.coding import code_answer
from ldagile.usecases.feedback import give_feedback
from ldagile.usecases.housekeeping import sweep
from ldagile.usecases.informants import add_informant
from ldagile.usecases.invitations import invite
from ldagile.usecases.participants import remove_participant
from ldagile.usecases.problems.merging import merge_problem
from ldagile.usecases.problems.moving import decline_problem, reopen_problem
from ldagile.usecases.problems.submitting import submit_problem
from ldagile.usecases.problems.tracking import write_to_team
from ldagile.usecases.teams import change_settings
from tests.build import a_card, a_person, a_problem
from tests.listening import DOES, NOTHING, a_released_card, add_people, answers, closed, opened, problem_id, responses

HELEN = "helen.marsh@nordlicht.org"
TWO_YEARS = 731  # days: one of the two has a 29 February


@pytest.fixture
def tell(people: Any, clock: Any) -> Any:
    """Helen tells a problem."""

    def tell(statement: str = "Refunds take long", email: str = HELEN, team: int = people.owner.team) -> Any:
        return submit_problem(statement=statement, email=email, actor=Actor(team_id=team), now=clock.now)

    return tell


@pytest.fixture
def decline(people: Any, clock: Any) -> Any:
    def decline(number: int = 1, actor: Any = people.owner) -> None:
        decline_problem(number=number, reason="Somebody else mends it", actor=actor, now=clock.now)

    return decline


@pytest.fixture
def keep(people: Any, clock: Any) -> Any:
    """Change how long one kind is kept."""

    def keep(actor: Any = people.owner, **months: int | None) -> None:
        version = session.get_one(Team, actor.team).version
        change_settings(version=version, actor=actor, now=clock.now, **months)

    return keep


def names(at: datetime) -> list[str]:
    """Whom the database names after that day's sweep."""
    session.rollback()
    sweep(now=at)
    session.rollback()
    return [each for (each,) in session.query(Person.name).order_by(Person.id)]


def test_who_told_a_problem_is_forgotten_two_years_after_it_was_closed(
    people: Any, clock: Any, tell: Any, decline: Any
) -> None:
    told = tell()
    write_to_team(problem_id=told.problem_id, generation=told.generation, text="It is Helen again", now=clock.now)
    assert names(clock.now + timedelta(days=5000)) == ["Helen Marsh"], "an open problem needs her"
    decline()
    assert names(clock.now + timedelta(days=TWO_YEARS)) == ["Helen Marsh"]
    assert names(clock.now + timedelta(days=TWO_YEARS + 1)) == ["–"]
    (person,) = session.query(Person)
    assert (person.email, person.group) == (None, None)
    assert session.query(Message).count() == 0
    assert session.query(Problem.statement).scalar() == "Refunds take long"


def test_a_problem_that_is_taken_up_again_needs_her_again(people: Any, clock: Any, tell: Any, decline: Any) -> None:
    tell()
    decline()
    reopen_problem(number=1, reason="It came back", actor=people.owner, now=clock.now)
    assert names(clock.now + timedelta(days=5000)) == ["Helen Marsh"]


def test_a_merged_problem_is_over_when_the_other_one_is(people: Any, clock: Any, tell: Any, decline: Any) -> None:
    tell()
    tell("Refunds are slow", "tom.fox@nordlicht.org")
    merge_problem(number=2, into=1, actor=people.owner, now=clock.now)
    assert names(clock.now + timedelta(days=5000)) == ["Helen Marsh", "Tom Fox"]
    decline()
    assert names(clock.now + timedelta(days=TWO_YEARS + 1)) == ["–", "–"]


def test_who_was_asked_is_forgotten_after_the_follow_up_closed_and_what_they_signed_goes_on_counting(
    people: Any, clock: Any
) -> None:
    card = a_released_card(people, clock, 5)
    opened(clock)
    answers(clock, [DOES, NOTHING], signed=1)
    (signed,) = (each for each in responses() if each.signed)
    words = {"change": "target_example", "barrier": None, "actor": people.teammate, "now": clock.now}
    code_answer(followup_number=1, response_id=signed.id, **words)
    assert names(clock.now + timedelta(days=5000))[1:] == [f"Rep {n}" for n in range(1, 6)], "still asking"
    closed(clock)
    before = get_batch(people.owner.team, 1).heard
    assert names(clock.now + timedelta(days=TWO_YEARS))[1:] == [f"Rep {n}" for n in range(1, 6)]
    assert names(clock.now + timedelta(days=TWO_YEARS + 1))[1:] == ["–"] * 5
    assert "example.org" not in str([(each.email, each.group) for each in session.query(Person)])
    assert get_batch(people.owner.team, 1).heard == before
    assert get_card_page(people.owner.team, card).card.changed == 1


def test_names_that_answers_and_feedback_were_signed_with_go_with_those_who_were_asked(people: Any, clock: Any) -> None:
    a_released_card(people, clock, 5)
    follow_up = opened(clock, by_mail=False)
    answer_for_group(followup_id=follow_up.id, generation=0, said=DOES, signed_name="Tom Fox", now=clock.now)
    closed(clock)
    give_feedback(card_id=follow_up.card_id, text="Too long", name="Tom Fox", now=clock.now)
    names(clock.now + timedelta(days=TWO_YEARS))
    assert [each.signed_name for each in responses()] == ["Tom Fox"]
    names(clock.now + timedelta(days=TWO_YEARS + 1))
    assert [each.signed_name for each in responses()] == ["–"]
    assert session.query(Feedback.name).scalar() == "–"


def test_each_kind_has_its_own_time_and_for_good_is_one(
    people: Any, clock: Any, tell: Any, decline: Any, keep: Any
) -> None:
    tell()
    add_informant(
        problem_number=1, role="reps", name="Tom Fox", email="tom@nordlicht.org", actor=people.owner, now=clock.now
    )
    decline()
    keep(keep_informants=6, keep_requesters=None)
    assert names(clock.now + timedelta(days=181)) == ["Helen Marsh", "Tom Fox"], "six months last until 24 May"
    assert names(clock.now + timedelta(days=182)) == ["Helen Marsh", "–"]
    assert names(clock.now + timedelta(days=20_000)) == ["Helen Marsh", "–"]


def test_who_is_of_several_kinds_goes_when_all_of_them_are_over(
    people: Any, clock: Any, tell: Any, decline: Any, keep: Any
) -> None:
    tell()
    add_informant(problem_number=1, role="support", requester=True, actor=people.owner, now=clock.now)
    decline()
    keep(keep_informants=6, keep_requesters=12)
    assert names(clock.now + timedelta(days=300)) == ["Helen Marsh"]
    tell("The form is long")
    assert names(clock.now + timedelta(days=5000)) == ["Helen Marsh"], "her other problem is open"
    decline(2)
    assert names(clock.now + timedelta(days=366)) == ["–"]


def test_whom_a_card_was_handed_over_to_is_needed_until_they_were_asked(people: Any, clock: Any) -> None:
    a_person(people.owner.team, clock.now)
    card = a_card(people.owner.team, clock.now)
    ends = {"card_id": card, "person_id": session.query(Person.id).scalar(), "due_on": clock.now.date()}
    session.rollback()
    with transaction(team_lock(people.owner.team)):
        session.add(HandOver(team_id=people.owner.team, created_at=clock.now, **ends))
    assert names(clock.now + timedelta(days=5000)) == ["Helen Marsh"]
    with transaction(team_lock(people.owner.team)):
        session.query(HandOver).one().asked_at = clock.now
    assert names(clock.now + timedelta(days=TWO_YEARS)) == ["Helen Marsh"]
    assert names(clock.now + timedelta(days=TWO_YEARS + 1)) == ["–"]


def test_who_was_taken_off_a_card_is_known_for_nothing(people: Any, clock: Any) -> None:
    card = a_card(
        people.owner.team,
        clock.now,
        kind="intervention",
        problem_id=problem_id(people.owner.team, a_problem(people.owner.team, clock.now)),
    )
    add_people(people, clock, card, 1)
    assert names(clock.now + timedelta(days=5000))[1:] == ["Rep 1"], "the card is still to be released"
    (rep,) = (each.number for each in session.query(Person).filter_by(name="Rep 1"))
    remove_participant(card_number=card, person_number=rep, actor=people.owner, now=clock.now)
    assert names(clock.now + timedelta(days=TWO_YEARS))[1:] == ["Rep 1"]
    assert names(clock.now + timedelta(days=TWO_YEARS + 1))[1:] == ["–"]


def test_the_team_s_own_people_stay_and_so_does_who_is_just_invited(
    people: Any, clock: Any, tell: Any, decline: Any
) -> None:
    for number, email in enumerate(("teammate@example.org", HELEN), start=1):
        tell(email=email)
        decline(number)
    clock.advance(days=TWO_YEARS)
    invite(email=HELEN, role="viewer", actor=people.owner, now=clock.now)
    assert names(clock.now + timedelta(days=1)) == ["Teammate", "Helen Marsh"]
    assert names(clock.now + timedelta(days=15)) == ["Teammate", "–"], "the invitation is over"


def test_another_team_keeps_its_own_time(people: Any, clock: Any, tell: Any, decline: Any, keep: Any) -> None:
    for actor in (people.owner, people.stranger):
        tell(team=actor.team)
        decline(actor=actor)
    keep(actor=people.stranger, keep_requesters=1)
    assert names(clock.now + timedelta(days=31)) == ["Helen Marsh", "–"]
