"""A text as words with their places in it: contractions opened, sentences ended, near misses in spelling mended."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

STOP, COMMA, LEFT_EDGE, RIGHT_EDGE = ".", "|", "^", "$"

# No alternative can match the same characters in two ways, so that reading takes linear time.
_TOKEN = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*|%|[.!?](?=[\s\"')\]]|$)|;|[,:()]|[–—]|(?<=\s)-(?=\s)|\n\s*\n"
)
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the lists spell it, and which characters of the lower-cased text it stands for."""

    text: str
    start: int
    end: int
    is_number: bool = False


@dataclass(frozen=True)
class Forms:
    """How a language writes: contractions, abbreviations whose dot ends no sentence, words for numbers."""

    contractions: Mapping[str, str]
    possessive: str
    abbreviations: frozenset[str]
    numbers: frozenset[str]


def _parts(token: str, before: str, forms: Forms) -> list[str]:
    if token[0].isalpha():
        return forms.contractions.get(token, token.removesuffix(forms.possessive)).split()
    if token[0].isdigit() or token == "%":
        return [token]
    if token == "." and (before in forms.abbreviations or (len(before) == 1 and before.isalpha())):
        return []
    return [STOP if token in ".!?;" or token.isspace() else COMMA]


def read(lowered: str, forms: Forms) -> list[Word]:
    """Words, commas (and what separates like one) and full stops of a lower-cased text, in its order."""
    words: list[Word] = []
    before = ""
    for found in _TOKEN.finditer(lowered.translate(_APOSTROPHES)):
        for part in _parts(found[0], before, forms):
            number = part[0].isdigit() or part in forms.numbers
            words.append(Word(part, found.start(), found.end(), number))
        before = found[0]
    return words


def edged(words: Sequence[Word]) -> list[Word]:
    """The words (at least one) between marks for the edges of a sentence or a text."""
    first, last = words[0].start, words[-1].end
    return [Word(LEFT_EDGE, first, first), *words, Word(RIGHT_EDGE, last, last)]


def sentences(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Each sentence between its edges, without the full stop."""
    sentence: list[Word] = []
    for word in words:
        if word.text != STOP:
            sentence.append(word)
        elif sentence:
            yield edged(sentence)
            sentence = []
    if sentence:
        yield edged(sentence)


class Spelling:
    """Mends words of 6 to 20 letters that are one slip away from a listed one, with the same first and last letter."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._listed = frozenset(listed)
        self._near: dict[str, str] = {}
        for word in sorted(self._listed):
            if self._mendable(word):
                for key in (word, *_shortened(word)):
                    self._near.setdefault(key, word)

    @staticmethod
    def _mendable(word: str) -> bool:
        return 6 <= len(word) <= 20 and word.isascii() and word.isalpha()

    def mended(self, words: Iterable[Word]) -> list[Word]:
        """The same words, in the list's spelling where one is near."""
        return [replace(word, text=self._mend(word.text)) for word in words]

    def _mend(self, word: str) -> str:
        if word in self._listed or not self._mendable(word):
            return word
        for key in (word, *_shortened(word)):
            near = self._near.get(key, "")
            if near and near[0] == word[0] and near[-1] == word[-1]:
                return near
        return word


def _shortened(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
