"""An app that knows a mail server."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from ldagile.jobs.smtp import init_mail
from ldagile.models.base import db
from ldagile.usecases.passwords import mail_reset


@pytest.fixture
def app(app: Flask, mail_server: Any) -> Flask:
    settings = replace(app.extensions["settings"], smtp_url=mail_server.url)
    app.extensions["settings"] = settings
    init_mail(app, settings)
    return app


@pytest.fixture
def find(app: Flask) -> Callable[[Any], list[dict[str, Any]]]:
    """All rows of a model as they stand in the database now."""

    def rows(model: Any) -> list[dict[str, Any]]:
        with app.app_context():
            found = db.session.query(model).order_by(model.id).all()
            return [{column.name: getattr(row, column.name) for column in model.__table__.columns} for row in found]

    return rows


@pytest.fixture
def asked(do: Any, people: Any, clock: Any) -> None:
    """Somebody has asked for a new password."""
    do(mail_reset, email="teammate@example.org", now=clock.now)
