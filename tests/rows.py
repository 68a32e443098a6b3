"""Reading what stands in the database, and changing it where no use case does or is not what the test is about."""

from typing import Any

from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.problems import Problem
from ldagile.models.transaction import team_lock, transaction
from tests.conftest import People

NAMES = {"problem": Problem, "card": Card}


def change(app: Flask, people: People, model: Any, number: int = 1, **values: Any) -> None:
    """Set columns of the team itself, or of its record with this number."""
    table = NAMES.get(model, model)
    with app.app_context(), transaction(team_lock(people.owner.team)):
        which = {"number": number} if hasattr(table, "number") else {"id": people.owner.team}
        row = session.query(table).filter_by(**which).one()
        for name, value in values.items():
            setattr(row, name, value)


def card(number: int = 1) -> Card:
    """The card with this number as it stands in the database now."""
    session.rollback()
    found: Card = session.query(Card).filter_by(number=number).one()
    return found
