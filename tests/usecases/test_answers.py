"""Unsigned means unsigned: what the database, the history, the feed and the gate know of an answer (DOMAIN.md §8)."""

import json
from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.models.activity import Activity
from ldagile.models.answer_rows import batch_of, heard_of, responses_to
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.changes import Change
from ldagile.models.evidence import Evidence, counted_answers, counted_barriers
from ldagile.models.jobs import Job
from ldagile.models.listening import Response
from ldagile.models.request_keys import RequestKey
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.answers import Said, answer, answer_for_group, withdraw_name, withdraw_signature
from ldagile.usecases.coding import code_answer, undo_coding
from ldagile.usecases.followups import ask_again, pool_with_next
from tests.listening import (
    DOES,
    NO_CHANCE,
    NOTHING,
    a_released_card,
    answers,
    closed,
    code,
    invitations,
    opened,
    responses,
    the_followup,
)


def readable(number: int = 1) -> bool:
    batch = batch_of(the_followup(number))
    return heard_of(batch, responses_to(batch)).readable


def counted(number: int = 1) -> tuple[int, int]:
    session.rollback()
    card = session.query(Card).filter_by(number=number).one()
    found = counted_answers(card.team_id).get(card.id)
    return (found.changed, found.answered) if found else (0, 0)


@pytest.fixture
def asked(people: Any, clock: Any) -> int:
    number = a_released_card(people, clock)
    opened(clock)
    return number


# One's own link


def test_an_unsigned_answer_leaves_no_trace_but_that_the_link_was_used(people: Any, clock: Any, asked: int) -> None:
    session.rollback()
    history, feed = session.query(Activity).count(), session.query(Change).count()
    jobs = session.query(Job).count()
    answers(clock, [DOES])
    response = responses()[0]
    columns = {column.name for column in Response.__table__.columns}
    assert not columns & {"created_at", "created_by_id", "person_id", "at", "answered_at", "number"}
    assert (response.invitation_id, response.signed_name) == (None, None)
    assert len(response.id) == 32
    assert invitations()[0].answered is True
    assert (session.query(Activity).count(), session.query(Change).count()) == (history, feed)
    assert session.query(Job).count() == jobs
    assert session.query(RequestKey).count() == 0


def test_a_link_gives_one_answer_and_a_dead_one_none(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES])
    with pytest.raises(RuleBroken, match="already_answered"):
        answers(clock, [NOTHING])
    with pytest.raises(NotFound, match="link_used"):
        answer(invitation_id=invitations()[1].id, generation=1, said=DOES, signed=False, now=clock.now)
    assert len(responses()) == 1


def test_an_answer_needs_a_word_or_a_tick(people: Any, clock: Any, asked: int) -> None:
    with pytest.raises(RuleBroken, match="say_something"):
        answers(clock, [Said(barrier="No time")])
    assert invitations()[0].answered is False


def test_nobody_answers_before_it_is_asked_or_after_it_closed(people: Any, clock: Any) -> None:
    a_released_card(people, clock)
    with pytest.raises(RuleBroken, match="not_asked_yet"):
        answers(clock, [DOES])
    opened(clock)
    closed(clock)
    with pytest.raises(RuleBroken, match="followup_closed"):
        answers(clock, [DOES])


def test_at_close_the_unsigned_answers_are_written_anew_under_other_ids(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [Said(change=f"Words {n}") for n in range(6)], signed=1)
    before = {row.id: row.change for row in responses()}
    closed(clock)
    after = {row.id: row.change for row in responses()}
    assert sorted(before.values()) == sorted(after.values())
    assert len(before.keys() & after.keys()) == 1  # the signed one


# The gate


def test_unsigned_answers_are_read_by_nobody_until_it_closes(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 6)
    assert not readable()
    closed(clock)
    assert readable()


def test_unsigned_answers_are_read_once_all_have_answered(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 8)
    assert readable()


def test_below_the_threshold_nobody_ever_reads_or_codes_them(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 4)
    closed(clock)
    assert not readable()
    with pytest.raises(NotFound, match="answer_not_found"):
        code(people, clock)


