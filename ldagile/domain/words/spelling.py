"""Slips of the fingers mended, so that "Wendesday" and "trianing" are still found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ldagile.domain.words.reading import Word

SHORTEST, SHORTEST_GAPPED = 6, 8  # letters of a listed word that is mended; that may have lost one


class Spelling:
    """Mends letters swapped ("Wendesday"), doubled or single ("trainning"), left out ("traning").

    Never the first or the last letter. Another letter is no slip but another word: "forest" is not "forget".
    """

    def __init__(self, listed: Iterable[str]) -> None:
        self._listed = frozenset(listed)
        self._meant: dict[str, str] = {}
        for word in sorted(self._listed):
            for slip in _slips(word):
                self._meant.setdefault(slip, word)

    def mended(self, words: Iterable[Word]) -> list[Word]:
        """The same words, in the list's spelling where one is a slip away."""
        return [replace(word, text=self._mended(word.text)) for word in words]

    def _mended(self, word: str) -> str:
        if word in self._listed:
            return word
        return self._meant.get(word) or self._meant.get(_single(word)) or word


def _single(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _slips(word: str) -> Iterator[str]:
    if len(word) >= SHORTEST and word.isalpha():
        yield _single(word)
        for at in range(1, len(word) - 2):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if len(word) >= SHORTEST_GAPPED and word.isalpha():
        for at in range(1, len(word) - 1):
            yield word[:at] + word[at + 1 :]
