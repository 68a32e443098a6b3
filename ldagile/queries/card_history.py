"""What happened to a card, and the rules that were overruled for it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.cards import CardOverride
from ldagile.models.users import User
from ldagile.queries.cards import card_id_of
from ldagile.queries.history import Happened, list_entries


@dataclass(frozen=True)
class OverrideRecord:
    """A rule that somebody overruled."""

    id: int
    at: datetime
    who: str
    rule: str
    reason: str


def list_card_history(
    team_id: int, number: int, *, after: int | None = None, limit: int | None = None
) -> list[Happened]:
    """What happened to the team's card with this number, the newest first. NotFound if there is none."""
    return list_entries("card", card_id_of(team_id, number), after=after, limit=limit)


def list_card_overrides(team_id: int, number: int, *, after: int = 0, limit: int | None = None) -> list[OverrideRecord]:
    """The rules that were overruled for that card, oldest first. NotFound if there is none."""
    return list_overrides(card_id_of(team_id, number), after=after, limit=limit)


def list_overrides(card_id: int, *, after: int = 0, limit: int | None = None) -> list[OverrideRecord]:
    """The rules that were overruled for a card, oldest first, from the one after `after` on."""
    query = (
        select(CardOverride.id, CardOverride.at, User.name, CardOverride.rule, CardOverride.reason)
        .join(User, User.id == CardOverride.actor_id)
        .where(CardOverride.card_id == card_id, CardOverride.id > after)
    )
    return [OverrideRecord(*row) for row in session.execute(query.order_by(CardOverride.id).limit(limit))]
