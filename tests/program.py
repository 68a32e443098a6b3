"""The real program, started as people start it, and visitors who ask it over HTTP."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import urlencode
from urllib.request import urlopen

from flask import Flask
from itsdangerous import URLSafeTimedSerializer

from ldagile.domain.permissions import Actor
from ldagile.models.accounts import open_session
from ldagile.models.transaction import SITE, transaction
from tests.mail_server import free_port

ROOT = Path(__file__).parents[1]


class Program:
    """`python app.py` in a folder of its own."""

    def __init__(self, folder: Path, url: str, **variables: str) -> None:
        self.port = int(variables.setdefault("PORT", str(free_port())))
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LDAGILE_")}
        environment |= {
            "LDAGILE_INSTANCE": str(folder),
            "LDAGILE_DATABASE_URL": url,
            "PYTHONUNBUFFERED": "1",
            **variables,
        }
        # A pipe that nobody reads would stop it once it has said much.
        self.printed, self.logged = TemporaryFile("w+"), TemporaryFile("w+")  # noqa: SIM115  they live as long as it
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "app.py"],
            cwd=folder,
            env=environment,
            stdout=self.printed,
            stderr=self.logged,
        )

    def get(self, path: str) -> int:
        with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as response:
            return int(response.status)

    def is_ready(self) -> bool:
        try:
            return self.get("/readyz") == 200
        except OSError:
            return False

    def wait_until_ready(self) -> None:
        wait_for(self.is_ready, seconds=60)

    def children(self) -> list[int]:
        return children_of(self.process.pid)

    def log(self) -> list[str]:
        """What it has logged so far, read without moving the place where it goes on writing."""
        size = os.fstat(self.logged.fileno()).st_size
        return os.pread(self.logged.fileno(), size, 0).decode().splitlines()

    def end(self) -> tuple[str, str]:
        """Wait for its end, and say what it printed."""
        self.process.wait(timeout=30)
        with self.printed, self.logged:
            return said(self.printed), said(self.logged)


def said(file: IO[str]) -> str:
    file.seek(0)
    return file.read()


def children_of(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def name_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.1)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str

    @property
    def done(self) -> bool:
        """Whether it was acknowledged."""
        return 200 <= self.status < 400

    def fields(self, action: str) -> dict[str, str]:
        """What the hidden fields of the form for this address hold."""
        form = re.search(rf'<form[^>]*action="{re.escape(action)}\??".*?</form>', self.text, re.DOTALL)
        assert form, f"no form for {action}"
        found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form[0])
        return {name: unescape(value) for name, value in found}


class Visitor:
    """A browser in which this person is signed in; each request has a connection of its own."""

    def __init__(self, app: Flask, port: int, actor: Actor | None = None) -> None:
        self.port = port
        cookies: dict[str, object] = {"csrf_token": "raw"}
        if actor is not None:
            with app.app_context(), transaction(SITE):
                opened = open_session(actor.user_id, user_agent="pytest", now=app.extensions["clock"]())
            cookies |= {"_user_id": opened.token, "_fresh": True}
        signed = app.session_interface.get_signing_serializer(app).dumps(cookies)
        token = URLSafeTimedSerializer(str(app.secret_key), salt="wtf-csrf-token").dumps("raw")
        self.headers = {"Cookie": f"ldagile={signed}", "X-CSRFToken": str(token)}

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, self.headers | headers)
            response = connection.getresponse()
            return Answer(response.status, dict(response.headers), response.read().decode())
        finally:
            connection.close()

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, **form: object) -> Answer:
        body = urlencode({name: str(value) for name, value in form.items()}).encode()
        return self.ask("POST", path, body, **{"Content-Type": "application/x-www-form-urlencoded"})

    def upload(self, path: str, name: str, data: bytes) -> Answer:
        head = f'--cut\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        body = head + data + b"\r\n--cut--\r\n"
        return self.ask("POST", path, body, **{"Content-Type": "multipart/form-data; boundary=cut"})

    def numbers(self, path: str, after: int) -> Iterator[int]:
        """The numbers that a stream tells after this one, as a browser reads it: until it breaks off."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=35)
        try:
            connection.request("GET", path, headers=self.headers | {"Last-Event-ID": str(after)})
            for line in connection.getresponse():
                if line.startswith(b"id: "):
                    yield int(line[4:])
        finally:
            connection.close()
