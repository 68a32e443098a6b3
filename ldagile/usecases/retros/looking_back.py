"""What became of what was taken on: said between two retros, or in the look back of the next."""

from datetime import datetime

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.retros.actions import state_after
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.retros import Retro, RetroAction
from ldagile.usecases.retros.actions import get_action
from ldagile.usecases.retros.boarding import put_on_board
from ldagile.usecases.retros.room import Room, held


def finish_action(*, number: int, action: int, done: bool, actor: Actor, now: datetime) -> None:
    """Say that an action of the closed retro `number` is done, or that it isn't after all.

    The next look back still asks whether it helped. NotFound once one has ended it, or while one is about it.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        row = get_action(room, action)
        if room.retro.closed_at is None or not waits(row) or is_looked_at(row):
            raise NotFound("retro_action_not_found", number=action)
        if (row.state == "done") == done:
            return
        state = "done" if done else "open"
        values = {"state": state, "outcome": "done" if done else None, "helped": None, "looked_back_id": None}
        code = "action_done" if done else "action_open_again"
        record_activity(row, code, actor_id=actor.user_id, now=now, changes=changed_fields(row, values))
        room.tell("actions")
        room.tell_the_team(code)


def look_back(
    *, number: int, action: int, outcome: str, actor: Actor, now: datetime, helped: str | None = None
) -> None:
    """Decide about an open action of an earlier retro, in the retro `number`: done, continue, drop or backlog.

    `helped`: yes, no, too_early. "continue" leaves it open for the next retro, "backlog" makes it a card. Until the
    phase is over one may decide otherwise. RuleBroken `not_looking_back` in another phase.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if room.retro.phase != "look_back":
            raise RuleBroken("not_looking_back")
        row = get_earlier(room, action)
        if outcome == "backlog":
            put_on_board(room, row, actor)
        values = {
            "state": state_after(outcome),
            "outcome": outcome,
            "helped": helped,
            "looked_back_id": room.retro.id,
        }
        changes = changed_fields(row, values)
        if changes:
            record_activity(row, "action_looked_back", actor_id=actor.user_id, now=now, changes=changes)
            room.tell("actions")
            room.tell_the_team("action_looked_back")


def get_earlier(room: Room, number: int) -> RetroAction:
    """An action of a closed retro that no look back has ended, or that this one decided about. NotFound otherwise."""
    action = get_in_team(RetroAction, room.retro.team_id, number)
    closed = session.get_one(Retro, action.retro_id).closed_at is not None
    if not closed or not (waits(action) or action.looked_back_id == room.retro.id):
        raise NotFound("retro_action_not_found", number=number)
    return action


def waits(action: RetroAction) -> bool:
    """Whether it is open, or was done and no look back has asked about it."""
    done_between = action.state == "done" and action.looked_back_id is None
    return action.archived_at is None and (action.state == "open" or done_between)


def is_looked_at(action: RetroAction) -> bool:
    """Whether a retro that is still held has decided about it."""
    return action.looked_back_id is not None and session.get_one(Retro, action.looked_back_id).closed_at is None
