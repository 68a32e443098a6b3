"""The same people in every test: an owner (who leads the team), a teammate (a member), an onlooker (a viewer),
a stranger (who leads another team), an administrator, and a visitor without an account."""

import gc
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, has_app_context
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer

from ldagile.domain.permissions import Actor
from ldagile.factory import create_app
from ldagile.models.accounts import open_session
from ldagile.models.base import db, session
from ldagile.models.memberships import add_member, add_team
from ldagile.models.transaction import SITE, _after_commit, transaction
from ldagile.models.users import User
from ldagile.web.cache import Cache
from ldagile.web.live import Places
from ldagile.web.security import limiter
from tests.databases import WORKER, copy_sqlite, empty_postgres, migrate, postgres_database, settings_for
from tests.mail_server import MailServer, running_mail_server

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PASSWORD = "three plain words"
HEADER = re.compile(r"[ \t\x21-\x7e\x80-\xff]*")


# What takes longest, so that no worker begins it when the other has nothing left to do.
FIRST = (
    *("browser/test_the_whole_loop.py", "faults/test_kills.py", "web/nonsense/test_api.py"),
    *("browser/test_every_page.py", "web/nonsense/test_forms.py", "web/nonsense/test_addresses.py"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with what takes longest."""
    place = {str(Path(__file__).parent / name): number for number, name in enumerate(FIRST)}
    items.sort(key=lambda item: place.get(str(item.path), len(place)))


def pytest_collection_finish() -> None:
    """Half a million objects of libraries stay for good: not looking through them saves a sixth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    migrate(f"sqlite:///{folder / 'template.db'}", folder)
    return folder / "template.db"


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = postgres_database(f"ldagile_test_{WORKER}")
    migrate(url, tmp_path_factory.mktemp("postgres"))
    return url


@pytest.fixture(scope="session")
def sqlite_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, sqlite_folder: Path) -> str:
    if request.param == "sqlite":
        return copy_sqlite(request.getfixturevalue("sqlite_template"), sqlite_folder)
    url: str = request.getfixturevalue("postgres_url")
    empty_postgres(url)
    return url


@pytest.fixture(scope="session")
def kept_apps() -> dict[str, tuple[Flask, dict[str, Any]]]:
    """One app for each database, and what it was like when it was new: making one takes a quarter of a second."""
    return {}


@pytest.fixture
def app(
    request: pytest.FixtureRequest, database_url: str, tmp_path: Path, clock: Clock, kept_apps: dict[str, Any]
) -> Iterator[Flask]:
    """The app, as good as new. A test that adds routes to it asks for one of its own: `own_app`."""
    settings = settings_for(database_url, tmp_path)
    if request.node.get_closest_marker("own_app"):
        app = create_app(settings, clock)
    else:
        if database_url not in kept_apps:
            new = create_app(settings, clock)
            kept_apps[database_url] = new, state_of(new)
        app, state = kept_apps[database_url]
        restore(app, state)
        app.extensions |= {"settings": settings, "clock": clock}
    app.test_client_class = Client
    yield app
    if request.node.get_closest_marker("own_app") or database_url.startswith("sqlite"):  # whose file goes
        with app.app_context():
            db.engine.dispose()


def state_of(app: Flask) -> dict[str, Any]:
    """What tests change on an app."""
    with app.app_context():
        callbacks = list(_after_commit[db.engine])
    babel = dict(vars(app.extensions["babel"]))
    return {"config": dict(app.config), "extensions": dict(app.extensions), "babel": babel, "callbacks": callbacks}


def restore(app: Flask, state: dict[str, Any]) -> None:
    """Take back what a test changed."""
    app.config.clear()
    app.config.update(state["config"])
    app.extensions.clear()
    app.extensions.update(state["extensions"], places=Places(), boards=Cache[Any](10))
    vars(app.extensions["babel"]).update(state["babel"])
    limiter.enabled = app.config["RATELIMIT_ENABLED"]  # one for all apps, and another app may have switched it on
    with app.app_context():
        _after_commit[db.engine][:] = state["callbacks"]


class Client(FlaskClient):
    """A browser that proves with each unsafe request that the form was ours."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        assert not has_app_context(), "with an app context held open, everybody looks like the first person"
        if "HTTP_X_CSRFTOKEN" in self.environ_base:
            with self.session_transaction() as cookies:
                cookies["csrf_token"] = "raw"
        response = super().open(*args, **kwargs)
        assert all(map(HEADER.fullmatch, response.headers.values())), "gunicorn answers that with 500"
        return response

    def carry_csrf(self) -> None:
        serializer = URLSafeTimedSerializer(self.application.secret_key, salt="wtf-csrf-token")
        self.environ_base["HTTP_X_CSRFTOKEN"] = serializer.dumps("raw")


@dataclass(frozen=True)
class People:
    """Actors for use cases; ids and addresses for everything else."""

    owner: Actor
    teammate: Actor
    onlooker: Actor
    stranger: Actor
    admin: Actor
    slug: str = "sales-learning"
    other_slug: str = "far-away"


@pytest.fixture
def people(app: Flask, clock: Clock) -> People:
    return settle(app, clock.now)


def settle(app: Flask, now: datetime) -> People:
    """Two teams and five people, with the same password."""
    with app.app_context():
        hashed = app.extensions["hasher"].hash(PASSWORD)
        with transaction(SITE):
            team = add_team("Sales learning", created_by_id=None, now=now)
            other = add_team("Far away", created_by_id=None, now=now)
            ids = {}
            for name in ("owner", "teammate", "onlooker", "stranger", "admin"):
                user = User(
                    email=f"{name}@example.org",
                    name=name.title(),
                    password_hash=hashed,
                    is_admin=name == "admin",
                    created_at=now,
                )
                session.add(user)
                session.flush()
                ids[name] = user.id
            for name, role in (("owner", "lead"), ("teammate", "member"), ("onlooker", "viewer")):
                add_member(team.id, ids[name], role, created_by_id=None, now=now)
            add_member(other.id, ids["stranger"], "lead", created_by_id=None, now=now)
            team_id, other_id = team.id, other.id
    return People(
        owner=Actor(ids["owner"], "Owner", team_id=team_id, role="lead"),
        teammate=Actor(ids["teammate"], "Teammate", team_id=team_id, role="member"),
        onlooker=Actor(ids["onlooker"], "Onlooker", team_id=team_id, role="viewer"),
        stranger=Actor(ids["stranger"], "Stranger", team_id=other_id, role="lead"),
        admin=Actor(ids["admin"], "Admin", is_admin=True, team_id=team_id),
    )


@pytest.fixture
def sign_in(app: Flask, clock: Clock) -> Callable[[Actor | None], Client]:
    """A browser in which this person is signed in; for None, in which nobody is."""

    def browser(actor: Actor | None) -> Client:
        client = app.test_client()
        client.carry_csrf()
        if actor is not None:
            with app.app_context(), transaction(SITE):
                opened = open_session(actor.user_id, user_agent="pytest", now=clock.now)
            with client.session_transaction() as cookies:
                cookies["_user_id"] = opened.token
                cookies["_fresh"] = True
        return client

    return browser


@pytest.fixture
def owner(sign_in: Callable[[Actor | None], Client], people: People) -> Client:
    return sign_in(people.owner)


@pytest.fixture
def teammate(sign_in: Callable[[Actor | None], Client], people: People) -> Client:
    return sign_in(people.teammate)


@pytest.fixture
def onlooker(sign_in: Callable[[Actor | None], Client], people: People) -> Client:
    return sign_in(people.onlooker)


@pytest.fixture
def stranger(sign_in: Callable[[Actor | None], Client], people: People) -> Client:
    return sign_in(people.stranger)


@pytest.fixture
def admin(sign_in: Callable[[Actor | None], Client], people: People) -> Client:
    return sign_in(people.admin)


@pytest.fixture
def visitor(sign_in: Callable[[Actor | None], Client], people: People) -> Client:
    return sign_in(None)


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    with running_mail_server() as server:
        yield server


@pytest.fixture
def do(app: Flask, clock: Clock) -> Callable[..., Any]:
    """Call a use case as a person would have, in an app context of its own; `now` is the clock's."""

    def call(use_case: Callable[..., Any], **arguments: Any) -> Any:
        with app.app_context():
            return use_case(**arguments)

    return call
