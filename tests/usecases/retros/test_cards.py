from dataclasses import replace
from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.live.feed import retro_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.changes import Change
from ldagile.models.request_keys import RequestKey
from ldagile.models.retros import RetroCard, RetroCardAuthor
from ldagile.usecases.retros.cards import edit_card, take_back_card
from tests.holding import HeldRetro, a_retro, outsider

WORDS = "Nobody opens the pinned articles on a phone"


def stored(card_id: str) -> RetroCard:
    session.rollback()
    return session.get_one(RetroCard, card_id)


def test_a_card_lies_face_down_and_only_its_author_reads_it(people: Any, held: HeldRetro) -> None:
    held.write(people.teammate, WORDS, column=1)
    guest = held.guest()
    assert [card.text for card in held.room(people.teammate).cards] == [WORDS]
    for other in (people.owner, people.onlooker, people.admin, guest):
        room = held.room(other)
        assert (room.cards, room.face_down) == ((), {1: 1})
    assert held.room(people.teammate).face_down == {}


def test_a_guest_writes_too(people: Any, held: HeldRetro) -> None:
    guest = held.guest()
    held.write(guest, WORDS)
    assert [card.mine for card in held.room(guest).cards] == [True]


def test_a_guest_of_one_retro_finds_no_other(people: Any, clock: Any, held: HeldRetro) -> None:
    guest = held.guest()
    other = a_retro(people, clock)
    with pytest.raises(NotFound):
        other.write(guest, WORDS)


def test_a_viewer_looks_and_takes_part_only_as_a_guest_does(people: Any, held: HeldRetro) -> None:
    with pytest.raises(Forbidden):
        held.write(people.onlooker, WORDS)
    by_name = replace(people.onlooker, guest=held.guest("Onlooker at work").guest)
    held.write(by_name, WORDS)
    assert [card.mine for card in held.room(by_name).cards] == [True]


def test_people_of_another_team_find_nothing(people: Any, held: HeldRetro) -> None:
    with pytest.raises(NotFound):
        held.write(people.stranger, WORDS)
    with pytest.raises(NotFound):
        held.write(outsider(people.stranger), WORDS)


def test_a_repeated_submit_returns_the_same_card(people: Any, held: HeldRetro) -> None:
    assert held.write(people.teammate, WORDS, key="k") == held.write(people.teammate, WORDS, key="k")
    assert session.query(RetroCard).count() == 1


def test_the_same_key_with_another_text_or_column_is_refused(people: Any, held: HeldRetro) -> None:
    held.write(people.teammate, WORDS, key="k")
    for text, column in (("Another text", 0), (WORDS, 1)):
        with pytest.raises(RuleBroken, match="key_reused"):
            held.write(people.teammate, text, column=column, key="k")


def test_somebody_elses_key_leads_nobody_to_their_card(people: Any, held: HeldRetro) -> None:
    held.write(people.teammate, WORDS, key="k")
    with pytest.raises(RuleBroken, match="key_reused"):
        held.write(people.owner, WORDS, key="k")


def test_a_submit_that_comes_late_once_more_still_finds_its_card(people: Any, held: HeldRetro) -> None:
    card = held.write(people.teammate, WORDS, key="k")
    edit_card(number=1, card_id=card, text="Other words", version=1, actor=people.teammate, now=held.now)
    held.go("vote")
    assert held.write(people.teammate, WORDS, key="k") == card
    assert stored(card).text == "Other words"


def test_the_same_key_in_another_retro_is_another_card(people: Any, clock: Any, held: HeldRetro) -> None:
    other = a_retro(people, clock)
    assert held.write(people.owner, WORDS, key="k") != other.write(people.owner, WORDS, key="k")


def test_nothing_is_written_in_other_phases_or_columns(people: Any, held: HeldRetro) -> None:
    with pytest.raises(RuleBroken, match="no_such_column"):
        held.write(people.owner, WORDS, column=4)
    for phase in ("look_back", "vote", "discuss", "commit", "close"):
        held.go(phase)
        with pytest.raises(RuleBroken, match="not_writing"):
            held.write(people.owner, WORDS)


