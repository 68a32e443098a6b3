"""gunicorn's configuration (STACK.md says where the numbers come from), read by `gunicorn -c python:…`.

One process, many threads: live streams wait in threads, and SQLite has one writer anyway.
"""

from typing import Any

from flask import Flask

from ldagile.cli.logs import LOGGING
from ldagile.live.watch import Watch
from ldagile.models.base import db

workers = 1
worker_class = "gthread"
threads = 600
worker_connections = 1200
graceful_timeout = 3
control_socket_disable = True
logconfig_dict = LOGGING


def post_worker_init(worker: Any) -> None:
    """Once the process that answers requests is there: learn of what other processes write."""
    app: Flask = worker.wsgi
    with app.app_context():
        engine = db.engine
    Watch(engine, app.extensions["bus"], app.app_context).start()
