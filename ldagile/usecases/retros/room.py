"""The room of a retro: one transaction in it, and the place of whoever acts. Shared by the modules beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.domain.permissions import Actor
from ldagile.domain.retros.sight import is_here
from ldagile.live.feed import record_change, retro_topic, team_topic
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.retros import Retro, RetroParticipant
from ldagile.models.transaction import retro_lock, team_lock, transaction

MOST_PEOPLE = 150


@dataclass(frozen=True)
class Room:
    """A retro, and the place in it of whoever acts."""

    retro: Retro
    me: RetroParticipant
    now: datetime

    def tell(self, code: str) -> None:
        """Tell the room that something changed: "people", "phase", "cards", "votes", "actions".

        Cards and votes carry the time of their batch: who was seen when must not tell what they wrote.
        """
        at = self.retro.phase_since if code in {"cards", "votes"} else self.now
        record_change(retro_topic(self.retro.id), code, at)

    def tell_the_team(self, code: str) -> None:
        """Tell the team's open pages too. Only in a room that was entered with the team's lock."""
        record_change(team_topic(self.retro.team_id), code, self.now, retro=self.retro.number)


@contextmanager
def entered(number: int, actor: Actor, now: datetime) -> Iterator[Room]:
    """A transaction inside the room. Who acts is seen in it, and gets a place if they had none."""
    retro_id = find_id(number, actor)
    with transaction(retro_lock(retro_id)):
        yield come_in(retro_id, actor, now)


@contextmanager
def held(number: int, actor: Actor, now: datetime) -> Iterator[Room]:
    """The same, for what changes the team's records as well as the room."""
    retro_id = find_id(number, actor)
    with transaction(team_lock(actor.team), retro_lock(retro_id)):
        yield come_in(retro_id, actor, now)


def find_id(number: int, actor: Actor) -> int:
    """The retro's id, for its lock. NotFound in another team."""
    return get_in_team(Retro, actor.team, number).id


def come_in(retro_id: int, actor: Actor, now: datetime) -> Room:
    """The room, with whoever acts in it. Who comes when it is closed was not there, and no place of theirs is kept."""
    retro = session.get_one(Retro, retro_id)
    me = find_place(retro, actor)
    came = me is None or not is_here(me.last_seen_at, now)
    if retro.closed_at is not None:
        return Room(retro, me or new_place(retro, actor, now), now)
    room = Room(retro, me or add_place(retro, actor, now), now)
    room.me.last_seen_at = now
    if came:
        room.tell("people")
    return room


def find_place(retro: Retro, actor: Actor) -> RetroParticipant | None:
    """The actor's place, if they have one. NotFound for a guest of another retro."""
    if actor.guest is not None:
        place = session.get(RetroParticipant, actor.guest)
        if place is None or place.retro_id != retro.id:
            raise NotFound("page_not_found")
        return place
    mine = (RetroParticipant.retro_id == retro.id) & (RetroParticipant.user_id == actor.user_id)
    return session.scalar(select(RetroParticipant).where(mine))


def add_place(retro: Retro, actor: Actor, now: datetime) -> RetroParticipant:
    """Give somebody with an account a place."""
    place = new_place(retro, actor, now)
    session.add(place)
    session.flush()
    return place


def new_place(retro: Retro, actor: Actor, now: datetime) -> RetroParticipant:
    """A place for somebody with an account, not kept yet."""
    return RetroParticipant(
        team_id=retro.team_id,
        retro_id=retro.id,
        user_id=actor.user_id,
        name=actor.name,
        last_seen_at=now,
        created_at=now,
        created_by_id=actor.user_id,
    )


def check_open(retro: Retro) -> None:
    """Raise RuleBroken `retro_closed` when nothing can be changed any more."""
    if retro.closed_at is not None:
        raise RuleBroken("retro_closed")


def check_facilitator(retro: Retro, actor: Actor) -> None:
    """Raise Forbidden `not_facilitator` for anybody but who leads this retro."""
    if actor.user_id is None or retro.facilitator_id != actor.user_id:
        raise Forbidden("not_facilitator")
