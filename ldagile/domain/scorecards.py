"""Which code do a text's phrases speak for most?"""

from collections.abc import Iterator, Mapping, Sequence

from ldagile.domain.phrases import Phrases
from ldagile.domain.reading import Word


class Scorecard:
    """Per code the phrases that speak for it, by the weight with which each does."""

    def __init__(
        self, listed: Mapping[str, Mapping[int, str]], classes: Mapping[str, str] | None = None
    ) -> None:
        lists = [(code, weight, phrases) for code, weights in listed.items() for weight, phrases in weights.items()]
        self._worth = [(code, weight) for code, weight, _ in lists]
        self._phrases = Phrases(*(phrases for _, _, phrases in lists), classes=classes)

    def vocabulary(self) -> Iterator[str]:
        """Every whole word of the lists."""
        return self._phrases.vocabulary()

    def points(self, words: Sequence[Word]) -> dict[str, int]:
        """The weights of the different phrases found, summed per code, in the order of the lists."""
        found = self._phrases.counts(words)
        points = dict.fromkeys((code for code, _ in self._worth), 0)
        for number, (code, weight) in enumerate(self._worth):
            points[code] += weight * found[number]
        return points
