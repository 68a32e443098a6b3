"""The one question that a card asks at a time, answered where it is asked."""

from datetime import datetime
from typing import Any

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.card_rules import standing_problem
from ldagile.models.cards import Card
from ldagile.models.numbers import get_in_team
from ldagile.models.objectives import Objective
from ldagile.models.problem_facts import learn
from ldagile.models.request_keys import remember
from ldagile.models.scores import rescore_problem
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.edit import change_card
from ldagile.usecases.cards.fields import stands
from ldagile.usecases.cards.saving import CardSaved, earlier_saved

OF_THE_PROBLEM = ("monthly_cost", "hours_lost", "affected", "objective")


def answer_question(
    *,
    number: int,
    field: str,
    value: Any,
    actor: Actor,
    now: datetime,
    override: str | None = None,
    repeat: Repeat | None = None,
) -> CardSaved:
    """Fill in one field that is still empty: the card's own, or its problem's monthly_cost (minor units), hours_lost
    (per person and month), affected or objective (its number). The same answer again changes nothing.

    Conflict `answered_meanwhile` if somebody has said something else since; otherwise as in `edit_card`.
    """
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_saved(repeat):
            return earlier
        card = get_in_team(Card, actor.team, number)
        if field in OF_THE_PROBLEM:
            saved = answer_for_problem(card, field, value, actor, now)
        else:
            check_open(card, field, value)
            saved = change_card(card, {field: value}, actor=actor, now=now, override=override)
        remember(repeat, vars(saved), now)
        return saved


def check_open(card: Card, field: str, value: Any) -> None:
    """Nobody has given another answer yet."""
    there = stands(card, {field: value})[field]
    if there is not None and there != value:
        raise Conflict("answered_meanwhile", version=card.version)


def answer_for_problem(card: Card, field: str, value: Any, actor: Actor, now: datetime) -> CardSaved:
    """What a card lacks because its problem does: all cards of the problem are scored anew."""
    problem = standing_problem(card)
    if problem is None:
        raise RuleBroken("only_interventions", field=field)
    if field == "objective":
        field, value = "objective_id", get_in_team(Objective, actor.team, value).id
    if learn(problem, field, value, actor_id=actor.user_id, now=now):
        record_change(team_topic(actor.team), "problem_edited", now, problem=problem.number)
        rescore_problem(problem.id, now=now, code="problem_edited", fields=[field])
    return CardSaved(number=card.number, version=card.version)
