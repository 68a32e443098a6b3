"""One sentence of somebody's answer, with its writer's leave, and what has moved since: how Today opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select

from ldagile.models.base import session
from ldagile.models.baselines import Baseline, Look
from ldagile.models.cards import Card
from ldagile.models.listening import SIGNED, Coding, FollowUp, Response
from ldagile.models.objectives import Metric
from ldagile.models.problems import ROOT_ID, Problem
from ldagile.queries.rounds import Batch

FIRST_CODING = (
    select(func.min(Coding.id)).where(Coding.response_id == Response.id).correlate(Response).scalar_subquery()
)


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
    """From the newest follow-up that has such a sentence. At most two statements."""
    by_round = {each.id: batch for batch in batches for each in batch.rounds}
    found = session.execute(
        select(Response.change, Response.follow_up_id)
        .join(FollowUp, FollowUp.id == Response.follow_up_id)
        .join(Coding, Coding.response_id == Response.id)
        .where(Response.follow_up_id.in_(by_round), Response.quotable, Response.change.is_not(None))
        .where(may_be_read(batches), Coding.id == FIRST_CODING, Coding.change == "target_example")
        .order_by(FollowUp.received_on.desc(), FollowUp.id.desc(), Response.id)
        .limit(1)
    ).first()
    if found is None:
        return None
    words, round_id = found
    batch = by_round[round_id]
    about = batch.last
    return Voice(str(words), about.card, about.title, batch.changed, batch.answered, find_moved(team_id, about.card))


def may_be_read(batches: Sequence[Batch]) -> ColumnElement[bool]:
    """Signed answers at once, the others when the gate of §8 is open."""
    readable = [each.id for batch in batches if batch.heard.readable for each in batch.rounds]
    return SIGNED | Response.follow_up_id.in_(readable)


def find_moved(team_id: int, card: int) -> Moved | None:
    """Whether the metric that the card should move got better, by its last judgement."""
    row = session.execute(
        select(Metric.name, Metric.unit, Look.before, Look.after, Look.verdict, Look.improved)
        .join(Baseline, Baseline.id == Look.baseline_id)
        .join(Metric, Metric.id == Baseline.metric_id)
        .join(Card, Card.metric_id == Metric.id)
        .join(Problem, Problem.id == Card.problem_id)
        .where(Card.team_id == team_id, Card.number == card)
        .where(Baseline.problem_id == ROOT_ID, Baseline.replaced_at.is_(None))
        .where(Look.judged_at.is_not(None))
        .order_by(Look.points.desc())
        .limit(1)
    ).first()
    if row is None or row.verdict != "signal" or not row.improved:
        return None
    return Moved(row.name, row.unit, float(row.before or 0), float(row.after or 0))
