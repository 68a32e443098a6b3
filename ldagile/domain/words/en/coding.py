"""English for DOMAIN.md §8, the lists put together."""

from ldagile.domain.words.en import change
from ldagile.domain.words.en.barriers import BARRIERS as BARRIER_PHRASES
from ldagile.domain.words.en.barriers.classes import CLASSES
from ldagile.domain.words.en.delivery import CLASSES as DATES
from ldagile.domain.words.en.stems import STEMS
from ldagile.domain.words.lists import ChangeWords
from ldagile.domain.words.phrases import Phrases
from ldagile.domain.words.scorecards import Scorecard

CHANGE = ChangeWords(
    answers=Scorecard(change.ANSWERS, DATES),
    examples=Phrases(change.EXAMPLES, classes=DATES),
    general=Phrases(change.GENERAL),
    denials=Phrases(change.DENIALS),
    absences=Phrases(change.ABSENCES),
    contrasts=Phrases(change.CONTRASTS),
    changes=Phrases(change.CHANGES),
    stems=STEMS,
)
BARRIERS = Scorecard(BARRIER_PHRASES, CLASSES)
