"""The look back: what became of the actions of earlier retros."""

from datetime import datetime

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.retros.actions import state_after
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team
from ldagile.models.retros import Retro, RetroAction
from ldagile.usecases.retros.boarding import put_on_board
from ldagile.usecases.retros.room import Room, held


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
    """An action of a closed retro that is open, or that this one decided about. NotFound otherwise."""
    action = get_in_team(RetroAction, room.retro.team_id, number)
    closed = session.get_one(Retro, action.retro_id).closed_at is not None
    open_still = action.state == "open" and action.archived_at is None
    if not closed or not (open_still or action.looked_back_id == room.retro.id):
        raise NotFound("retro_action_not_found", number=number)
    return action
