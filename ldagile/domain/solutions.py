"""Does a sentence ask for a solution: a course, or whatever else people call it? (DOMAIN.md §5)"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ldagile.domain.words.lists import IntakeWords
from ldagile.domain.words.phrases import Span, overlaps
from ldagile.domain.words.reading import Word

REFUSAL_REACH = 4  # words between "no" or "don't want" and the noun: "no other customer service course"
PAST_REACH = 3  # words between "after" or "since" and the noun: "after the two-day course"


@dataclass(frozen=True)
class Cues:
    """What speaks for and against the nouns of a sentence, found once: many nouns cost no more than one."""

    refused: frozenset[int]
    past: frozenset[int]
    ask: Span | None
    firm_ask: Span | None
    command: Span | None
    target: Span | None


def asked_for(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """The solution and what asks for it, as (first, end) indexes; empty if the sentence asks for none."""
    cues = _cues(words, lists)
    for noun in nouns(words, lists):
        cue = _cue(noun, cues)
        if cue and not _is_refused(words, noun, cues, lists):
            return [noun, cue]
    for training in lists.trainings.spans(words):
        if cues.refused.isdisjoint(range(*training)):
            return [training]
    return _topic(words, cues, lists)


def nouns(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """The solutions that the sentence names, wanted or not."""
    idioms = {index for span in lists.idioms.spans(words) for index in range(*span)}
    return [span for span in lists.solutions.spans(words) if idioms.isdisjoint(range(*span))]


def delivery(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """Hours, slides, deadlines, "everyone": how something is to be delivered."""
    kinds = (lists.durations, lists.formats, lists.deadlines, lists.audiences)
    return sorted(span for kind in kinds for span in kind.spans(words))


def clauses(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """The sentence cut at commas and at words like "but" and "because"."""
    cuts = [0, *(first for first, _ in lists.breaks.spans(words)), len(words)]
    return [(first, end) for first, end in pairwise(cuts) if first < end]


def _cues(words: Sequence[Word], lists: IntakeWords) -> Cues:
    within = clauses(words, lists)
    behind = _reached(lists.behind.spans(words), PAST_REACH, within)
    delivered = delivery(words, lists)
    return Cues(
        refused=frozenset(_reached(lists.refusals.spans(words), REFUSAL_REACH, within)),
        past=frozenset([*behind, *_past(words, lists, within)]),
        ask=lists.asks.first(words),
        firm_ask=lists.firm_asks.first(words),
        command=lists.commands.first(words),
        target=lists.for_people.first(words) or (delivered[0] if delivered else None),
    )


def _reached(found: Iterable[Span], reach: int, within: Sequence[Span]) -> Iterator[int]:
    """What follows these phrases in their clause."""
    clause_end = {index: end for first, end in within for index in range(first, end)}
    for first, end in found:
        yield from range(end, min(end + reach + 1, clause_end[first]))


def _past(words: Sequence[Word], lists: IntakeWords, within: Sequence[Span]) -> Iterator[int]:
    """The clauses that tell what has been."""
    told = {first for first, _ in lists.past.spans(words)}
    return (index for clause in within if not told.isdisjoint(range(*clause)) for index in range(*clause))


def _cue(noun: Span, cues: Cues) -> Span | None:
    """What asks for the noun: of a course that is over only a firm ask can want another."""
    if noun[0] in cues.past:
        return cues.firm_ask
    if cues.command and cues.command[0] < noun[0]:
        return cues.ask or cues.command
    return cues.ask or cues.target


def _is_refused(words: Sequence[Word], noun: Span, cues: Cues, lists: IntakeWords) -> bool:
    rejected = any(lists.rejections.starts_at(words, at) for at in (noun[1], noun[1] + 1))
    return rejected or not cues.refused.isdisjoint(range(*noun))


def _topic(words: Sequence[Word], cues: Cues, lists: IntakeWords) -> list[Span]:
    """ "Presentation skills, one day, in person" is a course too."""
    shape = lists.durations.first(words) or lists.formats.first(words)
    if not shape:
        return []
    told = cues.past | cues.refused
    topics = (topic for topic in lists.topics.spans(words) if topic[0] not in told and not overlaps(topic, [shape]))
    return [span for topic in topics for span in (topic, shape)][:2]
