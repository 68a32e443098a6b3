"""What is talked about, one topic after the other."""

from datetime import datetime

from sqlalchemy import func, select

from ldagile.domain.errors import Conflict, NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.retros.votes import Topic, to_discuss
from ldagile.models.base import session
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.retros import RetroCard, Vote
from ldagile.usecases.retros.room import Room, check_facilitator, held


def next_topic(
    *,
    number: int,
    revision: int,
    actor: Actor,
    now: datetime,
    card_id: str | None = None,
    repeat: Repeat | None = None,
) -> None:
    """Go on to the next topic that was not talked about, or to this one. Compare-and-set, as phases are.

    Conflict `phase_moved` when somebody moved on since `revision`; RuleBroken `not_discussing` in another phase.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier_result(repeat) is not None:
            return
        check_facilitator(room.retro, actor)
        if room.retro.phase != "discuss":
            raise RuleBroken("not_discussing")
        if room.retro.revision != revision:
            raise Conflict("phase_moved", version=room.retro.revision, phase=room.retro.phase)
        go_on(room, card_id)
        remember(repeat, {}, now)


def go_on(room: Room, card_id: str | None) -> None:
    """Leave the topic behind and take up another."""
    for card in session.scalars(select(RetroCard).where(RetroCard.retro_id == room.retro.id, RetroCard.talk == "now")):
        card.talk = "done"
    if card_id is not None:
        get_revealed(room, card_id).talk = "now"
    else:
        choose_topic(room.retro.id)
    room.retro.revision += 1
    room.tell("phase")


def choose_topic(retro_id: int, *, afresh: bool = False) -> None:
    """Take up the first topic that was not talked about, unless there is one already; `afresh` looks again."""
    cards = {card.id: card for card in session.scalars(select(RetroCard).where(RetroCard.retro_id == retro_id))}
    current = next((card for card in cards.values() if card.talk == "now"), None)
    if current is not None and not afresh:
        return
    if current is not None:
        current.talk = None
    totals = count_votes(retro_id)
    topics = [
        Topic(card.id, *totals.get(card.id, (card.votes or 0, card.voters or 0)), age=(card.batch_at, card.position))
        for card in cards.values()
    ]
    ahead = [topic for topic in to_discuss(topics) if cards[topic.id].talk is None]
    if ahead:
        cards[ahead[0].id].talk = "now"


def count_votes(retro_id: int) -> dict[str, tuple[int, int]]:
    """Votes and distinct voters by card, as long as voters are known."""
    counted = (
        select(Vote.card_id, func.count(), func.count(Vote.participant_id.distinct()))
        .where(Vote.retro_id == retro_id, Vote.participant_id.is_not(None))
        .group_by(Vote.card_id)
    )
    return {card_id: (votes, voters) for card_id, votes, voters in session.execute(counted)}


def get_revealed(room: Room, card_id: str) -> RetroCard:
    """A card of this room that lies open. NotFound otherwise."""
    card = session.get(RetroCard, card_id)
    if card is None or card.retro_id != room.retro.id or card.position is None:
        raise NotFound("retro_card_not_found")
    return card
