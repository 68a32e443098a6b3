"""After 90 days: does it go on without L&D?"""

from datetime import datetime

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.live.feed import record_cards
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.handovers import HandOver
from ldagile.models.mails import post
from ldagile.models.numbers import team_of
from ldagile.models.people import Person
from ldagile.models.transaction import team_lock, transaction


def ask_handover(*, handover_id: int, now: datetime) -> None:
    """Ask whom it was handed over to; by mail if they have an address. The card's page shows the link as well."""
    with transaction(team_lock(team_of(HandOver, handover_id))):
        row = session.get_one(HandOver, handover_id)
        person = session.get_one(Person, row.person_id)
        if row.asked_at is not None or row.answered_at is not None:
            return
        row.asked_at = now
        if person.email is not None:
            post("handover", person.email, now=now, team_id=row.team_id, handover_id=row.id, generation=row.generation)


def answer_handover(*, handover_id: int, generation: int, goes_on: bool, words: str | None, now: datetime) -> None:
    """Say whether it goes on, by the link. NotFound for a dead link, RuleBroken `already_answered` a second time."""
    found = session.get(HandOver, handover_id)
    if found is None or found.generation != generation:
        raise NotFound("link_used")
    with transaction(team_lock(found.team_id)):
        row = session.get_one(HandOver, handover_id, populate_existing=True)
        if row.answered_at is not None:
            raise RuleBroken("already_answered")
        row.answered_at, row.goes_on, row.words = now, goes_on, words
        card = session.get_one(Card, row.card_id)
        card.render_rev += 1
        record_activity(card, "handover_answered", actor_id=None, now=now, changes={"goes_on": [None, goes_on]})
        record_cards(row.team_id, "handover_answered", now, [card.number])
