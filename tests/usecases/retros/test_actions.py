from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.retros import RetroAction
from ldagile.models.transaction import transaction
from ldagile.queries.retros.actions import list_due_actions
from ldagile.queries.retros.rooms import get_room
from ldagile.usecases.retros.actions import add_action, drop_action, edit_action, make_card, restore_action
from ldagile.usecases.retros.looking_back import finish_action, look_back
from tests.holding import HeldRetro, a_retro

DUE = date(2026, 12, 4)


@pytest.fixture
def deciding(held: HeldRetro) -> HeldRetro:
    held.go("discuss")
    return held


def test_an_action_may_begin_with_its_words_alone(people: Any, deciding: HeldRetro) -> None:
    add_action(number=1, title="Pairs get twenty minutes", actor=people.teammate, now=deciding.now)
    action = deciding.room(people.owner).actions[0]
    assert (action.title, action.missing) == ("Pairs get twenty minutes", ("owner", "due", "how_known"))


def test_members_take_on_actions_and_guests_own_them_with_an_email(people: Any, deciding: HeldRetro) -> None:
    nils, helen = deciding.guest("Nils", "nils@example.org"), deciding.guest("Helen")
    number = deciding.act(owner=deciding.place(nils))
    assert deciding.room(people.owner).actions[0].owner == "Nils"
    values = {"title": "Pin it", "due": DUE, "how_known": None}
    with pytest.raises(RuleBroken, match="owner_needs_email"):
        edit_action(
            number=1,
            action=number,
            version=1,
            owner=deciding.place(helen),
            actor=people.owner,
            now=deciding.now,
            **values,
        )
    for other, refusal in ((nils, NotFound), (people.onlooker, Forbidden)):
        with pytest.raises(refusal):
            add_action(number=1, title="Mine", actor=other, now=deciding.now)


def test_an_owner_is_somebody_in_this_room(people: Any, clock: Any, deciding: HeldRetro) -> None:
    elsewhere = a_retro(people, clock)
    with pytest.raises(RuleBroken, match="owner_not_here"):
        deciding.act(owner=elsewhere.place(people.owner))
    elsewhere.go("discuss")
    with pytest.raises(NotFound):
        drop_action(number=elsewhere.number, action=deciding.act(), actor=people.owner, now=deciding.now)


def test_actions_are_taken_on_while_one_discusses_and_commits(people: Any, held: HeldRetro) -> None:
    for phase in ("write", "vote"):
        held.go(phase)
        with pytest.raises(RuleBroken, match="not_deciding"):
            held.act()
    held.go("commit")
    held.act()


def test_two_who_edit_one_action_see_both_texts(people: Any, deciding: HeldRetro) -> None:
    number, owner = deciding.act(), deciding.place(people.owner)
    values = {"due": DUE, "how_known": "Half opened one", "owner": owner, "now": deciding.now}
    edit_action(number=1, action=number, version=1, title="Theirs", actor=people.owner, **values)
    with pytest.raises(Conflict) as caught:
        edit_action(number=1, action=number, version=1, title="Mine", actor=people.teammate, **values)
    assert caught.value.params["theirs"] == {
        "title": "Theirs",
        "owner": owner,
        "due": DUE,
        "how_known": "Half opened one",
    }


def test_the_same_request_again_adds_nothing(people: Any, deciding: HeldRetro) -> None:
    repeat = Repeat("1:add", "a key", "hash")
    assert deciding.act(repeat=repeat) == deciding.act(repeat=repeat)
    assert session.query(RetroAction).count() == 1


def test_an_action_that_is_let_go_can_be_taken_up_again(people: Any, deciding: HeldRetro) -> None:
    number = deciding.act()
    drop_action(number=1, action=number, actor=people.owner, now=deciding.now)
    assert deciding.room(people.owner).actions == ()
    restore_action(number=1, action=number, actor=people.owner, now=deciding.now)
    assert len(deciding.room(people.owner).actions) == 1


def test_one_click_makes_an_improvement_card_and_a_second_finds_it(people: Any, deciding: HeldRetro) -> None:
    deciding.enter(people.teammate)
    number = deciding.act("Pin it on the phone", owner=deciding.place(people.teammate), due=DUE)
    made = {make_card(number=1, action=number, actor=people.owner, now=deciding.now) for _ in range(2)}
    card = session.query(Card).one()
    assert made == {card.number}
    assert (card.kind, card.title, card.owner_id, card.due) == (
        "improvement",
        "Pin it on the phone",
        people.teammate.user_id,
        DUE,
    )
    assert card.description == "Half of them have opened one"
    assert deciding.room(people.owner).actions[0].card == card.number


def test_an_action_of_a_closed_retro_still_becomes_a_card(people: Any, deciding: HeldRetro) -> None:
    number = deciding.act()
    deciding.go("close")
    make_card(number=1, action=number, actor=people.teammate, now=deciding.now)
    assert session.query(Card).count() == 1


@pytest.fixture
def later(people: Any, clock: Any, deciding: HeldRetro) -> HeldRetro:
    """The next retro, in its look back, after one that took two things on."""
    deciding.act("Pin it on the phone")
    deciding.act("Hide the 14 fields")
    deciding.go("close")
    clock.advance(days=14)
    later = a_retro(people, clock)
    later.go("look_back")
    return later


