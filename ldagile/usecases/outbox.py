"""Writing down what became of a mail."""

from datetime import datetime

from ldagile.models.base import session
from ldagile.models.jobs import Mail
from ldagile.models.transaction import SITE, transaction


def mark_sent(*, mail_id: int, now: datetime) -> None:
    """Write down that the server has taken the mail."""
    with transaction(SITE):
        session.get_one(Mail, mail_id).sent_at = now


def mark_failed(*, mail_id: int, now: datetime) -> None:
    """Write down that the mail will not be sent."""
    with transaction(SITE):
        mail = session.get_one(Mail, mail_id)
        if mail.sent_at is None:
            mail.failed_at = now
