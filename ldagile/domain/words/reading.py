"""A text as words with their places in it: contractions opened, sentences ended."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

STOP, COMMA, LEFT_EDGE, RIGHT_EDGE = ".", "|", "^", "$"

# No two alternatives can take the same characters, so that reading takes linear time.
_PIECE = re.compile(
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


def read(lowered: str, forms: Forms) -> list[Word]:
    """Words, commas (and what separates like one) and full stops of a lower-cased text, in its order."""
    words: list[Word] = []
    before = ""
    for piece in _PIECE.finditer(lowered.translate(_APOSTROPHES)):
        for text in _texts(piece[0], before, forms):
            if text != COMMA or (words and words[-1].text not in (COMMA, STOP)):
                is_number = text[0].isdigit() or text in forms.numbers
                words.append(Word(text, piece.start(), piece.end(), is_number))
        before = piece[0]
    return words


def _texts(piece: str, before: str, forms: Forms) -> list[str]:
    if piece[0].isalpha():
        return forms.contractions.get(piece, piece.removesuffix(forms.possessive)).split()
    if piece[0].isdigit() or piece == "%":
        return [piece]
    if piece == "." and (before in forms.abbreviations or (len(before) == 1 and before.isalpha())):
        return []
    return [STOP if piece in ".!?;" or piece.isspace() else COMMA]


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


def edged(words: Sequence[Word]) -> list[Word]:
    """The words (at least one) between marks for the edges of a sentence or a text."""
    first, last = words[0].start, words[-1].end
    return [Word(LEFT_EDGE, first, first), *words, Word(RIGHT_EDGE, last, last)]
