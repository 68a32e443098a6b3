"""All rows, so that the metadata is whole wherever one of them is.

A table stands under its noun, or with what it belongs to (Lane in cards.py); what use cases do with its rows in
`<noun>_rows.py`.
"""

from ldagile.models import (
    activity,
    baselines,
    card_parts,
    cards,
    changes,
    diagnoses,
    evidence,
    handovers,
    jobs,
    listening,
    news,
    objectives,
    people,
    problems,
    quotes,
    request_keys,
    retros,
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
    "evidence",
    "handovers",
    "jobs",
    "listening",
    "news",
    "objectives",
    "people",
    "problems",
    "quotes",
    "request_keys",
    "retros",
    "teams",
    "users",
]
