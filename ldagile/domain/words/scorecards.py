"""How much do the phrases of a text speak for each code?"""

from collections.abc import Iterator, Mapping, Sequence

from ldagile.domain.words.phrases import Phrases
from ldagile.domain.words.reading import Word


class Scorecard:
    """Per code the phrases that speak for it, by the weight with which each does."""

    def __init__(self, codes: Mapping[str, Mapping[int, str]], classes: Mapping[str, str] | None = None) -> None:
        lists = [(code, weight, listed) for code, weights in codes.items() for weight, listed in weights.items()]
        self._worth = [(code, weight) for code, weight, _ in lists]
        self._phrases = Phrases(*(listed for _, _, listed in lists), classes=classes)

    def vocabulary(self) -> Iterator[str]:
        """Every whole word of the lists."""
        return self._phrases.vocabulary()

    def points(self, words: Sequence[Word]) -> dict[str, int]:
        """The weights of the different phrases found, summed per code."""
        found = self._phrases.counts(words)
        points = dict.fromkeys((code for code, _ in self._worth), 0)
        for number, (code, weight) in enumerate(self._worth):
            points[code] += weight * found[number]
        return points
