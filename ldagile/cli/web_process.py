"""The process that answers requests: gunicorn (STACK.md says where the numbers come from).

One process, many threads: live streams wait in threads, and SQLite has one writer anyway.
"""

import os
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from ldagile.cli.logs import LOGGING
from ldagile.cli.processes import name_process
from ldagile.config import Settings
from ldagile.live.watch import Watch
from ldagile.models.base import db

OPTIONS = {
    "workers": 1,
    "worker_class": "gthread",
    "threads": 600,
    "worker_connections": 1200,
    "graceful_timeout": 3,
    "control_socket_disable": True,
    "logconfig_dict": LOGGING,
}


class WebProcess(BaseApplication):  # type: ignore[misc]
    """gunicorn around an app that is there already; it forks the process that answers."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        super().__init__()

    def load_config(self) -> None:
        """Tell gunicorn what it needs to know."""
        for name, value in OPTIONS.items():
            self.cfg.set(name, value)
        self.cfg.set("bind", address(self._app))
        self.cfg.set("post_worker_init", watch)
        self.cfg.set("worker_exit", leave)

    def load(self) -> Flask:
        """The app that answers."""
        return self._app


def answer_requests(app: Flask) -> None:
    """Be gunicorn, until SIGTERM."""
    name_process("ldagile-web")
    WebProcess(app).run()


def address(app: Flask) -> str:
    """What to listen on."""
    settings: Settings = app.extensions["settings"]
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{host}:{settings.port}"


def watch(worker: Any) -> None:
    """Once the process that answers requests is there (no thread outlives a fork): learn of what others write."""
    app: Flask = worker.wsgi
    with app.app_context():
        engine = db.engine
    Watch(engine, app.extensions["bus"], app.app_context).start()


def leave(_arbiter: Any, worker: Any) -> None:
    """Where gunicorn's first process is gone, nobody else would end the streams that this one still has open."""
    if os.getppid() != worker.ppid:
        os._exit(1)
