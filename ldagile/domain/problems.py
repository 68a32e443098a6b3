"""A problem's states, and what moves it from one to another (DOMAIN.md §3)."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ldagile.domain.errors import RuleBroken

NEW = ("submitted", "reframing")
OPEN = (*NEW, "observing", "diagnosed", "accepted")
STATES = (*OPEN, "resolved", "declined", "merged")
BULLET = re.compile(r"^(?:[-–*•·]|\d{1,3}[.)])\s+")

# What moves it: from which state to which. Back to where it was: "end_observing" and "unmerge".
MOVES: Mapping[str, Mapping[str, str]] = {
    "ask_back": {"submitted": "reframing"},
    "answer": {"reframing": "submitted"},
    "observe": dict.fromkeys((*NEW, "diagnosed", "accepted"), "observing"),
    "end_observing": {"observing": "submitted"},
    "determine": dict.fromkeys((*NEW, "observing"), "diagnosed"),
    "accept": {"diagnosed": "accepted"},
    "take_on": dict.fromkeys(OPEN, "accepted"),
    "resolve": {"accepted": "resolved"},
    "decline": dict.fromkeys(OPEN, "declined"),
    "merge": dict.fromkeys(OPEN, "merged"),
    "unmerge": {"merged": "submitted"},
    "reopen": {"resolved": "accepted", "declined": "submitted"},
}


@dataclass(frozen=True)
class Standing:
    """Where a problem stands, as far as a move depends on it.

    before_observing, before_merge: the state it was in, None if it never was · has_merges: others are merged
    into it · cards_under_way: how many of its cards, those of problems merged into it included, are in
    committed, doing or review.
    """

    state: str
    before_observing: str | None = None
    before_merge: str | None = None
    has_merges: bool = False
    cards_under_way: int = 0

    @property
    def looks_again(self) -> bool:
        """Whether it is being observed after it was diagnosed or accepted: a diagnosis then moves nothing."""
        return self.state == "observing" and self.before_observing in {"diagnosed", "accepted"}


def next_state(verb: str, standing: Standing) -> str:
    """The state that `verb` (one of MOVES) leads to. DOMAIN.md §3.

    RuleBroken `cannot_<verb>` from a state that it does not start in; `has_merges` when a problem into which
    others are merged should be merged; `cards_under_way` when one is closed whose cards are on their way.
    """
    if not can(verb, standing):
        raise RuleBroken(f"cannot_{verb}", state=standing.state)
    if verb == "merge" and standing.has_merges:
        raise RuleBroken("has_merges")
    if verb in {"resolve", "decline"} and standing.cards_under_way:
        raise RuleBroken("cards_under_way", count=standing.cards_under_way)
    if verb == "end_observing" and standing.looks_again:
        return str(standing.before_observing)
    if verb == "unmerge" and standing.before_merge:
        return standing.before_merge
    return MOVES[verb][standing.state]


def can(verb: str, standing: Standing) -> bool:
    """Whether the move starts in this state at all; what its cards and merges say is not asked."""
    if verb == "determine" and standing.looks_again:
        return False
    return standing.state in MOVES[verb]


def check_merge_target(source: int, target: int, target_state: str) -> None:
    """RuleBroken `cannot_merge_into` unless the other problem is open, and another one. Both by number."""
    if source == target or target_state not in OPEN:
        raise RuleBroken("cannot_merge_into", field="into")


def pasted_lines(text: str) -> list[str]:
    """The requests in a pasted text: one a line, without bullets and blank lines, each once."""
    lines = (BULLET.sub("", line.strip()).strip() for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))


# What a requester is asked on the tracking page, one at a time (§5). The first three only if they were asked back.
OF_AN_ORDER = ("action", "number", "anew")
LATER = ("cost", "exemplar", "tried", "needed", "six_weeks")
QUESTIONS = (*OF_AN_ORDER, *LATER)


def next_question(state: str, *, asked_back: bool, asked: Collection[str], known: Collection[str] = ()) -> str | None:
    """The question that the requester is asked next, None when there is none left or the problem is closed.

    asked: those they have answered or put off · known: those whose answer was given otherwise.
    """
    if state not in OPEN:
        return None
    questions = QUESTIONS if asked_back else LATER
    return next((each for each in questions if each not in {*asked, *known}), None)


# What the team is asked about a problem, one at a time, so that its cards can be scored (§7).
FACTS = ("affected", "objective", "cost", "desired_action", "consequence")


def next_fact(state: str, known: Collection[str]) -> str | None:
    """The fact that the record asks the team for next; None when all are known or the problem is closed."""
    if state not in OPEN:
        return None
    return next((each for each in FACTS if each not in known), None)
