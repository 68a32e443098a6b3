"""Clearing away what is only needed for a while."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select

from ldagile.models.base import session
from ldagile.models.changes import Change
from ldagile.models.request_keys import RequestKey
from ldagile.models.transaction import SITE, transaction

KEEP_CHANGES = timedelta(days=7)
KEEP_REQUEST_KEYS = timedelta(days=2)
BATCH = 500


def sweep(*, now: datetime) -> int:
    """Delete old rows of the change feed and old request keys; how many went.

    In batches with a transaction each, so that nobody waits long for the write lock. A topic keeps its last number.
    """
    changes = clear(Change, Change.at, now - KEEP_CHANGES)
    return changes + clear(RequestKey, RequestKey.created_at, now - KEEP_REQUEST_KEYS)


def clear(model: Any, instant: Any, before: datetime) -> int:
    """Delete the model's rows from before that instant, batch after batch."""
    total = 0
    old = select(model.id).where(instant < before).order_by(instant).limit(BATCH)
    while True:
        with transaction(SITE):
            count = len(session.scalars(delete(model).where(model.id.in_(old)).returning(model.id)).all())
        total += count
        if count < BATCH:
            return total
