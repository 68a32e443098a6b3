"""How the web process learns of what other processes wrote: it watches the database itself."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread
from typing import Any

import psycopg
from sqlalchemy import Engine

from ldagile.live.bus import Bus
from ldagile.live.feed import CHANNEL, newest_changes

logger = logging.getLogger(__name__)
POLL = 0.05  # seconds between two looks at SQLite's counter
LISTEN = 10.0  # seconds after which a silent PostgreSQL is asked all the same
PAUSE = 1.0  # seconds after an error


class Watch(Thread):
    """Publishes each topic that grew, whoever wrote it. A daemon: it ends with its process, or when told to stop."""

    def __init__(self, engine: Engine, bus: Bus, context: Callable[[], AbstractContextManager[Any]]) -> None:
        super().__init__(name="watch", daemon=True)
        self._engine = engine
        self._bus = bus
        self._context = context  # within which the feed can be read
        self._stop_asked = Event()
        self._seen: dict[str, int] = {}

    def run(self) -> None:
        """Watch; begin anew after each error."""
        watch = self.watch_sqlite if self._engine.dialect.name == "sqlite" else self.listen
        while not self._stop_asked.is_set():
            try:
                watch()
            except Exception:  # whatever it was: without the thread, nobody sees others' changes any more
                logger.warning("lost sight of the database, looking again", exc_info=True)
                self._stop_asked.wait(PAUSE)

    def stop(self) -> None:
        """End the thread, and wait until it has ended."""
        self._stop_asked.set()
        if self._engine.dialect.name == "postgresql":
            with self._engine.begin() as connection:
                connection.exec_driver_sql(f"NOTIFY {CHANNEL}")
        self.join()

    def watch_sqlite(self) -> None:
        """Look at the counter that SQLite raises for this connection whenever another one has committed."""
        connection = self._engine.raw_connection()
        try:
            cursor, seen = connection.cursor(), None
            while not self._stop_asked.wait(POLL):
                cursor.execute("PRAGMA data_version")
                version = cursor.fetchone()
                if version != seen:
                    seen = version
                    self.publish_grown()
        finally:
            connection.invalidate()  # it may be broken, and nobody else should meet it

    def listen(self) -> None:
        """Wait for PostgreSQL's notices, which come with the commit itself; a lost one costs ten seconds, no change."""
        address = self._engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True, connect_timeout=5) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            while not self._stop_asked.is_set():
                self.publish_grown()
                for _notice in connection.notifies(timeout=LISTEN, stop_after=1):
                    pass

    def publish_grown(self) -> None:
        """Publish the topics whose newest number is another than when last looked at."""
        with self._context():
            newest = newest_changes()
        self._bus.publish([topic for topic, seq in newest.items() if self._seen.get(topic) != seq])
        self._seen = newest
