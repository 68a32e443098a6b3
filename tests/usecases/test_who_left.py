"""Whoever left the team, or only looks now, is given no new card; what was theirs stays until it is passed on."""

from collections.abc import Callable
from typing import Any

import pytest

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.usecases.cards import split_card
from ldagile.usecases.evaluations import repeat_card
from ldagile.usecases.retros.actions import make_card
from ldagile.usecases.teams import change_role, remove_member
from tests.build import a_card
from tests.holding import a_retro


def leave(people: Any, clock: Any) -> None:
    remove_member(user_id=people.teammate.user_id, actor=people.owner, now=clock.now)


def only_look(people: Any, clock: Any) -> None:
    change_role(user_id=people.teammate.user_id, role="viewer", actor=people.owner, now=clock.now)


def split(people: Any, clock: Any) -> int:
    halves = {"title": "Draft it", "second_title": "Print it", "own_days": 1.0, "second_days": 1.0}
    first = a_card(people.owner.team, clock.now, owner_id=people.teammate.user_id)
    return split_card(number=first, version=1, **halves, actor=people.owner, now=clock.now).number


def repeat(people: Any, clock: Any) -> int:
    done = {"owner_id": people.teammate.user_id, "decision": "scale"}
    first = a_card(people.owner.team, clock.now, "evaluated", kind="intervention", **done)
    return repeat_card(number=first, actor=people.owner, now=clock.now)


@pytest.mark.parametrize("go", [leave, only_look])
@pytest.mark.parametrize("make", [split, repeat])
def test_a_card_made_of_theirs_has_no_owner(
    people: Any, clock: Any, go: Callable[..., None], make: Callable[..., int]
) -> None:
    owner = session.query(Card.owner_id).order_by(Card.number)
    assert make(people, clock) == 2
    session.rollback()
    assert [each.owner_id for each in owner] == [people.teammate.user_id] * 2
    go(people, clock)
    assert make(people, clock) == 4
    session.rollback()
    assert [each.owner_id for each in owner][2:] == [people.teammate.user_id, None]


def test_an_action_of_theirs_becomes_a_card_of_nobody(people: Any, clock: Any) -> None:
    held = a_retro(people, clock)
    held.enter(people.owner, people.teammate)
    held.go("discuss")
    action = held.act("Pin it on the phone", owner=held.place(people.teammate))
    leave(people, clock)
    make_card(number=held.number, action=action, actor=people.owner, now=clock.now)
    assert session.query(Card.owner_id).scalar() is None
