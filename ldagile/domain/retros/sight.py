"""Who may see what of a retro, and when. Queries ask here before they load it (DOMAIN.md §9)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ldagile.domain.checks import whole
from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.retros.phases import WRITING, place

ENOUGH_TO_HIDE_AMONG = 5
OPEN_TO_WORDING = frozenset({"group", "vote", "discuss"})
HERE_FOR = timedelta(seconds=60)


@dataclass(frozen=True)
class Onlooker:
    """Who looks: `guest` joined with a name only; `shared` says that the team shows guests everything."""

    guest: bool
    shared: bool = False

    @property
    def of_the_team(self) -> bool:
        """Whether what belongs to the team, rather than to the room, is for their eyes."""
        return self.shared or not self.guest


def anonymous_by_default(expected: int) -> bool:
    """Whether a retro with so many expected writers is anonymous unless somebody decides otherwise.

    ValueError below one writer. Below five, it "would not be honest" (DOMAIN.md §9).
    """
    return whole("expected", expected, 1) >= ENOUGH_TO_HIDE_AMONG


def sees_text(*, mine: bool, revealed: bool) -> bool:
    """A card's text: one's own always, anybody else's once it was revealed. The facilitator is nobody special."""
    return mine or revealed


def check_editing(phase: str, *, mine: bool, revealed: bool, facilitates: bool) -> None:
    """Raise unless this person may change this card's text now.

    One's own: while cards are written, and once revealed until the topics are settled. A revealed one: the
    facilitator too, who may have to take a name out. NotFound for a card that isn't theirs to see, Forbidden
    `not_your_card`, RuleBroken `words_stand`.
    """
    if not sees_text(mine=mine, revealed=revealed):
        raise NotFound("retro_card_not_found")
    if not (mine or facilitates):
        raise Forbidden("not_your_card")
    if not (mine and phase in WRITING) and not (revealed and phase in OPEN_TO_WORDING):
        raise RuleBroken("words_stand", field="text")


def check_taking_back(phase: str, *, mine: bool, revealed: bool) -> None:
    """Raise unless this is one's own card that nobody has seen. NotFound, Forbidden, RuleBroken as for editing."""
    check_editing(phase, mine=mine, revealed=revealed, facilitates=False)
    if revealed or phase not in WRITING:
        raise RuleBroken("words_stand", field="text")


def sees_authors(*, anonymous: bool, revealed: bool) -> bool:
    """Who wrote a card: in a named retro, once it was revealed."""
    return revealed and not anonymous


def sees_totals(phase: str) -> bool:
    """How many votes a topic has: once the vote is closed. Going back to it hides them again."""
    return place(phase) > place("vote")


def sees_look_back(onlooker: Onlooker) -> bool:
    """The team's open actions from earlier retros."""
    return onlooker.of_the_team


def sees_cards(onlooker: Onlooker, phase: str) -> bool:
    """The room's cards: guests while it is held; the closed retro is a summary, the team's to share."""
    return onlooker.of_the_team or phase != "close"


def is_here(last_seen_at: datetime, now: datetime) -> bool:
    """Whether somebody seen then counts as present: within the last 60 seconds."""
    return now - last_seen_at <= HERE_FOR
