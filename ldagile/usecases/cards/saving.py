"""What every use case of cards ends with: what the caller hears, and what the team's feed does."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import BrokenRule, the_notice
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.cards import Card
from ldagile.models.request_keys import earlier_result, remember


@dataclass(frozen=True)
class CardSaved:
    """The card's number, the version of its text, and the code of the one quiet notice that guide mode gives.

    part: the number of what was hung on the card, if that was done.
    """

    number: int
    version: int
    notice: str | None = None
    part: int | None = None


def tell(card: Card, code: str, actor: Actor, now: datetime, rules: tuple[BrokenRule, ...] = ()) -> CardSaved:
    """Tell the team's feed, and say what the caller needs to know."""
    record_change(team_topic(actor.team), code, now, card=card.number)
    notice = the_notice(rules)
    return CardSaved(number=card.number, version=card.version, notice=notice.code if notice else None)


def earlier_saved(repeat: Repeat | None) -> CardSaved | None:
    """What the same request led to before."""
    earlier = earlier_result(repeat)
    return CardSaved(**earlier) if earlier else None


def stay(card: Card, now: datetime, repeat: Repeat | None) -> CardSaved:
    """The card as it is: there was nothing to do, and when this is repeated there will be nothing either."""
    saved = CardSaved(number=card.number, version=card.version)
    remember(repeat, vars(saved), now)
    return saved


def keep(
    card: Card,
    code: str,
    actor: Actor,
    now: datetime,
    changes: dict[str, Any] | None = None,
    *,
    text: bool = False,
    part: int | None = None,
    repeat: Repeat | None = None,
) -> CardSaved:
    """Write the history of what was done to a card, have it drawn anew, and tell. `text`: its own text changed."""
    card.render_rev += 1
    card.version += text
    record_activity(card, code, actor_id=actor.user_id, now=now, changes=changes)
    saved = replace(tell(card, code, actor, now), part=part)
    remember(repeat, vars(saved), now)
    return saved
