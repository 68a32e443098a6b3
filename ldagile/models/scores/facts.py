"""What a score is made of, read from the rows: a constant number of statements, however many cards."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import aliased

from ldagile.domain.diagnosis import rank_types
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.columns import columns_of
from ldagile.models.evidence import Counted, Judged, counted_answers, judged_metrics
from ldagile.models.gaps import Gap, gaps_of
from ldagile.models.objectives import Objective
from ldagile.models.problems import Problem
from ldagile.models.teams import Team

OWN = aliased(Problem, name="own")
STANDING = aliased(Problem, name="standing")
ROLLOUT = aliased(Card, name="rollout")
NO_DIAGNOSIS = Gap("undetermined", {"K": 0.25, "S": 0.25, "M": 0.25, "E": 0.25}, 0.0)
STANDS = func.coalesce(OWN.merged_into_id, OWN.id)


@dataclass(frozen=True)
class CardInputs:
    """An intervention and the problem that it counts for. Money in minor units.

    rollout_reach: the reach of the card that it tries · adjustment: None when there is none or it is over.
    """

    id: int
    number: int
    type: str | None
    reach: int | None
    trial_of_id: int | None
    repeat_of_id: int | None
    rollout_reach: int | None
    own_days: float | None
    other_days: float
    money: int
    learners: int | None
    hours_each: float
    metric_id: int | None
    adjustment: float | None
    problem_id: int
    affected: int | None
    monthly_cost: int | None
    cost_basis: str | None
    hours_lost: float | None
    claimed: list[str]
    importance: str | None
    raw: float | None
    score: float | None
    factors: dict[str, Any] | None
    sources: dict[str, Any] | None
    rough: bool
    unscored: str | None
    gap: str | None


@dataclass(frozen=True)
class Released:
    """A released card with counted answers."""

    problem_id: int
    type: str
    metric_id: int | None
    counted: Counted


@dataclass(frozen=True)
class TeamFacts:
    """What the whole team knows. Money in minor units; `days` holds actual and estimated sums by type."""

    day_cost: int
    hourly_rate: int
    gaps: Mapping[int, Gap]
    released: tuple[Released, ...]
    judged: Mapping[tuple[int, int], Judged]
    days: Mapping[str, tuple[float, float]]
    known_fits: dict[tuple[int, str], float] = field(default_factory=dict, compare=False)

    @cached_property
    def by_type(self) -> Mapping[str, list[Released]]:
        """The released cards that have answers, by type."""
        kinds: defaultdict[str, list[Released]] = defaultdict(list)
        for each in self.released:
            kinds[each.type].append(each)
        return kinds

    def fit(self, problem_id: int, kind: str) -> float:
        """m: how well a type suits a problem's gap, by the diagnosis and how far that is to be trusted.

        Without a diagnosis c = 0. Worked out once for each problem and type.
        """
        if (problem_id, kind) not in self.known_fits:
            gap = self.gaps.get(problem_id, NO_DIAGNOSIS)
            for each in rank_types(gap.weights, gap.confidence):
                self.known_fits[problem_id, each.type] = each.fit
        return self.known_fits[problem_id, kind]


COLUMNS: dict[str, Any] = {
    "rollout_reach": ROLLOUT.reach,
    "problem_id": STANDING.id,
    "affected": STANDING.affected,
    "monthly_cost": STANDING.monthly_cost,
    "cost_basis": STANDING.cost_basis,
    "hours_lost": STANDING.hours_lost,
    "claimed": STANDING.claimed,
    "importance": Objective.importance,
}


def load_score_inputs(team_id: int, now: datetime, *where: ColumnElement[bool]) -> list[CardInputs]:
    """The team's open interventions for which `where` holds, by id. What is archived or evaluated keeps its score."""
    in_force = Card.adjustment_until > now
    columns = columns_of(CardInputs, Card, **COLUMNS, adjustment=case((in_force, Card.adjustment)))
    query = interventions(team_id, *columns).join(Lane, Lane.id == Card.lane_id)
    query = query.outerjoin(Objective, Objective.id == STANDING.objective_id)
    query = query.outerjoin(ROLLOUT, ROLLOUT.id == Card.trial_of_id)
    query = query.where(Card.archived_at.is_(None), Lane.stage != "evaluated", *where)
    return [CardInputs(*row) for row in session.execute(query.order_by(Card.id))]


def interventions(team_id: int, *columns: Any) -> Select[*tuple[Any, ...]]:
    """The team's interventions with the problems that they count for: a merged one's cards count for its target."""
    return (
        select(*columns)
        .select_from(Card)
        .join(OWN, OWN.id == Card.problem_id)
        .join(STANDING, STANDING.id == STANDS)
        .where(Card.team_id == team_id, Card.kind == "intervention")
    )


def load_facts(team_id: int) -> TeamFacts:
    """What the whole team knows, for the score of any of its cards."""
    day_cost, hourly_rate = session.execute(select(Team.day_cost, Team.hourly_rate).where(Team.id == team_id)).one()
    return TeamFacts(
        day_cost=day_cost,
        hourly_rate=hourly_rate,
        gaps=gaps_of(team_id),
        released=released_cards(team_id),
        judged=judged_metrics(team_id),
        days=days_by_type(team_id),
    )


def released_cards(team_id: int) -> tuple[Released, ...]:
    """The released cards that have counted answers."""
    answers = counted_answers(team_id)
    query = interventions(team_id, Card.id, STANDING.id, Card.type, Card.metric_id)
    rows = session.execute(query.where(Card.id.in_(answers), Card.type.is_not(None))) if answers else ()
    return tuple(Released(problem, kind, metric, answers[card]) for card, problem, kind, metric in rows)


def days_by_type(team_id: int) -> dict[str, tuple[float, float]]:
    """Actual and estimated own days by type, over released or done cards that have both."""
    query = (
        select(Card.type, func.sum(Card.actual_days), func.sum(Card.own_days))
        .join(Lane, Lane.id == Card.lane_id)
        .where(
            Card.team_id == team_id, Card.type.is_not(None), Card.released_at.is_not(None) | (Lane.stage == "evaluated")
        )
        .where(Card.actual_days.is_not(None), Card.own_days.is_not(None))
        .group_by(Card.type)
    )
    return {str(kind): (actual or 0.0, estimated or 0.0) for kind, actual, estimated in session.execute(query)}
