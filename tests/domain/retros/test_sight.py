from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.retros.phases import PHASES
from ldagile.domain.retros.sight import (
    Onlooker,
    anonymous_by_default,
    check_editing,
    check_taking_back,
    is_here,
    sees_authors,
    sees_cards,
    sees_look_back,
    sees_text,
    sees_totals,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TEAM, GUEST, SHARED_GUEST = Onlooker(guest=False), Onlooker(guest=True), Onlooker(guest=True, shared=True)


@pytest.mark.parametrize(("expected", "anonymous"), [(1, False), (4, False), (5, True), (30, True)])
def test_a_retro_is_anonymous_from_five_writers_on(expected: int, anonymous: bool) -> None:
    assert anonymous_by_default(expected) == anonymous


def test_nobody_writing_is_no_retro() -> None:
    with pytest.raises(ValueError, match="expected"):
        anonymous_by_default(0)


@pytest.mark.parametrize(("mine", "revealed"), list(product([True, False], repeat=2)))
def test_a_text_is_seen_by_its_author_and_once_it_lies_open(mine: bool, revealed: bool) -> None:
    assert sees_text(mine=mine, revealed=revealed) == (mine or revealed)


@pytest.mark.parametrize(("anonymous", "revealed"), list(product([True, False], repeat=2)))
def test_an_author_is_seen_only_in_a_named_retro_on_an_open_card(anonymous: bool, revealed: bool) -> None:
    assert sees_authors(anonymous=anonymous, revealed=revealed) == (not anonymous and revealed)


@pytest.mark.parametrize("phase", PHASES)
def test_totals_are_seen_once_the_vote_is_closed(phase: str) -> None:
    assert sees_totals(phase) == (phase in {"discuss", "commit", "close"})


@pytest.mark.parametrize("phase", PHASES)
def test_a_guest_sees_the_cards_while_it_is_held_and_the_summary_if_shared(phase: str) -> None:
    assert sees_cards(TEAM, phase)
    assert sees_cards(SHARED_GUEST, phase)
    assert sees_cards(GUEST, phase) == (phase != "close")


def test_a_guest_sees_the_look_back_only_if_the_team_shares_it() -> None:
    assert [sees_look_back(each) for each in (TEAM, GUEST, SHARED_GUEST)] == [True, False, True]


@pytest.mark.parametrize(("seconds", "here"), [(0, True), (60, True), (61, False)])
def test_somebody_is_here_for_a_minute_after_they_were_seen(seconds: int, here: bool) -> None:
    assert is_here(NOON, NOON + timedelta(seconds=seconds)) == here


@pytest.mark.parametrize("phase", PHASES)
def test_nobody_learns_of_anothers_hidden_card_by_trying_to_edit_it(phase: str) -> None:
    for facilitates in (True, False):
        with pytest.raises(NotFound):
            check_editing(phase, mine=False, revealed=False, facilitates=facilitates)


@pytest.mark.parametrize(("phase", "revealed"), list(product(PHASES, [True, False])))
def test_one_words_ones_own_card_while_cards_are_written_and_open_ones_until_topics_are_settled(
    phase: str, revealed: bool
) -> None:
    may = phase in {"collect", "write"} or (revealed and phase in {"group", "vote", "discuss"})
    if may:
        check_editing(phase, mine=True, revealed=revealed, facilitates=False)
    else:
        with pytest.raises(RuleBroken, match="words_stand"):
            check_editing(phase, mine=True, revealed=revealed, facilitates=False)


def test_the_facilitator_may_reword_an_open_card_and_nobody_else_anothers() -> None:
    check_editing("vote", mine=False, revealed=True, facilitates=True)
    with pytest.raises(RuleBroken, match="words_stand"):
        check_editing("write", mine=False, revealed=True, facilitates=True)
    with pytest.raises(Forbidden):
        check_editing("vote", mine=False, revealed=True, facilitates=False)


def test_a_card_is_taken_back_before_anybody_has_seen_it() -> None:
    check_taking_back("write", mine=True, revealed=False)
    with pytest.raises(RuleBroken, match="words_stand"):
        check_taking_back("write", mine=True, revealed=True)
    with pytest.raises(RuleBroken, match="words_stand"):
        check_taking_back("vote", mine=True, revealed=False)
    with pytest.raises(NotFound):
        check_taking_back("write", mine=False, revealed=False)
