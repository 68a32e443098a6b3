"""All rows, so that the metadata is whole wherever one of them is."""

from ldagile.models import (
    activity,
    cards,
    changes,
    diagnoses,
    jobs,
    objectives,
    people,
    problems,
    request_keys,
    retros,
    teams,
    users,
)

__all__ = [
    "activity",
    "cards",
    "changes",
    "diagnoses",
    "jobs",
    "objectives",
    "people",
    "problems",
    "request_keys",
    "retros",
    "teams",
    "users",
]
