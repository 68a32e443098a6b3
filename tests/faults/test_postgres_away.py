"""PostgreSQL goes away for a while and comes back: people are told, and nobody has to restart anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.engine import make_url

from ldagile.factory import create_app
from ldagile.live.feed import last_seq, team_topic
from ldagile.models.base import db
from ldagile.usecases.objectives import create_objective
from tests.build import a_card
from tests.databases import admin_connection, settings_for
from tests.faults.at_work import TEAM, Listener, threads
from tests.program import wait_for

COMMENTS = f"{TEAM}/cards/1/comments"
CUT = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")


@contextmanager
def away(app: Flask) -> Iterator[None]:
    """Every connection is cut, and no new one is taken."""
    name = make_url(app.extensions["settings"].database_url).database
    with admin_connection() as connection:
        connection.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))  # type: ignore[attr-defined]
        connection.execute(CUT, {"name": name})  # type: ignore[attr-defined]
        try:
            yield
        finally:
            connection.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'))  # type: ignore[attr-defined]


def change_elsewhere(app: Flask, people: Any, clock: Any) -> int:
    """Another process writes; the number of its change."""
    settings = app.extensions["settings"]
    elsewhere = create_app(settings_for(settings.database_url, settings.instance), clock)
    with elsewhere.app_context():
        create_objective(actor=people.owner, now=clock.now, title="From elsewhere")
        db.session.remove()
        db.engine.dispose()
    with app.app_context():
        return last_seq(team_topic(people.owner.team))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_while_postgres_is_away_people_are_told_and_afterwards_all_goes_on(
    app: Flask, people: Any, clock: Any, visitor_of: Any
) -> None:
    visitor, listener = visitor_of(people.owner), Listener(visitor_of(people.teammate))
    with app.app_context():
        a_card(people.owner.team, clock.now)
    with threads(listener.listen) as ended:
        visitor.post(COMMENTS, text="Said before it went")
        wait_for(lambda: listener.seen[-1] > 0)
        with away(app):
            page = visitor.get(f"{TEAM}/board")
            kept = visitor.post(COMMENTS, text="Said meanwhile", request_key="meanwhile")
            problem = visitor.ask("GET", "/api/v1/teams", Authorization="Bearer anything")
            assert (visitor.get("/healthz").status, visitor.get("/readyz").status) == (200, 503)
        assert visitor.post(COMMENTS, **kept.fields(COMMENTS)).status == 303
        newest = change_elsewhere(app, people, clock)
        wait_for(lambda: listener.seen[-1] == newest)
        ended.set()
        visitor.post(COMMENTS, text="Said at last")
    assert [each.status for each in (page, kept, problem)] == [503, 503, 503]
    assert "The database doesn’t answer just now." in page.text
    assert "Said meanwhile" in kept.text
    assert problem.headers["Content-Type"] == "application/problem+json"
    assert int(problem.headers["Retry-After"]) > 0
    assert listener.seen[: newest + 1] == list(range(newest + 1))
    assert "Said meanwhile" in visitor.get(f"{TEAM}/cards/1").text
