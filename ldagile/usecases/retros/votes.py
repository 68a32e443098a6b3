"""Votes: five each, two on one topic at most, and nobody learns whose they were."""

from collections import Counter
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.retros.votes import check_votes, free_slots
from ldagile.models.base import session
from ldagile.models.retros import Vote
from ldagile.usecases.retros.room import entered
from ldagile.usecases.retros.topics import get_revealed


def set_votes(*, number: int, card_id: str, count: int, actor: Actor, now: datetime) -> None:
    """Have `count` of one's votes (0 to 2) on this topic, so that asking twice changes nothing.

    RuleBroken `not_voting` in another phase, `too_many_on_topic`, `votes_spent`; NotFound for a card that lies
    face down.
    """
    check("retro.take_part", actor)
    with entered(number, actor, now) as room:
        if room.retro.phase != "vote":
            raise RuleBroken("not_voting")
        card = get_revealed(room, card_id)
        mine = list(session.scalars(select(Vote).where(Vote.participant_id == room.me.id)))
        check_votes(Counter(vote.card_id for vote in mine), card.id, count)
        here = [vote for vote in mine if vote.card_id == card.id]
        for vote in here[count:]:
            session.delete(vote)
        slots = free_slots([vote.slot for vote in mine])
        for slot in slots[: max(0, count - len(here))]:
            session.add(
                Vote(
                    id=uuid4().hex,
                    team_id=room.retro.team_id,
                    retro_id=room.retro.id,
                    participant_id=room.me.id,
                    slot=slot,
                    card_id=card.id,
                )
            )
        if count != len(here):
            room.tell("votes")
