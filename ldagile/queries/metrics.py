"""A metric's picture: its series, the limits it usually keeps, what it says now, and its drawings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from sqlalchemy import select

from ldagile.domain.periods import series
from ldagile.domain.xmr import WINDOW, Limits, limits, signals
from ldagile.models.base import session
from ldagile.models.objectives import Metric, MetricValue
from ldagile.queries.charts import Sparkline, XmrChart, sparkline, xmr_chart
from ldagile.queries.judgements import Judging, list_judgings
from ldagile.queries.objectives import VALUE, MetricSeen, ValueSeen, get_metric, list_metrics, list_values

PROVISIONAL = 12
WIDE, PHONE = 860, 358


@dataclass(frozen=True)
class Finding:
    """What the numbers say, as the code of a sentence: `no_values`, `few_values`, `steady`, `outside` or `run`.

    `outside`: the newest value lies beyond the limits. `run`: the newest values lie together on one side (`up`).
    After a judgement its word: `signal` (up, better), `no_signal` or `insufficient`, with the means it compared.
    """

    code: str
    latest: float | None = None
    up: bool = False
    provisional: int | None = None
    better: bool | None = None
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True)
class Picture:
    """One metric as it stands: every value, oldest first, and the newest periods as they are drawn."""

    metric: MetricSeen
    values: tuple[ValueSeen, ...]
    entries: tuple[tuple[date, float | None, bool], ...]
    limits: Limits | None
    finding: Finding
    judgings: tuple[Judging, ...] = ()

    @property
    def judging(self) -> Judging | None:
        """The releases that it is judged for; where there are several problems, the first one's."""
        return self.judgings[0] if self.judgings else None

    @property
    def since_then(self) -> int:
        """How many values there are since the first release that it is judged for."""
        since = self.judging.since if self.judging else date.max
        return sum(each.value is not None and each.dated >= since for each in self.values)

    @property
    def improved(self) -> bool | None:
        """Whether the last judgement saw it move for the better; None is no claim."""
        last = self.judging.last if self.judging else None
        return last.improved if last and last.verdict == "signal" else None

    @cached_property
    def wide(self) -> XmrChart | None:
        """The drawing for wide screens; None while there is nothing to draw."""
        return self.drawn(WIDE)

    @cached_property
    def phone(self) -> XmrChart | None:
        """The drawing for phones."""
        return self.drawn(PHONE)

    @cached_property
    def small(self) -> Sparkline | None:
        """The drawing for a line of text."""
        return sparkline(self.entries, limits=self.limits, improved=self.improved) if self.limits else None

    def drawn(self, width: float) -> XmrChart | None:
        """The chart at this width."""
        if not self.entries:
            return None
        first = self.entries[0][0]
        released = [(each.released_on, each.title) for one in self.judgings for each in one.releases]
        return xmr_chart(
            self.entries,
            unit=self.metric.unit,
            target=self.metric.target,
            limits=self.limits,
            releases=sorted(each for each in released if each[0] >= first),
            looks=[(look.day, look.judged_at is not None) for look in self.judging.looks] if self.judging else (),
            improved=self.improved,
            width=width,
        )


def get_picture(team_id: int, number: int) -> Picture:
    """The picture of the team's metric with this number. NotFound otherwise. Five statements."""
    metric = get_metric(team_id, number)
    return picture_of(metric, list_values(team_id, number), list_judgings(team_id, [number])[number])


def list_pictures(team_id: int, *, objective: int | None = None) -> list[Picture]:
    """The pictures of the team's metrics, or of one objective's, in the order of their numbers. Five statements."""
    metrics = list_metrics(team_id, objective=objective)
    numbers = [metric.number for metric in metrics]
    values, judgings = values_by_metric(team_id, numbers), list_judgings(team_id, numbers)
    return [picture_of(metric, values[metric.number], judgings[metric.number]) for metric in metrics]


def values_by_metric(team_id: int, numbers: list[int]) -> defaultdict[int, list[ValueSeen]]:
    """The values of these metrics, oldest first, by the metric's number."""
    rows = session.execute(
        select(Metric.number, *VALUE)
        .join(MetricValue, MetricValue.metric_id == Metric.id)
        .where(Metric.team_id == team_id, Metric.number.in_(numbers))
        .order_by(MetricValue.period)
    )
    found: defaultdict[int, list[ValueSeen]] = defaultdict(list)
    for number, *value in rows:
        found[number].append(ValueSeen(*value))
    return found


def picture_of(metric: MetricSeen, values: list[ValueSeen], judgings: Sequence[Judging] = ()) -> Picture:
    """The picture that these values make: the newest periods, as many as a judgement looks at, or more since it.

    The limits are those of the frozen baseline; without one, of the first twelve, once there are as many: what
    came later is held against them.
    """
    judging = judgings[0] if judgings else None
    newest = series({each.period: each.value for each in values}, metric.cadence)
    since = sum(period >= judging.since for period, _ in newest) if judging else 0
    newest = newest[-max(WINDOW, since + PROVISIONAL) :]
    dated = {each.period: each.dated for each in values}
    known = [value for _, value in newest]
    usual = frozen_limits(judging, metric.cadence) if judging else usual_limits(known)
    late = judging.since if judging and judging.afterwards else date.min
    return Picture(
        metric=metric,
        values=tuple(values),
        entries=tuple((day := dated.get(period, period), value, day < late) for period, value in newest),
        limits=usual,
        finding=judged_finding(judging, known) or finding_of(known, usual),
        judgings=tuple(judgings),
    )


def usual_limits(known: list[float | None]) -> Limits | None:
    """The limits of the first twelve, or of all while there are fewer neighbours."""
    first = known[:PROVISIONAL] if has_neighbours(known[:PROVISIONAL]) else known
    return limits(first) if has_neighbours(first) else None


def frozen_limits(judging: Judging, cadence: str) -> Limits | None:
    """The limits of what was frozen before the first release."""
    before = [value for _, value in series(judging.before, cadence)]
    return limits(before) if has_neighbours(before) else None


def judged_finding(judging: Judging | None, known: list[float | None]) -> Finding | None:
    """What the last judgement said, if there was one."""
    last = judging.last if judging else None
    points = [value for value in known if value is not None]
    if last is None or last.verdict is None or not points:
        return None
    up = (last.after or 0.0) > (last.before or 0.0)
    return Finding(last.verdict, points[-1], up, better=last.improved, before=last.before, after=last.after)


def has_neighbours(known: list[float | None]) -> bool:
    """Whether two values stand beside each other: without that there is no usual variation to speak of."""
    return any(one is not None and two is not None for one, two in pairwise(known))


def finding_of(known: list[float | None], usual: Limits | None) -> Finding:
    """What the newest value means, given the limits."""
    points = [value for value in known if value is not None]
    if not points:
        return Finding("no_values")
    latest, few = points[-1], len(points) if len(points) < PROVISIONAL else None
    if usual is None:
        return Finding("few_values", latest, provisional=few)
    newest = len(known) - 1 - next(i for i, value in enumerate(reversed(known)) if value is not None)
    rules = {signal.rule for signal in signals(known, usual) if signal.last == newest}
    code = "outside" if 1 in rules else "run" if rules else "steady"
    return Finding(code, latest, up=latest > usual.mean, provisional=few)
