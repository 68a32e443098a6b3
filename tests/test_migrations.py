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


def rows(app: Flask) -> dict[str, list[Any]]:
    with app.app_context(), db.engine.connect() as connection:
        seen = MetaData()
        seen.reflect(connection)
        return {
            name: sorted(map(repr, connection.execute(select(table)).all()))
            for name, table in seen.tables.items()
            if name != "alembic_version"
        }


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
    with app.app_context():
        script = ScriptDirectory(app.extensions["migrate"].directory)
        older = script.get_revision(script.get_current_head()).down_revision
        downgrade(revision=older or "base")
    kept = rows(app)
    assert all(before[name] == kept[name] for name in kept if older)
    with app.app_context():
        upgrade()
    after = rows(app)
    assert set(after) == set(before)
    assert all(after[name] == (before[name] if older else []) for name in kept or after)
