"""Posting a mail: a row in the transaction of what it tells about, and the work of sending it."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from ldagile.models.base import session
from ldagile.models.jobs import Mail, enqueue


def post(kind: str, recipient: str, *, now: datetime, team_id: int | None = None, **params: Any) -> None:
    """Have a mail of this kind sent to one person, soon. `params` are ids and generations, never words.

    The Message-ID is made here, so that a mail which is handed over twice (the server took it, and the
    program died before it could write that down) is the same mail to every mailbox. Nothing is posted to the
    domains that are reserved for examples (RFC 2606): the people of the sample garden live there.
    """
    if recipient.endswith(".example"):
        return
    mail = Mail(
        team_id=team_id,
        kind=kind,
        recipient=recipient,
        params=params,
        message_id=f"{uuid4()}@ldagile",
        created_at=now,
    )
    session.add(mail)
    session.flush()
    enqueue("send_mail", f"mail:{mail.id}", due_at=now, mail_id=mail.id)
