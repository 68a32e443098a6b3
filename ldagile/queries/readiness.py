"""Whether the database can be used, and why not."""

import errno
import sqlite3
from functools import cache

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import exc

from ldagile.models.base import session

PRIMARY = 0xFF  # SQLite's extended codes carry the primary one in their last byte
BY_SQLITE = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "full",
    sqlite3.SQLITE_READONLY: "full",
    sqlite3.SQLITE_CANTOPEN: "away",
}
# By the beginning of PostgreSQL's SQLSTATE: its class, or the whole of it.
BY_POSTGRES = {
    "08": "away",
    "57P": "away",
    "53100": "full",
    "53": "busy",
    "40": "busy",
    "55P03": "busy",
    "57014": "busy",
}
BY_SYSTEM = {errno.ENOSPC: "full", errno.EDQUOT: "full", errno.EFBIG: "full"}


@cache
def newest_revisions(migrations: str) -> frozenset[str]:
    """What the database's revision should be, by the migrations in this folder."""
    return frozenset(ScriptDirectory(migrations).get_heads())


def readiness(migrations: str) -> str:
    """ "ready", "unreachable", or "outdated" when the migrations in this folder have not all been run."""
    try:
        current = MigrationContext.configure(session.connection()).get_current_heads()
    except exc.SQLAlchemyError:
        return "unreachable"
    finally:
        session.rollback()
    return "ready" if set(current) == newest_revisions(migrations) else "outdated"


def why_unusable(error: BaseException) -> str | None:
    """Why something could not be read or kept: "busy", "away" or "full". None for what is our own mistake."""
    if isinstance(error, exc.TimeoutError):
        return "busy"
    if isinstance(error, OSError):
        return BY_SYSTEM.get(error.errno or 0)
    if not isinstance(error, exc.DBAPIError):
        return None
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return BY_SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & PRIMARY)
    state = getattr(cause, "sqlstate", None)
    if state is None:
        return "away" if isinstance(error, exc.OperationalError) else None
    return next((why for start, why in BY_POSTGRES.items() if state.startswith(start)), None)
