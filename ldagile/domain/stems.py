"""Words brought to a common stem, crudely: enough to see that "wrote" and "writing" are the same thing done."""

from collections.abc import Mapping
from dataclasses import dataclass


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
        base = self.bare(self.irregular.get(word, word))
        return self.synonyms.get(base, base)

    def bare(self, word: str) -> str:
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                word = word.removesuffix(ending)
                break
        if len(word) > 3 and word[-1] == word[-2]:
            word = word[:-1]
        return word.removesuffix("e") if len(word) > 3 else word
