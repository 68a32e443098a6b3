"""A new card."""

from datetime import datetime
from typing import Any

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.problems import OPEN
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import BrokenRule, check_rules, course_rule, observing_rule
from ldagile.live.feed import record_change, team_topic
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.card_rules import course_facts, record_overrides, team_rules
from ldagile.models.cards import Card
from ldagile.models.numbers import get_in_team
from ldagile.models.problem_moves import move_problem
from ldagile.models.problems import Problem
from ldagile.models.request_keys import remember
from ldagile.models.scores import rescore_cards
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.fields import check_kind, columns_of, settle_trial
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, tell


def create_card(
    *,
    kind: str,
    actor: Actor,
    now: datetime,
    problem: int | None = None,
    override: str | None = None,
    repeat: Repeat | None = None,
    **values: Any,
) -> CardSaved:
    """Add a card as an idea: `kind`, `title`, the number of its `problem` (an intervention needs one), other fields.

    An intervention accepts its problem and ends observing it. Money in minor units. Without a `reach` it is for all
    who are affected. The same `repeat` again gives the same result and adds nothing. RuleBroken `problem_needed`,
    `problem_takes_none`; by the team's gating `still_observing` (rule 3) and `course_not_justified` (rule 4), which
    an `override` (a reason) may overrule and which guide mode only notes. DOMAIN.md §2–4.
    """
    check("card.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_saved(repeat):
            return earlier
        check_kind(kind, values)
        asked = problem_for(kind, actor.team, problem)
        columns = columns_of(actor.team, values)
        card = add_card(
            actor.team, actor_id=actor.user_id, now=now, kind=kind, problem_id=asked.id if asked else None, **columns
        )
        settle_trial(card, asked)
        rules = check_rules(adding_rules(card, asked, actor, now), override)
        record_overrides(card, rules, override, actor=actor, now=now)
        if kind == "intervention" and asked:
            take_on(asked, actor, now)
        rescore_cards(actor.team, [card.id], now=now, code="card_created")
        saved = tell(card, "card_created", actor, now, rules)
        remember(repeat, vars(saved), now)
        return saved


def problem_for(kind: str, team_id: int, number: int | None) -> Problem | None:
    """The problem with this number, if it may have such a card."""
    if number is None:
        if kind == "intervention":
            raise RuleBroken("problem_needed", field="problem")
        return None
    problem = get_in_team(Problem, team_id, number)
    if kind == "intervention" and problem.state not in OPEN:
        raise RuleBroken("problem_takes_none", field="problem")
    return problem


def take_on(problem: Problem, actor: Actor, now: datetime) -> None:
    """An intervention accepts its problem, from any open state, and ends observing it (DOMAIN.md §3)."""
    if code := move_problem(problem, "take_on", actor_id=actor.user_id, now=now):
        record_change(team_topic(actor.team), code, now, problem=problem.number)


def adding_rules(card: Card, problem: Problem | None, actor: Actor, now: datetime) -> list[BrokenRule]:
    """Rules 3 and 4: what adding this card to this problem breaks."""
    team = session.get_one(Team, actor.team)
    rules = team_rules(team, actor)
    since = problem.observing_since if problem and problem.state == "observing" else None
    observed = team.day_of(since) if since else None
    return [*observing_rule(card.kind, observed, team.day_of(now), rules), *course_rule(course_facts(card), rules)]
