"""Phrases in a text, found word by word in linear time: what the word lists are written in.

A list separates its phrases by commas or line ends. In a phrase, `a/b` is one of several words, `plan*` a beginning,
`*ers` an ending, `#` a number, `~` up to three words in between, `~~` up to six, `^` and `$` the edges of the text
(or of a sentence), `@name` a class of words given beside the list. No gap crosses the end of a sentence.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ldagile.domain.reading import LEFT_EDGE, RIGHT_EDGE, STOP, Word

Span = tuple[int, int]
GAPS = {"~": 3, "~~": 6}
EDGES = frozenset({LEFT_EDGE, RIGHT_EDGE, STOP})


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a phrase, and how many words may stand before it."""

    gap: int
    words: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    number: bool

    @property
    def is_open(self) -> bool:
        """More words fit than are listed."""
        return bool(self.number or self.beginnings or self.endings)

    def is_possible(self, words: Set[str]) -> bool:
        return self.is_open or not self.words.isdisjoint(words)

    def fits(self, word: Word) -> bool:
        return (
            word.text in self.words
            or (self.number and word.is_number)
            or word.text.startswith(self.beginnings)
            or word.text.endswith(self.endings)
        )


def _step(choices: str, gap: int) -> Step:
    parts = choices.split("/")
    return Step(
        gap=gap,
        words=frozenset(part for part in parts if "*" not in part and part != "#"),
        beginnings=tuple(part[:-1] for part in parts if part.endswith("*")),
        endings=tuple(part[1:] for part in parts if part.startswith("*")),
        number="#" in parts,
    )


def _steps(phrase: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    gap = 0
    for part in phrase.split():
        if part in GAPS:
            gap = GAPS[part]
        else:
            steps.append(_step(part, gap))
            gap = 0
    return tuple(steps)


def _expanded(listed: str, classes: Mapping[str, str]) -> Iterator[str]:
    for phrase in listed.replace("\n", ",").split(","):
        parts = (
            "/".join(classes[choice[1:]] if choice.startswith("@") else choice for choice in part.split("/"))
            for part in phrase.split()
        )
        if expanded := " ".join(parts):
            yield expanded


def _end(words: Sequence[Word], at: int, steps: Sequence[Step]) -> int | None:
    if not steps:
        return at
    for index in range(at, min(at + steps[0].gap + 1, len(words))):
        if steps[0].fits(words[index]):
            end = _end(words, index + 1, steps[1:])
            if end is not None:
                return end
        if words[index].text in EDGES:
            return None
    return None


class Phrases:
    """A compiled word list. It never changes after it was made."""

    def __init__(self, *lists: str, classes: Mapping[str, str] | None = None) -> None:
        phrases = [(_steps(phrase), which) for which, listed in enumerate(lists) for phrase in _expanded(listed, classes or {})]
        self._all = tuple(steps for steps, _ in phrases)
        self._list_of = tuple(which for _, which in phrases)
        self._starting: dict[str, list[int]] = {}
        self._open = [number for number, steps in enumerate(self._all) if steps[0].is_open]
        for number, steps in enumerate(self._all):
            for word in steps[0].words:
                self._starting.setdefault(word, []).append(number)

    def vocabulary(self) -> Iterator[str]:
        """Every whole word of the lists."""
        return (word for steps in self._all for step in steps for word in step.words)

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
        return any(first == 0 for first, _ in self.spans(words[at : at + 12]))

    def counts(self, words: Sequence[Word]) -> Counter[int]:
        """How many different phrases of each list (by its number) the text contains."""
        return Counter(self._list_of[number] for number in {number for _, _, number in self._found(words)})

    def _found(self, words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
        possible = self._possible({word.text for word in words})
        for at, word in enumerate(words):
            for number in (*possible.get(word.text, ()), *self._open):
                steps = self._all[number]
                end = _end(words, at + 1, steps[1:]) if steps[0].fits(word) else None
                if end is not None:
                    yield at, end, number

    def _possible(self, words: Set[str]) -> dict[str, list[int]]:
        """Phrases of which every word is somewhere in the text: without this, "not not not …" takes long."""
        return {
            word: [n for n in self._starting[word] if all(step.is_possible(words) for step in self._all[n])]
            for word in words
            if word in self._starting
        }


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether the span shares an index with any of the others."""
    return any(span[0] < end and first < span[1] for first, end in others)
