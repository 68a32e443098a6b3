"""The signals between those who commit work and the one who does it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import redis
from flask import Flask
from redis.backoff import ConstantBackoff
from redis.retry import Retry
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from ldagile.domain.repeats import Repeat
from ldagile.factory import create_app
from ldagile.live.feed import record_change
from ldagile.models.base import db, session
from ldagile.models.changes import Change, Topic
from ldagile.models.jobs import Job
from ldagile.models.mails import post
from ldagile.models.request_keys import RequestKey, remember
from ldagile.models.transaction import SITE, transaction
from ldagile.usecases.housekeeping import BATCH, sweep
from ldagile.usecases.passwords import mail_reset
from tests.databases import settings_for
from tests.mail_server import free_port


@pytest.fixture
def redis_url(tmp_path: Path) -> Iterator[str]:
    """A Redis of our own: nothing is ever removed from one that somebody else uses."""
    program = shutil.which("redis-server")
    if program is None:
        if os.environ.get("CI"):
            raise FileNotFoundError("redis-server")
        pytest.skip("redis-server is not installed")
    port = free_port()
    server = subprocess.Popen(
        [program, "--port", str(port), "--save", "", "--dir", tmp_path], stdout=subprocess.DEVNULL
    )
    url = f"redis://127.0.0.1:{port}"
    with redis.Redis.from_url(url, retry=Retry(ConstantBackoff(0.05), 100)) as client:
        client.ping()
    yield url
    server.terminate()
    server.wait()


@pytest.fixture(params=["sqlite", "redis"])
def queued(request: pytest.FixtureRequest, app: Flask, clock: Any, people: Any) -> Iterator[Flask]:
    """The same app with its queue in a file, or in Redis."""
    settings = app.extensions["settings"]
    more = {"smtp_url": settings.smtp_url}
    if request.param == "redis":
        more["redis_url"] = request.getfixturevalue("redis_url")
    queued = create_app(settings_for(settings.database_url, settings.instance, **more), clock)
    yield queued
    with queued.app_context():
        db.engine.dispose()


def signals(app: Flask) -> list[Any]:
    return list(app.extensions["queue"].signal.huey.pending())


def test_a_commit_with_due_work_wakes_the_worker_who_does_it(queued: Flask, clock: Any, mail_server: Any) -> None:
    with queued.app_context():
        mail_reset(email="teammate@example.org", now=clock.now)
    (wake,) = signals(queued)
    queued.extensions["queue"].signal.huey.execute(wake)
    assert len(mail_server.arrived) == 1


def post_and_break(now: datetime) -> None:
    with transaction(SITE):
        post("reset", "teammate@example.org", now=now, user_id=1, generation=0)
        session.add(Topic(name="twice", last_seq=0))
        session.flush()
        session.execute(insert(Topic).values(name="twice", last_seq=0))


def test_a_commit_without_work_and_a_rollback_wake_nobody(queued: Flask, clock: Any) -> None:
    with queued.app_context():
        mail_reset(email="nobody@example.org", now=clock.now)
        with pytest.raises(IntegrityError):
            post_and_break(clock.now)
    assert signals(queued) == []


def test_a_queue_that_is_away_costs_no_commit(app: Flask, clock: Any, people: Any, find: Any) -> None:
    settings = app.extensions["settings"]
    away = create_app(settings_for(settings.database_url, settings.instance, redis_url="redis://127.0.0.1:1"), clock)
    with away.app_context():
        mail_reset(email="teammate@example.org", now=clock.now)
        db.engine.dispose()
    assert len(find(Job)) == 1


def test_each_tick_does_what_is_due_and_clears_away_what_is_old(
    app: Flask, clock: Any, people: Any, mail_server: Any, find: Any
) -> None:
    with app.app_context():
        with transaction(SITE):
            for number in range(3):
                record_change("team:1", f"old_{number}", clock.now)
            remember(Repeat("1:old", "key", "hash"), {}, clock.now)
        clock.advance(days=7, seconds=1)
        with transaction(SITE):
            record_change("team:1", "new", clock.now)
            remember(Repeat("1:new", "key", "hash"), {}, clock.now)
        mail_reset(email="teammate@example.org", now=clock.now)
    app.extensions["queue"].tick()
    assert len(mail_server.arrived) == 1
    assert [(row["seq"], row["code"]) for row in find(Change)] == [(4, "new")]
    assert [row["scope"] for row in find(RequestKey)] == ["1:new"]
    with app.app_context():
        assert db.session.get_one(Topic, "team:1").last_seq == 4


def test_sweeping_goes_on_until_all_that_is_old_is_gone(do: Any, app: Flask, clock: Any) -> None:
    with app.app_context(), transaction(SITE):
        for number in range(BATCH + 1):
            remember(Repeat("1:old", str(number), "hash"), {}, clock.now)
    clock.advance(days=3)
    assert do(sweep, now=clock.now) == BATCH + 1


def test_the_queues_file_stands_in_the_instance_folder(queued: Flask) -> None:
    settings = queued.extensions["settings"]
    queued.extensions["queue"].wake()
    assert (Path(settings.instance) / "queue.db").exists() is (settings.redis_url is None)
