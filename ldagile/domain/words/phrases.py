"""Phrases found in a text. The time is linear in its length, whatever it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from ldagile.domain.words.patterns import end_of, patterns
from ldagile.domain.words.reading import Word

Span = tuple[int, int]
LONGEST = 12  # words of a sentence that decide whether a phrase starts at the first of them


class Phrases:
    """Compiled word lists (see patterns.py). They never change after they were made."""

    def __init__(self, *lists: str, classes: Mapping[str, str] | None = None) -> None:
        compiled = [(each, which) for which, listed in enumerate(lists) for each in patterns(listed, classes or {})]
        self._patterns = tuple(pattern for pattern, _ in compiled)
        self._list_of = tuple(which for _, which in compiled)
        self._open = [number for number, pattern in enumerate(self._patterns) if pattern[0].is_open]
        self._starting: dict[str, list[int]] = {}
        for number, pattern in enumerate(self._patterns):
            for word in pattern[0].words:
                self._starting.setdefault(word, []).append(number)

    def vocabulary(self) -> Iterator[str]:
        """Every whole word of the lists."""
        return (word for pattern in self._patterns for step in pattern for word in step.words)

    def spans(self, words: Sequence[Word]) -> list[Span]:
        """The longest phrase from each index, as (first, end) in text order; they may overlap."""
        longest: dict[int, int] = {}
        for at, end, _ in self._found(words):
            longest[at] = max(end, longest.get(at, 0))
        return list(longest.items())

    def first(self, words: Sequence[Word]) -> Span | None:
        """The first of these spans."""
        return next(iter(self.spans(words)), None)

    def starts_at(self, words: Sequence[Word], at: int) -> bool:
        """Whether a phrase of the lists starts at this index."""
        return any(first == 0 for first, _ in self.spans(words[at : at + LONGEST]))

    def counts(self, words: Sequence[Word]) -> Counter[int]:
        """How many different phrases of each list (by its number) the text contains."""
        return Counter(self._list_of[number] for number in {number for _, _, number in self._found(words)})

    def _found(self, words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
        texts = {word.text for word in words}
        starting = {text: self._possible(self._starting[text], texts) for text in texts & self._starting.keys()}
        anywhere = self._possible(self._open, texts)
        for at, word in enumerate(words):
            for number in (*starting.get(word.text, ()), *anywhere):
                pattern = self._patterns[number]
                end = end_of(pattern[1:], words, at + 1) if pattern[0].fits(word) else None
                if end is not None:
                    yield at, end, number

    def _possible(self, numbers: Iterable[int], texts: Set[str]) -> list[int]:
        """Those of which every word is somewhere in the text; without this, "not not not …" takes long."""
        return [number for number in numbers if all(step.is_possible(texts) for step in self._patterns[number])]


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether the span shares an index with any of the others."""
    return any(span[0] < end and first < span[1] for first, end in others)
