"""What every use case of cards ends with: what the caller hears, and what the team's feed does."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.domain.workflow import BrokenRule, the_notice
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.cards import Card


@dataclass(frozen=True)
class CardSaved:
    """The card's number, the version of its text, and the code of the one quiet notice that guide mode gives."""

    number: int
    version: int
    notice: str | None = None


def tell(card: Card, code: str, actor: Actor, now: datetime, rules: tuple[BrokenRule, ...] = ()) -> CardSaved:
    """Tell the team's feed, and say what the caller needs to know."""
    record_change(team_topic(actor.team), code, now, card=card.number)
    notice = the_notice(rules)
    return CardSaved(number=card.number, version=card.version, notice=notice.code if notice else None)


def keep(
    card: Card, code: str, actor: Actor, now: datetime, changes: dict[str, Any] | None = None, *, text: bool = False
) -> CardSaved:
    """Write the history of what was done to a card, have it drawn anew, and tell. `text`: its own text changed."""
    card.render_rev += 1
    card.version += text
    record_activity(card, code, actor_id=actor.user_id, now=now, changes=changes)
    return tell(card, code, actor, now)