def test_signed_answers_help_the_response_rate_and_not_the_threshold(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 7, signed=3)
    closed(clock)
    assert not readable()


def test_a_raised_threshold_holds_for_what_was_not_sent_yet(people: Any, clock: Any, asked: int) -> None:
    with transaction(team_lock(people.owner.team)):
        session.get_one(Team, people.owner.team).threshold = 8
    answers(clock, [DOES] * 6)
    closed(clock)
    assert readable()
    a_released_card(people, clock, title="Mentor pairs")
    opened(clock, 2)
    answers(clock, [DOES] * 7, number=2)
    closed(clock, 2)
    assert not readable(2)


def test_too_small_a_share_is_read_and_does_not_count(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=20)
    opened(clock)
    answers(clock, [DOES] * 5)
    closed(clock)
    assert readable()
    code(people, clock)
    assert counted() == (0, 0)


def test_they_count_all_at_once_when_the_last_is_coded(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 5 + [NOTHING])
    closed(clock)
    ids = [row.id for row in responses() if row.change]
    for response_id in ids[:-1]:
        code_answer(
            followup_number=1,
            response_id=response_id,
            change="target_example",
            barrier=None,
            actor=people.teammate,
            now=clock.now,
        )
    assert counted() == (0, 0)
    code(people, clock)
    assert counted() == (5, 6)


def test_who_had_no_chance_is_in_the_response_rate_only(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 5 + [NO_CHANCE] * 2)
    closed(clock)
    code(people, clock)
    assert counted() == (5, 5)


def test_five_of_whom_one_had_no_chance_are_too_few_to_count(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 4 + [NO_CHANCE])
    closed(clock)
    code(people, clock)
    assert readable()
    assert counted() == (0, 0)


def test_signed_answers_count_from_the_first(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES, NOTHING, DOES], signed=2)
    assert counted() == (0, 1)  # nothing to read in a tick
    signed = next(row for row in responses() if row.signed and row.change)
    code_answer(
        followup_number=1,
        response_id=signed.id,
        change="target_example",
        barrier="time",
        actor=people.teammate,
        now=clock.now,
    )
    assert counted() == (1, 2)
    assert list(counted_barriers(people.owner.team).values()) == [{"E": 1.0}]


def test_unsigned_barriers_count_from_three_mentions_for_a_gap(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 6)
    closed(clock)
    barriers = ["time", "process", "self_efficacy", "content_design", "content_design", "content_design"]
    for response, barrier in zip(responses(), barriers, strict=True):
        code_answer(
            followup_number=1,
            response_id=response.id,
            change="nothing",
            barrier=barrier,
            actor=people.teammate,
            now=clock.now,
        )
    assert list(counted_barriers(people.owner.team).values()) == [{"K": 1.5, "S": 2.5}]


# Pooling


def test_pooled_answers_are_read_only_together_once_the_last_round_closed(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 3)
    closed(clock)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    opened(clock, 2)
    answers(clock, [DOES] * 3, number=2)
    assert not readable(1)
    assert not readable(2)
    closed(clock, 2)
    assert readable(1)
    assert readable(2)
    code(people, clock)
    assert counted() == (6, 6)


def test_a_group_that_waits_for_the_next_is_not_read_meanwhile(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 4)
    closed(clock)
    pool_with_next(number=1, actor=people.owner, now=clock.now)
    assert not readable()


# Signatures


def test_a_withdrawn_signature_moves_the_answer_and_supersedes_its_evidence(
    people: Any, clock: Any, asked: int
) -> None:
    answers(clock, [DOES] * 5, signed=1)
    code(people, clock, followup_number=1) if readable() else None
    signed = next(row for row in responses() if row.signed)
    code_answer(
        followup_number=1,
        response_id=signed.id,
        change="target_example",
        barrier=None,
        actor=people.teammate,
        now=clock.now,
    )
    assert counted() == (1, 1)
    withdraw_signature(invitation_id=invitations()[0].id, generation=0, now=clock.now)
    assert counted() == (0, 0)
    assert signed.id not in {row.id for row in responses()}
    closed(clock)
    assert not readable(), "four unsigned and one withdrawn are four"
    versions = [(row.version, row.void) for row in session.query(Evidence).order_by(Evidence.id)]
    assert versions == [(1, False), (2, True)]
    with pytest.raises(NotFound, match="not_signed"):
        withdraw_signature(invitation_id=invitations()[0].id, generation=0, now=clock.now)


