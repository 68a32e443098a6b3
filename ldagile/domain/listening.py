"""The 30-day follow-up: what a group's answers allow, before and after they come (DOMAIN.md §8)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ldagile.domain.checks import part_of, whole
from ldagile.domain.evidence import countable, readable
from ldagile.domain.working_days import next_working_day

COUNTED = ("target_example", "other_change", "intends", "nothing")
CHANGES = (*COUNTED, "no_chance")
USUAL_RATE = 40  # per cent of the people who are asked
MOST_CODED = 100
SMALLEST_CELL = 3
SHOWN_FROM = 5
RARELY = 2  # what is done less than monthly is asked about after twice the time


@dataclass(frozen=True)
class Named:
    """Somebody as a pasted line names them: by name, address or both."""

    name: str | None
    email: str | None = None
    group: str | None = None


@dataclass(frozen=True)
class Heard:
    """Who answered, of those who are only looked at together: one follow-up, or several that are pooled.

    unsigned: those that count towards the threshold · withdrawn: unsigned ones that were signed at first ·
    closed: all of them are. ValueError as in `evidence.countable`.
    """

    invited: int
    unsigned: int
    signed: int = 0
    withdrawn: int = 0
    closed: bool = False
    threshold: int = 5

    @property
    def answered(self) -> int:
        """All who answered."""
        return self.unsigned + self.signed + self.withdrawn

    @property
    def readable(self) -> bool:
        """Whether the unsigned answers may be read: not while one more may come, which would then stand out."""
        return self.closed and readable(
            self.unsigned, self.invited, self.closed, self.signed + self.withdrawn, threshold=self.threshold
        )

    @property
    def countable(self) -> bool:
        """Whether they may count too, once the last one is coded and enough of them had a chance."""
        others = self.signed + self.withdrawn
        counts = countable(self.unsigned, self.invited, self.closed, others, threshold=self.threshold)
        return self.closed and counts > 0


def heard_by(
    batch: Sequence[Any],
    size: Callable[[Any], int],
    threshold: Callable[[Any], int],
    *,
    unsigned: int,
    signed: int,
    withdrawn: int,
) -> Heard:
    """Who answered to follow-ups that are pooled: who is asked once more is one person, and all must be closed.

    Each has id, again_of_id, closed_at and waits_for_next.
    """
    ids = {each.id for each in batch}
    invited = sum(size(each) for each in batch if each.again_of_id not in ids)
    return Heard(
        invited=max(invited, unsigned + signed + withdrawn),
        unsigned=unsigned,
        signed=signed,
        withdrawn=withdrawn,
        closed=all(each.closed_at is not None and not each.waits_for_next for each in batch),
        threshold=max(threshold(each) for each in batch),
    )


def is_few(count: int) -> bool:
    """Whether so many answers are too few to be told of: some, but fewer than five (rule 10)."""
    return 0 < count < SHOWN_FROM


def few_among(counts: Iterable[int]) -> int:
    """How many answers are in groups of these sizes that are too small to be told of: a total would tell of them."""
    return sum(count for count in counts if is_few(count))


@dataclass(frozen=True)
class Forecast:
    """How many answers people would give at the usual rate, and whether unsigned ones could be read then."""

    people: int
    answers: int
    readable: bool


def forecast(people: int, *, threshold: int = 5, unsigned: int = 0) -> Forecast:
    """What to expect of asking so many people: 40 % of them answer, rounded down. DOMAIN.md §8.

    unsigned: the answers that are there already and are read together with theirs.
    """
    answers = whole("people", people) * USUAL_RATE // 100
    return Forecast(people, answers, answers + whole("unsigned", unsigned) >= whole("threshold", threshold, 5))


def due_day(received: date, days: int, *, rarely: bool = False) -> date:
    """When a group is asked: so many days after it got the thing, on a working day; `rarely` done, twice as many."""
    return next_working_day(received + timedelta(days=days * RARELY if rarely else days))


def closing_day(due: date, days: int, waited: int = 0) -> date:
    """The last day for answers. A mail that `waited` so many days moves it, by 14 at most. DOMAIN.md §8."""
    return due + timedelta(days=days + min(14, max(0, waited)))


def shown_cells(signed: Mapping[str, int], unsigned: Mapping[str, int]) -> dict[str, int]:
    """How often each code occurs, largest first; those below 3 merge into "other". DOMAIN.md §8.

    Members can read signed answers one by one, so that a cell also merges if its unsigned part alone is
    one or two: the difference would show it.
    """
    cells: dict[str, int] = {}
    for code in sorted({*signed, *unsigned}):
        alone, total = unsigned.get(code, 0), signed.get(code, 0) + unsigned.get(code, 0)
        small = total < SMALLEST_CELL or 0 < alone < SMALLEST_CELL
        name = "other" if small else code
        cells[name] = cells.get(name, 0) + total
    ordered = sorted(cells.items(), key=lambda cell: (cell[0] == "other", -cell[1]))
    return {code: count for code, count in ordered if count}


def still_unchanged(reach: int, changed: int, answered: int) -> int:
    """How many people a repeat card is for: reach × (1 − k/n), rounded up. DOMAIN.md §3.

    `answered` is n; without answers everybody is. ValueError for more changed than answered.
    """
    part_of("changed", whole("changed", changed), "answered", whole("answered", answered))
    return reach if answered == 0 else -(-whole("reach", reach) * (answered - changed) // answered)
