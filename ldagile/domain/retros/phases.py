"""The phases of a retro and how one comes from one to another (DOMAIN.md §9)."""

from datetime import date, datetime, timedelta

from ldagile.domain.checks import known
from ldagile.domain.errors import Conflict, RuleBroken

PHASES = ("collect", "check_in", "look_back", "write", "group", "vote", "discuss", "commit", "close")
# Phases in which there is nothing to do yet; they are passed over.
PASSED_OVER = frozenset({"check_in", "group"})
HELD = tuple(phase for phase in PHASES if phase not in PASSED_OVER)
WRITING = frozenset({"collect", "write"})
# Once closed, nobody can tell any more whose cards and votes they were: a reopened retro goes back this far.
AFTER_REOPENING = ("discuss", "commit", "close")
COLLECT_AHEAD = timedelta(days=3)
REOPEN_WITHIN = timedelta(hours=24)


def place(phase: str) -> int:
    """Where the phase stands among the nine, from 0. ValueError for an unknown one."""
    return PHASES.index(known("phase", phase, PHASES))


def is_revealed(phase: str) -> bool:
    """Whether what was written by then lies open: from grouping on."""
    return place(phase) >= place("group")


def moves(phase: str, revision: int, to: str, seen: int) -> bool:
    """Compare and set: whether a retro in `phase` goes `to` another for somebody who saw revision `seen`.

    False when it is there already (the second half of a double click). Conflict `phase_moved` when somebody
    else moved it meanwhile. ValueError for an unknown phase. Each phase is skippable and reversible.
    """
    if place(to) == place(phase):
        return False
    if seen != revision:
        raise Conflict("phase_moved", version=revision, phase=phase)
    return True


def next_phase(phase: str, open_actions: int) -> str | None:
    """The one obvious next phase: the look back only if there is something to look back at; None after the last."""
    ahead = (each for each in HELD[HELD.index(phase) + 1 :] if each != "look_back" or open_actions > 0)
    return next(ahead, None)


def check_writing(phase: str, planned_on: date, today: date) -> None:
    """Raise RuleBroken unless cards are written now: `not_writing`, or before the last three days `collect_later`."""
    if phase not in WRITING:
        raise RuleBroken("not_writing", field="text")
    if phase == "collect" and today < collecting_from(planned_on):
        raise RuleBroken("collect_later", field="text", day=collecting_from(planned_on))


def collecting_from(planned_on: date) -> date:
    """The day from which cards are collected ahead."""
    return planned_on - COLLECT_AHEAD


def check_phase_after_reopening(to: str) -> None:
    """Raise RuleBroken `reopened_goes_back_to_discuss` for a phase in which authors or voters must be known."""
    if to not in AFTER_REOPENING:
        raise RuleBroken("reopened_goes_back_to_discuss")


def check_reopening(closed_at: datetime | None, now: datetime) -> None:
    """Raise RuleBroken `not_closed`, or `closed_for_good` when it was closed 24 hours ago or more."""
    if closed_at is None:
        raise RuleBroken("not_closed")
    if not may_reopen(closed_at, now):
        raise RuleBroken("closed_for_good")


def may_reopen(closed_at: datetime, now: datetime) -> bool:
    """Whether it was closed less than 24 hours ago."""
    return now - closed_at < REOPEN_WITHIN
