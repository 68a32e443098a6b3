"""The sample garden, grown once for each kind of database; each test gets a copy of it."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.engine import make_url

from ldagile.domain.permissions import Actor
from ldagile.factory import create_app
from ldagile.jobs.garden import load_garden
from ldagile.models.base import db, session
from ldagile.models.users import Membership, User
from tests.conftest import START, Clock
from tests.databases import WORKER, copy_sqlite, migrate, postgres_database, settings_for

URL = "/t/sales-learning"


def grow(url: str, folder: Path, now: datetime = START) -> None:
    app = create_app(settings_for(url, folder), Clock())
    with app.app_context():
        load_garden(visitor_id=None, now=now)
        db.engine.dispose()


@pytest.fixture(scope="session")
def garden_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("garden")
    shutil.copy(sqlite_template, folder / "garden.db")
    grow(f"sqlite:///{folder / 'garden.db'}", folder)
    return folder / "garden.db"


@pytest.fixture(scope="session")
def garden_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("garden_postgres")
    url = postgres_database(f"ldagile_garden_{WORKER}")
    migrate(url, folder)
    grow(url, folder)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, sqlite_folder: Path) -> str:
    if request.param == "sqlite":
        return copy_sqlite(request.getfixturevalue("garden_file"), sqlite_folder)
    grown: str = request.getfixturevalue("garden_database")
    if getattr(request.module, "READS_ONLY", False):
        return grown
    return postgres_database(f"ldagile_garden_copy_{WORKER}", template=str(make_url(grown).database))


@pytest.fixture
def gardener(app: Flask) -> Callable[[str], Actor]:
    """Somebody of the garden's team, by their first name."""

    def find(name: str) -> Actor:
        query = select(User.id, User.name, Membership.team_id, Membership.role)
        with app.app_context():
            row = session.execute(
                query.join(Membership, Membership.user_id == User.id).where(User.name.startswith(name))
            )
            user_id, full, team_id, role = row.one()
        return Actor(user_id, full, team_id=team_id, role=role)

    return find


@pytest.fixture
def mira(gardener: Any) -> Actor:
    actor: Actor = gardener("Mira")
    return actor


@pytest.fixture
def team(mira: Actor) -> int:
    return mira.team


@pytest.fixture
def now() -> datetime:
    return START
