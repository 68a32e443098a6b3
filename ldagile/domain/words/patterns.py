"""The small language that the word lists are written in.

A list separates its phrases by commas or line ends. In a phrase, `a/b` is one of several words, `plan*` a
beginning, `*ers` an ending, `#` a number, `~` up to three words in between, `~~` up to six, `^` and `$`
the edges of the text or sentence, `.` its end, `|` a comma, `@name` a class of words (separated by
spaces) that is given beside the list. No gap crosses the end of a sentence.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ldagile.domain.words.reading import LEFT_EDGE, RIGHT_EDGE, STOP, Word

GAPS = {"~": 3, "~~": 6}
_EDGES = frozenset({LEFT_EDGE, RIGHT_EDGE, STOP})


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a phrase, and how many other words may stand before it."""

    gap: int
    words: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    number: bool

    @property
    def is_open(self) -> bool:
        """Whether more words fit than are listed."""
        return bool(self.number or self.beginnings or self.endings)

    def is_possible(self, words: Set[str]) -> bool:
        """Whether one of these words may fit."""
        return self.is_open or not self.words.isdisjoint(words)

    def fits(self, word: Word) -> bool:
        """Whether this word fits."""
        return (
            word.text in self.words
            or (self.number and word.is_number)
            or word.text.startswith(self.beginnings)
            or word.text.endswith(self.endings)
        )


Pattern = tuple[Step, ...]


def patterns(listed: str, classes: Mapping[str, str]) -> Iterator[Pattern]:
    """The phrases of a list, compiled."""
    for phrase in listed.replace("\n", ",").split(","):
        if phrase.strip():
            yield _pattern(phrase, classes)


def _pattern(phrase: str, classes: Mapping[str, str]) -> Pattern:
    steps: list[Step] = []
    gap = 0
    for part in phrase.split():
        if part in GAPS:
            gap = GAPS[part]
        else:
            steps.append(_step(list(_choices(part, classes)), gap))
            gap = 0
    return tuple(steps)


def _choices(part: str, classes: Mapping[str, str]) -> Iterator[str]:
    for choice in part.split("/"):
        if choice.startswith("@"):
            yield from classes[choice[1:]].split()
        else:
            yield choice


def _step(choices: Sequence[str], gap: int) -> Step:
    return Step(
        gap=gap,
        words=frozenset(choice for choice in choices if "*" not in choice and choice != "#"),
        beginnings=tuple(choice[:-1] for choice in choices if choice.endswith("*")),
        endings=tuple(choice[1:] for choice in choices if choice.startswith("*")),
        number="#" in choices,
    )


def end_of(pattern: Pattern, words: Sequence[Word], at: int) -> int | None:
    """Where the pattern ends (exclusive) if the rest of it goes on at this index."""
    if not pattern:
        return at
    step, rest = pattern[0], pattern[1:]
    for index in range(at, min(at + step.gap + 1, len(words))):
        end = end_of(rest, words, index + 1) if step.fits(words[index]) else None
        if end is not None:
            return end
        if words[index].text in _EDGES:
            return None
    return None
