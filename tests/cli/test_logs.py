"""What an exception says of the row that a database refused stays out of the log."""

import json
import logging
import sys
from logging.config import DictConfigurator
from typing import Any

from sqlalchemy.exc import IntegrityError

from ldagile.cli.logs import LOGGING
from ldagile.models.base import session
from ldagile.models.listening import Response


def line_of(error: Exception) -> dict[str, Any]:
    """As our processes would write it."""
    formatter = DictConfigurator(LOGGING).configure_formatter({**LOGGING["formatters"]["json"]})  # type: ignore[attr-defined]
    try:
        raise error
    except Exception:
        record = logging.LogRecord("ldagile", logging.ERROR, __file__, 1, "exception", (), sys.exc_info())
    said: dict[str, Any] = json.loads(formatter.format(record))
    return said


def test_the_words_of_an_answer_that_could_not_be_kept_are_in_no_log(app: Any, people: Any) -> None:
    with app.app_context():
        session.add(Response(team_id=people.owner.team, follow_up_id=None, change="Only I would\nput it like this"))
        try:
            session.flush()
        except IntegrityError as refused:
            error = refused
        session.rollback()
    line = line_of(error)
    assert "follow_up_id" in line["exc_info"]
    assert "INSERT INTO response" in line["exc_info"]
    assert "Only I would" not in json.dumps(line)
    assert "put it like this" not in json.dumps(line)
