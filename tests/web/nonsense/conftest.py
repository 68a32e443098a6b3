"""A planted team, made once and copied for each test, and a browser in which its lead is signed in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import connect

import pytest
from flask import Flask
from sqlalchemy import func, literal, select, text, union_all

from ldagile.domain.permissions import Actor
from ldagile.factory import create_app
from ldagile.models.accounts import open_session
from ldagile.models.base import Base, db, session
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import User
from tests.conftest import PASSWORD, START, Client
from tests.databases import copy_sqlite, empty_postgres, settings_for
from tests.web.nonsense.world import World, plant

TABLES = Base.metadata.sorted_tables
COUNTS = union_all(*(select(literal(each.name), func.count()).select_from(each) for each in TABLES))


@dataclass(frozen=True)
class Planted:
    """The team, and the cookie of its lead's browser."""

    world: World
    cookie: str


def settle(app: Flask, instance: Path) -> Planted:
    """Plant the team in this app's database."""
    with app.app_context():
        hashed = app.extensions["hasher"].hash(PASSWORD)
        with transaction(SITE):
            user = User(email="owner@example.org", name="Owner", password_hash=hashed, is_admin=True, created_at=START)
            session.add(user)
            session.flush()
            user_id = user.id
        world = plant(Actor(user_id, "Owner", is_admin=True), START, instance)
        with transaction(SITE):
            return Planted(world, open_session(user_id, user_agent="pytest", now=START).token)


@pytest.fixture(scope="session")
def template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Planted]:
    """A SQLite file with the team in it."""
    folder = tmp_path_factory.mktemp("planted")
    url = copy_sqlite(sqlite_template, folder)
    app = create_app(settings_for(url, folder), lambda: START)
    planted = settle(app, folder)
    with app.app_context():
        with db.engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        db.engine.dispose()
    return folder / "test.db", planted


@pytest.fixture
def database_url(template: tuple[Path, Planted], sqlite_folder: Path) -> str:
    return copy_sqlite(template[0], sqlite_folder)


@pytest.fixture
def planted(template: tuple[Path, Planted]) -> Planted:
    return template[1]


@pytest.fixture
def anew(app: Flask, template: tuple[Path, Planted], sqlite_folder: Path) -> Callable[[], None]:
    """Put everything back as it was planted."""

    def restore() -> None:
        with app.app_context():
            db.engine.dispose()
        copy_sqlite(template[0], sqlite_folder)

    return restore


@pytest.fixture
def on_postgresql(postgres_url: str, tmp_path: Path) -> Iterator[tuple[Flask, Planted]]:
    """Another app, on PostgreSQL, and the same team planted there."""
    empty_postgres(postgres_url)
    app = create_app(settings_for(postgres_url, tmp_path), lambda: START)
    app.test_client_class = Client
    yield app, settle(app, tmp_path)
    with app.app_context():
        db.engine.dispose()


def browser_of(app: Flask, cookie: str) -> Client:
    """A browser with this cookie."""
    client = app.test_client()
    assert isinstance(client, Client)
    client.carry_csrf()
    with client.session_transaction() as cookies:
        cookies["_user_id"], cookies["_fresh"] = cookie, True
    return client


def rows(app: Flask) -> dict[str, int]:
    """How many rows each table has."""
    with app.app_context():
        return dict(session.execute(COUNTS).all())


def writes(app: Flask) -> Callable[[], bool]:
    """Asks whether anything was written since it was last asked: SQLite counts the commits of others."""
    file = connect(app.extensions["settings"].database_url.removeprefix("sqlite:///"), isolation_level=None)
    seen = [None]

    def changed() -> bool:
        before, seen[:] = seen[:], file.execute("PRAGMA data_version").fetchone()
        return seen != before

    changed()
    return changed
