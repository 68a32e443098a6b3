from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.live.feed import changes_after, retro_topic, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.retros import RetroCard, RetroCardAuthor, Vote
from ldagile.usecases.retros.phases import move_retro, reopen_retro
from ldagile.usecases.retros.presence import say_ready
from ldagile.usecases.retros.topics import next_topic
from tests.holding import HeldRetro, a_retro


def move(held: HeldRetro, to_phase: str, revision: int, actor: Any) -> Any:
    return move_retro(number=held.number, to_phase=to_phase, revision=revision, actor=actor, now=held.now)


def test_the_facilitator_leads_from_phase_to_phase_forward_and_back(people: Any, clock: Any) -> None:
    held = a_retro(people, clock)
    for phase in ("look_back", "write", "vote", "write", "group", "check_in", "discuss", "commit"):
        held.go(phase)
        assert held.row.phase == phase


def test_nobody_else_does(people: Any, held: HeldRetro) -> None:
    refused = {people.teammate: Forbidden, people.admin: Forbidden, people.onlooker: Forbidden, held.guest(): NotFound}
    for other, refusal in refused.items():
        with pytest.raises(refusal):
            move(held, "vote", held.row.revision, other)


def test_a_double_click_moves_once(people: Any, held: HeldRetro) -> None:
    revision = held.row.revision
    first = move(held, "vote", revision, people.owner)
    assert move(held, "vote", revision, people.owner) == first
    assert (held.row.phase, held.row.revision) == ("vote", revision + 1)


def test_a_click_on_what_another_page_showed_moves_nothing(people: Any, held: HeldRetro) -> None:
    revision = held.row.revision
    move(held, "vote", revision, people.owner)
    with pytest.raises(Conflict, match="phase_moved"):
        move(held, "discuss", revision, people.owner)
    assert held.row.phase == "vote"


def test_the_room_and_the_team_hear_of_each_step(people: Any, held: HeldRetro) -> None:
    held.go("vote")
    assert changes_after(retro_topic(held.row.id), 0)[-1].code == "phase"
    assert changes_after(team_topic(people.owner.team), 0)[-1].about == {"retro": held.number}


def test_ready_ends_with_the_step(people: Any, held: HeldRetro) -> None:
    guest = held.guest()
    say_ready(number=1, ready=True, actor=guest, now=held.now)
    assert held.room(people.owner).ready == 1
    say_ready(number=1, ready=False, actor=guest, now=held.now)
    say_ready(number=1, ready=True, actor=people.teammate, now=held.now)
    assert [person.name for person in held.room(people.owner).people if person.ready] == ["Teammate"]
    held.go("vote")
    assert held.room(people.owner).ready == 0


def test_topics_are_taken_up_by_votes_one_after_the_other(people: Any, held: HeldRetro) -> None:
    cards = [held.write(people.owner, f"Card {number}") for number in range(4)]
    held.go("vote")
    held.vote(people.owner, cards[2], 2)
    held.vote(people.owner, cards[1], 1)
    held.vote(people.teammate, cards[1], 1)
    held.go("discuss")
    topics = held.room(people.teammate).topics
    assert [topic.id for topic in topics] == [cards[1], cards[2]]
    assert [topic.talk for topic in topics] == ["now", None]
    next_topic(number=1, revision=held.row.revision, actor=people.owner, now=held.now)
    assert [topic.talk for topic in held.room(people.teammate).topics] == ["done", "now"]
    next_topic(number=1, revision=held.row.revision, actor=people.owner, now=held.now)
    assert held.room(people.teammate).topic is None


def test_a_double_click_on_next_topic_skips_none(people: Any, held: HeldRetro) -> None:
    for number in range(3):
        held.write(people.owner, f"Card {number}")
    held.go("discuss")
    revision = held.row.revision
    next_topic(number=1, revision=revision, actor=people.owner, now=held.now)
    with pytest.raises(Conflict, match="phase_moved"):
        next_topic(number=1, revision=revision, actor=people.owner, now=held.now)
    assert held.room(people.owner).topics_ahead == 1


def test_the_facilitator_may_take_up_any_topic(people: Any, held: HeldRetro) -> None:
    for number in range(3):
        held.write(people.owner, f"Card {number}")
    held.go("discuss")
    last = held.room(people.owner).topics[-1].id
    next_topic(number=1, revision=held.row.revision, card_id=last, actor=people.owner, now=held.now)
    topic = held.room(people.owner).topic
    assert topic is not None
    assert topic.id == last


