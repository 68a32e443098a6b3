"""A metric's dated values: one typed in, or many from a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.periods import misfits, period_start
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.baseline_rows import fill_empty_baselines, judge_due, open_looks
from ldagile.models.numbers import get_in_team
from ldagile.models.objectives import Metric, MetricValue
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.reranking import rerank_judged
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class Dated:
    """A value and its day; None says that the period has none."""

    dated: date
    value: float | None


@dataclass(frozen=True)
class ValuesSaved:
    """How many values are new and how many took the place of another."""

    added: int
    corrected: int


def save_values(
    *, number: int, values: Sequence[Dated], today: date, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ValuesSaved:
    """Add values to a metric, or correct those of periods that have one. All of them or none.

    RuleBroken `not_yet` for a period that has not begun by `today` (the team's), `twice` when two values
    fall into one period; its `misfits` name every such value by its place. A period holds one value, so the
    same values again change nothing; the same `repeat` again gives the same result.
    """
    check("metric.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ValuesSaved(**earlier)
        metric = get_in_team(Metric, actor.team, number)
        wanted = by_period(values, metric.cadence, today)
        there = stored(metric, wanted)
        corrected = {
            period: [there[period].value, new.value]
            for period, new in wanted.items()
            if period in there and there[period].value != new.value
        }
        added = [period for period in wanted if period not in there]
        for period in added:
            session.add(new_value(metric, period, wanted[period], actor, now))
        for period in corrected:
            there[period].value, there[period].corrected_at = wanted[period].value, now
        if added or corrected:
            changes = {p.isoformat(): pair for p, pair in corrected.items()}
            changes |= {p.isoformat(): [None, wanted[p].value] for p in added}
            record_activity(metric, "values_saved", actor_id=actor.user_id, now=now, changes=changes)
            record_change(team_topic(metric.team_id), "values_saved", now, metric=metric.number)
            judge(metric, today, now)
        saved = ValuesSaved(added=len(added), corrected=len(corrected))
        remember(repeat, vars(saved), now)
        return saved


def judge(metric: Metric, today: date, now: datetime) -> None:
    """Fill a baseline that was empty, and make the looks that waited for a late point."""
    session.flush()
    fill_empty_baselines(metric.id)
    judged = judge_due(open_looks(metric.team_id, metric.id), now=now, today=today)
    record_cards(metric.team_id, "metric_judged", now, rerank_judged(judged, now=now))


def by_period(values: Sequence[Dated], cadence: str, today: date) -> dict[date, Dated]:
    """The values by the first day of their period, checked."""
    wrong = misfits([each.dated for each in values], cadence, today)
    if wrong:
        first = min(wrong)
        raise RuleBroken(wrong[first], field="dated", dated=values[first].dated, misfits=wrong)
    return {period_start(each.dated, cadence): each for each in values}


def stored(metric: Metric, wanted: Mapping[date, Dated]) -> dict[date, MetricValue]:
    """The values that these periods hold already."""
    if not wanted:
        return {}
    span = MetricValue.period.between(min(wanted), max(wanted))
    rows = session.scalars(select(MetricValue).where(MetricValue.metric_id == metric.id, span))
    return {row.period: row for row in rows}


def new_value(metric: Metric, period: date, each: Dated, actor: Actor, now: datetime) -> MetricValue:
    """The row for a value of a period that had none."""
    return MetricValue(
        team_id=metric.team_id,
        metric_id=metric.id,
        period=period,
        dated=each.dated,
        value=each.value,
        created_at=now,
        created_by_id=actor.user_id,
    )
