"""Rows that a test needs to stand on, where the use case that makes them is not what it tests.

Each commits one transaction and returns the row's number; call it inside an app context.
"""

from datetime import datetime
from typing import Any

from fractional_indexing import generate_key_between

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.lane_rows import first_lane, last_position
from ldagile.models.numbers import next_number
from ldagile.models.objectives import Metric, Objective
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.models.transaction import team_lock, transaction


def build(model: Any, team_id: int, now: datetime, **values: Any) -> Any:
    with transaction(team_lock(team_id)):
        return add(model, team_id, now, **values).number


def add(model: Any, team_id: int, now: datetime, **values: Any) -> Any:
    row = model(team_id=team_id, number=next_number(model, team_id), created_at=now, **values)
    session.add(row)
    session.flush()
    return row


def a_person(team_id: int, now: datetime, name: str = "Helen Marsh", email: str | None = None, **more: Any) -> int:
    number: int = build(Person, team_id, now, name=name, email=email, **more)
    return number


def an_objective(team_id: int, now: datetime, **more: Any) -> int:
    values = {"title": "A forecast we can trust", "importance": "normal", "status": "active", **more}
    number: int = build(Objective, team_id, now, **values)
    return number


def a_metric(team_id: int, now: datetime, objective: int, **more: Any) -> int:
    found = session.query(Objective).filter_by(team_id=team_id, number=objective).one().id
    values = {"name": "Records complete", "unit": "%", "direction": "up", "cadence": "weekly", "level": "L3", **more}
    number: int = build(Metric, team_id, now, objective_id=found, **values)
    return number


def a_problem(team_id: int, now: datetime, statement: str = "Only 41 % of records are complete", **more: Any) -> int:
    with transaction(team_lock(team_id)):
        requester = add(Person, team_id, now, name="Helen Marsh", email=None)
        values = {"state": "submitted", "requester_id": requester.id, **more}
        number: int = add(Problem, team_id, now, statement=statement, **values).number
        return number


def a_card(team_id: int, now: datetime, stage: str = "idea", **more: Any) -> int:
    with transaction(team_lock(team_id)):
        lane = first_lane(team_id, stage)
        position = generate_key_between(last_position(lane.id), None)
        values = {
            "kind": "discovery",
            "title": "Watch one hour",
            "lane_id": lane.id,
            "position": position,
            "entered_at": now,
            **more,
        }
        number: int = add(Card, team_id, now, **values).number
        return number


def change(team_id: int, noun: str, number: int, **values: Any) -> None:
    """Put values on a row as a use case of another noun would have."""
    model = {"problem": Problem, "card": Card}[noun]
    with transaction(team_lock(team_id)):
        row = session.query(model).filter_by(team_id=team_id, number=number).one()
        for name, value in values.items():
            setattr(row, name, value)
