"""What came back to follow-ups, as counts: never a word, and nothing about a single answer."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import func, literal, select

from ldagile.domain.listening import is_few
from ldagile.models.base import session
from ldagile.models.evidence import Evidence, standing
from ldagile.models.listening import SIGNED, Coding, Response


@dataclass
class Tally:
    """What came back: by signature, by code, and how much of it is still to be coded."""

    unsigned: int = 0
    signed: int = 0
    withdrawn: int = 0
    to_code: Counter[bool] = field(default_factory=Counter)
    wordy: Counter[bool] = field(default_factory=Counter)
    changes: dict[bool, Counter[str]] = field(default_factory=lambda: {True: Counter(), False: Counter()})
    barriers: dict[bool, Counter[str]] = field(default_factory=lambda: {True: Counter(), False: Counter()})

    @property
    def answered(self) -> int:
        """All who answered."""
        return self.unsigned + self.signed + self.withdrawn

    def add(self, more: "Tally") -> None:
        """Add one round's tally to that of its batch."""
        self.unsigned += more.unsigned
        self.signed += more.signed
        self.withdrawn += more.withdrawn
        self.to_code += more.to_code
        self.wordy += more.wordy
        for signed in (True, False):
            self.changes[signed] += more.changes[signed]
            self.barriers[signed] += more.barriers[signed]


def tallies_of(ids: Iterable[int]) -> defaultdict[int, Tally]:
    """What came back to each follow-up. Counts only: no words, and nothing about a single answer."""
    tallies: defaultdict[int, Tally] = defaultdict(Tally)
    wordy = func.coalesce(Response.change, Response.barrier).is_not(None) & Response.chosen
    coded = select(Coding.id).where(Coding.response_id == Response.id).exists()
    columns = (Response.follow_up_id, SIGNED, Response.was_signed, wordy, coded)
    wanted = Response.follow_up_id.in_(list(ids))
    rows = session.execute(select(*columns, func.count()).where(wanted).group_by(*columns))
    for follow_up, is_signed, was_signed, has_words, is_coded, count in rows:
        tally = tallies[follow_up]
        kind = "signed" if is_signed else "withdrawn" if was_signed else "unsigned"
        setattr(tally, kind, getattr(tally, kind) + count)
        tally.wordy[bool(is_signed)] += count if has_words else 0
        tally.to_code[bool(is_signed)] += count if has_words and not is_coded else 0
    by_code = (Response.follow_up_id, Evidence.signed, Evidence.change, Evidence.barrier)
    counts = standing(*by_code, func.count()).join(Response, Evidence.subject == literal("response:") + Response.id)
    for follow_up, is_signed, change, barrier, count in session.execute(counts.where(wanted).group_by(*by_code)):
        tallies[follow_up].changes[is_signed][change] += count
        if barrier is not None and change != "no_chance":
            tallies[follow_up].barriers[is_signed][barrier] += count
    return tallies


def few_by(counts: Iterable[tuple[int, int]]) -> Counter[int]:
    """By key, how many answers count in groups that are too small to be told of: each a key and its answers."""
    few: Counter[int] = Counter()
    for key, count in counts:
        few[key] += count if is_few(count) else 0
    return few
