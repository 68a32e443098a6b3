"""Diagnosis: what kind of gap it is, how sure we are, and which types of intervention fit (DOMAIN.md §6)."""

from ldagile.domain.diagnosis.answers import REQUESTER, Informant, confidence, diagnose, next_question
from ldagile.domain.diagnosis.gaps import Diagnosis, is_weighty, mixed_gaps, name_gap, named_gaps, with_barriers
from ldagile.domain.diagnosis.questions import GAPS, MISSING, POINTS, QUESTIONS
from ldagile.domain.diagnosis.ranking import FITS, TRAINING, RankedType, rank_types
from ldagile.domain.diagnosis.sides import Sides, sides

__all__ = [
    "FITS",
    "GAPS",
    "MISSING",
    "POINTS",
    "QUESTIONS",
    "REQUESTER",
    "TRAINING",
    "Diagnosis",
    "Informant",
    "RankedType",
    "Sides",
    "confidence",
    "diagnose",
    "is_weighty",
    "mixed_gaps",
    "name_gap",
    "named_gaps",
    "next_question",
    "rank_types",
    "sides",
    "with_barriers",
]
