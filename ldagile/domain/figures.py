"""Does a sentence carry a performance figure? Attendance, head counts, dates and a course's hours are none (§5)."""

from collections.abc import Sequence

from ldagile.domain.phrases import Span
from ldagile.domain.reading import Word
from ldagile.domain.solutions import clauses, nouns
from ldagile.domain.words.lists import IntakeWords


def performance_figure(words: Sequence[Word], lists: IntakeWords) -> Span | None:
    """Where the first one stands in the sentence."""
    named = [first for first, _ in nouns(words, lists)]
    for first, end in clauses(words, lists):
        clause = words[first:end]
        is_delivery = any(first <= noun < end for noun in named)
        if _is_uptake(clause, bool(named), lists):
            continue
        found = _figure(clause, is_delivery, lists)
        if found:
            return first + found[0], first + found[1]
    return None


def _is_uptake(clause: Sequence[Word], course_near: bool, lists: IntakeWords) -> bool:
    return bool(lists.uptake.spans(clause)) or (course_near and bool(lists.finishing.spans(clause)))


def _figure(clause: Sequence[Word], is_delivery: bool, lists: IntakeWords) -> Span | None:
    harmless_kinds = (lists.headcounts, lists.dates, lists.formats, lists.durations)
    harmless = {index for kind in harmless_kinds for span in kind.spans(clause) for index in range(*span)}
    kinds = [lists.figures] if is_delivery else [lists.figures, lists.ranges]
    for span in (span for kind in kinds for span in kind.spans(clause)):
        numbers = [index for index in range(*span) if clause[index].is_number]
        if not numbers or not harmless.issuperset(numbers):
            return span
    return None if is_delivery else _long_time(clause, lists)


def _long_time(clause: Sequence[Word], lists: IntakeWords) -> Span | None:
    if not lists.duration_cues.spans(clause):
        return None
    return lists.durations.first(clause)
