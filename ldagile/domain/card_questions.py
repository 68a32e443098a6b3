"""What a card asks for, one question at a time: everything but its title can wait (DOMAIN.md §2, §7)."""

from collections.abc import Collection

from ldagile.domain.checks import known
from ldagile.domain.workflow import FINISHED, KINDS, STAGES

OURS = ("own_days", "owner_id")
# After what scores it: `unscored` of a card names those, in their own order.
QUESTIONS = {
    "discovery": OURS,
    "improvement": OURS,
    "running": OURS,
    "intervention": ("target_behaviour", "metric", "expected_movement", "owner_id"),
    "mandatory": ("law_demands", "law_source", "owner_id", "review_on", "own_days"),
}


def next_question(kind: str, stage: str, unscored: str | None, answered: Collection[str]) -> str | None:
    """The field that a card asks for next, None if it asks for nothing or is released already.

    `unscored` is what its score lacks, `answered` are the fields that hold something. ValueError for an unknown
    kind or stage.
    """
    known("kind", kind, KINDS)
    if known("stage", stage, STAGES) in FINISHED:
        return None
    return unscored or next((each for each in QUESTIONS.get(kind, ()) if each not in answered), None)
