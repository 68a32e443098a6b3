"""What every use case of cards ends with: what the caller hears, and what the team's feed does."""

from dataclasses import dataclass
from datetime import datetime

from ldagile.domain.permissions import Actor
from ldagile.domain.workflow import BrokenRule, the_notice
from ldagile.live.feed import record_change, team_topic
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
