"""What happened: append-only, written in the transaction of the write itself."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain.errors import Conflict
from ldagile.models.base import Author, Base, Code, Id, Instant, RowId, TeamId, session
from ldagile.models.transaction import append


class Activity(Base):
    """Who, when, which record, what, and each changed field as [old, new]."""

    __tablename__ = "activity"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    at: Mapped[Instant] = mapped_column(index=True)
    actor_id: Mapped[Author]
    noun: Mapped[Code]
    record_id: Mapped[int] = mapped_column(RowId, index=True)
    code: Mapped[Code]
    changes: Mapped[dict[str, Any]]
    batch: Mapped[str | None] = mapped_column(String(36))


def changed_fields(row: Base, values: dict[str, Any]) -> dict[str, Any]:
    """Set `values` on `row` and say which fields that changed, as {field: [old, new]}."""
    changes = {name: [getattr(row, name), value] for name, value in values.items() if getattr(row, name) != value}
    for name, (_, value) in changes.items():
        setattr(row, name, value)
    return changes


def set_archived(row: Any, archived_at: datetime | None) -> dict[str, Any]:
    """Archive `row`, or restore it with None, and say what that changed: nothing when it is so already."""
    if (row.archived_at is None) == (archived_at is None):
        return {}
    return changed_fields(row, {"archived_at": archived_at})


def check_version(row: Any, version: int, names: Iterable[str]) -> None:
    """Raise Conflict, with what these fields hold now, when the row was saved since `version`."""
    if row.version != version:
        raise Conflict("changed_meanwhile", version=row.version, theirs={name: getattr(row, name) for name in names})


def record_activity(
    row: Any,
    code: str,
    *,
    actor_id: int | None,
    now: Any,
    changes: dict[str, Any] | None = None,
    batch: str | None = None,
) -> None:
    """Append what happened to `row` (a team's record) to the team's history."""
    if row.id is None:
        session.flush()
    append(
        Activity,
        team_id=row.team_id,
        at=now,
        actor_id=actor_id,
        noun=row.__tablename__,
        record_id=row.id,
        code=code,
        changes={name: [jsonable(value) for value in pair] for name, pair in (changes or {}).items()},
        batch=batch,
    )


def jsonable(value: Any) -> Any:
    """Dates and instants as ISO text; everything else is JSON already."""
    return value.isoformat() if hasattr(value, "isoformat") else value
