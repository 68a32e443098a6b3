"""Does a sentence ask for a solution: a course, or whatever else people call it? (DOMAIN.md §5)"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ldagile.domain.phrases import Span, overlaps
from ldagile.domain.reading import Word
from ldagile.domain.words.lists import IntakeWords

REFUSAL_REACH = 4  # words between "no" or "don't want" and the noun: "no other customer service course"
PAST_REACH = 3  # words between "after" or "since" and the noun: "after the two-day course"


@dataclass(frozen=True)
class Cues:
    """What one sentence holds, found once, so that many nouns in it cost no more than one."""

    refused: frozenset[int]
    behind: frozenset[int]
    past: frozenset[int]
    ask: Span | None
    firm_ask: Span | None
    command: Span | None
    target: Span | None


def clauses(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """The sentence cut at commas and at words like "but" and "because"."""
    cuts = [0, *(first for first, _ in lists.breaks.spans(words)), len(words)]
    return [(first, end) for first, end in zip(cuts, cuts[1:], strict=False) if first < end]


def _reached(found: Iterable[Span], reach: int, within: Sequence[Span]) -> Iterator[int]:
    clause_end = {index: end for first, end in within for index in range(first, end)}
    for first, end in found:
        yield from range(end, min(end + reach + 1, clause_end[first]))


def _past(words: Sequence[Word], lists: IntakeWords, within: Sequence[Span]) -> frozenset[int]:
    past = {first for first, _ in lists.past.spans(words)}
    return frozenset(
        index for first, end in within if not past.isdisjoint(range(first, end)) for index in range(first, end)
    )


def delivery(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """Hours, slides, deadlines, "everyone": how it is to be delivered."""
    kinds = (lists.durations, lists.formats, lists.deadlines, lists.audiences)
    return sorted(span for kind in kinds for span in kind.spans(words))


def cues(words: Sequence[Word], lists: IntakeWords) -> Cues:
    """All that speaks for or against the nouns of the sentence."""
    within = clauses(words, lists)
    delivered = delivery(words, lists)
    return Cues(
        refused=frozenset(_reached(lists.refusals.spans(words), REFUSAL_REACH, within)),
        behind=frozenset(_reached(lists.behind.spans(words), PAST_REACH, within)),
        past=_past(words, lists, within),
        ask=lists.asks.first(words),
        firm_ask=lists.firm_asks.first(words),
        command=lists.commands.first(words),
        target=lists.for_people.first(words) or (delivered[0] if delivered else None),
    )


def nouns(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """The solutions that the sentence names, wanted or not."""
    idioms = {index for first, end in lists.idioms.spans(words) for index in range(first, end)}
    return [span for span in lists.solutions.spans(words) if idioms.isdisjoint(range(*span))]


def _is_refused(words: Sequence[Word], span: Span, found: Cues, lists: IntakeWords) -> bool:
    first, end = span
    rejected = lists.rejections.starts_at(words, end) or lists.rejections.starts_at(words, end + 1)
    return rejected or not found.refused.isdisjoint(range(first, end))


def _cue(span: Span, found: Cues) -> Span | None:
    if span[0] in found.past or span[0] in found.behind:
        return found.firm_ask
    if found.command and found.command[0] < span[0]:
        return found.ask or found.command
    return found.ask or found.target


def asked_for(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """The solution and what asks for it; empty if the sentence asks for none."""
    found = cues(words, lists)
    for noun in nouns(words, lists):
        cue = _cue(noun, found)
        if cue and not _is_refused(words, noun, found, lists):
            return [noun, cue]
    for training in lists.trainings.spans(words):
        if found.refused.isdisjoint(range(*training)):
            return [training]
    return _topic(words, found, lists)


def _topic(words: Sequence[Word], found: Cues, lists: IntakeWords) -> list[Span]:
    shape = lists.durations.first(words) or lists.formats.first(words)
    for topic in lists.topics.spans(words) if shape else ():
        if topic[0] not in found.past and topic[0] not in found.refused and not overlaps(topic, [shape]):
            return [topic, shape]
    return []
