"""What happens to work when things go wrong: the server is away, the program dies, two workers want the same."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from flask import Flask

from ldagile.factory import create_app
from ldagile.jobs.run import run_due
from ldagile.models.base import db
from ldagile.models.jobs import Job, Mail
from ldagile.models.mails import post
from ldagile.models.transaction import SITE, transaction
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.jobs import HOLD, MOST_ATTEMPTS, PAUSES, claim_job
from tests.databases import settings_for

ROOT = Path(__file__).parents[2]
WORKER = """
import sys
from datetime import datetime
from ldagile.factory import create_app
from ldagile.jobs.run import run_due
with create_app().app_context():
    run_due(datetime.fromisoformat(sys.argv[1]))
"""


def without_server(app: Flask, clock: Any) -> Flask:
    settings = app.extensions["settings"]
    return create_app(settings_for(settings.database_url, settings.instance), clock)


@pytest.mark.usefixtures("asked")
def test_a_mail_that_cannot_be_sent_is_tried_after_longer_and_longer_pauses_and_then_given_up(
    do: Any, clock: Any, mail_server: Any, find: Any
) -> None:
    mail_server.answer = "451 not now"
    for pause in PAUSES:
        assert do(run_due, now=clock.now) == 1
        assert do(run_due, now=clock.now + pause - timedelta(seconds=1)) == 0
        clock.advance(seconds=pause.total_seconds())
    assert do(run_due, now=clock.now) == 1
    assert [mail.state for mail in do(list_outbox)] == ["failed"]
    (job,) = find(Job)
    assert (job["failed_at"], job["attempts"]) == (clock.now, MOST_ATTEMPTS)
    clock.advance(days=30)
    assert do(run_due, now=clock.now) == 0


@pytest.mark.usefixtures("asked")
def test_a_worker_killed_between_sending_and_writing_it_down_loses_nothing_and_makes_no_second_mail(
    do: Any, app: Flask, clock: Any, mail_server: Any, find: Any
) -> None:
    settings = app.extensions["settings"]
    environment = {
        "LDAGILE_INSTANCE": str(settings.instance),
        "LDAGILE_DATABASE_URL": settings.database_url,
        "LDAGILE_SMTP_URL": mail_server.url,
        "LDAGILE_SECRET_KEY": settings.secret_key,
    }
    worker = subprocess.Popen([sys.executable, "-c", WORKER, clock.now.isoformat()], cwd=ROOT, env=environment)
    mail_server.kills = worker.pid
    assert worker.wait(30) == -9
    assert len(mail_server.arrived) == 1
    assert find(Mail)[0]["sent_at"] is None
    mail_server.kills = None
    assert do(run_due, now=clock.now) == 0, "its claim still stands"
    clock.advance(seconds=HOLD.total_seconds())
    assert do(run_due, now=clock.now) == 1
    assert find(Mail)[0]["sent_at"] == clock.now
    assert len(mail_server.message_ids) == 2
    assert len(set(mail_server.message_ids)) == 1, "handed over twice, and the same mail to every mailbox"
    clock.advance(days=1)
    assert do(run_due, now=clock.now) == 0


@pytest.mark.usefixtures("asked")
def test_a_mail_that_is_sent_but_whose_job_was_not_closed_is_not_sent_again(
    do: Any, app: Flask, clock: Any, mail_server: Any, find: Any
) -> None:
    do(run_due, now=clock.now)
    with app.app_context(), transaction(SITE):
        db.session.query(Job).one().done_at = None
    assert do(run_due, now=clock.now) == 1
    assert len(mail_server.arrived) == 1
    assert find(Job)[0]["done_at"] == clock.now


def test_two_workers_at_once_send_each_mail_once(
    do: Any, app: Flask, clock: Any, people: Any, mail_server: Any
) -> None:
    with app.app_context(), transaction(SITE):
        for _ in range(12):
            post("reset", "teammate@example.org", now=clock.now, user_id=people.teammate.user_id, generation=0)
    start, counts = Barrier(2), []

    def work() -> None:
        start.wait()
        with app.app_context():
            counts.append(run_due(clock.now))

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sum(counts) == 12
    assert len(mail_server.message_ids) == len(set(mail_server.message_ids)) == 12


@pytest.mark.usefixtures("asked")
def test_without_a_mail_server_mails_wait_and_are_no_failures(
    do: Any, app: Flask, clock: Any, mail_server: Any, find: Any
) -> None:
    bare = without_server(app, clock)
    with bare.app_context():
        assert run_due(clock.now) == 0
        clock.advance(hours=20)
        assert run_due(clock.now) == 0
        db.engine.dispose()
    assert find(Job)[0]["attempts"] == 0
    assert [mail.state for mail in do(list_outbox)] == ["waiting"]
    do(run_due, now=clock.now)
    assert len(mail_server.arrived) == 1


@pytest.mark.usefixtures("asked")
def test_work_that_kills_its_worker_each_time_is_given_up(do: Any, clock: Any, mail_server: Any, find: Any) -> None:
    for _ in range(MOST_ATTEMPTS):
        assert do(claim_job, kinds=["send_mail"], now=clock.now)
        clock.advance(seconds=HOLD.total_seconds())
    do(run_due, now=clock.now)
    assert mail_server.arrived == []
    assert find(Job)[0]["failed_at"] == clock.now


@pytest.mark.usefixtures("asked")
def test_asked_to_stop_a_worker_begins_nothing_more(do: Any, clock: Any, mail_server: Any) -> None:
    assert do(run_due, now=clock.now, stop=lambda: True) == 0
    assert mail_server.arrived == []
