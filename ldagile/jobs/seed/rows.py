"""Many rows at once. Everything here runs inside the caller's transaction."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select

from ldagile.models.activity import Activity
from ldagile.models.base import session


def add_rows(model: Any, rows: Sequence[dict[str, Any]]) -> None:
    """Add these rows, all with the same columns."""
    session.flush()
    if rows:
        session.execute(insert(model), rows)


def add_numbered(model: Any, rows: Sequence[dict[str, Any]]) -> list[int]:
    """Add these rows, which have the team's next numbers, in their order; their ids. Asking for the ids of each insert
    takes five times as long."""
    add_rows(model, rows)
    if not rows:
        return []
    mine = (model.team_id == rows[0]["team_id"]) & (model.number >= rows[0]["number"])
    return list(session.scalars(select(model.id).where(mine).order_by(model.number)))


def add_history(rows: Sequence[dict[str, Any]]) -> None:
    """Add what happened, in the order of time."""
    add_rows(Activity, sorted(rows, key=lambda row: row["at"]))
