"""Seeding a team, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from sqlalchemy import func, select

from ldagile.domain.errors import NotFound
from ldagile.jobs.seed.cards import add_cards, score
from ldagile.jobs.seed.ground import Ground, add_objectives
from ldagile.jobs.seed.moves import move_all
from ldagile.jobs.seed.plan import Planned, plan_cards
from ldagile.jobs.seed.problems import add_people, add_problems
from ldagile.jobs.seed.releases import release_all
from ldagile.jobs.seed.sprints import add_sprints
from ldagile.live.feed import record_cards
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.lane_rows import open_lanes
from ldagile.models.scores import rescore_later
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.models.users import Membership

LARGEST = 10_000
CARDS_A_PROBLEM, CARDS_AN_OBJECTIVE, OBJECTIVES_AT_MOST, PEOPLE_AT_MOST = 8, 150, 12, 200
SAID = 10  # so often each objective is drawn for one time that nobody has said which


@dataclass(frozen=True)
class Seeded:
    """How many of each were added."""

    cards: int
    problems: int
    objectives: int


def seed_team(*, slug: str, cards: int, seed: int, now: datetime) -> Seeded:
    """Add so many synthetic cards, with all that they stand on, to the team at this address.

    The same `seed` and `now` give an empty team the same cards. NotFound `team_not_found`.
    """
    team_id = session.scalar(select(Team.id).where(Team.slug == slug))
    if team_id is None:
        raise NotFound("team_not_found", slug=slug)
    with transaction(team_lock(team_id)):
        ground = ground_of(session.get_one(Team, team_id), now, Random(seed))  # noqa: S311  no secret hangs on it
        lanes = first_lanes(team_id)
        plan = plan_cards(cards, room_in(lanes), max(1, cards // CARDS_A_PROBLEM), now, ground.luck)
        return plant(ground, plan, lanes)


def ground_of(team: Team, now: datetime, luck: Random) -> Ground:
    """The team, its members and its today."""
    members = session.scalars(select(Membership.user_id).where(Membership.team_id == team.id).order_by(Membership.id))
    return Ground(team.id, tuple(members) or (None,), now, team.day_of(now), luck)


def first_lanes(team_id: int) -> dict[str, Lane]:
    """The leftmost lane of each stage that has one, from left to right."""
    lanes: dict[str, Lane] = {}
    for lane in open_lanes(team_id):
        lanes.setdefault(lane.stage, lane)
    return lanes


def room_in(lanes: dict[str, Lane]) -> dict[str, int | None]:
    """How many cards each of them still takes; None: any number."""
    count = select(Card.lane_id, func.count()).where(Card.archived_at.is_(None)).group_by(Card.lane_id)
    standing = dict(session.execute(count.where(Card.lane_id.in_([lane.id for lane in lanes.values()]))).all())
    return {
        stage: None if lane.wip_limit is None else max(0, lane.wip_limit - standing.get(lane.id, 0))
        for stage, lane in lanes.items()
    }


def plant(ground: Ground, plan: Sequence[Planned], lanes: dict[str, Lane]) -> Seeded:
    """Objectives, problems, cards, their history, and the news of it."""
    begun: dict[int, datetime] = {}
    for card in plan:
        if card.problem is not None:
            begun.setdefault(card.problem, card.created_at)
    objectives = add_objectives(ground, min(OBJECTIVES_AT_MOST, 1 + len(plan) // CARDS_AN_OBJECTIVE))
    wanted = [ground.luck.choice([None, *objectives * SAID]) for _ in range(len(begun) + len(begun) // 3)]
    started = [begun[place] for place in sorted(begun)]
    people = add_people(ground, min(PEOPLE_AT_MOST, len(wanted) + 2))
    problems = add_problems(ground, started, [pair and pair[0] for pair in wanted], people)
    cards = add_cards(ground, plan, problems, [pair and pair[1] for pair in wanted], lanes["idea"])
    release_all(ground, cards, people)
    score(ground, cards)
    move_all(ground, cards, lanes, add_sprints(ground, cards))
    record_cards(ground.team_id, "card_created", ground.now, [card.number for card in cards])
    rescore_later(ground.team_id, key=f"seed:{cards[0].id}", now=ground.now, code="track_record")
    return Seeded(len(cards), len(problems), len(objectives))
