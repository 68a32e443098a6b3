"""Calling a retro, and who leads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.retros.formats import DEFAULT, check_columns
from ldagile.domain.retros.sight import anonymous_by_default, is_here
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card, Sprint
from ldagile.models.codes import new_code
from ldagile.models.memberships import still_working
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.retros import Retro, RetroCard, RetroParticipant
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.retros.room import Room, add_place, check_facilitator, check_open, held


@dataclass(frozen=True)
class RetroMade:
    """The retro's number in its team."""

    number: int


def create_retro(
    *,
    title: str,
    expected: int,
    planned_on: date,
    actor: Actor,
    now: datetime,
    format: str = DEFAULT,  # noqa: A002  as the screen and the API call it
    columns: Sequence[str] = (),
    anonymous: bool | None = None,
    shared: bool = False,
    sprint: int | None = None,
    card: int | None = None,
    repeat: Repeat | None = None,
) -> RetroMade:
    """Call a retro for a sprint, for one intervention (both by number), or for any team. Who calls it leads it.

    `expected`: how many will write; without `anonymous` it decides (anonymous from five on). RuleBroken
    `own_columns` when the team's own columns don't fit. The same `repeat` again makes no second one.
    """
    check("retro.hold", actor)
    check_columns(format, columns)
    if anonymous is None:
        anonymous = anonymous_by_default(expected)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return RetroMade(**earlier)
        retro = Retro(
            team_id=actor.team,
            number=next_number(Retro, actor.team),
            title=title,
            sprint_id=get_in_team(Sprint, actor.team, sprint).id if sprint else None,
            card_id=get_in_team(Card, actor.team, card).id if card else None,
            format=format,
            columns=list(columns),
            expected=expected,
            anonymous=anonymous,
            shared=shared,
            planned_on=planned_on,
            phase_since=now,
            facilitator_id=actor.user_id,
            code=free_code(),
            created_at=now,
            created_by_id=actor.user_id,
        )
        session.add(retro)
        session.flush()
        add_place(retro, actor, now)
        record_activity(retro, "retro_created", actor_id=actor.user_id, now=now)
        record_change(team_topic(actor.team), "retro_created", now, retro=retro.number)
        remember(repeat, {"number": retro.number}, now)
        return RetroMade(retro.number)


def free_code() -> str:
    """A code that lets nobody into another retro that is open."""
    while True:
        code = new_code()
        if session.scalar(select(Retro.id).where(Retro.code == code)) is None:
            return code


def choose_anonymity(*, number: int, anonymous: bool, actor: Actor, now: datetime) -> None:
    """Make the retro anonymous or named. RuleBroken `anonymity_locked` once there is a card."""
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        check_facilitator(room.retro, actor)
        check_open(room.retro)
        if session.scalar(select(func.count()).select_from(RetroCard).where(RetroCard.retro_id == room.retro.id)):
            raise RuleBroken("anonymity_locked")
        write_down(room, "anonymity_chosen", actor, anonymous=anonymous)


def hand_over(*, number: int, participant: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Let another member in the room lead it (`participant`: the id of their place). RuleBroken `cannot_lead`."""
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier_result(repeat) is not None:
            return
        check_facilitator(room.retro, actor)
        check_open(room.retro)
        place = session.get(RetroParticipant, participant)
        if place is None or place.retro_id != room.retro.id or not leads(room.retro, place):
            raise RuleBroken("cannot_lead")
        write_down(room, "handed_over", actor, facilitator_id=place.user_id)
        remember(repeat, {}, now)


def take_over(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Lead the retro when its facilitator has been gone for 60 seconds. RuleBroken `facilitator_is_here` before."""
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier_result(repeat) is not None:
            return
        check_open(room.retro)
        leader = session.scalar(
            select(RetroParticipant).where(
                RetroParticipant.retro_id == room.retro.id, RetroParticipant.user_id == room.retro.facilitator_id
            )
        )
        if leader is not None and leader.id != room.me.id and is_here(leader.last_seen_at, now):
            raise RuleBroken("facilitator_is_here", name=leader.name)
        write_down(room, "taken_over", actor, facilitator_id=actor.user_id)
        remember(repeat, {}, now)


def leads(retro: Retro, place: RetroParticipant) -> bool:
    """Whether this person may lead it: a member or lead of the team."""
    return still_working(retro.team_id, place.user_id) is not None


def write_down(room: Room, code: str, actor: Actor, **values: object) -> None:
    """Set values of the retro, and tell the room and the history if that changed them."""
    changes = changed_fields(room.retro, values)
    if changes:
        record_activity(room.retro, code, actor_id=actor.user_id, now=room.now, changes=changes)
        room.tell("phase")
