"""Being in the room, and being ready."""

from datetime import datetime, timedelta

from ldagile.domain.permissions import Actor, check
from ldagile.models.numbers import get_in_team
from ldagile.models.retros import Retro
from ldagile.usecases.retros.room import check_open, entered, find_place

WRITTEN_EVERY = timedelta(seconds=20)


def be_here(*, number: int, actor: Actor, now: datetime) -> None:
    """Be seen in the room. An open page says so every few seconds; only some of that needs writing down."""
    check("retro.take_part", actor)
    retro = get_in_team(Retro, actor.team, number)
    me = find_place(retro, actor)
    if retro.closed_at is None and (me is None or now - me.last_seen_at >= WRITTEN_EVERY):
        with entered(number, actor, now):
            pass


def say_ready(*, number: int, ready: bool, actor: Actor, now: datetime) -> None:
    """Say that one is ready for the next step, or not yet after all. It ends with the step."""
    check("retro.take_part", actor)
    with entered(number, actor, now) as room:
        check_open(room.retro)
        revision = room.retro.revision if ready else None
        if room.me.ready_revision != revision:
            room.me.ready_revision = revision
            room.tell("people")
