"""Whether the database can be used."""

from functools import cache

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from ldagile.models.base import session


@cache
def newest_revisions(migrations: str) -> frozenset[str]:
    """What the database's revision should be, by the migrations in this folder."""
    return frozenset(ScriptDirectory(migrations).get_heads())


def readiness(migrations: str) -> str:
    """ "ready", "unreachable", or "outdated" when the migrations in this folder have not all been run."""
    try:
        current = MigrationContext.configure(session.connection()).get_current_heads()
    except SQLAlchemyError:
        return "unreachable"
    finally:
        session.rollback()
    return "ready" if set(current) == newest_revisions(migrations) else "outdated"