def test_a_new_vote_brings_a_new_first_topic(people: Any, held: HeldRetro) -> None:
    cards = [held.write(people.owner, f"Card {number}") for number in range(2)]
    held.go("vote")
    held.vote(people.owner, cards[0], 1)
    held.go("discuss")
    held.go("vote")
    held.vote(people.owner, cards[1], 2)
    held.go("discuss")
    assert [(topic.id, topic.talk) for topic in held.room(people.owner).topics] == [(cards[1], "now"), (cards[0], None)]


def test_closing_forgets_whose_cards_and_votes_they_were_and_keeps_the_totals(people: Any, held: HeldRetro) -> None:
    card = held.write(people.teammate, "Reps fill in five lines")
    held.go("vote")
    held.vote(people.teammate, card, 2)
    held.vote(people.owner, card, 1)
    held.go("close")
    assert session.query(RetroCardAuthor).count() == 0
    assert {vote.participant_id for vote in session.query(Vote)} == {None}
    kept = session.query(RetroCard).one()
    assert (kept.votes, kept.voters) == (3, 2)
    assert held.row.code is None
    assert [(seen.votes, seen.author, seen.mine) for seen in held.room(people.teammate).cards] == [(3, None, False)]


def test_a_named_retro_keeps_its_authors_and_still_forgets_the_votes(people: Any, clock: Any) -> None:
    held = a_retro(people, clock, anonymous=False)
    card = held.write(people.teammate, "Reps fill in five lines")
    held.go("vote")
    assert [seen.author for seen in held.room(people.owner).cards] == ["Teammate"]
    held.vote(people.teammate, card, 2)
    held.go("close")
    assert [seen.author for seen in held.room(people.owner).cards] == ["Teammate"]
    assert {vote.participant_id for vote in session.query(Vote)} == {None}


def test_a_named_retro_names_nobody_before_the_reveal(people: Any, clock: Any) -> None:
    held = a_retro(people, clock, anonymous=False)
    held.write(people.teammate, "Reps fill in five lines")
    assert held.room(people.owner).cards == ()


@pytest.mark.parametrize("lacks", ["owner", "due", "how_known"])
def test_it_does_not_close_over_a_loose_end(people: Any, held: HeldRetro, lacks: str) -> None:
    held.go("commit")
    held.act(**{lacks: None})
    with pytest.raises(RuleBroken, match=f"action_without_{lacks}"):
        held.go("close")
    assert held.row.phase == "commit"


def test_a_closed_retro_is_read_only(people: Any, held: HeldRetro) -> None:
    held.write(people.owner, "Reps fill in five lines")
    held.go("close")
    with pytest.raises(RuleBroken, match="retro_closed"):
        held.go("discuss")
    with pytest.raises(RuleBroken, match="retro_closed"):
        say_ready(number=1, ready=True, actor=people.owner, now=held.now)
    with pytest.raises(RuleBroken, match="not_deciding"):
        held.act()


def test_it_opens_again_within_a_day_for_its_actions_only_and_that_is_written_down(
    people: Any, clock: Any, held: HeldRetro
) -> None:
    card = held.write(people.teammate, "Reps fill in five lines")
    held.go("vote")
    held.vote(people.teammate, card, 2)
    held.go("close")
    clock.advance(hours=23)
    reopen_retro(number=1, actor=people.teammate, now=clock.now)
    assert held.row.phase == "commit"
    assert held.row.code is not None
    assert session.query(Activity).filter_by(code="retro_reopened").one().actor_id == people.teammate.user_id
    with pytest.raises(RuleBroken, match="reopened_goes_back_to_discuss"):
        held.go("vote")
    held.go("discuss")
    held.act()
    held.go("close")
    kept = session.query(RetroCard).one()
    assert (kept.votes, kept.voters) == (2, 1)


def test_after_a_day_it_stays_closed(people: Any, clock: Any, held: HeldRetro) -> None:
    held.go("close")
    clock.advance(hours=24)
    with pytest.raises(RuleBroken, match="closed_for_good"):
        reopen_retro(number=1, actor=people.owner, now=clock.now)
