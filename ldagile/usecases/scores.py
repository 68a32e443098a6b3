"""Scores of a whole team, worked out anew by a job when something changed that touches all cards (DOMAIN.md §7)."""

from datetime import datetime
from typing import Any

from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.scores import rescore_team
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction

BATCH = 200


def rescore_all(
    *, team_id: int, code: str, now: datetime, of_type: str | None = None, batch: int = BATCH, **why: Any
) -> None:
    """Score a team's cards (of one type, if `of_type` names it) in batches, each a transaction.

    `code` and `why` go into the event of each card that moves. Doing it twice changes nothing the second time.
    """
    after: int | None = 0
    while after is not None:
        with transaction(team_lock(team_id)):
            after = rescore_team(team_id, now=now, code=code, after_id=after, limit=batch, of_type=of_type, **why)
            if after is None:
                team = session.get_one(Team, team_id)
                record_activity(team, "cards_rescored", actor_id=None, now=now, changes={"why": [None, {code: why}]})
            record_change(team_topic(team_id), "cards_rescored", now)
