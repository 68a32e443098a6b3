"""English for the second question, "What got in your way?": phrases per barrier and how much each speaks for it.

4: says it, 2: speaks for it, 1: a hint. Of equal codes the first listed is suggested.
"""

from ldagile.domain.words.en.barriers.environment import ENVIRONMENT
from ldagile.domain.words.en.barriers.knowledge import KNOWLEDGE, OTHER
from ldagile.domain.words.en.barriers.motivation import MOTIVATION
from ldagile.domain.words.en.barriers.skill import SKILL
from ldagile.domain.words.en.barriers.workplace import WORKPLACE

BARRIERS = KNOWLEDGE | SKILL | MOTIVATION | WORKPLACE | ENVIRONMENT | OTHER
