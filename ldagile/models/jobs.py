"""Due work and mail: rows, so that nothing is lost or done twice if the queue is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Base, Code, Id, Instant, RowId, session
from ldagile.models.transaction import append, current_work, transaction

HELD = "work_held_until"
OPEN = text("done_at IS NULL AND failed_at IS NULL")


class Job(Base):
    """One piece of work: due, claimed for a while, done. `key` makes it unique."""

    __tablename__ = "job"
    __table_args__ = (Index("ix_job_open", "due_at", sqlite_where=OPEN, postgresql_where=OPEN),)

    id: Mapped[Id]
    kind: Mapped[Code]
    key: Mapped[str] = mapped_column(String(120), unique=True)
    params: Mapped[dict[str, Any]]
    due_at: Mapped[Instant]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[Instant | None]
    done_at: Mapped[Instant | None] = mapped_column(index=True)
    failed_at: Mapped[Instant | None]
    error: Mapped[str | None] = mapped_column(Text)


class Mail(Base):
    """A mail to one person. Never its text or subject: they are made from `kind` and `params` when read."""

    __tablename__ = "mail"

    id: Mapped[Id]
    team_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("team.id"), index=True)
    kind: Mapped[Code]
    recipient: Mapped[str] = mapped_column(String(254))
    params: Mapped[dict[str, Any]]
    message_id: Mapped[str] = mapped_column(String(120), unique=True)
    created_at: Mapped[Instant]
    sent_at: Mapped[Instant | None]
    failed_at: Mapped[Instant | None]


def enqueue(kind: str, key: str, *, due_at: datetime, **params: Any) -> None:
    """Add a piece of work inside the open transaction; the worker is woken after the commit."""
    append(Job, kind=kind, key=key, params=params, due_at=due_at, claimed_until=session.info.get(HELD))
    current_work().jobs = True


def enqueue_once(kind: str, key: str, due_at: datetime, **params: Any) -> None:
    """Likewise, unless it was added before, be it in this transaction."""
    if session.scalar(select(Job.id).where(Job.key == key)) is None:
        session.add(Job(kind=kind, key=key, params=params, due_at=due_at, claimed_until=session.info.get(HELD)))
        current_work().jobs = True


@contextmanager
def work_held(until: datetime) -> Iterator[None]:
    """Keep the work that is added meanwhile from the worker: a story that is retold does its own work, in its own time.

    Whatever ends it, the work is free at the latest at `until`, an instant that nothing else carries.
    """
    session.info[HELD] = until
    try:
        yield
    finally:
        del session.info[HELD]
    with transaction() as work:
        session.execute(update(Job).where(Job.claimed_until == until).values(claimed_until=None))
        work.jobs = True
