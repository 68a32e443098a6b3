"""All rows, so that the metadata is whole wherever one of them is."""

from ldagile.models import (
    activity,
    card_parts,
    cards,
    changes,
    diagnoses,
    jobs,
    objectives,
    people,
    problems,
    request_keys,
    teams,
    users,
)

__all__ = [
    "activity",
    "card_parts",
    "cards",
    "changes",
    "diagnoses",
    "jobs",
    "objectives",
    "people",
    "problems",
    "request_keys",
    "teams",
    "users",
]
