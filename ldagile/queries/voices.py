"""One sentence of somebody's answer, with its writer's leave, and what has moved since: how Today opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from ldagile.models.base import session
from ldagile.models.baselines import Baseline, Look
from ldagile.models.cards import Card
from ldagile.models.objectives import Metric
from ldagile.models.problems import Problem
from ldagile.queries.coding import Answer, answers_of
from ldagile.queries.followups import Batch
from ldagile.queries.remarks import codes


@dataclass(frozen=True)
class Moved:
    """A metric that moved for the better since a release: means before and after."""

    metric: str
    unit: str
    before: float
    after: float


@dataclass(frozen=True)
class Voice:
    """What somebody does differently because of a card. changed, answered: k of n in their group."""

    words: str
    card: int
    title: str
    changed: int
    answered: int
    moved: Moved | None


def find_voice(team_id: int, batches: Sequence[Batch]) -> Voice | None:
    """From the newest follow-up that has such a sentence. Five statements."""
    by_round = {each.number: batch for batch in batches for each in batch.rounds}
    open_ids = [each.id for batch in batches if batch.heard.readable for each in batch.rounds]
    said = [each for each in answers_of(open_ids, unsigned=True) if says_what_changed(each)]
    signed_ids = [each.id for batch in batches if not batch.heard.readable for each in batch.rounds]
    said += [each for each in answers_of(signed_ids, unsigned=False) if says_what_changed(each)]
    if not said:
        return None
    newest = max(said, key=lambda each: (by_round[each.followup].last.received_on, each.followup, each.id))
    batch = by_round[newest.followup]
    about = batch.last
    moved = find_moved(team_id, about.card)
    return Voice(str(newest.change), about.card, about.title, batch.changed, batch.answered, moved)


def says_what_changed(answer: Answer) -> bool:
    """Whether it may be quoted, and tells what its writer does differently."""
    return answer.quotable and bool(answer.change) and codes(answer) == "target_example"


def find_moved(team_id: int, card: int) -> Moved | None:
    """Whether the metric that the card should move got better, by its last judgement."""
    standing = func.coalesce(Problem.merged_into_id, Problem.id)
    row = session.execute(
        select(Metric.name, Metric.unit, Look.before, Look.after, Look.verdict, Look.improved)
        .join(Baseline, Baseline.id == Look.baseline_id)
        .join(Metric, Metric.id == Baseline.metric_id)
        .join(Card, Card.metric_id == Metric.id)
        .join(Problem, Problem.id == Card.problem_id)
        .where(Card.team_id == team_id, Card.number == card)
        .where(Baseline.problem_id == standing, Baseline.replaced_at.is_(None))
        .where(Look.judged_at.is_not(None))
        .order_by(Look.points.desc())
        .limit(1)
    ).first()
    if row is None or row.verdict != "signal" or not row.improved:
        return None
    return Moved(row.name, row.unit, float(row.before or 0), float(row.after or 0))
