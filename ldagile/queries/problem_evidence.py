"""What was heard of all that was made for one problem, and what its numbers did."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ldagile.domain.listening import few_among, is_few
from ldagile.queries.cards import CardSeen
from ldagile.queries.evaluations import Said, said_in
from ldagile.queries.followups import list_batches
from ldagile.queries.metrics import Picture, list_pictures
from ldagile.queries.remarks import Remarks, remarks_on
from ldagile.queries.rounds import Batch


@dataclass(frozen=True)
class Heard:
    """Its answers, all groups together. at: when they counted last · told: of how many everybody may be told."""

    at: datetime
    said: Said
    remarks: Remarks
    told: int


def find_heard(team_id: int, cards: Sequence[CardSeen]) -> Heard | None:
    """What people said about these cards; None while nothing of it counts. Seven statements."""
    numbers = {card.number for card in cards}
    batches = tuple(batch for batch in list_batches(team_id) if batch.last.card in numbers)
    said, remarks = said_in(batches), remarks_on(batches)
    ends = [each.closed_at or each.opened_at for batch in batches if batch.answered for each in batch.rounds]
    times = [at for at in ends if at is not None]
    return Heard(max(times), said, remarks, told_of(batches)) if said.answered and times else None


def told_of(batches: Sequence[Batch]) -> int:
    """How many answers count; 0 where those of cards that are told of one by one leave fewer than five."""
    counts: Counter[int] = Counter()
    for batch in batches:
        counts[batch.last.card] += batch.answered
    return 0 if is_few(few_among(counts.values())) else counts.total()


def list_numbers(team_id: int, number: int) -> list[Picture]:
    """The metrics that are judged for the problem with this number. Five statements."""
    return [each for each in list_pictures(team_id) if number in {judging.problem for judging in each.judgings}]
