"""The cards' way through the lanes: where they stand, each step, and what the history says of it.

Everything here runs inside the caller's transaction.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import Any

from sqlalchemy import update

from ldagile.jobs.seed.cards import Made, keys
from ldagile.jobs.seed.ground import Ground
from ldagile.jobs.seed.rows import add_history, add_rows
from ldagile.models.base import session
from ldagile.models.cards import Card, CardTransition, Lane

Sprints = Mapping[int, int]


def move_all(ground: Ground, cards: Sequence[Made], lanes: Mapping[str, Lane], sprints: Sprints) -> None:
    """Put each card where it has come to, and write down how. `sprints`: the sprint of each card that was in one."""
    moved = []
    for stage, lane in lanes.items():
        here = [card for card in cards if card.plan.stage == stage and stage != "idea"]
        here.sort(key=lambda card: card.plan.steps[-1][1], reverse=stage == "evaluated")  # there the newest lead
        for card, place in zip(here, keys(lane, len(here)), strict=True):
            row = {"id": card.id, "lane_id": lane.id, "position": place, "entered_at": card.plan.steps[-1][1]}
            moved.append(row | {"sprint_id": sprints.get(card.id)})
    if moved:
        session.expire_all()
        session.execute(update(Card), moved)
    add_steps(ground, cards, lanes, sprints)


def add_steps(ground: Ground, cards: Sequence[Made], lanes: Mapping[str, Lane], sprints: Sprints) -> None:
    """Each step of each card, for flow and for its history."""
    steps: list[dict[str, Any]] = []
    history: list[dict[str, Any]] = []
    for card in cards:
        who = ground.luck.choice(ground.members)
        told = partial(ground.happened, "card", card.id, who=who)
        walk = partial(step, card, lanes=lanes, who=who)
        history.append(told("card_created", card.plan.created_at))
        steps.append(walk(None, card.plan.steps[0]))
        for (before, _), (after, at) in pairwise(card.plan.steps):
            sprint = sprints.get(card.id) if after != "ready" else None
            steps.append(walk(before, (after, at)) | {"sprint_id": sprint})
            history.append(told("card_moved", at, lane=[lanes[before].number, lanes[after].number]))
        if card.plan.archived_at:
            history.append(told("card_archived", card.plan.archived_at))
    add_rows(CardTransition, sorted(steps, key=lambda row: row["at"]))
    add_history(history)


def step(
    card: Made, before: str | None, after: tuple[str, datetime], *, lanes: Mapping[str, Lane], who: int | None
) -> dict[str, Any]:
    """One row of the way; one without a stage before it is how the card began."""
    stage, at = after
    return {
        "team_id": lanes[stage].team_id,
        "card_id": card.id,
        "from_lane_id": lanes[before].id if before else None,
        "to_lane_id": lanes[stage].id,
        "from_stage": before,
        "to_stage": stage,
        "sprint_id": None,
        "at": at,
        "actor_id": who,
        "batch": f"seed:{card.id}:{stage}" if before else None,
    }
