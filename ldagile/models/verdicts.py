"""What the judgements say of one card (DOMAIN.md §4 rule 6, §10). Inside the caller's transaction."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.baselines import Baseline, Look, stands_for
from ldagile.models.cards import Card
from ldagile.models.problems import STANDING_ID
from ldagile.models.teams import Team

INSUFFICIENT = "insufficient"


@dataclass(frozen=True)
class Verdict:
    """verdict: "signal", "no_signal" or "insufficient" · reason: its code · look: the judgement, if there was one."""

    verdict: str
    reason: str
    look: Look | None = None


def verdict_of(card: Card, today: date) -> Verdict | None:
    """The last judgement since the card's release; None while there is no metric, or its day has not come.

    After the day that was announced for it "insufficient" is a verdict too; and at once for a card that was
    released after the last look.
    """
    looks = looks_after(card)
    if looks is None:
        return None
    if not looks:
        return Verdict(INSUFFICIENT, "released_after_the_looks")
    judged = [look for look in looks if look.judged_at is not None]
    if judged:
        return Verdict(str(judged[-1].verdict), str(judged[-1].reason), judged[-1])
    return Verdict(INSUFFICIENT, "few_after") if looks[0].planned_on <= today else None


def looks_after(card: Card) -> list[Look] | None:
    """The looks that were announced for days after the card's release; None without a metric or a release."""
    if card.problem_id is None or card.metric_id is None or card.released_at is None:
        return None
    query = select(Baseline.since, Look).outerjoin(Look, Look.baseline_id == Baseline.id)
    query = query.where(stands_for(STANDING_ID, card.metric_id))
    rows = session.execute(query.order_by(Look.points), {"problem_id": card.problem_id}).all()
    if not rows:
        return None
    released_on = session.get_one(Team, card.team_id).day_of(card.released_at)
    since = max(released_on, rows[0].since)
    return [look for _since, look in rows if look is not None and look.planned_on > since]
