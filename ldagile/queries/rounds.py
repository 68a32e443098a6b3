"""A follow-up, and those of one card that are only looked at together: how they stand, what they say, what counts."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from ldagile.domain.listening import COUNTED, Forecast, Heard, forecast, is_few, shown_cells
from ldagile.queries.tallies import Tally


@dataclass(frozen=True)
class Round:
    """One follow-up. decision: about its card · size: how many it asks · unreachable: how many of them have no
    address · mailed_at: when the first mails went out.
    """

    id: int
    number: int
    pool_id: int | None
    again_of_id: int | None
    card: int
    title: str
    owner_id: int | None
    behaviour: str | None
    objective: int | None
    decision: str | None
    received_on: date
    due_on: date
    closes_on: date
    way: str | None
    group_size: int | None
    threshold: int
    code: str
    link_generation: int
    opened_at: datetime | None
    closed_at: datetime | None
    waits_for_next: bool
    settled: str | None
    invited: int
    unreachable: int
    mailed_at: datetime | None

    @property
    def size(self) -> int:
        """How many it asks."""
        named = self.invited if self.way != "link" else 0
        return named or self.group_size or 0


@dataclass(frozen=True)
class Batch:
    """Follow-ups of one card that are only looked at together; most often a single one.

    newest: the last tally · few_beside: how many answers count in those of the card that are too small to be told of.
    """

    rounds: tuple[Round, ...]
    heard: Heard
    tally: Tally
    newest: Tally
    few_beside: int = 0

    @property
    def last(self) -> Round:
        """The newest of them: the one that something can be done about."""
        return self.rounds[-1]

    @property
    def state(self) -> str:
        """ "asking", "next" (nobody is being asked, somebody is still to be), or "over"."""
        if all(each.closed_at for each in self.rounds):
            return "over"
        return "asking" if any(each.opened_at and not each.closed_at for each in self.rounds) else "next"

    @property
    def too_few(self) -> bool:
        """Closed, and nobody may read what was not signed, or nobody answered at all."""
        hidden = self.heard.unsigned + self.heard.withdrawn > 0 or not self.heard.answered
        return self.state == "over" and not self.heard.readable and hidden

    @property
    def undecided(self) -> bool:
        """Whether too few answered, and nobody has said yet what to do about it."""
        last = self.last
        return self.too_few and last.settled is None and last.decision is None and not last.waits_for_next

    @property
    def to_paste(self) -> bool:
        """Whether it asks by a shared link, and nobody has answered: perhaps nobody has pasted it yet."""
        return self.state == "asking" and self.last.way == "link" and not self.newest.answered

    @property
    def to_code(self) -> int:
        """How many answers wait for somebody to code them."""
        return self.tally.to_code[True] + (self.tally.to_code[False] if self.heard.readable else 0)

    @property
    def coded(self) -> int:
        """How many with words in them are coded, of those that may be read."""
        wordy = self.tally.wordy[True] + (self.tally.wordy[False] if self.heard.readable else 0)
        return wordy - self.to_code

    @property
    def changes(self) -> Counter[str]:
        """The codes that count, signed and unsigned together."""
        return self.tally.changes[True] + self.tally.changes[False]

    @property
    def changed(self) -> int:
        """k."""
        return self.changes["target_example"]

    @property
    def answered(self) -> int:
        """n."""
        return sum(self.changes[code] for code in COUNTED)

    @property
    def told(self) -> int:
        """Of how many answers everybody may be told; 0 where the card's total would then tell of a small group."""
        return 0 if is_few(self.few_beside) else self.answered

    @property
    def no_chance(self) -> int:
        """How many had no chance yet, once they are enough to be told."""
        return self.changes["no_chance"]

    @property
    def barriers(self) -> dict[str, int]:
        """What got in the way, as far as it may be shown."""
        return shown_cells(self.tally.barriers[True], self.tally.barriers[False])

    @property
    def forecast(self) -> Forecast:
        """What to expect of those who are still to be asked."""
        people = sum(each.size for each in self.rounds if each.opened_at is None)
        return forecast(people, threshold=self.heard.threshold, unsigned=self.heard.unsigned)

    @property
    def uncounted(self) -> str | None:
        """Why unsigned answers that may be read count nothing: "rate", "coding", "chance", or None if they do.

        rate: too few of those who were asked answered · coding: the last is not coded · chance: too few had one.
        """
        if not self.heard.readable or self.tally.changes[False]:
            return None
        if not self.heard.countable:
            return "rate"
        return "coding" if self.tally.to_code[False] else "chance"

    @property
    def out_of_reach(self) -> bool:
        """Whether its unsigned answers would stay hidden even if everybody answered."""
        return self.heard.invited - self.heard.signed - self.heard.withdrawn < self.heard.threshold
