"""Judging metrics on the announced days, and freezing a baseline anew."""

from datetime import datetime

from ldagile.live.feed import record_cards
from ldagile.models.base import session
from ldagile.models.baseline_rows import judge_due, open_looks
from ldagile.models.reranking import rerank_judged
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction


def judge_metrics(*, team_id: int, now: datetime) -> None:
    """Judge what is due today. A look whose last point is missing waits for it."""
    with transaction(team_lock(team_id)):
        today = session.get_one(Team, team_id).day_of(now)
        judged = judge_due(open_looks(team_id), now=now, today=today)
        record_cards(team_id, "metric_judged", now, rerank_judged(judged, now=now))
