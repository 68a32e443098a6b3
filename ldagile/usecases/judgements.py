"""Judging metrics on the announced days, and freezing a baseline anew."""

from datetime import date, datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.periods import next_period, period_start
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.baseline_rows import freeze_baseline, judge_due, open_looks, standing_baseline
from ldagile.models.baselines import Baseline, Look
from ldagile.models.cards import Card
from ldagile.models.numbers import get_in_team
from ldagile.models.objectives import Metric
from ldagile.models.problems import Problem
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.reranking import rerank_judged
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction

CONDITIONS = frozenset({"changed", "cause_known", "desirable", "expected_to_last"})


def judge_metrics(*, team_id: int, now: datetime) -> None:
    """Judge what is due today. A look whose last point is missing waits for it."""
    with transaction(team_lock(team_id)):
        today = session.get_one(Team, team_id).day_of(now)
        judged = judge_due(open_looks(team_id), now=now, today=today)
        record_cards(team_id, "metric_judged", now, rerank_judged(judged, now=now))


def rebaseline(
    *,
    problem_number: int,
    metric_number: int,
    holds: frozenset[str],
    reason: str,
    today: date,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> None:
    """Freeze a new baseline: from the first release that came after the looks of the old one, or from today. It holds
    what was counted since the old one, as that is what the number is now. The same `repeat` again freezes once.

    Only by a person, who says that all four CONDITIONS hold (DOMAIN.md §10; Wheeler). RuleBroken
    `rebaseline_needs_all` otherwise. NotFound if nothing was frozen yet.
    """
    check("metric.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        if holds != CONDITIONS:
            raise RuleBroken("rebaseline_needs_all", field="holds")
        problem = get_in_team(Problem, actor.team, problem_number)
        metric = get_in_team(Metric, actor.team, metric_number)
        old = standing_baseline(problem.id, metric.id)
        if old is None:
            raise NotFound("no_baseline")
        old.replaced_at = now
        since = first_release_after(old, actor.team) or today
        ahead = next_period(period_start(today, metric.cadence), metric.cadence)
        freeze_baseline(
            actor.team,
            problem.id,
            metric.id,
            since=since,
            not_before=ahead,
            beginning=old.since,
            reason=reason,
            actor_id=actor.user_id,
            now=now,
        )
        record_activity(metric, "metric_rebaselined", actor_id=actor.user_id, now=now)
        record_change(team_topic(actor.team), "metric_rebaselined", now, metric=metric.number)
        remember(repeat, {}, now)


def first_release_after(baseline: Baseline, team_id: int) -> date | None:
    """The first day after the baseline's last look on which a card of its problem and metric was released."""
    team = session.get_one(Team, team_id)
    last = session.scalars(select(Look.planned_on).where(Look.baseline_id == baseline.id).order_by(Look.points)).all()
    released = session.scalars(
        select(Card.released_at).where(
            Card.problem_id == baseline.problem_id, Card.metric_id == baseline.metric_id, Card.released_at.is_not(None)
        )
    )
    days = sorted(team.day_of(each) for each in released if each is not None)
    return next((day for day in days if day > last[-1]), None)
