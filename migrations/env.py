"""How a migration runs: one transaction, and on SQLite without foreign keys until they are checked at its end.

Batch operations copy a table and drop the old one; with foreign keys on, the drop deletes every child row.
"""

from alembic import context
from flask import current_app
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from ldagile.models.base import UtcDateTime, db

target = current_app.extensions["migrate"].db.metadata


def include_name(name, kind, _parents):
    """Only our own tables: the job queue and the limiter may keep theirs beside them."""
    return kind != "table" or name in target.tables


def render_item(kind, item, _autogen_context):
    """Migrations name plain column types, so that an old one still runs when our types have moved."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


def run(connection: Connection) -> None:
    """Upgrade or downgrade on this connection."""
    context.configure(
        connection=connection,
        target_metadata=target,
        include_name=include_name,
        render_item=render_item,
        **current_app.extensions["migrate"].configure_args,
    )
    with context.begin_transaction():
        context.run_migrations()
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RuntimeError(f"the migration left rows without their parent: {broken[:5]}")


def migration_engine():
    """An engine of its own, so that the app's pooled connections keep their pragmas."""
    engine = create_engine(db.engine.url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":

        @event.listens_for(engine, "connect")
        def connect(connection, _record):
            connection.isolation_level = None
            connection.execute("PRAGMA foreign_keys=OFF")

        @event.listens_for(engine, "begin")
        def begin(connection):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


with migration_engine().connect() as opened:
    run(opened)
