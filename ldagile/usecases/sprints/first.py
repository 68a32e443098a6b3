"""A team's first sprint: finding out about one problem, before anything is built."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.problems import NEW, OPEN
from ldagile.domain.repeats import Repeat
from ldagile.domain.sprints import first_dates
from ldagile.domain.workflow import FINISHED
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.cards import Card, Lane
from ldagile.models.memberships import find_membership
from ldagile.models.numbers import get_in_team
from ldagile.models.problem_moves import move_problem
from ldagile.models.problems import Problem
from ldagile.models.sprint_rows import add_sprint, last_sprint, put_in_sprint
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.sprints.saving import SprintSaved, earlier_saved
from ldagile.usecases.sprints.starting import begin

FIND_OUT_DAYS = 0.5


def start_first_sprint(
    *,
    problem: int,
    titles: Sequence[str],
    capacity: float,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> SprintSaved:
    """Make a discovery card of half a day for each title, and start a sprint with them. The problem is observed then.

    Capacity in person-days. A card that the problem has already is taken as it is. RuleBroken `not_the_first` once
    the team has a sprint, `problem_takes_none` for a closed problem, and as in `start_sprint`.
    """
    check("sprint.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_saved(repeat):
            return earlier
        if last_sprint(actor.team):
            raise RuleBroken("not_the_first")
        row = get_in_team(Problem, actor.team, problem)
        if row.state not in OPEN:
            raise RuleBroken("problem_takes_none", field="problem")
        today = session.get_one(Team, actor.team).day_of(now)
        starts_on, ends_on = first_dates(today)
        dates = {"starts_on": starts_on, "ends_on": ends_on}
        sprint = add_sprint(actor.team, actor_id=actor.user_id, now=now, today=today, capacity=capacity, **dates)
        cards = discovery_cards(row, titles, actor, now)
        for card in cards:
            put_in_sprint(card, sprint, actor_id=actor.user_id, now=now)
        record_cards(actor.team, "card_created", now, [card.number for card in cards])
        if row.state in NEW and (code := move_problem(row, "observe", actor_id=actor.user_id, now=now)):
            record_change(team_topic(actor.team), code, now, problem=row.number)
        return begin(sprint, None, actor=actor, now=now, repeat=repeat)


def discovery_cards(problem: Problem, titles: Sequence[str], actor: Actor, now: datetime) -> list[Card]:
    """A card for each title: the unfinished one that the problem has, else a new one of the actor's."""
    here = (Card.problem_id == problem.id) & (Card.kind == "discovery") & Card.archived_at.is_(None)
    unfinished = select(Card).join(Lane, Lane.id == Card.lane_id).where(here, Lane.stage.not_in(FINISHED))
    found = {card.title: card for card in session.scalars(unfinished.where(Card.title.in_(titles)))}
    member = actor.user_id is not None and find_membership(actor.team, actor.user_id)
    values: dict[str, Any] = {
        "kind": "discovery",
        "problem_id": problem.id,
        "own_days": FIND_OUT_DAYS,
        "owner_id": actor.user_id if member else None,
    }
    return [
        found.get(title) or add_card(actor.team, actor_id=actor.user_id, now=now, title=title, **values)
        for title in dict.fromkeys(titles)
    ]
