"""Putting a card away, and bringing it back."""

from datetime import datetime

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.models.card_rows import bring_back, put_away
from ldagile.models.request_keys import remember
from ldagile.models.scores import rescore_cards
from ldagile.usecases.cards.parts import changing
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, tell


def archive_card(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Put a card away. Archiving twice changes nothing. Answers that were given stay evidence."""
    return put(number, True, actor, now, repeat=repeat)


def restore_card(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Bring an archived card back to the first lane of its stage, without sprint (DOMAIN.md §3)."""
    return put(number, False, actor, now, repeat=repeat)


def put(number: int, away: bool, actor: Actor, now: datetime, *, repeat: Repeat | None) -> CardSaved:
    """Archive or restore, unless it is so already."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        saved = CardSaved(number=number, version=card.version)
        if (card.archived_at is not None) != away:
            move = put_away if away else bring_back
            move(card, actor_id=actor.user_id, now=now)
            if not away:
                rescore_cards(actor.team, [card.id], now=now, code="card_restored")
            saved = tell(card, "card_archived" if away else "card_restored", actor, now)
        remember(repeat, vars(saved), now)
        return saved
