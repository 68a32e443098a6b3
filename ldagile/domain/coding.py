"""Suggested codes for the answers of the 30-day follow-up; a person confirms them (DOMAIN.md §8)."""

from collections.abc import Mapping, Sequence

from ldagile.domain.phrases import Phrases
from ldagile.domain.reading import COMMA, STOP, Word, edged, read
from ldagile.domain.words import language_of
from ldagile.domain.words.lists import ChangeWords, Language

KNOWLEDGE_AND_SKILL, SKILL, KNOWLEDGE = {"K": 0.5, "S": 0.5}, {"S": 1.0}, {"K": 1.0}
MOTIVATION, ENVIRONMENT = {"M": 1.0}, {"E": 1.0}

GAP_OF: dict[str, dict[str, float]] = {
    "content_design": KNOWLEDGE_AND_SKILL,
    "transfer_design": KNOWLEDGE_AND_SKILL,
    "self_efficacy": SKILL,
    "lack_of_practice": SKILL,
    "motivation": MOTIVATION,
    "effort_expectation": MOTIVATION,
    "outcome_expectation": MOTIVATION,
    "personal_outcome": MOTIVATION,
    "opportunity": ENVIRONMENT,
    "time": ENVIRONMENT,
    "supervisor": ENVIRONMENT,
    "peer_support": ENVIRONMENT,
    "resistance": ENVIRONMENT,
    "coaching_feedback": ENVIRONMENT,
    "tool_access": ENVIRONMENT,
    "process": ENVIRONMENT,
    "conflicting_priority": ENVIRONMENT,
    "unclear_expectation": ENVIRONMENT,
    "forgot": KNOWLEDGE,
    "cannot_find": KNOWLEDGE,
    "other": {},
}

ENOUGH = 2  # a single hint suggests nothing
DENIAL_REACH = 4  # words after "not" that it denies


def suggest_barrier(text: str, language: str = "en") -> str | None:
    """Suggests which barrier an answer to "What got in your way?" names: a key of GAP_OF, None if nothing speaks for one.

    Keywords only, any text may come; ValueError names `text` (not a string) or `language` (no word lists).
    Source: DOMAIN.md §8, names after the LTSI.
    """
    known = language_of(language)
    return _best(known.barriers.points(_words(text, known)))


def suggest_change(text: str, behaviour: str, language: str = "en") -> str | None:
    """Suggests how an answer to "What are you doing differently?" is coded, given the behaviour that was the target.

    "target_example" needs words of the behaviour and an example, "other_change" is any other change, "intends",
    "nothing" and "no_chance" have phrases of their own; None for a text without words. ValueError names `text`,
    `behaviour` (not a string) or `language` (no word lists). Source: DOMAIN.md §8.
    """
    known = language_of(language)
    words = _words(text, known)
    if not words:
        return None
    points = known.change.answers.points(words)
    points["target_example"] = _example_points(words, _words(behaviour, known, "behaviour"), known.change)
    return _best(points) or "other_change"


def _example_points(words: Sequence[Word], behaviour: Sequence[Word], lists: ChangeWords) -> int:
    """Words that text and behaviour share, if the text gives an example and does not deny them."""
    target = {lists.stems.of(word.text) for word in behaviour} - {None}
    denied = _denied(words, lists)
    shared = {(lists.stems.of(word.text), index in denied) for index, word in enumerate(words)}
    kept = {stem for stem, is_denied in shared if not is_denied} & target
    lost = {stem for stem, is_denied in shared if is_denied} & target
    examples = lists.examples.counts(words).total() - 2 * lists.general.counts(words).total()
    if examples < 1 or len(kept) <= len(lost):
        return 0
    return 2 * len(kept) + 2 * min(examples, 3)


def _denied(words: Sequence[Word], lists: ChangeWords) -> set[int]:
    denied: set[int] = set()
    for _, end in lists.denials.spans(words):
        for index in range(end, min(end + DENIAL_REACH, len(words))):
            if words[index].text == STOP:
                break
            denied.add(index)
    return denied


def _words(text: str, known: Language, name: str = "text") -> list[Word]:
    if not isinstance(text, str):
        raise ValueError(f"{name}: a string is needed")
    words = [word for word in read(text.lower(), known.forms) if word.text != COMMA]
    return edged(known.coding_spelling.mended(words)) if words else []


def _best(points: Mapping[str, int]) -> str | None:
    code = max(points, key=lambda code: points[code])
    return code if points[code] >= ENOUGH else None
