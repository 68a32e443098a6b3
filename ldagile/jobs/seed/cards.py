"""The cards themselves, all of them ideas at first, and scored. Inside the caller's transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from fractional_indexing import generate_n_keys_between
from sqlalchemy import select, update

from ldagile.domain.diagnosis import FITS
from ldagile.domain.workflow import FINISHED
from ldagile.jobs.seed.ground import Ground
from ldagile.jobs.seed.plan import Planned
from ldagile.jobs.seed.rows import add_numbered
from ldagile.jobs.seed.words import BEHAVIOUR, THINGS, card_title
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, PriorityEvent
from ldagile.models.lane_rows import last_position
from ldagile.models.numbers import next_numbers
from ldagile.models.scores import rescore_cards

KNOWN = 0.96
DECISIONS = ("not_enough_data", "stop", "scale", "iterate")
AT_ONCE = 1000


@dataclass(frozen=True)
class Made:
    """A card that was made, as it was planned; `days` are its own days."""

    plan: Planned
    id: int
    number: int
    days: float


def add_cards(
    ground: Ground, plan: Sequence[Planned], problems: Sequence[int], metrics: Sequence[int | None], lane: Lane
) -> list[Made]:
    """Each planned card as an idea in this lane. `metrics`: of each problem, the one that its cards should move."""
    places = keys(lane, len(plan))
    numbers = next_numbers(Card, ground.team_id, len(plan))
    rows = []
    for card, number, place in zip(plan, numbers, places, strict=True):
        row = ground.row(card.created_at, number=number, lane_id=lane.id, position=place, entered_at=card.created_at)
        row |= common(ground, card, number)
        row |= worth(ground, card, problems, metrics)
        rows.append(row)
    made = zip(plan, add_numbered(Card, rows), rows, strict=True)
    return [Made(card, card_id, row["number"], row["own_days"] or 0) for card, card_id, row in made]


def keys(lane: Lane, count: int) -> list[str]:
    """So many places at the end of the lane."""
    return list(generate_n_keys_between(last_position(lane.id), None, count))


def common(ground: Ground, card: Planned, number: int) -> dict[str, Any]:
    """What a card of any kind has."""
    luck, mandatory = ground.luck, card.kind == "mandatory"
    finished = card.at(*FINISHED) is not None
    days = luck.choice((0.5, 1.0, 2.0, 3.0, 5.0, 8.0))
    return {
        "kind": card.kind,
        "title": card_title(card.kind, number, luck),
        "owner_id": luck.choice(ground.members),
        "tags": luck.sample(("quick", "north", "south", "new hires"), luck.choice((0, 0, 1, 2))),
        "due": ground.today + timedelta(days=luck.randint(-5, 60)) if card.kind != "intervention" else None,
        "own_days": days if finished or luck.random() < KNOWN else None,
        "actual_days": round(days * luck.uniform(0.6, 1.8), 1) if finished else None,
        "law_source": "Group policy 12" if mandatory else None,
        "review_on": ground.today + timedelta(days=luck.randint(30, 300)) if mandatory else None,
        "archived_at": card.archived_at,
    }


def worth(ground: Ground, card: Planned, problems: Sequence[int], metrics: Sequence[int | None]) -> dict[str, Any]:
    """What an intervention is worth by, and what became of it; the same columns, empty, for other kinds."""
    luck, place = ground.luck, card.problem
    kind = luck.choice(list(FITS))
    released = card.at(*FINISHED)
    evaluated = card.stage == "evaluated"
    values = {
        "problem_id": None if place is None else problems[place],
        "type": kind if luck.random() < KNOWN else None,
        "reach": luck.randint(5, 120),
        "other_days": luck.choice((0.0, 0.0, 0.5, 2.0)),
        "money": luck.choice((0, 0, 0, 50_000, 400_000)),
        "hours_each": luck.choice((0.0, 0.0, 0.25, 1.0)),
        "target_behaviour": BEHAVIOUR.format(thing=luck.choice(THINGS)),
        "metric_id": None if place is None or evaluated else metrics[place],
        "justification": "The law asks for a course." if kind == "course" else None,
        "released_at": released,
        "decision": luck.choices(DECISIONS, (5, 2, 2, 1))[0] if evaluated else None,
    }
    empty = {"other_days": 0.0, "money": 0, "hours_each": 0.0}
    return values if place is not None else {name: empty.get(name) for name in values}


def score(ground: Ground, cards: Sequence[Made]) -> None:
    """Score them, each as of the day on which it was made."""
    ranked = [card.id for card in cards if card.plan.problem is not None]
    for start in range(0, len(ranked), AT_ONCE):
        some = ranked[start : start + AT_ONCE]
        rescore_cards(ground.team_id, some, now=ground.now, code="card_created")
        made = select(Card.created_at).where(Card.id == PriorityEvent.card_id).scalar_subquery()
        told = update(PriorityEvent).where(PriorityEvent.card_id.in_(some)).values(at=made)
        session.execute(told, execution_options={"synchronize_session": False})
