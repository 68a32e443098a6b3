"""Due work: taking a piece of it, and writing down how it went. The work itself is done in between."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, select

from ldagile.models.base import session
from ldagile.models.jobs import Job
from ldagile.models.transaction import transaction

HOLD = timedelta(minutes=15)
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 720))
MOST_ATTEMPTS = len(PAUSES) + 1


@dataclass(frozen=True)
class Claimed:
    """A piece of work that is ours until the claim runs out; `attempt` counts from 1."""

    id: int
    kind: str
    params: dict[str, Any]
    attempt: int


def claim_job(*, kinds: Collection[str], now: datetime) -> Claimed | None:
    """Take the work of these kinds that has been due the longest, for `HOLD`; None if there is none.

    Nobody else gets it meanwhile: SQLite has one writer, PostgreSQL skips rows that are locked. Whoever dies
    in the middle of it lets the claim run out, and it is taken once more.
    """
    with transaction():
        job = session.scalar(open_jobs(kinds, now))
        if job is None:
            return None
        job.attempts += 1
        job.claimed_until = now + HOLD
        return Claimed(id=job.id, kind=job.kind, params=job.params, attempt=job.attempts)


def finish_job(claimed: Claimed, *, now: datetime) -> None:
    """Write down that the work is done."""
    with transaction():
        job = session.get_one(Job, claimed.id, with_for_update=True)
        job.done_at, job.claimed_until, job.error = now, None, None


def fail_job(claimed: Claimed, error: str, *, final: bool, now: datetime) -> None:
    """Write down why it went wrong, and try again after a pause of `PAUSES`, unless this is `final`.

    Does nothing when the claim ran out meanwhile and somebody else has taken the work.
    """
    with transaction():
        job = session.get_one(Job, claimed.id, with_for_update=True)
        if job.attempts != claimed.attempt or job.done_at is not None:
            return
        job.claimed_until, job.error = None, error[:500]
        if final:
            job.failed_at = now
        else:
            job.due_at = now + PAUSES[claimed.attempt - 1]


def open_jobs(kinds: Collection[str], now: datetime) -> Select[Job]:
    """Work that is due and that nobody holds, the oldest first."""
    undone = Job.done_at.is_(None) & Job.failed_at.is_(None)
    free = Job.claimed_until.is_(None) | (Job.claimed_until <= now)
    return (
        select(Job)
        .where(undone, free, Job.due_at <= now, Job.kind.in_(kinds))
        .order_by(Job.due_at, Job.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
