"""Orders and problems: does the first field of the intake order a solution, or does it tell what is wrong? (§5)"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ldagile.domain.figures import performance_figure
from ldagile.domain.phrases import Span, overlaps
from ldagile.domain.reading import Word, read, sentences
from ldagile.domain.solutions import asked_for, delivery, nouns
from ldagile.domain.words import language_of
from ldagile.domain.words.lists import IntakeWords

SOLUTION, AWARENESS, DELIVERY, FIGURE, ACTION = 2, 2, 1, -2, -1
ORDER_FROM = 2

Sentence = Sequence[Word]


@dataclass(frozen=True)
class OrderCheck:
    """What a text scored, whether that makes it an order, and the words that scored: lower case, in text order."""

    score: int
    is_order: bool
    matches: tuple[str, ...]


def detect_order(text: str, language: str = "en") -> OrderCheck:
    """Scores whether the text orders a solution instead of telling a problem; from 2 points on it is an order.

    Any text may come, of any length; the time is linear in it. Each kind of word scores once, `matches` names what
    scored, of both signs. ValueError names `text` (not a string) or `language` (no word lists). Source: DOMAIN.md §5.
    """
    if not isinstance(text, str):
        raise ValueError("text: a string is needed")
    known = language_of(language)
    lowered = text.lower()
    read_sentences = list(sentences(known.intake_spelling.mended(read(lowered, known.forms))))
    scored = list(_scored(read_sentences, known.intake))
    score = sum(points for points, _ in scored)
    return OrderCheck(score, score >= ORDER_FROM, _matches(lowered, (span for _, spans in scored for span in spans)))


def _scored(text: Sequence[Sentence], lists: IntakeWords) -> Iterator[tuple[int, list[Span]]]:
    """Each kind that scores, with its points and the characters that it stands on."""
    solution = _solution(text, lists)
    if solution:
        yield SOLUTION, solution
    awareness = _first(_awareness(sentence, lists) for sentence in text)
    if awareness:
        yield AWARENESS, awareness
    figures = [_characters(sentence, [performance_figure(sentence, lists)]) for sentence in text]
    if any(figures):
        yield FIGURE, _first(figures)
    shape = _first(_delivery(sentence, taken, lists) for sentence, taken in zip(text, figures, strict=True))
    if shape:
        yield DELIVERY, shape
    action = [] if solution else _first(_action(sentence, lists) for sentence in text)
    if action:
        yield ACTION, action


def _first(found: Iterable[list[Span]]) -> list[Span]:
    return next((spans for spans in found if spans), [])


def _characters(sentence: Sentence, spans: Iterable[Span | None]) -> list[Span]:
    return [(sentence[span[0]].start, sentence[span[1] - 1].end) for span in spans if span]


def _solution(text: Sequence[Sentence], lists: IntakeWords) -> list[Span]:
    named: list[Span] = []
    for sentence in text:
        found = _characters(sentence, asked_for(sentence, lists))
        if not found and named:
            repeat = _characters(sentence, lists.repeats.spans(sentence)[:1])
            found = named + repeat if repeat else []
        if found:
            return found
        named = named or _characters(sentence, nouns(sentence, lists)[:1])
    return []


def _awareness(sentence: Sentence, lists: IntakeWords) -> list[Span]:
    """The first and the last word of "make everyone aware", unless it is negated or the asker wants to understand."""
    own = {index for span in lists.own_insight.spans(sentence) for index in range(*span)}
    negated = {first for first, _ in lists.negations.spans(sentence)}
    for first, end in lists.awareness.spans(sentence):
        if negated.isdisjoint(range(first - 1, end)) and own.isdisjoint(range(first, end)):
            return _characters(sentence, [(first, first + 1), (end - 1, end)])
    return []


def _delivery(sentence: Sentence, figures: list[Span], lists: IntakeWords) -> list[Span]:
    found = _characters(sentence, delivery(sentence, lists))
    return [span for span in found if not overlaps(span, figures)][:1]


def _action(sentence: Sentence, lists: IntakeWords) -> list[Span]:
    found = (span for span in lists.actions.spans(sentence) if sentence[span[0] - 1].text not in lists.infinitive)
    return _characters(sentence, found)[:1]


def _matches(lowered: str, spans: Iterable[Span]) -> tuple[str, ...]:
    matches: list[str] = []
    reached = 0
    for start, end in sorted(set(spans)):
        if start >= reached and start < end:
            matches.append(lowered[start:end])
            reached = end
    return tuple(matches)
