"""From phase to phase: reveal, close the vote, close the retro, open it again."""

from dataclasses import dataclass
from datetime import datetime
from secrets import SystemRandom
from typing import Any

from sqlalchemy import Select, delete, select, update

from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.retros.actions import check_complete
from ldagile.domain.retros.phases import check_phase_after_reopening, check_reopening, is_revealed, moves, place
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.jobs import Mail
from ldagile.models.mails import post
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.retros import Retro, RetroAction, RetroCard, RetroCardAuthor, RetroParticipant, Vote
from ldagile.usecases.retros.making import free_code
from ldagile.usecases.retros.room import Room, check_facilitator, check_open, held
from ldagile.usecases.retros.topics import choose_topic, count_votes


@dataclass(frozen=True)
class PhaseMoved:
    """Where the retro stands now."""

    phase: str
    revision: int


def move_retro(*, number: int, to_phase: str, revision: int, actor: Actor, now: datetime) -> PhaseMoved:
    """Lead the room into another phase, forward or back, for somebody who saw `revision`.

    Conflict `phase_moved` when it stands elsewhere by now; already there changes nothing. Only the facilitator.
    From grouping on the cards lie open, shuffled. Into `close`: every action needs its owner, due date and sign;
    then the retro is read-only and forgets whose votes and, if anonymous, whose cards they were.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        retro = room.retro
        check_facilitator(retro, actor)
        if moves(retro.phase, retro.revision, to_phase, revision):
            check_open(retro)
            step(room, to_phase, actor)
        return PhaseMoved(retro.phase, retro.revision)


def step(room: Room, to_phase: str, actor: Actor) -> None:
    """Do what the new phase brings with it."""
    retro = room.retro
    if retro.reopened_at is not None:
        check_phase_after_reopening(to_phase)
    if is_revealed(to_phase):
        reveal(retro)
    if to_phase == "discuss":
        choose_topic(retro.id, afresh=place(retro.phase) <= place("vote"))
    if to_phase == "close":
        check_actions(retro)
        seal(retro, room.now)
    stand(room, to_phase, "retro_closed" if to_phase == "close" else "retro_moved", actor)


def reopen_retro(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> PhaseMoved:
    """Open a closed retro again for its actions, within 24 hours, by any member; it is written down who did.

    RuleBroken `not_closed` or `closed_for_good`. Its authors and voters stay forgotten.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier := earlier_result(repeat):
            return PhaseMoved(**earlier)
        retro = room.retro
        check_reopening(retro.closed_at, now)
        retro.closed_at, retro.reopened_at, retro.code = None, now, free_code()
        stand(room, "commit", "retro_reopened", actor)
        moved = PhaseMoved(retro.phase, retro.revision)
        remember(repeat, vars(moved), now)
        return moved


def stand(room: Room, phase: str, code: str, actor: Actor) -> None:
    """Put the retro into this phase, and say so."""
    retro = room.retro
    changes = changed_fields(retro, {"phase": phase})
    retro.revision += 1
    retro.phase_since = room.now
    record_activity(retro, code, actor_id=actor.user_id, now=room.now, changes=changes)
    room.tell("phase")
    room.tell_the_team(code)


def reveal(retro: Retro) -> None:
    """Turn the cards over: those that lie face down get their places by chance, after those that lie open."""
    cards = list(session.scalars(select(RetroCard).where(RetroCard.retro_id == retro.id)))
    hidden = [card for card in cards if card.position is None]
    SystemRandom().shuffle(hidden)
    for position, card in enumerate(hidden, start=len(cards) - len(hidden) + 1):
        card.position = position


def check_actions(retro: Retro) -> None:
    """Raise RuleBroken when an action has no owner, no due date, or no "how will we know?"."""
    here = (RetroAction.retro_id == retro.id) & RetroAction.archived_at.is_(None)
    for action in session.scalars(select(RetroAction).where(here).order_by(RetroAction.number)):
        check_complete(action.title, action.owner_id, action.due, action.how_known)


def seal(retro: Retro, now: datetime) -> None:
    """Close it: keep the totals, forget whose they were. What was counted before a reopening stays as it was."""
    mine = RetroCard.retro_id == retro.id
    if retro.reopened_at is None:
        totals = count_votes(retro.id)
        for card in session.scalars(select(RetroCard).where(mine)):
            card.votes, card.voters = totals.get(card.id, (0, 0))
    session.execute(update(Vote).where(Vote.retro_id == retro.id).values(participant_id=None))
    if retro.anonymous:
        cards = select(RetroCard.id).where(mine)
        session.execute(delete(RetroCardAuthor).where(RetroCardAuthor.card_id.in_(cards)))
    retro.closed_at, retro.code = now, None
    for email, action, owner, version in session.execute(taken_on_by_guests(retro)).all():
        tell_once(retro.team_id, email, now, action_id=action, participant_id=owner, version=version)


def tell_once(team_id: int, email: str, now: datetime, **promise: int) -> None:
    """Mail a guest's promise to them, unless a closing before the retro was opened again has told them the same."""
    sent = select(Mail.params).where(Mail.team_id == team_id, Mail.kind == "retro_promise", Mail.recipient == email)
    if promise not in session.scalars(sent).all():
        post("retro_promise", email, now=now, team_id=team_id, **promise)


def taken_on_by_guests(retro: Retro) -> Select[*tuple[Any, ...]]:
    """Its actions whose owners have no account, with their addresses: they would see nothing of them any more."""
    columns = select(RetroParticipant.email, RetroAction.id, RetroParticipant.id, RetroAction.version)
    guests = RetroParticipant.user_id.is_(None) & RetroParticipant.email.is_not(None)
    its = (RetroAction.retro_id == retro.id) & (RetroAction.state == "open") & RetroAction.archived_at.is_(None)
    joined = columns.join(RetroParticipant, RetroParticipant.id == RetroAction.owner_id)
    return joined.where(its, guests).order_by(RetroAction.number)
