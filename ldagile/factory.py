"""create_app: wiring only."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from flask_compress import Compress
from flask_migrate import Migrate

import ldagile.models  # noqa: F401  every row is known before the first query
from ldagile.cli import register_cli
from ldagile.config import Settings, read_settings
from ldagile.jobs.smtp import init_mail
from ldagile.jobs.worker import Queue
from ldagile.live.bus import Bus
from ldagile.models.base import db
from ldagile.models.transaction import Committed, on_commit, prepare_sqlite
from ldagile.web import register_web
from ldagile.web.jinja import Templates
from ldagile.web.logs import init_logs
from ldagile.web.security import init_security
from ldagile.web.translations import Language

ROOT = Path(__file__).resolve().parent.parent
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


def create_app(settings: Settings | None = None, clock: Clock = utc_now) -> Flask:
    """The app for these settings (by default, those of the environment) and this clock."""
    settings = settings or read_settings()
    app = Flask("ldagile", root_path=str(ROOT / "ldagile"), template_folder=str(ROOT / "templates"), static_folder=None)
    app.jinja_environment = Templates
    app.config.update(flask_config(settings))
    app.extensions["settings"], app.extensions["clock"], app.extensions["bus"] = settings, clock, Bus()
    init_logs(app)
    init_database(app, settings)
    init_mail(app, settings)
    Language(app, default_translation_directories=str(ROOT / "translations"))
    Compress(app)
    init_security(app, settings)
    register_web(app, settings)
    register_cli(app)
    return app


def flask_config(settings: Settings) -> dict[str, Any]:
    """What Flask and its extensions are told."""
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": engine_options(settings.database_url),
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,  # pages behind a link send no referrer, and the token is proof enough
        "SESSION_COOKIE_NAME": "ldagile",
        # Sent when something in it changes, not with every answer; so it lasts longer than what it gives access to.
        "SESSION_REFRESH_EACH_REQUEST": False,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=90),
        "MAX_CONTENT_LENGTH": 12 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 2 * 1024 * 1024,
        "RATELIMIT_ENABLED": settings.rate_limits,
        "RATELIMIT_STORAGE_URI": settings.redis_url or "swept://",
        "RATELIMIT_STORAGE_OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 1} if settings.redis_url else {},
        "COMPRESS_MIMETYPES": ["text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"],
        "COMPRESS_ALGORITHM": ["gzip"],
        "COMPRESS_LEVEL": 3,  # half the time of the default, for an eighth more bytes
        "COMPRESS_STREAMS": False,
    }


def engine_options(database_url: str) -> dict[str, Any]:
    """A pool that many threads share, how long to wait, and errors that keep people's words out of the log."""
    # Last in, first out: who has just written has the pages at hand.
    options: dict[str, Any] = {"pool_size": 40, "max_overflow": 0, "pool_use_lifo": True, "hide_parameters": True}
    if database_url.startswith("sqlite"):
        return options | {"connect_args": {"timeout": 5}}
    return options | {"pool_pre_ping": True, "connect_args": {"connect_timeout": 5}}


def init_database(app: Flask, settings: Settings) -> None:
    """The engine, its migrations, and telling this process's readers and the worker of each commit."""
    settings.instance.mkdir(parents=True, exist_ok=True)
    db.init_app(app)
    Migrate(app, db, directory=str(ROOT / "migrations"), render_as_batch=True, compare_type=True)
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        prepare_sqlite(engine, settings.sqlite_synchronous)
    bus: Bus = app.extensions["bus"]

    def publish(work: Committed) -> None:
        bus.publish(work.topics)

    queue = app.extensions["queue"] = Queue(app, settings)
    on_commit(engine, publish)
    on_commit(engine, queue.after_commit)
