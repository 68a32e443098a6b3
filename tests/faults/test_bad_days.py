"""One program, and what it stands on failing in turn: the mail server, Redis, the database's lock, the disk."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from asyncio import sleep
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from flask import Flask

from ldagile.factory import create_app
from ldagile.models.base import db, session
from ldagile.models.card_parts import Attachment, Comment
from ldagile.models.jobs import Job
from ldagile.models.transaction import SITE, transaction
from ldagile.queries.outbox import list_outbox
from tests.build import a_card
from tests.conftest import People, settle
from tests.databases import copy_sqlite, settings_for
from tests.faults.conftest import SOAK
from tests.mail_server import MailServer, free_port
from tests.program import Answer, Program, Visitor, wait_for

TEAM, TELL = "/t/sales-learning", "/to/sales-learning"
COMMENTS = f"{TEAM}/cards/1/comments"
LOCKED = 10 if SOAK else 6.5  # seconds; SQLite waits for five
SLOW = 4.0
QUICK = 3.5
PNG = b"\x89PNG\r\n\x1a\n"


class SlowServer(MailServer):
    """Takes its time, or is away."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port, self.takes = port, 0.0
        self.controller: Controller | None = None

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        await sleep(self.takes)
        return await super().handle_DATA(server, session, envelope)

    def start(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def stop(self) -> None:
        if self.controller:
            self.controller.stop()
        self.controller = None


class RedisServer:
    """A Redis of our own, which may be killed."""

    def __init__(self, program: str, folder: Path) -> None:
        self.port = free_port()
        self.command = [program, "--port", str(self.port), "--save", "", "--dir", str(folder)]

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL)

    def hang(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@dataclass
class Site:
    """The program, what it stands on, and an app of our own on the same database, to look into it."""

    program: Program
    app: Flask
    people: People
    folder: Path
    mail: SlowServer
    redis: RedisServer | None
    small: bool

    def visitor(self) -> Visitor:
        return Visitor(self.app, self.program.port, self.people.owner)

    def comments(self) -> list[str]:
        with self.app.app_context():
            return [row.text for row in session.query(Comment)]

    def states(self) -> list[str]:
        with self.app.app_context():
            return [mail.state for mail in list_outbox()]


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A disk of a few megabytes at this folder, where we may mount one."""
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder], capture_output=True, check=False
        )
        small = mounted.returncode == 0
    except OSError:
        small = False
    yield small
    if small:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture(scope="module")
def site(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("small")
    redis_program = shutil.which("redis-server")
    with small_disk(folder) as small:
        url = copy_sqlite(sqlite_template, folder)
        app = create_app(settings_for(url, folder))
        people = settle(app, datetime.now(UTC))
        with app.app_context():
            a_card(people.owner.team, datetime.now(UTC))
        mail = SlowServer(free_port())
        mail.start()
        redis = RedisServer(redis_program, tmp_path_factory.mktemp("redis")) if redis_program else None
        variables = {"LDAGILE_REDIS_URL": f"redis://127.0.0.1:{redis.port}"} if redis else {}
        program = Program(
            folder,
            url,
            LDAGILE_SECRET_KEY=str(app.secret_key),
            LDAGILE_SMTP_URL=f"smtp://127.0.0.1:{mail.port}",
            **variables,
        )
        program.wait_until_ready()
        if redis:  # the program comes up without it
            redis.start()
        yield Site(program, app, people, folder, mail, redis, small)
        program.process.terminate()
        program.end()
        mail.stop()
        if redis:
            redis.kill()
        with app.app_context():
            db.engine.dispose()


def timed(call: Callable[[], Answer]) -> tuple[Answer, float]:
    began = time.monotonic()
    return call(), time.monotonic() - began


def tell(site: Site, text: str) -> tuple[Answer, float]:
    """Somebody tells a problem, of which they get a mail."""
    return timed(lambda: site.visitor().post(TELL, statement=text, email="helen@elsewhere.org", request_key=text[:9]))


def test_a_slow_mail_server_keeps_nobody_waiting(site: Site) -> None:
    site.mail.takes = SLOW
    answer, took = tell(site, "Slowly they answer")
    assert (answer.status, took < QUICK) == (303, True)
    page, took = timed(lambda: site.visitor().get(f"{TEAM}/board"))
    assert (page.status, took < QUICK) == (200, True)
    assert site.states() == ["waiting"]
    wait_for(lambda: site.states() == ["sent"])
    site.mail.takes = 0.0
    assert len(set(site.mail.message_ids)) == 1


def test_a_mail_server_that_is_away_gets_the_mail_when_it_is_back(site: Site) -> None:
    site.mail.stop()
    answer, took = tell(site, "Awfully quiet here")
    assert (answer.status, took < QUICK) == (303, True)
    wait_for(lambda: attempts(site) == 1)
    assert site.states()[0] == "waiting"
    site.mail.start()
    make_due(site)
    tell(site, "Better now, they say")
    wait_for(lambda: set(site.states()) == {"sent"})
    assert len(site.mail.message_ids) == len(set(site.mail.message_ids)) == len(site.states())


def attempts(site: Site) -> int:
    """How often the newest mail was tried, once that try is over."""
    with site.app.app_context():
        job = session.query(Job).filter_by(kind="send_mail").order_by(Job.id.desc()).first()
        return job.attempts if job.claimed_until is None else 0


def make_due(site: Site) -> None:
    """The pause before the next try is over."""
    with site.app.app_context(), transaction(SITE):
        session.query(Job).filter(Job.done_at.is_(None)).update({"due_at": datetime.now(UTC)})


@pytest.mark.parametrize(
    ("how", "fail", "mend"),
    [("hung", RedisServer.hang, RedisServer.go_on), ("dead", RedisServer.kill, RedisServer.start)],
)
def test_without_redis_pages_work_and_the_work_is_done_when_it_is_back(
    site: Site, how: str, fail: Callable[[RedisServer], None], mend: Callable[[RedisServer], None]
) -> None:
    if site.redis is None:
        if os.environ.get("CI"):
            raise FileNotFoundError("redis-server")
        pytest.skip("redis-server is not installed")
    before, heard = len(site.states()), len(site.program.log())
    fail(site.redis)
    for _ in range(3):
        page, took = timed(lambda: site.visitor().get(f"{TEAM}/board"))
        assert (page.status, took < QUICK) == (200, True)
    answer, took = tell(site, f"{how} Redis is gone today")
    assert (answer.status, took < QUICK) == (303, True)
    assert site.states()[0] == "waiting"
    mend(site.redis)
    wait_for(lambda: site.states() == ["sent"] * (before + 1), seconds=20)  # before the minute's tick
    assert site.visitor().get(f"{TEAM}/board").status == 200
    tell(site, f"{how} Redis is back")
    wait_for(lambda: site.states() == ["sent"] * (before + 2), seconds=20)
    said = [line for line in site.program.log()[heard:] if "queue" in line or "redis" in line.lower()]
    assert not [line for line in said if "Traceback" in line]
    for news in ("the queue can't be reached", "the queue is back"):
        assert 1 <= sum(news in line for line in said) <= 2, said  # each process says it of itself
    assert len(site.program.children()) == 2


def test_while_the_database_is_locked_pages_are_read_and_no_word_is_lost(site: Site) -> None:
    texts = [f"Said in a queue by {n}" for n in range(45)]
    visitor = site.visitor()

    def say(text: str) -> Answer:
        return visitor.post(COMMENTS, text=text, request_key=text.replace(" ", "-"))

    with ThreadPoolExecutor(45) as pool, locked(site.folder / "test.db"):
        began = time.monotonic()
        said = [pool.submit(say, text) for text in texts]
        while time.monotonic() - began < LOCKED:
            page, took = timed(lambda: visitor.get(f"{TEAM}/board"))
            assert (page.status, took < QUICK) == (200, True)
            time.sleep(0.5)
    answers = {text: each.result() for text, each in zip(texts, said, strict=True)}
    assert {answer.status for answer in answers.values()} == {303, 503}
    for text, answer in answers.items():
        if answer.status == 503:
            assert int(answer.headers["Retry-After"]) > 0
            assert "no turn" in answer.text
            assert visitor.post(COMMENTS, **answer.fields(COMMENTS)).status == 303, text
    assert sorted(text for text in site.comments() if text in answers) == sorted(texts)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Somebody else writes, and does not come to an end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def test_on_a_full_disk_nothing_half_is_kept_and_no_word_is_lost(site: Site) -> None:
    if not site.small:
        pytest.skip("no disk can be mounted here")
    visitor, kept = site.visitor(), len(site.comments())
    fill(site.folder / "filling")
    refused = next(answer for answer in long_comments(visitor) if answer.status != 303)
    kept_meanwhile = len(site.comments())
    assert refused.status == 507
    assert "disk of this server takes nothing more" in refused.text
    file = visitor.upload(f"{TEAM}/cards/1/files", "picture.png", PNG + bytes(200_000))
    assert file.status == 507
    assert [path for path in (site.folder / "attachments").rglob("*") if path.is_file()] == []
    assert visitor.get(f"{TEAM}/board").status == 200
    assert visitor.get(f"{TEAM}/cards/1").status == 200
    (site.folder / "filling").unlink()
    assert visitor.post(COMMENTS, **refused.fields(COMMENTS)).status == 303
    assert len(site.comments()) == kept_meanwhile + 1 > kept
    with site.app.app_context():
        assert session.query(Attachment).count() == 0
    assert visitor.upload(f"{TEAM}/cards/1/files", "picture.png", PNG + bytes(200_000)).status == 303
    before = site.states()
    tell(site, "Room again, so go on")
    wait_for(lambda: site.states() == ["sent", *before])


def fill(path: Path) -> None:
    """Write until there is no room for a byte."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        for size in (65536, 1):
            with suppress(OSError):
                while file.write(bytes(size)):
                    pass


def long_comments(visitor: Visitor) -> Iterator[Answer]:
    """One after the other; the first may find room in a file that is there already."""
    for number in range(300):
        yield visitor.post(COMMENTS, text=f"{number} " + "long words " * 800, request_key=f"long-{number}")
