"""A fresh, migrated database for each test: a copied SQLite file, or an emptied PostgreSQL database per worker."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from sqlite3 import connect

import pytest
from flask_migrate import upgrade
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from ldagile.config import Settings
from ldagile.factory import create_app

POSTGRES = os.environ.get("LDAGILE_TEST_POSTGRES", "postgresql+psycopg://root@127.0.0.1/postgres")
CHECKOUT = sha256(str(Path(__file__).parent).encode()).hexdigest()[:8]
WORKER = f"{CHECKOUT}_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"


def settings_for(url: str, instance: Path, *, rate_limits: bool = False, **more: object) -> Settings:
    return Settings(
        instance=instance,
        secret_key="a secret for tests that is long enough",
        database_url=url,
        cheap_passwords=True,
        sqlite_synchronous="NORMAL",
        rate_limits=rate_limits,
        **more,  # type: ignore[arg-type]
    )


def migrate(url: str, instance: Path) -> None:
    app = create_app(settings_for(url, instance))
    with app.app_context():
        upgrade()


@contextmanager
def admin_connection() -> Iterator[object]:
    engine = create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def postgres_database(name: str, *, template: str = "template1") -> str:
    """A new database of this name, empty or a copy; a missing server fails under CI and is one loud skip at home."""
    try:
        with admin_connection() as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))  # type: ignore[attr-defined]
            if template != "template1":
                connection.execute(LET_GO, {"name": template})  # type: ignore[attr-defined]
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))  # type: ignore[attr-defined]
            connection.execute(text(f'ALTER DATABASE "{name}" SET synchronous_commit = off'))  # type: ignore[attr-defined]
    except OperationalError:
        if os.environ.get("CI"):
            raise
        pytest.skip("PostgreSQL does not run here: start it, or name one in LDAGILE_TEST_POSTGRES")
    return make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)


LET_GO = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
EMPTY = text("""
DO $$
DECLARE each record;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE format('DELETE FROM %I', each.tablename);
  END LOOP;
  FOR each IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
    PERFORM setval(format('%I', each.sequencename)::regclass, 1, false);
  END LOOP;
END $$
""")


def empty_postgres(url: str) -> None:
    """Delete every row: emptying fifty tables by TRUNCATE waits for two hundred files."""
    with cleaner(url).connect() as connection:
        connection.execute(EMPTY)


@cache
def cleaner(url: str) -> Engine:
    """Keeps its one connection, which knows the tables by now."""
    return create_engine(url, isolation_level="AUTOCOMMIT", pool_size=1, pool_pre_ping=True)


def copy_sqlite(template: Path, folder: Path) -> str:
    """A fresh copy under the same name. Whoever still holds the old file keeps that one, and changes nothing here."""
    for name in ("test.db", "test.db-wal", "test.db-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.copy(template, folder / "test.db")
    return f"sqlite:///{folder / 'test.db'}"


def save_sqlite(folder: Path, copy: Path) -> None:
    """Keep what stands in the test's file, for other tests to copy."""
    with closing(connect(folder / "test.db")) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
