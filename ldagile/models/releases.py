"""What entering `listening` does, and taking it back (DOMAIN.md §3, rule 5). Inside the caller's transaction."""

from datetime import date, datetime

from ldagile.domain.workflow import check_rules, undo_release_rule
from ldagile.models.cards import Card


def release(card: Card, *, now: datetime, today: date, actor_id: int | None) -> None:
    """Release an intervention. `today` is the team's."""
    card.released_at = now


def undo_release(card: Card, *, now: datetime, actor_id: int | None) -> None:
    """Take a release back. RuleBroken `released_too_long_ago` after 24 hours."""
    if card.released_at is not None:
        check_rules(undo_release_rule(card.released_at, now, invited=False))
    card.released_at = None