def test_a_signature_withdrawn_after_the_others_counted_keeps_all_counted(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 6, signed=1)
    closed(clock)
    code(people, clock)
    assert counted() == (6, 6)
    withdraw_signature(invitation_id=invitations()[0].id, generation=0, now=clock.now)
    assert counted() == (6, 6)
    session.rollback()
    assert all(not row.signed for row in session.query(Response))


# By the shared link


def test_a_shared_link_takes_never_more_answers_than_there_are_people(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=2)
    follow_up = opened(clock, by_mail=False)
    link = {"followup_id": follow_up.id, "generation": 0, "said": DOES, "now": clock.now}
    assert answer_for_group(**link, signed_name=None) is None
    signed = answer_for_group(**link, signed_name="Lena Vogt")
    assert signed is not None
    with pytest.raises(RuleBroken, match="followup_closed"):
        answer_for_group(**link, signed_name=None)
    withdraw_name(response_id=signed, now=clock.now)
    assert not any(row.signed for row in responses())


def test_a_shared_link_is_dead_once_it_was_renewed_and_where_people_are_mailed(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=2)
    follow_up = opened(clock)
    with pytest.raises(NotFound, match="link_used"):
        answer_for_group(followup_id=follow_up.id, generation=0, said=DOES, signed_name=None, now=clock.now)
    with pytest.raises(NotFound, match="link_used"):
        answer_for_group(followup_id=follow_up.id, generation=1, said=DOES, signed_name=None, now=clock.now)


# Coding


def test_the_cards_owner_codes_nothing_where_there_is_somebody_else(people: Any, clock: Any) -> None:
    a_released_card(people, clock, owner_id=people.owner.user_id)
    opened(clock)
    answers(clock, [DOES] * 8)
    with pytest.raises(Forbidden, match="owner_codes_not"):
        code(people, clock, actor=people.owner)
    code(people, clock)
    assert counted() == (8, 8)


def test_the_first_coding_counts_and_every_fifth_answer_gets_a_second(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 8)
    code(people, clock)
    twice = [row for row in responses() if row.twice]
    assert len(twice) == 1
    again = {"followup_number": 1, "barrier": None, "actor": people.owner, "now": clock.now}
    result = code_answer(response_id=twice[0].id, change="intends", **again)
    assert (result.second, result.agreed) == (True, False)
    assert counted() == (8, 8)
    once = next(row for row in responses() if not row.twice)
    with pytest.raises(Conflict, match="coded_by_others") as late:
        code_answer(response_id=once.id, change="intends", **again)
    assert late.value.params["theirs"] == {"change": "target_example", "barrier": None}


def test_a_corrected_code_supersedes_and_the_same_again_adds_nothing(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 8)
    code(people, clock)
    session.rollback()
    rows = session.query(Evidence).count()
    first = responses()[0].id
    again = {"followup_number": 1, "response_id": first, "barrier": None, "actor": people.teammate, "now": clock.now}
    code_answer(change="target_example", **again)
    assert session.query(Evidence).count() == rows
    code_answer(change="intends", **again)
    assert counted() == (7, 8)
    assert session.query(Evidence).count() == rows + 1
    undo_coding(followup_number=1, response_id=first, actor=people.teammate, now=clock.now)
    assert counted() == (0, 0)


def test_of_more_than_a_hundred_a_random_hundred_are_coded_and_count(people: Any, clock: Any) -> None:
    a_released_card(people, clock, count=104)
    opened(clock)
    answers(clock, [NOTHING] * 104)
    assert sum(row.chosen for row in responses()) == 100
    assert counted() == (0, 100)


def test_no_evidence_row_names_anybody(people: Any, clock: Any, asked: int) -> None:
    answers(clock, [DOES] * 8, signed=2)
    code(people, clock)
    session.rollback()
    text = json.dumps([str(vars(row)) for row in session.query(Evidence)])
    assert "rep" not in text.replace("report", "").lower()
