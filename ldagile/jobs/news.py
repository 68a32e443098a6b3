"""Telling what came of answers, by mail where there is a mail server; elsewhere the pages say it."""

from datetime import datetime

from flask import current_app

from ldagile.usecases.news import tell_groups


def tell(*, card_id: int, now: datetime) -> None:
    """Write to those who were asked, if mail can be sent at all."""
    if current_app.extensions["settings"].sends_mail:
        tell_groups(card_id=card_id, now=now)
