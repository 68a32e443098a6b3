"""The one way to write: a transaction with its lock, and what happens once it is committed.

Why not `with session.begin()`: loading the signed-in user has already begun a read transaction, and SQLite
must be asked for its write lock before the first read that a decision rests on.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event, exc, text

from ldagile.models.base import Base, db, insert_rows, session


@dataclass(frozen=True)
class Lock:
    """What a transaction holds alone: one team's records, one retro's, or the site's."""

    space: int
    key: int


SITE = Lock(0, 0)
PATIENCE = 15.0  # seconds to wait for those of this process who write first


def team_lock(team_id: int) -> Lock:
    """The lock for everything that a team owns, except what happens inside a retro."""
    return Lock(1, team_id)


def retro_lock(retro_id: int) -> Lock:
    """The lock for what happens inside one retro. Whoever needs the team's too takes that first."""
    return Lock(2, retro_id)


@dataclass
class Committed:
    """What a transaction did that others must hear of, once it is there for all to see.

    appended: rows that wait for its end, by their kind.
    """

    topics: list[str] = field(default_factory=list)
    jobs: bool = False
    appended: dict[Any, list[dict[str, Any]]] = field(default_factory=dict)


AfterCommit = Callable[[Committed], None]
_after_commit: WeakKeyDictionary[Engine, list[AfterCommit]] = WeakKeyDictionary()
_turns: WeakKeyDictionary[Engine, dict[Lock, threading.Lock]] = WeakKeyDictionary()


def on_commit(engine: Engine, callback: AfterCommit) -> None:
    """Run `callback` after each commit on this engine. The factory registers publishing and waking jobs."""
    _after_commit.setdefault(engine, []).append(callback)


@contextmanager
def transaction(*locks: Lock) -> Iterator[Committed]:
    """Write within one transaction that holds `locks`; commit at the end, roll back on any error.

    Without one it is for a table whose rows are locked one by one (FOR UPDATE), so that nobody waits for the site.
    Raises RuntimeError when one is open already (transactions don't nest) or when rows were changed outside, and
    SQLAlchemy's TimeoutError when so many write that this one has no turn.
    """
    if "transaction" in session.info:
        raise RuntimeError("a transaction is open already")
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("rows were changed outside a transaction")
    session.rollback()
    with in_turn(locks):
        work = session.info["transaction"] = Committed()
        try:
            take(locks)
            yield work
            for model, rows in work.appended.items():
                insert_rows(model, rows)
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            del session.info["transaction"]
    for callback in _after_commit.get(db.engine, []):
        callback(work)


@contextmanager
def in_turn(locks: Iterable[Lock]) -> Iterator[None]:
    """Wait for the other threads without a connection in hand: fifty who wait for a lock left none for readers."""
    turns = _turns.setdefault(db.engine, {})
    with ExitStack() as held:
        for lock in [SITE] if db.engine.dialect.name == "sqlite" else locks:
            turn = turns.setdefault(lock, threading.Lock())
            if not turn.acquire(timeout=PATIENCE):
                raise exc.TimeoutError("no turn to write")
            held.callback(turn.release)
        yield


def current_work() -> Committed:
    """The open transaction's record of what others must hear of. RuntimeError outside one."""
    if "transaction" not in session.info:
        raise RuntimeError("rows are written inside a transaction")
    work: Committed = session.info["transaction"]
    return work


def append(model: type[Base], **values: Any) -> None:
    """Add a row that nobody reads back in this transaction: at its end, all of a kind are written in one statement."""
    current_work().appended.setdefault(model, []).append(values)


def take(locks: Iterable[Lock]) -> None:
    """Begin, holding the locks: SQLite has one writer anyway, PostgreSQL takes an advisory lock for each, in order."""
    if db.engine.dialect.name == "sqlite":
        session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
        return
    for lock in locks:
        session.execute(text("SELECT pg_advisory_xact_lock(:space, :key)"), {"space": lock.space, "key": lock.key})


def prepare_sqlite(engine: Engine, synchronous: str) -> None:
    """Make this engine's connections safe for many writers; see STACK.md for the measurements."""

    @event.listens_for(engine, "connect")
    def connect(connection, _record) -> None:  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", f"synchronous={synchronous}", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection) -> None:  # type: ignore[no-untyped-def]
        connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('sqlite_begin', 'DEFERRED')}")
