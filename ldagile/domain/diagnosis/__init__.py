"""Diagnosis: what kind of gap it is, how sure we are, and which types of intervention fit (DOMAIN.md §6)."""

from ldagile.domain.diagnosis.answers import REQUESTER, Informant, confidence, diagnose, next_question
from ldagile.domain.diagnosis.gaps import Diagnosis, mixed_gaps, name_gap, with_barriers
from ldagile.domain.diagnosis.questions import GAPS, QUESTIONS
from ldagile.domain.diagnosis.ranking import FITS, TRAINING, RankedType, rank_types

__all__ = [
    "FITS",
    "GAPS",
    "QUESTIONS",
    "REQUESTER",
    "TRAINING",
    "Diagnosis",
    "Informant",
    "RankedType",
    "confidence",
    "diagnose",
    "mixed_gaps",
    "name_gap",
    "next_question",
    "rank_types",
    "with_barriers",
]
