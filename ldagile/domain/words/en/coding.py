"""English for DOMAIN.md §8, the lists put together."""

from ldagile.domain.phrases import Phrases
from ldagile.domain.scorecards import Scorecard
from ldagile.domain.stems import Stems
from ldagile.domain.words.en import change
from ldagile.domain.words.en.barriers import BARRIERS as BARRIER_PHRASES
from ldagile.domain.words.en.barriers.classes import CLASSES
from ldagile.domain.words.lists import ChangeWords

_PLAIN = Stems(change.ENDINGS, change.IRREGULAR, {}, change.FILLERS)


def _by_synonym() -> dict[str, str]:
    groups = [[_PLAIN.bare(word) for word in group.split()] for group in change.SYNONYMS.strip().splitlines()]
    return {word: group[0] for group in groups for word in group}


CHANGE = ChangeWords(
    answers=Scorecard(change.ANSWERS, change.DATES),
    examples=Phrases(change.EXAMPLES, classes=change.DATES),
    general=Phrases(change.GENERAL),
    denials=Phrases(change.DENIALS),
    stems=Stems(change.ENDINGS, change.IRREGULAR, _by_synonym(), change.FILLERS),
)
BARRIERS = Scorecard(BARRIER_PHRASES, CLASSES)
