"""Orders and problems: does the first field of the intake order a solution, or tell what is wrong? (§5)"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ldagile.domain.figures import performance_figures
from ldagile.domain.solutions import asked_for, delivery, nouns
from ldagile.domain.words import language_of
from ldagile.domain.words.lists import IntakeWords
from ldagile.domain.words.phrases import Span, overlaps
from ldagile.domain.words.reading import Word, read, sentences

SOLUTION, AWARENESS, DELIVERY, FIGURE, ACTION = 2, 2, 1, -2, -1
ORDER_FROM = 2

Sentence = Sequence[Word]


@dataclass(frozen=True)
class OrderCheck:
    """What a text scored, whether that makes it an order, and what scored: lower case, in text order."""

    score: int
    is_order: bool
    matches: tuple[str, ...]


def detect_order(text: str, language: str = "en") -> OrderCheck:
    """Scores whether the text orders a solution instead of telling a problem; an order from 2 points on.

    Any text may come, the time is linear in its length. Each kind of words scores once; `matches` are the
    parts of the lower-cased text that scored, of both signs. ValueError names `text` (not a string) or
    `language` (no word lists for it). Source: DOMAIN.md §5.
    """
    if not isinstance(text, str):
        raise ValueError("text: a string is needed")
    known = language_of(language)
    lowered = text.lower()
    words = known.intake_spelling.mended(read(lowered, known.forms))
    scored = list(_scored(list(sentences(words)), known.intake))
    score = sum(points for points, _ in scored)
    return OrderCheck(score, score >= ORDER_FROM, _matches(lowered, (span for _, spans in scored for span in spans)))


def _scored(text: Sequence[Sentence], lists: IntakeWords) -> Iterator[tuple[int, list[Span]]]:
    """The kinds that score: their points and the characters they stand on."""
    solution = _solution(text, lists)
    figures = [_characters(sentence, performance_figures(sentence, lists)) for sentence in text]
    kinds = (
        (SOLUTION, solution),
        (AWARENESS, [span for sentence in text for span in _awareness(sentence, lists)]),
        (FIGURE, [span for spans in figures for span in spans]),
        (DELIVERY, [span for pair in zip(text, figures, strict=True) for span in _delivery(*pair, lists)]),
        (ACTION, [] if solution else [span for sentence in text for span in _actions(sentence, lists)]),
    )
    return ((points, spans) for points, spans in kinds if spans)


def _characters(sentence: Sentence, spans: Iterable[Span]) -> list[Span]:
    return [(sentence[first].start, sentence[end - 1].end) for first, end in spans]


def _solution(text: Sequence[Sentence], lists: IntakeWords) -> list[Span]:
    """The solution asked for and what asks for it, in one sentence or as "… Please set it up"."""
    named: list[Span] = []
    for sentence in text:
        found = _characters(sentence, asked_for(sentence, lists))
        repeat = _characters(sentence, lists.repeats.spans(sentence)[:1])
        if found or (named and repeat):
            return found or named + repeat
        named = named or _characters(sentence, nouns(sentence, lists)[:1])
    return []


def _awareness(sentence: Sentence, lists: IntakeWords) -> list[Span]:
    """Both ends of "make everyone aware", unless it is negated or the asker's own wish to understand."""
    own = {index for span in lists.own_insight.spans(sentence) for index in range(*span)}
    negated = {first for first, _ in lists.negations.spans(sentence)}
    for first, end in lists.awareness.spans(sentence):
        if negated.isdisjoint(range(first - 1, end)) and own.isdisjoint(range(first, end)):
            return _characters(sentence, [(first, first + 1), (end - 1, end)])
    return []


def _delivery(sentence: Sentence, figures: Sequence[Span], lists: IntakeWords) -> list[Span]:
    found = _characters(sentence, delivery(sentence, lists))
    return [span for span in found if not overlaps(span, figures)]


def _actions(sentence: Sentence, lists: IntakeWords) -> list[Span]:
    """What people are seen to do; "how to answer" and "the answer" are no such thing."""
    found = lists.actions.spans(sentence)
    return _characters(sentence, (span for span in found if sentence[span[0] - 1].text not in lists.unseen))


def _matches(lowered: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """The parts in text order; those that overlap become one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return tuple(lowered[start:end] for start, end in merged)
