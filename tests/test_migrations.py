"""Migrations lead to the models, and up and down with data in them, on both databases."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import MetaData, select

from ldagile.jobs.garden import load_garden
from ldagile.models.base import db

Row = dict[str, Any]


def rows(app: Flask) -> dict[str, list[Row]]:
    with app.app_context(), db.engine.connect() as connection:
        seen = MetaData()
        seen.reflect(connection)
        return {
            name: sorted((dict(row) for row in connection.execute(select(table)).mappings()), key=repr)
            for name, table in seen.tables.items()
            if name != "alembic_version"
        }


def shaped(rows: list[Row], like: list[Row]) -> list[str]:
    """The rows, with those columns only that the others have."""
    columns = set(like[0]) if like else set()
    return sorted(repr({name: value for name, value in row.items() if name in columns}) for row in rows)


def test_there_is_one_head(app: Flask) -> None:
    script = ScriptDirectory(app.extensions["migrate"].directory)
    assert len(script.get_heads()) == 1


def test_the_migrations_make_what_the_models_say(app: Flask) -> None:
    with app.app_context(), db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [each for each in compare_metadata(context, db.metadata) if "alembic_version" not in str(each)]
    assert differences == []


def test_down_one_and_up_again_keeps_every_row_that_the_older_shape_has(app: Flask, clock: Any) -> None:
    with app.app_context():
        load_garden(visitor_id=None, now=clock.now)
        before = rows(app)
        downgrade()
    kept = rows(app)
    assert {name: shaped(before[name], kept[name]) for name in kept} == {
        name: shaped(kept[name], kept[name]) for name in kept
    }
    with app.app_context():
        upgrade()
    assert rows(app) == before


def test_down_to_nothing_and_up_again(app: Flask) -> None:
    shapes = set(rows(app))
    with app.app_context():
        downgrade(revision="base")
    assert rows(app) == {}
    with app.app_context():
        upgrade()
    assert set(rows(app)) == shapes
