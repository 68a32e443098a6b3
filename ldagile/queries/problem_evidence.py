"""What was heard of all that was made for one problem, and what its numbers did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ldagile.queries.cards import CardSeen
from ldagile.queries.evaluations import Said, said_in
from ldagile.queries.followups import list_batches
from ldagile.queries.metrics import Picture, list_pictures
from ldagile.queries.remarks import Remarks, remarks_on


@dataclass(frozen=True)
class Heard:
    """Its answers, all groups together. at: when they counted last."""

    at: datetime
    said: Said
    remarks: Remarks


def find_heard(team_id: int, cards: Sequence[CardSeen]) -> Heard | None:
    """What people said about these cards; None while nothing of it counts. Seven statements."""
    numbers = {card.number for card in cards}
    batches = tuple(batch for batch in list_batches(team_id) if batch.last.card in numbers)
    said, remarks = said_in(batches), remarks_on(batches)
    ends = [each.closed_at or each.opened_at for batch in batches if batch.answered for each in batch.rounds]
    times = [at for at in ends if at is not None]
    return Heard(max(times), said, remarks) if said.answered and times else None


def list_numbers(team_id: int, number: int) -> list[Picture]:
    """The metrics that are judged for the problem with this number. Five statements."""
    return [each for each in list_pictures(team_id) if number in {judging.problem for judging in each.judgings}]
