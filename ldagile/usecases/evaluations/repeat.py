"""Once more, for those whom it has not changed yet."""

from datetime import datetime

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.listening import still_unchanged
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_cards
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.card_rules import standing_problem
from ldagile.models.cards import Card
from ldagile.models.evidence import Counted, counted_answers
from ldagile.models.memberships import still_working
from ldagile.models.numbers import get_in_team
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.scores import rescore_cards
from ldagile.models.transaction import team_lock, transaction

SAME = (
    "kind",
    "problem_id",
    "type",
    "title",
    "description",
    "owner_id",
    "tags",
    "own_days",
    "other_days",
    "money",
    "hours_each",
    "target_behaviour",
    "metric_id",
    "justification",
)


def repeat_card(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> int:
    """Make the card that does it again for reach × (1 − k/n) people, rounded up; after a trial, the roll-out.

    The number of the idea that is there now: pressing twice makes one. RuleBroken `not_decided_so` unless the card
    was evaluated as scale or iterate.
    """
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return int(earlier["number"])
        card = get_in_team(Card, actor.team, number)
        if card.decision not in {"scale", "iterate"}:
            raise RuleBroken("not_decided_so")
        if card.trial_of_id is not None:
            return session.get_one(Card, card.trial_of_id).number
        there = session.scalar(select(Card).where(Card.repeat_of_id == card.id).order_by(Card.id.desc()).limit(1))
        if there is not None:
            return int(there.number)
        counted = counted_answers(actor.team).get(card.id, Counted(0, 0))
        problem = standing_problem(card)
        whole = card.reach if card.reach is not None else problem.affected if problem else None
        reach = still_unchanged(whole, counted.changed, counted.answered) if whole is not None else None
        values = {name: getattr(card, name) for name in SAME}
        values["owner_id"] = still_working(actor.team, card.owner_id)
        again = add_card(
            actor.team, actor_id=actor.user_id, now=now, repeat_of_id=card.id, reach=reach, learners=reach, **values
        )
        rescore_cards(actor.team, [again.id], now=now, code="card_created")
        record_cards(actor.team, "card_created", now, [again.number])
        remember(repeat, {"number": again.number}, now)
        return again.number
