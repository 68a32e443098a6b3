"""What happened to a record, and what moved a card's index."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import PriorityEvent
from ldagile.models.users import User

MOST = 100


@dataclass(frozen=True)
class Happened:
    """One line of a record's history: each changed field as [old, new], people by their names; `id` orders them."""

    at: datetime
    who: str | None
    code: str
    changes: dict[str, Any]
    id: int


@dataclass(frozen=True)
class Moved:
    """A change of a card's index: from, to, and the code and parameters of why."""

    card_id: int
    at: datetime
    old: float | None
    new: float | None
    old_factors: dict[str, float] | None
    new_factors: dict[str, float] | None
    code: str
    params: dict[str, Any]


MOVED = (
    PriorityEvent.card_id,
    PriorityEvent.at,
    PriorityEvent.old_score,
    PriorityEvent.new_score,
    PriorityEvent.old_factors,
    PriorityEvent.new_factors,
    PriorityEvent.code,
    PriorityEvent.params,
)


def list_history(noun: str, record_id: int) -> tuple[Happened, ...]:
    """What happened to a record, the newest first: the last hundred lines."""
    return tuple(list_entries(noun, record_id, limit=MOST))


def list_entries(noun: str, record_id: int, *, after: int | None = None, limit: int | None = None) -> list[Happened]:
    """What happened to a record, the newest first, from the line after that with the id `after` on."""
    query = (
        select(Activity.at, User.name, Activity.code, Activity.changes, Activity.id)
        .outerjoin(User, User.id == Activity.actor_id)
        .where(Activity.noun == noun, Activity.record_id == record_id)
        .order_by(Activity.id.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(Activity.id < after)
    return with_names([Happened(*row) for row in session.execute(query)])


def with_names(lines: list[Happened]) -> list[Happened]:
    """The lines with owners by their names."""
    ids = {user_id for line in lines for user_id in line.changes.get("owner_id", ()) if user_id}
    if not ids:
        return lines
    rows = session.execute(select(User.id, User.name).where(User.id.in_(ids)))
    names = {row.id: row.name for row in rows}
    return [
        replace(line, changes={**line.changes, "owner_id": [names.get(each) for each in line.changes["owner_id"]]})
        if "owner_id" in line.changes
        else line
        for line in lines
    ]


def list_moves(card_ids: Collection[int], since: datetime | None = None) -> list[Moved]:
    """What moved the index of these cards (after `since`), oldest first."""
    query = select(*MOVED).where(PriorityEvent.card_id.in_(card_ids)).order_by(PriorityEvent.id)
    return [Moved(*row) for row in session.execute(query if since is None else query.where(PriorityEvent.at > since))]
