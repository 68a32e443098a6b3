"""The languages that the text rules know, each in a package of its own."""

from collections.abc import Mapping

from ldagile.domain.words.en import ENGLISH
from ldagile.domain.words.lists import Language

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH}


def language_of(code: str) -> Language:
    """The word lists of a language by its code ("en"); ValueError for one we have none for."""
    if code not in LANGUAGES:
        raise ValueError(f"language: no word lists for {code!r}, only {', '.join(LANGUAGES)}")
    return LANGUAGES[code]
