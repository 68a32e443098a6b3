"""Performance figures in a sentence. Attendance, head counts, dates and a course's hours are none (§5)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ldagile.domain.solutions import clauses, nouns
from ldagile.domain.words.lists import IntakeWords
from ldagile.domain.words.phrases import Phrases, Span
from ldagile.domain.words.reading import STOP, Word


def performance_figures(words: Sequence[Word], lists: IntakeWords) -> list[Span]:
    """Where they stand in the sentence, as (first, end) indexes; they may overlap."""
    clause_at = [clause for clause, span in enumerate(clauses(words, lists)) for _ in range(*span)]
    cut = [replace(word, text=STOP) if _is_cut(clause_at, at) else word for at, word in enumerate(words)]
    on_course = {clause_at[first] for first, _ in nouns(words, lists)}
    left_out = _clauses_with(lists.uptake, cut, clause_at)
    if on_course:
        left_out |= _clauses_with(lists.finishing, cut, clause_at)
    timed = _clauses_with(lists.duration_cues, cut, clause_at) - on_course
    found = [
        *_telling(lists.figures.spans(cut), cut, lists),
        *(span for span in _telling(lists.ranges.spans(cut), cut, lists) if clause_at[span[0]] not in on_course),
        *(span for span in lists.durations.spans(cut) if clause_at[span[0]] in timed),
    ]
    return [span for span in found if clause_at[span[0]] not in left_out]


def _is_cut(clause_at: Sequence[int], at: int) -> bool:
    return at > 0 and clause_at[at] != clause_at[at - 1]


def _clauses_with(listed: Phrases, cut: Sequence[Word], clause_at: Sequence[int]) -> set[int]:
    return {clause_at[first] for first, _ in listed.spans(cut)}


def _telling(spans: Sequence[Span], cut: Sequence[Word], lists: IntakeWords) -> Iterator[Span]:
    """Those with a number that is no head count, no date and no length; or with none, like "doubled"."""
    kinds = (lists.headcounts, lists.dates, lists.formats, lists.durations)
    harmless = {index for kind in kinds for span in kind.spans(cut) for index in range(*span)}
    for span in spans:
        numbers = [index for index in range(*span) if cut[index].is_number]
        if not numbers or not harmless.issuperset(numbers):
            yield span
