from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.domain.retros.phases import (
    HELD,
    PHASES,
    check_phase_after_reopening,
    check_reopening,
    check_writing,
    collecting_from,
    is_revealed,
    may_reopen,
    moves,
    next_phase,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = date(2026, 11, 24)


def test_there_are_nine_phases_in_the_order_of_the_loop() -> None:
    assert PHASES == (
        "collect",
        "check_in",
        "look_back",
        "write",
        "group",
        "vote",
        "discuss",
        "commit",
        "close",
    )


def test_what_has_nothing_to_do_yet_is_passed_over_but_is_a_phase() -> None:
    assert HELD == ("collect", "look_back", "write", "vote", "discuss", "commit", "close")
    assert moves("write", 1, "group", 1)


@given(st.sampled_from(PHASES), st.sampled_from(PHASES))
def test_every_phase_can_be_left_for_every_other_forward_and_back(phase: str, to: str) -> None:
    assert moves(phase, 7, to, 7) == (phase != to)


@given(st.sampled_from(PHASES), st.sampled_from(PHASES), st.integers(1, 9), st.integers(1, 9))
def test_whoever_saw_an_older_revision_moves_nothing(phase: str, to: str, revision: int, seen: int) -> None:
    if phase != to and seen != revision:
        with pytest.raises(Conflict) as caught:
            moves(phase, revision, to, seen)
        assert caught.value.params == {"version": revision, "phase": phase}


def test_a_double_click_finds_it_done_and_skips_nothing() -> None:
    assert moves("write", 3, "vote", 3)
    assert not moves("vote", 4, "vote", 3)


def test_a_phase_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="phase"):
        moves("write", 1, "lunch", 1)


@pytest.mark.parametrize(("phase", "open_"), [(phase, PHASES.index(phase) >= 4) for phase in PHASES])
def test_cards_lie_open_from_grouping_on(phase: str, open_: bool) -> None:
    assert is_revealed(phase) == open_


def test_the_obvious_next_phase_passes_over_an_empty_look_back() -> None:
    assert next_phase("collect", 0) == "write"
    assert next_phase("collect", 2) == "look_back"
    assert next_phase("write", 2) == "vote"
    assert next_phase("commit", 0) == "close"
    assert next_phase("close", 0) is None


@pytest.mark.parametrize("phase", [phase for phase in PHASES if phase not in {"collect", "write"}])
def test_nothing_is_written_in_another_phase(phase: str) -> None:
    with pytest.raises(RuleBroken, match="not_writing"):
        check_writing(phase, DAY, DAY)


def test_cards_are_collected_from_three_days_ahead() -> None:
    opens = collecting_from(DAY)
    assert opens == date(2026, 11, 21)
    check_writing("collect", DAY, opens)
    with pytest.raises(RuleBroken, match="collect_later") as caught:
        check_writing("collect", DAY, opens - timedelta(days=1))
    assert caught.value.params["day"] == opens


def test_who_starts_early_may_write_early() -> None:
    check_writing("write", DAY, DAY - timedelta(days=30))


@pytest.mark.parametrize("phase", PHASES)
def test_a_reopened_retro_goes_no_further_back_than_to_discuss(phase: str) -> None:
    if phase in {"discuss", "commit", "close"}:
        check_phase_after_reopening(phase)
    else:
        with pytest.raises(RuleBroken, match="reopened_goes_back_to_discuss"):
            check_phase_after_reopening(phase)


def test_it_reopens_within_24_hours_and_not_after() -> None:
    check_reopening(NOON, NOON + timedelta(hours=23, minutes=59))
    assert not may_reopen(NOON, NOON + timedelta(hours=24))
    with pytest.raises(RuleBroken, match="closed_for_good"):
        check_reopening(NOON, NOON + timedelta(hours=24))
    with pytest.raises(RuleBroken, match="not_closed"):
        check_reopening(None, NOON)
