"""What the room takes on: said while topics are discussed, made whole before the retro closes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ldagile.domain.errors import Conflict, NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.retros.actions import check_owner
from ldagile.models.activity import changed_fields, record_activity, set_archived
from ldagile.models.base import session
from ldagile.models.numbers import get_in_team, next_number
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.retros import RetroAction, RetroParticipant
from ldagile.usecases.retros.boarding import put_on_board
from ldagile.usecases.retros.room import Room, held

DECIDING = frozenset({"discuss", "commit"})


@dataclass(frozen=True)
class ActionSaved:
    """The action's number in its team and the version of its text."""

    number: int
    version: int


def add_action(
    *,
    number: int,
    title: str,
    actor: Actor,
    now: datetime,
    owner: int | None = None,
    due: date | None = None,
    how_known: str | None = None,
    repeat: Repeat | None = None,
) -> ActionSaved:
    """Take something on in the retro `number`. `owner`: the id of a place in the room.

    RuleBroken `not_deciding` outside discuss and commit, `owner_not_here`, `owner_needs_email`. The same `repeat`
    again adds nothing.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier := earlier_result(repeat):
            return ActionSaved(**earlier)
        check_deciding(room)
        action = RetroAction(
            team_id=room.retro.team_id,
            number=next_number(RetroAction, room.retro.team_id),
            retro_id=room.retro.id,
            title=title,
            owner_id=find_owner(room, owner),
            due=due,
            how_known=how_known,
            created_at=now,
            created_by_id=actor.user_id,
        )
        session.add(action)
        saved = tell(room, action, "action_added", actor)
        remember(repeat, vars(saved), now)
        return saved


def edit_action(
    *, number: int, action: int, version: int, actor: Actor, now: datetime, owner: int | None, **values: Any
) -> ActionSaved:
    """Change an action (title, owner, due, how_known). Conflict with what stands there when it was saved since
    `version`; RuleBroken as for adding.
    """
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        check_deciding(room)
        row = get_action(room, action)
        if row.version != version:
            raise Conflict("changed_meanwhile", version=row.version, theirs=stands(row))
        changes = changed_fields(row, {"owner_id": find_owner(room, owner), **values})
        if not changes:
            return ActionSaved(row.number, row.version)
        row.version += 1
        return tell(room, row, "action_edited", actor, changes)


def drop_action(*, number: int, action: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ActionSaved:
    """Let go of an action before the retro closes; it can be taken up again."""
    return put(number, action, now, actor, now, repeat=repeat)


def restore_action(
    *, number: int, action: int, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ActionSaved:
    """Take up an action that was let go."""
    return put(number, action, None, actor, now, repeat=repeat)


def put(
    number: int, action: int, archived_at: datetime | None, actor: Actor, now: datetime, *, repeat: Repeat | None
) -> ActionSaved:
    """Let go or take up, unless it is so already."""
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier := earlier_result(repeat):
            return ActionSaved(**earlier)
        check_deciding(room)
        row = get_action(room, action)
        saved = ActionSaved(row.number, row.version)
        if changes := set_archived(row, archived_at):
            code = "action_restored" if archived_at is None else "action_dropped"
            saved = tell(room, row, code, actor, changes)
        remember(repeat, vars(saved), now)
        return saved


def make_card(*, number: int, action: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> int:
    """Make the action an improvement card, once; the card's number. A closed retro's action may still become one."""
    check("retro.hold", actor)
    with held(number, actor, now) as room:
        if earlier := earlier_result(repeat):
            return int(earlier["card"])
        row = get_action(room, action)
        card = put_on_board(room, row, actor)
        tell(room, row, "action_on_board", actor)
        remember(repeat, {"card": card}, now)
        return card


def check_deciding(room: Room) -> None:
    """Raise RuleBroken `not_deciding` unless actions are taken on now."""
    if room.retro.phase not in DECIDING:
        raise RuleBroken("not_deciding")


def find_owner(room: Room, owner: int | None) -> int | None:
    """The place of who takes it on. RuleBroken unless they are in the room and can be reached."""
    if owner is None:
        return None
    place = session.get(RetroParticipant, owner)
    if place is None or place.retro_id != room.retro.id:
        raise RuleBroken("owner_not_here", field="owner")
    check_owner(has_account=place.user_id is not None, has_email=place.email is not None, name=place.name)
    return place.id


def get_action(room: Room, number: int) -> RetroAction:
    """An action of this retro. NotFound otherwise."""
    action = get_in_team(RetroAction, room.retro.team_id, number)
    if action.retro_id != room.retro.id:
        raise NotFound("retro_action_not_found", number=number)
    return action


def stands(row: RetroAction) -> dict[str, Any]:
    """What an action says now."""
    return {"title": row.title, "owner": row.owner_id, "due": row.due, "how_known": row.how_known}


def tell(
    room: Room, action: RetroAction, code: str, actor: Actor, changes: dict[str, Any] | None = None
) -> ActionSaved:
    """Write the history, and tell the room and the team."""
    record_activity(action, code, actor_id=actor.user_id, now=room.now, changes=changes)
    room.tell("actions")
    room.tell_the_team(code)
    return ActionSaved(action.number, action.version or 1)
