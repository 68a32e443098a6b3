"""The real program, started as people start it."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest
from flask import Flask
from sqlalchemy import make_url

from ldagile.factory import create_app
from ldagile.models.base import db
from ldagile.models.mails import post
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import User
from ldagile.queries.links import sign_link
from ldagile.queries.outbox import list_outbox
from tests.databases import copy_sqlite, settings_for
from tests.program import Program, children_of, name_of, wait_for


def mail_states(app: Flask) -> list[str]:
    with app.app_context():
        return [mail.state for mail in list_outbox()]


def open_files(pid: int) -> list[str]:
    return [str(each.readlink()) for each in Path(f"/proc/{pid}/fd").iterdir()]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Program]]:
    started: list[Program] = []

    def program(url: str, **variables: str) -> Program:
        started.append(Program(tmp_path, url, **variables))
        return started[-1]

    yield program
    for each in started:
        if each.process.poll() is None:
            each.process.terminate()
            each.end()


@pytest.fixture
def database(sqlite_template: Path, tmp_path: Path) -> str:
    return copy_sqlite(sqlite_template, tmp_path)


def test_it_answers_works_off_what_others_commit_and_ends_on_sigterm(
    start: Any, database: str, tmp_path: Path, mail_server: Any
) -> None:
    program = start(database, LDAGILE_SMTP_URL=mail_server.url)
    program.wait_until_ready()
    elsewhere = create_app(settings_for(database, tmp_path))
    with elsewhere.app_context():
        now = elsewhere.extensions["clock"]()
        with transaction(SITE):
            db.session.add(User(id=1, email="mira@example.org", name="Mira", created_at=now))
            post("reset", "mira@example.org", now=now, user_id=1, generation=0)
    wait_for(lambda: mail_states(elsewhere) == ["sent"], seconds=5)
    assert len(mail_server.arrived) == 1
    children = program.children()
    program.process.send_signal(signal.SIGTERM)
    printed, _logged = program.end()
    assert printed == f"ldagile is at http://127.0.0.1:{program.port}\n"
    assert program.process.returncode == 0
    assert len(children) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in children)


def test_the_process_that_the_others_are_forked_from_holds_no_connection_that_they_would_share(
    start: Any, database: str
) -> None:
    program = start(database)
    program.wait_until_ready()
    web, _worker = program.children()
    path = make_url(database).database
    assert path in open_files(children_of(web)[0])
    assert not {path} & {*open_files(program.process.pid), *open_files(web)}


def test_it_ends_when_its_worker_dies_and_prints_the_token_for_who_comes_from_elsewhere(
    start: Any, database: str, tmp_path: Path
) -> None:
    secret = "a secret for tests that is long enough"
    program = start(database, HOST="0.0.0.0", LDAGILE_SECRET_KEY=secret)  # noqa: S104
    program.wait_until_ready()
    worker = next(pid for pid in program.children() if name_of(pid) == "ldagile-worker")
    os.kill(worker, signal.SIGKILL)
    printed, logged = program.end()
    assert program.process.returncode == 1
    assert "The worker ended by itself (-9), so everything ends." in logged
    assert sign_link(secret, "setup", 0, 0) in printed
    with pytest.raises(URLError):
        program.get("/healthz")


def test_it_refuses_an_outdated_database_in_one_sentence(start: Any, tmp_path: Path) -> None:
    program = start(f"sqlite:///{tmp_path / 'empty.db'}")
    _printed, logged = program.end()
    assert logged == "Error: The database is not up to date. Run `flask db upgrade`, then start again.\n"
    assert program.process.returncode == 1


def test_it_refuses_settings_it_cannot_use_with_exit_code_2(start: Any, database: str) -> None:
    program = start(database, LDAGILE_SMTP_URL="mail.example.org")
    _printed, logged = program.end()
    assert logged == "LDAGILE_SMTP_URL must begin with smtp:// or smtps:// or smtp+starttls://\n"
    assert program.process.returncode == 2


def test_it_refuses_an_address_that_is_taken(start: Any, database: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        program = start(database, PORT=str(port))
        _printed, logged = program.end()
    assert f"Can't listen on 127.0.0.1:{port}: Address already in use." in logged
    assert program.process.returncode == 1