@pytest.mark.parametrize(
    ("outcome", "state"), [("done", "done"), ("continue", "open"), ("drop", "dropped"), ("backlog", "backlog")]
)
def test_the_next_retro_decides_about_open_actions(people: Any, later: HeldRetro, outcome: str, state: str) -> None:
    assert [action.title for action in later.room(people.owner).earlier] == [
        "Pin it on the phone",
        "Hide the 14 fields",
    ]
    look_back(number=2, action=1, outcome=outcome, helped="yes", actor=people.teammate, now=later.now)
    action = later.room(people.owner).earlier[0]
    assert (action.state, action.outcome, action.helped, action.decided_here) == (state, outcome, "yes", True)
    assert later.room(people.owner).undecided == 1
    assert session.query(Card).count() == (1 if outcome == "backlog" else 0)
    assert session.query(Activity).filter_by(code="action_looked_back").count() == 1


def test_one_may_decide_otherwise_until_the_phase_is_over(people: Any, later: HeldRetro) -> None:
    for outcome in ("backlog", "backlog", "done"):
        look_back(number=2, action=1, outcome=outcome, actor=people.owner, now=later.now)
    assert later.room(people.owner).earlier[0].state == "done"
    assert session.query(Card).count() == 1
    later.go("write")
    with pytest.raises(RuleBroken, match="not_looking_back"):
        look_back(number=2, action=1, outcome="drop", actor=people.owner, now=later.now)


def test_only_what_goes_on_comes_up_again_in_the_retro_after(people: Any, clock: Any, later: HeldRetro) -> None:
    look_back(number=2, action=1, outcome="done", actor=people.owner, now=later.now)
    look_back(number=2, action=2, outcome="continue", actor=people.owner, now=later.now)
    later.go("close")
    third = a_retro(people, clock)
    third.go("look_back")
    assert [(each.title, each.decided_here) for each in third.room(people.owner).earlier] == [
        ("Hide the 14 fields", False)
    ]
    with pytest.raises(NotFound):
        look_back(number=3, action=1, outcome="drop", actor=people.owner, now=clock.now)


def test_what_was_done_between_two_retros_is_still_asked_about_in_the_next(people: Any, later: HeldRetro) -> None:
    finish_action(number=1, action=1, done=True, actor=people.teammate, now=later.now)
    done, other = later.room(people.owner).earlier
    assert (done.state, done.outcome, done.decided_here, other.state) == ("done", "done", False, "open")
    assert later.room(people.owner).undecided == 2
    look_back(number=2, action=1, outcome="done", helped="yes", actor=people.owner, now=later.now)
    assert later.room(people.owner).earlier[0].helped == "yes"
    with pytest.raises(NotFound):
        finish_action(number=1, action=1, done=False, actor=people.owner, now=later.now)


def test_what_is_not_done_after_all_is_open_again(people: Any, later: HeldRetro) -> None:
    for done in (True, True, False):
        finish_action(number=1, action=1, done=done, actor=people.owner, now=later.now)
    assert later.room(people.owner).earlier[0].state == "open"
    assert session.query(Activity).filter(Activity.code.in_(("action_done", "action_open_again"))).count() == 2


def test_what_a_look_back_just_said_is_not_taken_away_from_it(people: Any, later: HeldRetro) -> None:
    look_back(number=2, action=1, outcome="continue", actor=people.owner, now=later.now)
    for done in (False, True):
        with pytest.raises(NotFound):
            finish_action(number=1, action=1, done=done, actor=people.owner, now=later.now)
    later.go("close")
    finish_action(number=1, action=1, done=False, actor=people.owner, now=later.now)
    assert session.query(RetroAction.outcome).filter_by(number=1).scalar() == "continue"


def test_in_a_retro_that_is_open_nothing_is_done_yet(people: Any, deciding: HeldRetro) -> None:
    number = deciding.act()
    with pytest.raises(NotFound):
        finish_action(number=1, action=number, done=True, actor=people.owner, now=deciding.now)


def test_who_comes_when_it_is_closed_was_not_there(people: Any, later: HeldRetro) -> None:
    there = [person.name for person in get_room(people.owner, 1, later.now).people]
    finish_action(number=1, action=1, done=True, actor=people.teammate, now=later.now)
    assert [person.name for person in get_room(people.owner, 1, later.now).people] == there


@pytest.mark.parametrize(("stage", "waits"), [("idea", True), ("ready", True), ("doing", False)])
def test_a_promise_waits_until_its_card_was_begun(people: Any, deciding: HeldRetro, stage: str, waits: bool) -> None:
    number = deciding.act(due=DUE)
    card = make_card(number=1, action=number, actor=people.owner, now=deciding.now)
    deciding.go("close")
    lane = select(Lane.id).where(Lane.team_id == people.owner.team, Lane.stage == stage).scalar_subquery()
    with transaction():
        session.execute(update(Card).where(Card.number == card).values(lane_id=lane))
    assert bool(list_due_actions(people.owner.team, DUE, 5)) == waits


def test_guests_neither_see_nor_decide_the_look_back(people: Any, later: HeldRetro) -> None:
    guest = later.guest()
    assert later.room(guest).earlier == ()
    with pytest.raises(NotFound):
        look_back(number=2, action=1, outcome="done", actor=guest, now=later.now)


def test_an_action_of_this_very_retro_is_not_looked_back_at(people: Any, later: HeldRetro) -> None:
    later.go("commit")
    mine = later.act("New")
    later.go("look_back")
    with pytest.raises(NotFound):
        look_back(number=2, action=mine, outcome="done", actor=people.owner, now=later.now)
