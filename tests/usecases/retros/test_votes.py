from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.live.feed import last_seq, retro_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.retros import Vote
from ldagile.models.transaction import retro_lock, transaction
from tests.holding import HeldRetro


@pytest.fixture
def cards(people: Any, held: HeldRetro) -> list[str]:
    cards = [held.write(people.owner, f"Card {number}") for number in range(4)]
    held.go("vote")
    return cards


def test_one_sees_ones_own_votes_and_nobody_any_total(people: Any, held: HeldRetro, cards: list[str]) -> None:
    held.vote(people.teammate, cards[0], 2)
    held.vote(people.owner, cards[0], 1)
    mine = {card.id: card for card in held.room(people.teammate).cards}
    assert (mine[cards[0]].my_votes, mine[cards[1]].my_votes) == (2, 0)
    for actor in (people.teammate, people.owner, people.onlooker, held.guest()):
        assert {card.votes for card in held.room(actor).cards} == {None}
        assert held.room(actor).topics == ()


def test_totals_come_with_the_end_of_the_vote_and_go_with_its_return(
    people: Any, held: HeldRetro, cards: list[str]
) -> None:
    held.vote(people.teammate, cards[0], 2)
    held.vote(people.owner, cards[0], 1)
    held.go("discuss")
    top = held.room(held.guest()).topics[0]
    assert (top.id, top.votes, top.voters, held.room(people.owner).voters) == (cards[0], 3, 2, 2)
    held.go("vote")
    assert {card.votes for card in held.room(people.owner).cards} == {None}


def test_two_on_a_card_and_five_in_all(people: Any, held: HeldRetro, cards: list[str]) -> None:
    with pytest.raises(RuleBroken, match="too_many_on_topic"):
        held.vote(people.owner, cards[0], 3)
    held.vote(people.owner, cards[0], 2)
    held.vote(people.owner, cards[1], 2)
    held.vote(people.owner, cards[2], 1)
    with pytest.raises(RuleBroken, match="votes_spent"):
        held.vote(people.owner, cards[3], 1)
    held.vote(people.owner, cards[0], 1)
    held.vote(people.owner, cards[3], 1)
    assert held.room(people.owner).votes_left == 0


def test_asking_twice_for_the_same_votes_changes_nothing(people: Any, held: HeldRetro, cards: list[str]) -> None:
    held.vote(people.owner, cards[0], 1)
    before = last_seq(retro_topic(held.row.id))
    held.vote(people.owner, cards[0], 1)
    assert session.query(Vote).count() == 1
    assert last_seq(retro_topic(held.row.id)) == before


def test_the_database_itself_knows_no_sixth_vote(people: Any, held: HeldRetro, cards: list[str]) -> None:
    held.vote(people.owner, cards[0], 1)
    taken = session.query(Vote).one()
    first, values = taken.slot, {"team_id": taken.team_id, "retro_id": taken.retro_id, "card_id": cards[1]}
    mine = held.place(people.owner)
    for slot in (first, 6):
        with pytest.raises(IntegrityError), transaction(retro_lock(values["retro_id"])):
            session.add(Vote(id=uuid4().hex, participant_id=mine, slot=slot, **values))


def test_there_is_no_vote_in_other_phases_nor_on_other_cards(people: Any, held: HeldRetro, cards: list[str]) -> None:
    with pytest.raises(NotFound):
        held.vote(people.owner, uuid4().hex, 1)
    held.go("discuss")
    with pytest.raises(RuleBroken, match="not_voting"):
        held.vote(people.owner, cards[0], 1)


def test_the_history_says_nothing_of_votes(people: Any, held: HeldRetro, cards: list[str]) -> None:
    before = session.query(Activity).count()
    held.vote(people.owner, cards[0], 2)
    assert session.query(Activity).count() == before
