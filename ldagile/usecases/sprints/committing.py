"""Committing a sprint's card: through the stages between, under rules 1, 2 and 8 (DOMAIN.md §3)."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from ldagile.domain.permissions import Actor
from ldagile.domain.workflow import BrokenRule, broken_rules, stage_in_sprint, stages_entered
from ldagile.models.base import session
from ldagile.models.card_moves import move_to, place_after, put_in, way_to
from ldagile.models.card_rules import card_facts, record_overrides, team_rules
from ldagile.models.cards import Card
from ldagile.models.lane_rows import open_lanes
from ldagile.models.teams import Team


def commit(card: Card, reason: str | None, *, actor: Actor, now: datetime) -> list[BrokenRule]:
    """Move the card to where a running sprint wants it; the rules that this breaks, each with the card's number.

    The caller asks `check_rules` about all of them together, and with it rolls all back or none.
    """
    facts, lanes = card_facts(card), open_lanes(card.team_id)
    stage = stage_in_sprint(facts.stage, {lane.stage for lane in lanes})
    if stage == facts.stage:
        return []
    lane = next(each for each in lanes if each.stage == stage)
    place = place_after(card, lane, None)
    move = move_to(card, lane, lanes, place.others)
    rules = broken_rules(facts, move, team_rules(session.get_one(Team, actor.team), actor))
    way = way_to(card, lane, stages_entered(facts, move), lanes)
    put_in(card, way, place.key, batch=str(uuid4()), actor_id=actor.user_id, now=now)
    if reason:
        record_overrides(card, rules, reason, actor=actor, now=now)
    session.flush()
    about = {"card": card.number, "title": card.title}
    return [replace(rule, params={**rule.params, **about}) for rule in rules]
