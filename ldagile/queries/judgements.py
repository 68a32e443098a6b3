"""How metrics are judged: what was frozen before the first release on a problem, the looks, and the releases."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.baseline_rows import thawed
from ldagile.models.baselines import Baseline, Look
from ldagile.models.cards import Card
from ldagile.models.columns import columns_of
from ldagile.models.objectives import Metric
from ldagile.models.problems import ROOT_ID, Problem
from ldagile.models.teams import Team
from ldagile.queries.flow import day_of


@dataclass(frozen=True)
class LookSeen:
    """One look: announced for a day, and what it said once it was made.

    before, after: the means it compared; `time_zone` is the team's.
    """

    points: int
    planned_on: date
    judged_at: datetime | None
    verdict: str | None
    improved: bool | None
    remaining_gap: float | None
    reason: str | None
    before: float | None
    after: float | None
    time_zone: str

    @property
    def day(self) -> date:
        """The day it was made, or is planned for."""
        made = day_of(self.judged_at, ZoneInfo(self.time_zone)) if self.judged_at else self.planned_on
        return max(self.planned_on, made)


@dataclass(frozen=True)
class ReleaseSeen:
    """A released card that should move the metric."""

    card: int
    title: str
    released_at: datetime
    released_on: date  # by the team's calendar


@dataclass(frozen=True)
class Judging:
    """One problem's releases on one metric, judged together. before: the frozen points by period."""

    problem: int
    since: date
    before: dict[date, float | None]
    afterwards: bool
    looks: tuple[LookSeen, ...]
    releases: tuple[ReleaseSeen, ...]

    @property
    def last(self) -> LookSeen | None:
        """The newest judgement."""
        judged = [look for look in self.looks if look.judged_at is not None]
        return judged[-1] if judged else None

    @property
    def coming(self) -> list[LookSeen]:
        """The looks that are still to be made."""
        return [look for look in self.looks if look.judged_at is None]


def list_judgings(team_id: int, metrics: Sequence[int]) -> defaultdict[int, list[Judging]]:
    """By the number of the metric, the problem that was released on first in front. Three statements."""
    baselines = session.execute(
        select(Metric.number, Problem.number, Problem.id, Baseline)
        .join(Metric, Metric.id == Baseline.metric_id)
        .join(Problem, Problem.id == Baseline.problem_id)
        .where(Baseline.team_id == team_id, Baseline.replaced_at.is_(None), Metric.number.in_(metrics))
        .order_by(Baseline.since, Baseline.id)
    ).all()
    looks = looks_of([row.Baseline.id for row in baselines])
    releases = releases_on(team_id, metrics)
    found: defaultdict[int, list[Judging]] = defaultdict(list)
    for metric, problem, problem_id, baseline in baselines:
        found[metric].append(
            Judging(
                problem=problem,
                since=baseline.since,
                before=thawed(baseline.points),
                afterwards=baseline.afterwards,
                looks=tuple(looks[baseline.id]),
                releases=tuple(releases[metric, problem_id]),
            )
        )
    return found


def looks_of(baseline_ids: Sequence[int]) -> defaultdict[int, list[LookSeen]]:
    """The looks of each baseline, in the order of their points."""
    query = (
        select(Look.baseline_id, *columns_of(LookSeen, Look, time_zone=Team.time_zone))
        .join(Team, Team.id == Look.team_id)
        .where(Look.baseline_id.in_(baseline_ids))
        .order_by(Look.points)
    )
    found: defaultdict[int, list[LookSeen]] = defaultdict(list)
    for baseline_id, *look in session.execute(query):
        found[baseline_id].append(LookSeen(*look))
    return found


def releases_on(team_id: int, metrics: Sequence[int]) -> defaultdict[tuple[int, int], list[ReleaseSeen]]:
    """The releases by the metric's number and the standing problem's id, the first in front."""
    rows = session.execute(
        select(Metric.number, ROOT_ID, Team.time_zone, Card.number, Card.title, Card.released_at)
        .join(Metric, Metric.id == Card.metric_id)
        .join(Problem, Problem.id == Card.problem_id)
        .join(Team, Team.id == Card.team_id)
        .where(Card.team_id == team_id, Card.released_at.is_not(None), Metric.number.in_(metrics))
        .order_by(Card.released_at, Card.id)
    )
    found: defaultdict[tuple[int, int], list[ReleaseSeen]] = defaultdict(list)
    for metric, problem_id, zone, card, title, released_at in rows:
        if released_at is not None:
            released_on = day_of(released_at, ZoneInfo(zone))
            found[metric, problem_id].append(ReleaseSeen(card, title, released_at, released_on))
    return found
