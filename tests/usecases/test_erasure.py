"""Erasing a person: their data goes, what is left is anonymous (DOMAIN.md §8)."""

from typing import Any

import pytest
from sqlalchemy import select

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.permissions import Actor
from ldagile.models.base import db, session
from ldagile.models.cards import Card
from ldagile.models.evidence import Evidence, standing
from ldagile.models.jobs import Mail
from ldagile.models.listening import Invitation
from ldagile.models.people import Person
from ldagile.models.problems import Message, Problem
from ldagile.queries.answers import get_asked
from ldagile.queries.card_pages import get_card_page
from ldagile.queries.traces import find_traces
from ldagile.queries.tracking import follow
from ldagile.usecases.answers import answer_for_group
from ldagile.usecases.erasure import erase_person
from ldagile.usecases.feedback import give_feedback, name_barrier
from ldagile.usecases.invitations import invite
from ldagile.usecases.problems import submit_problem, write_to_team
from tests.build import a_person
from tests.holding import a_retro
from tests.listening import DOES, a_released_card, answers, opened, responses

HELEN = "helen.marsh@nordlicht.org"


@pytest.fixture
def erase(people: Any, clock: Any) -> Any:
    def erase(email: str | None, actor: Actor = people.owner, name: str | None = None) -> None:
        erase_person(email=email, name=name, actor=actor, now=clock.now)
        session.rollback()

    return erase


def everything() -> str:
    """All that the database holds, as text."""
    session.rollback()
    tables = db.metadatas[None].sorted_tables
    return "\n".join(str(tuple(row)) for table in tables for row in session.execute(table.select()))


def test_who_told_a_problem_leaves_the_problem_and_nothing_of_themselves(people: Any, clock: Any, erase: Any) -> None:
    told = submit_problem(
        statement="Refunds take long", email=HELEN, actor=Actor(team_id=people.owner.team), now=clock.now
    )
    write_to_team(problem_id=told.problem_id, generation=told.generation, text="It is Helen again", now=clock.now)
    invite(email=HELEN, role="viewer", actor=people.owner, now=clock.now)
    erase(HELEN)
    assert session.query(Problem.statement).scalar() == "Refunds take long"
    assert session.query(Person.name).scalar() == "–"
    assert (session.query(Message).count(), session.query(Mail).count()) == (0, 0)
    with pytest.raises(NotFound):
        follow(told.problem_id, told.generation)
    assert "helen" not in everything().lower()


def test_a_signed_answer_is_nobodys_from_then_on_and_counts_no_more(people: Any, clock: Any, erase: Any) -> None:
    from ldagile.usecases.coding import code_answer

    card = a_released_card(people, clock, 5)
    opened(clock)
    answers(clock, [DOES], signed=1)
    (answer,) = responses()
    code_answer(
        followup_number=1,
        response_id=answer.id,
        change="target_example",
        barrier="time",
        actor=people.teammate,
        now=clock.now,
    )
    assert get_card_page(people.owner.team, card).card.changed == 1
    erase("rep1@example.org")
    (left,) = responses()
    assert (left.change, left.signed, left.was_signed) == (DOES.change, False, True)
    assert not get_card_page(people.owner.team, card).card.changed
    assert "rep1@example.org" not in everything()
    assert "Rep 1'" not in everything()


def test_who_was_asked_finds_the_link_dead_and_whoever_was_not_yet_is_not(people: Any, clock: Any, erase: Any) -> None:
    a_released_card(people, clock, 2)
    erase("rep1@example.org")
    opened(clock)
    session.rollback()
    first, second = session.query(Invitation).order_by(Invitation.id)
    assert (first.mailed_at, second.mailed_at) == (None, clock.now)
    erase("rep2@example.org")
    with pytest.raises(NotFound):
        get_asked(second.id, 0)


def test_only_a_lead_erases_and_nobody_who_is_in_the_team_or_unknown(people: Any, erase: Any) -> None:
    with pytest.raises(Forbidden):
        erase(HELEN, people.teammate)
    with pytest.raises(RuleBroken, match="nobody_there"):
        erase(HELEN)
    with pytest.raises(RuleBroken, match="member_there"):
        erase("teammate@example.org")


def signed_by_link(people: Any, clock: Any, *names: str | None) -> None:
    """Answers by a shared link, signed with these names."""
    a_released_card(people, clock, 8)
    follow_up = opened(clock, by_mail=False)
    for name in names:
        answer_for_group(followup_id=follow_up.id, generation=0, said=DOES, signed_name=name, now=clock.now)


def test_a_name_typed_freely_is_found_in_any_capitals_and_goes_everywhere(people: Any, clock: Any, erase: Any) -> None:
    signed_by_link(people, clock, "Åsa  Öberg", "Tom Fox")
    card_id = session.scalar(select(Card.id))
    give_feedback(card_id=card_id, text="Too long", name="ÅSA ÖBERG", now=clock.now)
    name_barrier(number=1, barrier="time", actor=people.owner, now=clock.now)
    a_retro(people, clock, anonymous=False).guest("åsa öberg", "asa@example.org")
    a_person(people.owner.team, clock.now, "Åsa Öberg")
    found = find_traces(people.owner.team, email=None, name="åsa öberg")
    assert [line.kind for line in found.by_name] == ["person", "answer", "feedback", "guest"]
    erase(None, name="åsa öberg")
    assert "öberg" not in everything().casefold()
    assert {(each.signed_name, each.was_signed) for each in responses()} == {("Tom Fox", False), (None, True)}
    assert session.scalar(standing(Evidence.signed).where(Evidence.source == "feedback")) is False
    with pytest.raises(RuleBroken, match="name_not_there"):
        erase(None, name="åsa öberg")


def test_the_name_that_an_address_is_known_by_is_shown_and_goes_only_if_it_is_meant(
    people: Any, clock: Any, erase: Any
) -> None:
    signed_by_link(people, clock, "Rep 1")
    found = find_traces(people.owner.team, email="rep1@example.org", name=None)
    assert (found.name, [line.words for line in found.by_address]) == (
        "Rep 1",
        [("Rep 1", "rep1@example.org", "Sales")],
    )
    assert [(line.kind, line.words) for line in found.by_name] == [("answer", ("One-page checklist",))]
    erase("rep1@example.org")
    assert [each.signed_name for each in responses()] == ["Rep 1"]
    erase(None, name="rep 1")
    assert [each.signed_name for each in responses()] == [None]


def test_a_name_finds_nobody_of_the_team_and_nobody_who_was_forgotten(people: Any, clock: Any, erase: Any) -> None:
    a_person(people.owner.team, clock.now, "Teammate", "teammate@example.org")
    a_person(people.owner.team, clock.now, "Helen Marsh", HELEN)
    erase(HELEN)
    for name in ("Teammate", "–"):
        with pytest.raises(RuleBroken, match="name_not_there"):
            erase(None, name=name)
    with pytest.raises(RuleBroken, match="say_whom"):
        erase(None)


def test_another_team_keeps_what_it_knows(people: Any, clock: Any, erase: Any) -> None:
    for team in (people.owner.team, people.stranger.team):
        submit_problem(statement="Refunds take long", email=HELEN, actor=Actor(team_id=team), now=clock.now)
    erase(HELEN)
    assert sorted(name for (name,) in session.query(Person.name)) == ["Helen Marsh", "–"]
    assert session.query(Mail).count() == 1
