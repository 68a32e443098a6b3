"""An app that knows a mail server."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from ldagile.factory import create_app
from ldagile.models.base import db
from tests.databases import settings_for


@pytest.fixture
def app(database_url: str, tmp_path: Path, clock: Any, mail_server: Any) -> Iterator[Flask]:
    app = create_app(settings_for(database_url, tmp_path, smtp_url=mail_server.url), clock)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def find(app: Flask) -> Callable[[Any], list[dict[str, Any]]]:
    """All rows of a model as they stand in the database now."""

    def rows(model: Any) -> list[dict[str, Any]]:
        with app.app_context():
            found = db.session.query(model).order_by(model.id).all()
            return [{column.name: getattr(row, column.name) for column in model.__table__.columns} for row in found]

    return rows
