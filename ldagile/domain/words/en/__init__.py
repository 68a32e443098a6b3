"""English."""

from ldagile.domain.words.en.coding import BARRIERS, CHANGE
from ldagile.domain.words.en.forms import FORMS
from ldagile.domain.words.en.intake import WORDS as INTAKE
from ldagile.domain.words.lists import Language
from ldagile.domain.words.spelling import Spelling

ENGLISH = Language(
    forms=FORMS,
    intake=INTAKE,
    intake_spelling=Spelling(INTAKE.vocabulary()),
    change=CHANGE,
    barriers=BARRIERS,
    coding_spelling=Spelling([*CHANGE.answers.vocabulary(), *CHANGE.examples.vocabulary(), *BARRIERS.vocabulary()]),
)
