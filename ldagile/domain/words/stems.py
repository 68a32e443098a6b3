"""Words brought to a common stem, crudely: enough to see that "wrote" and "writing" are the same."""

from collections.abc import Mapping
from dataclasses import dataclass

SHORTEST_STEM = 3


@dataclass(frozen=True)
class Stems:
    """What a language knows about its endings, irregular forms and near synonyms."""

    endings: tuple[str, ...]
    irregular: Mapping[str, str]
    synonyms: Mapping[str, str]
    fillers: frozenset[str]

    def of(self, word: str) -> str | None:
        """The stem that stands for the word and its synonyms; None for a word that says nothing."""
        if word in self.fillers or not word[0].isalpha():
            return None
        stem = bare(self.irregular.get(word, word), self.endings)
        return self.synonyms.get(stem, stem)


def bare(word: str, endings: tuple[str, ...]) -> str:
    """The word without the first ending that leaves a stem, a doubled last letter and a last e."""
    for ending in endings:
        if word.endswith(ending) and len(word) >= len(ending) + SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    if len(word) > SHORTEST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > SHORTEST_STEM else word
