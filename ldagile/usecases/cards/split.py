"""Making two cards out of one that is too large."""

from datetime import datetime

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import UNDER_WAY, WAITING
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.cards import Lane
from ldagile.models.memberships import still_working
from ldagile.models.request_keys import remember
from ldagile.models.scores import rescore_cards
from ldagile.usecases.cards.parts import changing
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep

# What the second card takes over: everything that says what it is for, nothing that says what it takes.
TAKEN_OVER = (
    "kind",
    "problem_id",
    "type",
    "description",
    "owner_id",
    "tags",
    "reach",
    "trial_of_id",
    "target_behaviour",
    "metric_id",
    "expected_movement",
    "expected_by",
    "justification",
    "law_source",
    "review_on",
    "law_demands",
)
UNRELEASED = (*WAITING, *UNDER_WAY)


def split_card(
    *,
    number: int,
    version: int,
    title: str,
    second_title: str,
    own_days: float | None,
    second_days: float | None,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> CardSaved:
    """Leave `title` and `own_days` on the card and put the rest on a second one, whose number is returned.

    The second stands in the same lane while that is one of ideas or ready cards, else among the ideas. Conflict if
    the card was saved since `version`; RuleBroken `already_released`.
    """
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        if card.version != version:
            raise Conflict("changed_meanwhile", version=card.version)
        lane = session.get_one(Lane, card.lane_id)
        if lane.stage not in UNRELEASED:
            raise RuleBroken("already_released")
        taken = {name: getattr(card, name) for name in TAKEN_OVER}
        taken["owner_id"] = still_working(actor.team, card.owner_id)
        new = {"title": second_title, "own_days": second_days, "split_from_id": card.id}
        place = lane if lane.stage in WAITING else None
        second = add_card(actor.team, actor_id=actor.user_id, now=now, lane=place, **taken, **new)
        changes = changed_fields(card, {"title": title, "own_days": own_days})
        keep(card, "card_split", actor, now, changes | {"second": [None, second.number]}, text=True)
        rescore_cards(actor.team, [card.id, second.id], now=now, code="card_split", fields=["own_days"])
        record_change(team_topic(actor.team), "card_created", now, card=second.number)
        saved = CardSaved(number=second.number, version=second.version)
        remember(repeat, vars(saved), now)
        return saved