def test_cards_are_collected_three_days_ahead(people: Any, clock: Any) -> None:
    held = a_retro(people, clock, planned_on=clock.now.date().replace(day=28))
    with pytest.raises(RuleBroken, match="collect_later"):
        held.write(people.owner, WORDS)
    clock.advance(days=1)
    held.write(people.owner, WORDS)


def test_a_rewording_on_older_words_is_a_conflict_with_both_texts(people: Any, held: HeldRetro) -> None:
    card = held.write(people.teammate, WORDS)
    held.go("vote")
    edit_card(number=1, card_id=card, text="The facilitator's words", version=1, actor=people.owner, now=held.now)
    with pytest.raises(Conflict) as caught:
        edit_card(number=1, card_id=card, text="The author's", version=1, actor=people.teammate, now=held.now)
    assert caught.value.params == {"version": 2, "theirs": {"text": "The facilitator's words"}}
    assert stored(card).text == "The facilitator's words"


def test_a_stale_version_of_a_hidden_card_tells_nobody_its_words(people: Any, held: HeldRetro) -> None:
    card = held.write(people.teammate, WORDS)
    for actor in (people.owner, held.guest()):
        with pytest.raises(NotFound):
            edit_card(number=1, card_id=card, text="Mine", version=9, actor=actor, now=held.now)
        with pytest.raises(NotFound):
            take_back_card(number=1, card_id=card, actor=actor, now=held.now)


def test_an_open_card_is_reworded_by_its_author_or_who_leads_and_nobody_else(people: Any, held: HeldRetro) -> None:
    card = held.write(people.teammate, WORDS)
    held.go("vote")
    with pytest.raises(Forbidden):
        edit_card(number=1, card_id=card, text="Mine", version=1, actor=held.guest(), now=held.now)
    assert edit_card(number=1, card_id=card, text=WORDS, version=1, actor=people.owner, now=held.now).version == 1


def test_of_a_card_that_is_taken_back_nothing_stays(people: Any, held: HeldRetro) -> None:
    card = held.write(people.teammate, WORDS)
    take_back_card(number=1, card_id=card, actor=people.teammate, now=held.now)
    session.rollback()
    assert session.query(RetroCard).count() == session.query(RetroCardAuthor).count() == 0


def test_the_cards_are_shuffled_as_they_are_revealed(people: Any, held: HeldRetro) -> None:
    written = [held.write(people.owner, f"Card {number}") for number in range(30)]
    held.go("vote")
    shown = [card.id for card in held.room(people.teammate).cards]
    assert set(shown) == set(written)
    assert shown != written
    assert shown == [card.id for card in held.room(people.owner).cards]


def test_what_was_revealed_stays_open_and_later_cards_lie_face_down_until_the_next_reveal(
    people: Any, held: HeldRetro
) -> None:
    first = held.write(people.teammate, WORDS)
    held.go("vote")
    held.go("write")
    second = held.write(people.teammate, "One more")
    assert [card.id for card in held.room(people.owner).cards] == [first]
    held.go("vote")
    assert [card.id for card in held.room(people.owner).cards] == [first, second]


def test_nothing_written_down_elsewhere_tells_who_wrote_or_when(people: Any, clock: Any, held: HeldRetro) -> None:
    began = held.row.phase_since
    before = session.query(Activity).count()
    for minute in range(3):
        clock.advance(minutes=minute)
        held.write(people.teammate, f"Card {minute}")
    assert {card.batch_at for card in session.query(RetroCard)} == {began}
    assert session.query(Activity).count() == before
    assert session.query(RequestKey).count() == 0
    told = session.query(Change).filter_by(topic=retro_topic(held.row.id), code="cards").all()
    assert {(change.at, repr(change.about)) for change in told} == {(began, "{}")}


def test_the_ids_tell_no_order(people: Any, held: HeldRetro) -> None:
    ids = [held.write(people.owner, f"Card {number}") for number in range(20)]
    assert ids != sorted(ids)
    assert all(len(each) == 32 for each in ids)
