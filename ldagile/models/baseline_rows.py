"""Freezing what a metric did before a release, and judging it on the announced days (DOMAIN.md §10).

Everything here runs inside the caller's transaction.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.looks import first_points, look_days
from ldagile.domain.periods import series
from ldagile.domain.xmr import FEWEST_BEFORE, WINDOW, Judgement, judge
from ldagile.models.base import insert_rows, session
from ldagile.models.baselines import Baseline, Look, stands_for
from ldagile.models.evidence import record_evidence
from ldagile.models.followup_rows import morning
from ldagile.models.jobs import enqueue
from ldagile.models.objectives import Metric, MetricValue
from ldagile.models.teams import Team

Values = dict[date, float | None]


def freeze_baseline(
    team_id: int,
    problem_id: int,
    metric_id: int,
    *,
    since: date,
    now: datetime,
    actor_id: int | None,
    reason: str | None = None,
    not_before: date | None = None,
    beginning: date = date.min,
) -> Baseline:
    """Keep the points before `since` and announce the looks after it, none for a day before `not_before`.

    If there are points from `beginning` on, only these: what came before is what a person says has changed.
    RuleBroken `too_few_since` if they are too few to judge against.
    """
    metric = session.get_one(Metric, metric_id)
    values = values_of(metric_id)
    newer = {at: value for at, value in values.items() if beginning <= at[1] < since}
    count = sum(value is not None for value in newer.values())
    if beginning > date.min and 0 < count < FEWEST_BEFORE:
        raise RuleBroken("too_few_since", field="holds", count=count)
    baseline = Baseline(
        team_id=team_id,
        problem_id=problem_id,
        metric_id=metric_id,
        since=since,
        points=frozen(before(newer if count else values, since)),
        reason=reason,
        created_at=now,
        created_by_id=actor_id,
    )
    session.add(baseline)
    session.flush()
    weekends = any(period.weekday() >= 5 for period, _ in values)
    days = look_days(since, metric.cadence, weekends=weekends)
    announce(baseline, {points: max(day, not_before or day) for points, day in days.items()})
    return baseline


def announce(baseline: Baseline, days: Mapping[int, date]) -> None:
    """Write down the days on which so many points will be judged, and have it done."""
    mine, team = {"team_id": baseline.team_id, "baseline_id": baseline.id}, session.get_one(Team, baseline.team_id)
    insert_rows(Look, [{**mine, "points": points, "planned_on": day} for points, day in days.items()])
    for points, day in days.items():
        enqueue("judge", look_key(baseline.id, points), due_at=morning(day, team), team_id=team.id)


def look_key(baseline_id: int, points: int) -> str:
    """What names the work of making a look."""
    return f"baseline:{baseline_id}:look:{points}"


def standing_baseline(problem_id: int, metric_id: int) -> Baseline | None:
    """The baseline that holds now for this problem and metric."""
    found: Baseline | None = session.scalar(select(Baseline).where(stands_for(problem_id, metric_id)))
    return found


def values_of(metric_id: int) -> dict[tuple[date, date], float | None]:
    """The metric's values by period and day, oldest first."""
    columns = (MetricValue.period, MetricValue.dated, MetricValue.value)
    rows = session.execute(select(*columns).where(MetricValue.metric_id == metric_id).order_by(MetricValue.period))
    return {(period, dated): value for period, dated, value in rows}


def before(values: Mapping[tuple[date, date], float | None], since: date) -> Values:
    """By period, what is dated before the day."""
    return {period: value for (period, dated), value in values.items() if dated < since}


def after(values: Mapping[tuple[date, date], float | None], since: date) -> Values:
    """By period, what is dated on the day or later."""
    return {period: value for (period, dated), value in values.items() if dated >= since}


def frozen(values: Values) -> dict[str, float | None]:
    """As many of the newest points as a judgement looks at, as JSON holds them."""
    points = [period for period, value in values.items() if value is not None][-WINDOW:]
    return {period.isoformat(): value for period, value in values.items() if points and period >= points[0]}


def thawed(points: Mapping[str, float | None]) -> Values:
    """The frozen points by period."""
    return {date.fromisoformat(period): value for period, value in points.items()}


def fill_empty_baselines(metric_id: int) -> None:
    """An empty baseline takes the history that came after it was frozen, once, and is marked for it."""
    unfilled = (Baseline.metric_id == metric_id, Baseline.replaced_at.is_(None), Baseline.afterwards.is_(False))
    for baseline in session.scalars(select(Baseline).where(*unfilled)):
        if not any(value is not None for value in baseline.points.values()):
            baseline.points = frozen(before(values_of(metric_id), baseline.since))
            baseline.afterwards = bool(baseline.points)


def judge_due(looks: Iterable[Look], *, now: datetime, today: date) -> set[int]:
    """Judge those whose day has come and whose last point is there; the ids of the problems they are about."""
    problems = set()
    for look in looks:
        baseline = session.get_one(Baseline, look.baseline_id)
        if look.planned_on > today or look.judged_at is not None or baseline.replaced_at is not None:
            continue
        metric = session.get_one(Metric, baseline.metric_id)
        points = first_points(after(values_of(metric.id), baseline.since), look.points, metric.cadence)
        if points is not None:
            write_verdict(look, baseline, metric, points, now)
            problems.add(baseline.problem_id)
    return problems


def write_verdict(look: Look, baseline: Baseline, metric: Metric, points: list[float | None], now: datetime) -> None:
    """Judge, write it down, and let it count."""
    old = [value for _, value in series(thawed(baseline.points), metric.cadence)]
    changed = metric.definition_changed_at
    if changed is not None and changed > baseline.created_at:
        found = Judgement("insufficient", None, 1.0, "definition_changed")
    else:
        found = judge(old, points, metric.target, metric.direction)
    look.judged_at, look.verdict, look.improved = now, found.verdict, found.improved
    look.remaining_gap, look.reason = found.remaining_gap, found.reason
    look.before, look.after = mean_of(old), mean_of(points)
    facts = {"verdict": found.verdict, "improved": found.improved, "remaining_gap": found.remaining_gap}
    facts |= {"problem_id": baseline.problem_id, "metric_id": metric.id}
    record_evidence(look.team_id, "metric", f"look:{look.id}", now=now, facts=facts)


def mean_of(values: Iterable[float | None]) -> float | None:
    """The mean of the points there are."""
    points = [value for value in values if value is not None]
    return sum(points) / len(points) if points else None


def open_looks(team_id: int, metric_id: int | None = None) -> list[Look]:
    """The looks that are not made yet, in the order of their points."""
    query = select(Look).join(Baseline, Baseline.id == Look.baseline_id)
    query = query.where(Look.team_id == team_id, Look.judged_at.is_(None), Baseline.replaced_at.is_(None))
    if metric_id is not None:
        query = query.where(Baseline.metric_id == metric_id)
    return list(session.scalars(query.order_by(Look.baseline_id, Look.points)))
