"""Telling the people who were asked what came of it."""

from datetime import datetime

from ldagile.domain.workflow import UNDONE_WITHIN
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.followup_mails import mail_person
from ldagile.models.news import address_news
from ldagile.models.numbers import team_of
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction


def tell_groups(*, card_id: int, now: datetime) -> None:
    """Write to those whose answers led to a card that has been released for a day.

    Does nothing when the release was undone, or when they have been told.
    """
    with transaction(team_lock(team_of(Card, card_id))):
        card = session.get_one(Card, card_id)
        if card.released_at is None or card.released_at + UNDONE_WITHIN > now:
            return
        team = session.get_one(Team, card.team_id)
        for person_id in address_news(card, now=now):
            mail_person(person_id, team, now=now)
