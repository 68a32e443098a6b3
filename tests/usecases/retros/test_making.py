from datetime import date
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import changes_after, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.retros import Retro
from ldagile.usecases.retros.making import choose_anonymity, create_retro, hand_over, take_over
from tests.build import a_card
from tests.holding import HeldRetro, a_retro

DAY = date(2026, 11, 24)


def call(people: Any, clock: Any, **more: Any) -> Retro:
    return a_retro(people, clock, **more).row


def test_a_member_calls_a_retro_leads_it_and_is_in_the_room(people: Any, clock: Any) -> None:
    number = create_retro(title="How we work", expected=3, planned_on=DAY, actor=people.teammate, now=clock.now).number
    retro = session.query(Retro).one()
    assert (number, retro.facilitator_id, retro.phase, retro.format) == (
        1,
        people.teammate.user_id,
        "collect",
        "learning_impact",
    )
    assert [person.name for person in HeldRetro(1, people, clock).room(people.owner).people] == ["Teammate"]


def test_a_viewer_calls_none(people: Any, clock: Any) -> None:
    with pytest.raises(Forbidden):
        create_retro(title="Mine", expected=3, planned_on=DAY, actor=people.onlooker, now=clock.now)


def test_its_size_decides_whether_it_is_anonymous_unless_somebody_does(people: Any, clock: Any) -> None:
    assert call(people, clock, expected=5).anonymous
    assert not call(people, clock, expected=4).anonymous
    assert call(people, clock, expected=3, anonymous=True).anonymous
    assert not call(people, clock, expected=9, anonymous=False).anonymous


def test_it_may_be_for_one_intervention_of_the_team(people: Any, clock: Any) -> None:
    card = a_card(people.owner.team, clock.now, kind="intervention")
    assert call(people, clock, card=card).card_id is not None
    with pytest.raises(NotFound):
        call(people, clock, card=999)
    with pytest.raises(NotFound):
        call(people, clock, sprint=999)


def test_own_columns_are_checked(people: Any, clock: Any) -> None:
    assert call(people, clock, format="own", columns=["Glad", "Sad", "Mad"]).columns == ["Glad", "Sad", "Mad"]
    with pytest.raises(RuleBroken, match="own_columns"):
        call(people, clock, format="own", columns=["Glad"])


def test_each_open_retro_has_a_code_of_its_own(people: Any, clock: Any) -> None:
    codes = {call(people, clock).code for _ in range(5)}
    assert len(codes) == 5
    assert all(code and len(code) == 6 and code.isalpha() for code in codes)


def test_the_same_request_again_calls_no_second_one(people: Any, clock: Any) -> None:
    repeat = Repeat("1:create", "a key", "hash")
    numbers = {a_retro(people, clock, repeat=repeat).number for _ in range(2)}
    assert numbers == {1}


def test_the_team_hears_of_it(people: Any, clock: Any) -> None:
    call(people, clock)
    assert [event.about for event in changes_after(team_topic(people.owner.team), 0)] == [{"retro": 1}]
    assert [row.code for row in session.query(Activity)] == ["retro_created"]


def test_the_facilitator_changes_anonymity_before_the_first_card_and_never_after(people: Any, clock: Any) -> None:
    held = a_retro(people, clock)
    choose_anonymity(number=held.number, anonymous=False, actor=people.owner, now=clock.now)
    assert not held.row.anonymous
    with pytest.raises(Forbidden):
        choose_anonymity(number=held.number, anonymous=True, actor=people.teammate, now=clock.now)
    held.write(people.teammate, "Reps fill in five lines")
    with pytest.raises(RuleBroken, match="anonymity_locked"):
        choose_anonymity(number=held.number, anonymous=True, actor=people.owner, now=clock.now)


def test_who_leads_hands_over_to_a_member_in_the_room(people: Any, clock: Any) -> None:
    held = a_retro(people, clock)
    held.enter(people.teammate)
    with pytest.raises(RuleBroken, match="cannot_lead"):
        hand_over(number=held.number, participant=held.place(held.guest()), actor=people.owner, now=clock.now)
    place = held.place(people.teammate)
    with pytest.raises(Forbidden):
        hand_over(number=held.number, participant=place, actor=people.teammate, now=clock.now)
    hand_over(number=held.number, participant=place, actor=people.owner, now=clock.now)
    assert held.row.facilitator_id == people.teammate.user_id


def test_somebody_may_take_over_once_the_facilitator_has_been_gone_for_a_minute(people: Any, clock: Any) -> None:
    held = a_retro(people, clock)
    clock.advance(seconds=60)
    with pytest.raises(RuleBroken, match="facilitator_is_here") as caught:
        take_over(number=held.number, actor=people.teammate, now=clock.now)
    assert caught.value.params["name"] == "Owner"
    clock.advance(seconds=1)
    with pytest.raises(NotFound):
        take_over(number=held.number, actor=held.guest(), now=clock.now)
    take_over(number=held.number, actor=people.teammate, now=clock.now)
    assert held.row.facilitator_id == people.teammate.user_id
    assert session.query(Activity).filter_by(code="taken_over").one().actor_id == people.teammate.user_id
