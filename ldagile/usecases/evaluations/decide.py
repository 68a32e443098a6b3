"""The decision on an intervention that was listened to; a person makes it (DOMAIN.md §4 rule 6, §7)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import CardFacts, check_move, stages_entered
from ldagile.live.feed import record_cards
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.card_moves import move_to, place_after, put_in, way_to
from ldagile.models.card_rules import card_facts, team_rules
from ldagile.models.cards import Card
from ldagile.models.followup_rows import morning
from ldagile.models.handovers import HandOver, asking_key
from ldagile.models.jobs import enqueue_once
from ldagile.models.lane_rows import team_and_lanes
from ldagile.models.numbers import get_in_team
from ldagile.models.people import participating
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.models.working_days import working_day_from

ASKED_AFTER = timedelta(days=90)


@dataclass(frozen=True)
class CardEvaluated:
    """The card's number."""

    number: int


def evaluate_card(
    *,
    number: int,
    decision: str,
    note: str | None,
    today: date,
    actor: Actor,
    now: datetime,
    to_name: str | None = None,
    to_email: str | None = None,
    repeat: Repeat | None = None,
) -> CardEvaluated:
    """Decide on a card and put it into `evaluated`: scale, iterate, stop, hand_over or not_enough_data.

    RuleBroken `not_evaluated` while its follow-up is open or its metric has no verdict (rule 6), `evaluated_already`,
    `not_listening`, and `hand_over_to_whom` without a name.
    """
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return CardEvaluated(earlier["number"])
        card = get_in_team(Card, actor.team, number)
        facts = replace(card_facts(card, today), decision=decision)
        check_listening(facts)
        team, lanes = team_and_lanes(actor.team)
        lane = next(each for each in lanes if each.stage == "evaluated")
        place = place_after(card, lane, None)
        move = move_to(card, lane, lanes, place.others)
        check_move(facts, move, team_rules(team, actor))
        if decision == "hand_over":
            hand_over(card, to_name, to_email, due=today + ASKED_AFTER, actor=actor, now=now)
        changes = changed_fields(card, {"decision": decision, "decision_note": note})
        record_activity(card, "card_decided", actor_id=actor.user_id, now=now, changes=changes)
        way = way_to(card, lane, stages_entered(facts, move), lanes)
        put_in(card, way, place.key, batch=str(uuid4()), actor_id=actor.user_id, now=now)
        record_cards(actor.team, "card_moved", now, [number])
        done = CardEvaluated(number)
        remember(repeat, vars(done), now)
        return done


def check_listening(facts: CardFacts) -> None:
    """Only an intervention that listens is decided on, and once."""
    if facts.stage == "evaluated":
        raise RuleBroken("evaluated_already")
    if facts.stage != "listening" or not facts.is_intervention:
        raise RuleBroken("not_listening")


def name_successor(
    *,
    number: int,
    to_name: str | None,
    to_email: str | None,
    today: date,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> None:
    """Say to whom a card was handed over, where its decision was made on the board. RuleBroken `not_decided_so`."""
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        card = get_in_team(Card, actor.team, number)
        there = session.scalar(select(HandOver.id).where(HandOver.card_id == card.id))
        if card.decision != "hand_over" or there is not None:
            raise RuleBroken("not_decided_so")
        hand_over(card, to_name, to_email, due=today + ASKED_AFTER, actor=actor, now=now)
        record_cards(actor.team, "card_handed_over", now, [number])
        remember(repeat, {}, now)


def hand_over(card: Card, name: str | None, email: str | None, *, due: date, actor: Actor, now: datetime) -> None:
    """Write down to whom, and have them asked when that is due, on a working day."""
    if not name and not email:
        raise RuleBroken("hand_over_to_whom", field="to_name")
    person = participating(actor.team, name=name, email=email, group=None, now=now, actor_id=actor.user_id)
    team = session.get_one(Team, actor.team)
    row = HandOver(
        team_id=actor.team,
        card_id=card.id,
        person_id=person.id,
        due_on=working_day_from(due, team.time_zone),
        created_at=now,
        created_by_id=actor.user_id,
    )
    session.add(row)
    session.flush()
    enqueue_once("ask_handover", asking_key(row), morning(row.due_on, team), handover_id=row.id)
