"""Putting a card away, and bringing it back."""

from datetime import datetime

from ldagile.domain.permissions import Actor, check
from ldagile.models.card_rows import bring_back, put_away
from ldagile.models.cards import Card
from ldagile.models.numbers import get_in_team
from ldagile.models.scores import rescore_cards
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.saving import CardSaved, tell


def archive_card(*, number: int, actor: Actor, now: datetime) -> CardSaved:
    """Put a card away. Archiving twice changes nothing. Answers that were given stay evidence."""
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        card = get_in_team(Card, actor.team, number)
        if card.archived_at is not None:
            return CardSaved(number=number, version=card.version)
        put_away(card, actor_id=actor.user_id, now=now)
        return tell(card, "card_archived", actor, now)


def restore_card(*, number: int, actor: Actor, now: datetime) -> CardSaved:
    """Bring an archived card back to the first lane of its stage, without sprint (DOMAIN.md §3)."""
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        card = get_in_team(Card, actor.team, number)
        if card.archived_at is None:
            return CardSaved(number=number, version=card.version)
        bring_back(card, actor_id=actor.user_id, now=now)
        rescore_cards(actor.team, [card.id], now=now, code="card_restored")
        return tell(card, "card_restored", actor, now)
