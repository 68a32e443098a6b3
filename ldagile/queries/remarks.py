"""What may be told of a card's answers beyond their numbers: quotes with their writers' leave, and who coded."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ldagile.domain.listening import shown_cells
from ldagile.queries.coding import Answer, answers_of
from ldagile.queries.rounds import Batch

MOST_QUOTES = 4


@dataclass(frozen=True)
class Remarks:
    """quotes: without names · barriers: as far as they may be shown · agreed of twice: second opinions."""

    quotes: tuple[str, ...]
    barriers: dict[str, int]
    coders: tuple[str, ...]
    agreed: int
    twice: int


def remarks_on(batches: Sequence[Batch]) -> Remarks:
    """The remarks on these batches, each behind its own gate. Four statements."""
    answers = [
        answer
        for readable in (True, False)
        for answer in answers_of(
            [each.id for batch in batches if batch.heard.readable is readable for each in batch.rounds],
            unsigned=readable,
        )
    ]
    second = [each.agreed for each in answers if each.agreed is not None]
    return Remarks(
        quotes=tuple(quotes_from(answers)),
        barriers=barriers_in(batches),
        coders=tuple(sorted({opinion.coder for each in answers for opinion in each.opinions})),
        agreed=sum(second),
        twice=len(second),
    )


def quotes_from(answers: Sequence[Answer]) -> list[str]:
    """What people changed, in their own words, from those who agreed to be quoted; what got in the way after it."""
    agreed = [each for each in answers if each.quotable]
    changed = [each.change for each in agreed if each.change and each.codes and each.codes.change == "target_example"]
    others = [each.barrier for each in agreed if each.barrier]
    return [*changed, *others][:MOST_QUOTES]


def barriers_in(batches: Sequence[Batch]) -> dict[str, int]:
    """What got in the way, over all batches."""
    signed: Counter[str] = Counter()
    unsigned: Counter[str] = Counter()
    for batch in batches:
        signed += batch.tally.barriers[True]
        unsigned += batch.tally.barriers[False]
    return shown_cells(signed, unsigned)
