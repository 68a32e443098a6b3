"""Moving a card from lane to lane, under the rules of DOMAIN.md §3 and §4."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import (
    WAITING,
    BrokenRule,
    CardFacts,
    asks_much,
    check_move,
    releases,
    stages_entered,
    the_notice,
)
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.card_moves import FIRST, move_to, place_after, put_in, way_to
from ldagile.models.card_rules import card_facts, record_overrides, team_rules
from ldagile.models.cards import Card, Lane
from ldagile.models.lane_rows import team_and_lanes
from ldagile.models.numbers import get_in_team
from ldagile.models.releases import release
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.answers import OF_THE_PROBLEM, answer_for_problem
from ldagile.usecases.cards.edit import change_card

DECIDED = ("decision", "decision_note")


@dataclass(frozen=True)
class CardMoved:
    """From which lane to which (numbers), the latter by its name too. `batch` names the move for who wants it undone;
    None if nothing moved.

    notice: the code of guide mode's one quiet notice; `unknown` counts what it says is still unknown.
    """

    number: int
    from_lane: int
    to_lane: int
    batch: str | None = None
    released: bool = False
    notice: str | None = None
    unknown: int = 0
    title: str = ""
    lane_name: str = ""


def move_card(
    *,
    number: int,
    from_lane: int,
    to_lane: int,
    actor: Actor,
    now: datetime,
    after: int | None = None,
    override: str | None = None,
    repeat: Repeat | None = None,
    **values: Any,
) -> CardMoved:
    """Move the card `after` another (numbers; 0 is the top, None or a card that is gone the end of the lane).

    `values` are saved first, in the same transaction: target_behaviour, metric, own_days, the problem's objective,
    decision and decision_note. Conflict `moved_meanwhile` only if the card has left `from_lane`. RuleBroken by the
    rules that the move breaks, with all of them in params["broken"]; `override` is the reason for which this person
    overrules them. Entering listening releases the card (rule 5). Ideas and ready cards have an order of their own
    (rule 11): within such a lane there is nothing to move.
    """
    check("card.move", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return CardMoved(**earlier)
        card = get_in_team(Card, actor.team, number)
        team, lanes = team_and_lanes(actor.team)
        lane = next((each for each in lanes if each.number == to_lane), None) or get_in_team(Lane, actor.team, to_lane)
        check_standing(card, lane, from_lane)
        say(card, values, actor, now)
        moved = carry(card, lane, (team, lanes), after=after, override=override, actor=actor, now=now)
        remember(repeat, vars(moved), now)
        return moved


def check_standing(card: Card, lane: Lane, from_lane: int) -> None:
    """The card stands where the mover saw it, and the lane is there."""
    stands = session.get_one(Lane, card.lane_id)
    if card.archived_at is not None or stands.number != from_lane:
        raise Conflict("moved_meanwhile", version=card.version, theirs={"lane": stands.name})
    if lane.archived_at is not None:
        raise RuleBroken("lane_gone", field="to_lane")
    if lane.id == card.lane_id and lane.stage in WAITING:
        raise RuleBroken("ordered_by_worth", field="to_lane")


def say(card: Card, values: dict[str, Any], actor: Actor, now: datetime) -> None:
    """Save what the dialog asked for; what was left empty is not asked again."""
    given = {name: value for name, value in values.items() if value is not None}
    decided = {name: given.pop(name) for name in DECIDED if name in given}
    for name in OF_THE_PROBLEM:
        if name in given:
            answer_for_problem(card, name, given.pop(name), actor, now)
    if given:
        change_card(card, given, actor=actor, now=now)
    if changes := changed_fields(card, decided):
        record_activity(card, "card_decided", actor_id=actor.user_id, now=now, changes=changes)


def carry(
    card: Card,
    lane: Lane,
    ground: tuple[Team, list[Lane]],
    *,
    after: int | None,
    override: str | None,
    actor: Actor,
    now: datetime,
) -> CardMoved:
    """Move it, if the rules allow; `ground` is the team and its lanes."""
    old = session.get_one(Lane, card.lane_id)
    moved = CardMoved(card.number, old.number, lane.number, title=card.title, lane_name=lane.name)
    team, lanes = ground
    facts, place = facts_for(card, old, lane, team.day_of(now)), place_after(card, lane, after)
    move = move_to(card, lane, lanes, place.others)
    rules = check_move(facts, move, team_rules(team, actor), override)
    if lane.id == old.id and place.key == card.position:
        return moved
    record_overrides(card, rules, override, actor=actor, now=now)
    batch, way = str(uuid4()), way_to(card, lane, stages_entered(facts, move), lanes)
    put_in(card, way, place.key, batch=batch, actor_id=actor.user_id, now=now)
    if released := releases(facts, move):
        release(card, now=now, today=team.day_of(now), actor_id=actor.user_id)
    record_change(team_topic(actor.team), "card_moved", now, card=card.number)
    return moved_with(replace(moved, batch=batch, released=released), rules)


def facts_for(card: Card, old: Lane, lane: Lane, today: date) -> CardFacts:
    """The card as the rules on its way see it: most ways meet none that look at more than its kind."""
    plain = CardFacts(kind=card.kind, stage=old.stage)
    if not asks_much(plain, lane.stage):
        return plain
    return card_facts(card, today if lane.stage == "evaluated" else None)


def moved_with(moved: CardMoved, rules: tuple[BrokenRule, ...]) -> CardMoved:
    """The result with the one notice that there may be."""
    notice = the_notice(rules)
    if notice is None:
        return moved
    count = notice.params.get("count")
    return replace(moved, notice=notice.code, unknown=count if isinstance(count, int) else 0)


__all__ = ["FIRST", "CardMoved", "move_card"]
