"""English for the second question, "What got in your way?": per barrier the phrases that speak for it.

By weight: 5 names it, 3 says it, 1 hints at it.
"""

from ldagile.domain.words.en.barriers.demands import DEMANDS
from ldagile.domain.words.en.barriers.design import DESIGN
from ldagile.domain.words.en.barriers.memory import MEMORY
from ldagile.domain.words.en.barriers.motivation import MOTIVATION
from ldagile.domain.words.en.barriers.organisation import ORGANISATION
from ldagile.domain.words.en.barriers.outcomes import OUTCOMES
from ldagile.domain.words.en.barriers.people import PEOPLE
from ldagile.domain.words.en.barriers.skill import SKILL
from ldagile.domain.words.en.barriers.work import WORK

BARRIERS = DESIGN | SKILL | MOTIVATION | OUTCOMES | WORK | ORGANISATION | PEOPLE | DEMANDS | MEMORY
