"""Mails: the one that is to be sent, and for an administrator how all of them fared, never what they say."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, String, cast, func, literal, select

from ldagile.models.base import session
from ldagile.models.jobs import Job, Mail
from ldagile.models.teams import Team


@dataclass(frozen=True)
class Unsent:
    """A mail that has not been handed over yet, as far as its words need it."""

    kind: str
    recipient: str
    params: dict[str, Any]
    message_id: str
    created_at: datetime


@dataclass(frozen=True)
class Posted:
    """One mail. `state`: waiting, sent, failed (nobody will try again), dropped (its link was dead by then).

    `at` is when it got there; for a waiting one, when it is tried next. `kind` and `team_name` make its subject.
    """

    id: int
    recipient: str
    kind: str
    team_name: str | None
    state: str
    at: datetime
    attempts: int


def find_unsent(mail_id: int) -> Unsent | None:
    """The mail, unless it has been sent or given up."""
    waits = (Mail.id == mail_id) & Mail.sent_at.is_(None) & Mail.failed_at.is_(None)
    columns = (Mail.kind, Mail.recipient, Mail.params, Mail.message_id, Mail.created_at)
    row = session.execute(select(*columns).where(waits)).first()
    return Unsent(*row) if row else None


def list_outbox(*, before: int | None = None, limit: int = 50) -> list[Posted]:
    """The newest mails first, those with an id below `before` if that is given."""
    columns = (Mail.id, Mail.recipient, Mail.kind, Team.name, Mail.sent_at, Mail.failed_at)
    its_job = Job.key == literal("mail:") + cast(Mail.id, String)  # as models/mails.post names it
    rows = session.execute(
        select(*columns, Job.done_at, Job.due_at, Mail.created_at, func.coalesce(Job.attempts, 1))
        .outerjoin(Team, Team.id == Mail.team_id)
        .outerjoin(Job, its_job)
        .where(Mail.id < before if before is not None else literal(True))
        .order_by(Mail.id.desc())
        .limit(limit)
    )
    return [posted(row) for row in rows]


def posted(row: Row[*tuple[Any, ...]]) -> Posted:
    """One mail with the state that its two rows amount to. Work that is done is forgotten before its mail is."""
    mail_id, recipient, kind, team_name, sent_at, failed_at, done_at, due_at, created_at, attempts = row
    over = done_at or (created_at if due_at is None else None)
    states = {"sent": sent_at, "failed": failed_at, "dropped": over, "waiting": due_at}
    state, at = next((state, at) for state, at in states.items() if at is not None)
    return Posted(mail_id, recipient, kind, team_name, state, at, attempts)
