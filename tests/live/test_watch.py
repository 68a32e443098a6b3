"""One process learns of what another one wrote. The other one is an app of its own, with connections of its own."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from ldagile.factory import create_app
from ldagile.live.feed import record_change
from ldagile.live.watch import Watch
from ldagile.models.base import db
from ldagile.models.changes import Topic
from ldagile.models.transaction import SITE, transaction
from tests.databases import settings_for

DROP_LISTENERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()
"""


@pytest.fixture
def write_elsewhere(app: Flask, clock: Any) -> Iterator[Callable[[str], None]]:
    """Write a change of this topic from another process's point of view."""
    settings = app.extensions["settings"]
    elsewhere = create_app(settings_for(settings.database_url, settings.instance), clock)

    def write(topic: str) -> None:
        with elsewhere.app_context(), transaction(SITE):
            record_change(topic, "moved", clock.now)

    yield write
    with elsewhere.app_context():
        db.engine.dispose()


@pytest.fixture
def watch(app: Flask) -> Iterator[Watch]:
    with app.app_context():
        watch = Watch(db.engine, app.extensions["bus"], app.app_context)
    watch.start()
    yield watch
    watch.stop()


def test_a_change_by_another_process_wakes_those_who_wait_for_its_topic(
    app: Flask, watch: Watch, write_elsewhere: Callable[[str], None]
) -> None:
    bus = app.extensions["bus"]
    with bus.subscribed("team:1") as mine, bus.subscribed("team:2") as other:
        write_elsewhere("team:1")
        assert mine.wait(5)
        mine.clear()
        write_elsewhere("team:1")
        assert mine.wait(5)
        assert not other.is_set()


def change_and_break(now: datetime) -> None:
    with transaction(SITE):
        record_change("team:1", "moved", now)
        db.session.flush()
        db.session.execute(insert(Topic).values(name="team:1", last_seq=0))


def test_a_write_that_is_rolled_back_wakes_nobody(
    app: Flask, watch: Watch, write_elsewhere: Callable[[str], None], clock: Any
) -> None:
    bus = app.extensions["bus"]
    with bus.subscribed("team:1") as mine, bus.subscribed("team:2") as later:
        with app.app_context(), pytest.raises(IntegrityError):
            change_and_break(clock.now)
        write_elsewhere("team:2")
        assert later.wait(5)
        assert not mine.is_set()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_after_the_database_dropped_it_the_watch_begins_anew_and_misses_nothing(
    app: Flask, watch: Watch, write_elsewhere: Callable[[str], None]
) -> None:
    bus = app.extensions["bus"]
    with bus.subscribed("team:1") as event:
        write_elsewhere("team:1")
        assert event.wait(5)
        event.clear()
        with app.app_context():
            db.session.execute(text(DROP_LISTENERS))
        write_elsewhere("team:1")
        assert event.wait(10)
        assert watch.is_alive()
