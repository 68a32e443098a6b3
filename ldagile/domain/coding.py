"""Suggested codes for the answers of the 30-day follow-up; a person confirms them (DOMAIN.md §8)."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from ldagile.domain.words import language_of
from ldagile.domain.words.lists import ChangeWords, Language
from ldagile.domain.words.phrases import Phrases
from ldagile.domain.words.reading import COMMA, STOP, Word, edged, read

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
REACH = 4  # words after "not" or "no" that it denies
SHARED, EXAMPLE, ABSENT = 2, 2, 3  # points for a word of the behaviour, for an example, for "there was none"
EXAMPLES = 3  # so many of them count


def may_code(user_id: int | None, *, owner_id: int | None, coders: Collection[int]) -> bool:
    """Whether a person may code answers about a card: its owner only where nobody else could (DOMAIN.md §8)."""
    return owner_id is None or owner_id != user_id or not set(coders) - {owner_id}


def suggest_barrier(text: str, language: str = "en") -> str | None:
    """Suggests the barrier that an answer to "What got in your way?" names: a key of GAP_OF, or None.

    Keywords only; None if too little speaks for any. Any text may come, the time is linear in its length.
    ValueError names `text` (not a string) or `language` (no word lists for it).
    Source: DOMAIN.md §8, the names after the LTSI.
    """
    known = language_of(language)
    points = known.barriers.points(_words("text", text, known))
    return _best({code: points[code] for code in GAP_OF})


def suggest_change(text: str, behaviour: str, language: str = "en") -> str | None:
    """Suggests the code of an answer to "What are you doing differently?", given the target behaviour.

    "target_example" needs words of the behaviour and an example; "intends", "nothing" and "no_chance" have
    phrases of their own; "other_change" is what else people say of themselves; None for the rest. ValueError
    names `text`, `behaviour` (not a string) or `language` (no word lists for it). Source: DOMAIN.md §8.
    """
    known = language_of(language)
    words = _words("text", text, known)
    target = _stems(_words("behaviour", behaviour, known), known.change)
    points = known.change.answers.points(words)
    points["no_chance"] += _absence_points(words, target, known.change)
    points["target_example"] = _example_points(words, target, known.change)
    return _best(points) or ("other_change" if known.change.changes.spans(words) else None)


def _words(name: str, text: str, known: Language) -> list[Word]:
    if not isinstance(text, str):
        raise ValueError(f"{name}: a string is needed")
    words = [word for word in read(text.lower().strip(), known.forms) if word.text != COMMA]
    return edged(known.coding_spelling.mended(words)) if words else []


def _stems(words: Iterable[Word], lists: ChangeWords) -> set[str]:
    stems = (lists.stems.of(word.text) for word in words)
    return {stem for stem in stems if stem}


def _best(points: Mapping[str, int]) -> str | None:
    code = max(points, key=lambda code: points[code])
    return code if points[code] >= ENOUGH else None


def _example_points(words: Sequence[Word], target: set[str], lists: ChangeWords) -> int:
    """The words that text and behaviour share, if the text gives an example and denies no more of them."""
    denied = _after(lists.denials, words)
    lost = target & _stems((words[index] for index in denied), lists)
    kept = target & _stems((word for index, word in enumerate(words) if index not in denied), lists)
    examples = lists.examples.counts(words).total() - 2 * lists.general.counts(words).total()
    if examples < 1 or len(kept) <= len(lost):
        return 0
    return SHARED * len(kept) + EXAMPLE * min(examples, EXAMPLES)


def _absence_points(words: Sequence[Word], target: set[str], lists: ChangeWords) -> int:
    """ "No new claims reached me": what the behaviour is about was not there."""
    if lists.contrasts.spans(words):
        return 0
    return ABSENT if target & _stems((words[index] for index in _after(lists.absences, words)), lists) else 0


def _after(listed: Phrases, words: Sequence[Word]) -> set[int]:
    """The words within reach of such a phrase, in its sentence."""
    reached: set[int] = set()
    for _, end in listed.spans(words):
        for index in range(end, min(end + REACH, len(words))):
            if words[index].text == STOP:
                break
            reached.add(index)
    return reached
