"""Opening follow-ups at their time."""

from datetime import datetime

from flask import current_app

from ldagile.config import Settings
from ldagile.usecases.followups import open_followup


def ask(*, followup_id: int, now: datetime) -> None:
    """Open a follow-up: by mail where there is a mail server, else by its shared link."""
    settings: Settings = current_app.extensions["settings"]
    open_followup(followup_id=followup_id, by_mail=settings.sends_mail, now=now)
