"""All rows, so that the metadata is whole wherever one of them is."""

from ldagile.models import (
    activity,
    baselines,
    card_parts,
    cards,
    changes,
    diagnoses,
    evaluations,
    evidence,
    jobs,
    listening,
    objectives,
    people,
    problems,
    request_keys,
    teams,
    users,
)

__all__ = [
    "activity",
    "baselines",
    "card_parts",
    "cards",
    "changes",
    "diagnoses",
    "evaluations",
    "evidence",
    "jobs",
    "listening",
    "objectives",
    "people",
    "problems",
    "request_keys",
    "teams",
    "users",
]
