"""Changing a card's text and figures."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import Conflict
from ldagile.domain.permissions import Actor, check
from ldagile.domain.workflow import BrokenRule, check_rules, course_rule
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.card_rules import course_facts, record_overrides, standing_problem, team_rules
from ldagile.models.cards import Card
from ldagile.models.numbers import get_in_team
from ldagile.models.scores import rescore_cards, rescore_later
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.fields import check_kind, columns_of, settle_trial, stands
from ldagile.usecases.cards.saving import CardSaved, tell


def edit_card(
    *, number: int, version: int, actor: Actor, now: datetime, override: str | None = None, **values: Any
) -> CardSaved:
    """Change a card's fields; kind and problem stay. Conflict with what stands there now if saved since `version`.

    Choosing a course meets rule 4, as in `create_card`. Saving without a change writes nothing.
    """
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        card = get_in_team(Card, actor.team, number)
        if card.version != version:
            raise Conflict("changed_meanwhile", version=card.version, theirs=stands(card, values))
        return change_card(card, values, actor=actor, now=now, override=override)


def change_card(
    card: Card, values: dict[str, Any], *, actor: Actor, now: datetime, override: str | None = None
) -> CardSaved:
    """Change the fields of a card that is at hand, under its rules."""
    check_kind(card.kind, values)
    changes = changed_fields(card, columns_of(actor.team, values, owner=card.owner_id))
    if not changes:
        return CardSaved(number=card.number, version=card.version)
    settle_trial(card, standing_problem(card))
    rules = check_rules(choosing_rules(card, actor) if "type" in changes else [], override)
    record_overrides(card, rules, override, actor=actor, now=now)
    card.version, card.render_rev = card.version + 1, card.render_rev + 1
    record_activity(card, "card_edited", actor_id=actor.user_id, now=now, changes=changes)
    trials = session.scalars(select(Card.id).where(Card.trial_of_id == card.id)) if "reach" in changes else ()
    rescore_cards(actor.team, [card.id, *trials], now=now, code="card_edited", fields=sorted(changes))
    if card.type and changes.keys() & {"actual_days", "own_days"} and card.actual_days is not None:
        key = f"days:{card.number}:{card.version}"
        rescore_later(actor.team, key=key, now=now, code="days_of_type", of_type=card.type)
    return tell(card, "card_edited", actor, now, rules)


def choosing_rules(card: Card, actor: Actor) -> list[BrokenRule]:
    """Rule 4: what choosing its type breaks."""
    return course_rule(course_facts(card), team_rules(session.get_one(Team, actor.team), actor))
