"""The one way to write: nothing is lost when many write, nothing is told before it is there."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask

from ldagile.live.feed import changes_after, last_seq, record_change, team_topic
from ldagile.models.base import db, session
from ldagile.models.objectives import Objective
from ldagile.models.teams import Team
from ldagile.models.transaction import Committed, on_commit, team_lock, transaction
from ldagile.usecases.objectives import create_objective


def team(people: Any) -> Team:
    found: Team = session.get_one(Team, people.owner.team)
    return found


def test_transactions_do_not_nest(people: Any) -> None:
    with transaction(team_lock(1)), pytest.raises(RuntimeError, match="open already"), transaction(team_lock(1)):
        pass


def test_a_change_made_outside_is_refused_rather_than_lost(people: Any) -> None:
    team(people).name = "Changed in passing"
    with pytest.raises(RuntimeError, match="outside a transaction"), transaction(team_lock(1)):
        pass
    session.rollback()


def test_an_error_takes_everything_back_and_tells_nobody(people: Any, clock: Any) -> None:
    told: list[Committed] = []
    on_commit(db.engine, told.append)

    def fail_half_way() -> None:
        with transaction(team_lock(people.owner.team)):
            team(people).name = "Half done"
            record_change(team_topic(people.owner.team), "team_changed", clock.now)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert team(people).name == "Sales learning"
    assert told == []
    assert last_seq(team_topic(people.owner.team)) == 0


def test_what_is_told_is_there_already_for_every_other_connection(people: Any, clock: Any, app: Flask) -> None:
    seen: list[int] = []

    def look(_work: Committed) -> None:
        with db.engine.connect() as other:
            seen.append(len(other.exec_driver_sql("SELECT id FROM objective").all()))

    on_commit(db.engine, look)
    create_objective(actor=people.owner, now=clock.now, title="A forecast we can trust")
    assert seen == [1]


def test_eight_people_writing_at_once_lose_nothing(people: Any, clock: Any, app: Flask) -> None:
    def write(count: int) -> list[int]:
        with app.app_context():
            make = [create_objective(actor=people.owner, now=clock.now, title=f"{n}") for n in range(count)]
            return [each.number for each in make]

    with ThreadPoolExecutor(8) as pool:
        numbers = [number for some in pool.map(write, [6] * 8) for number in some]
    assert sorted(numbers) == list(range(1, 49))
    assert session.query(Objective).count() == 48
    events = changes_after(team_topic(people.owner.team), 0)
    assert [event.seq for event in events] == list(range(1, 49))
    assert sorted(event.about["objective"] for event in events) == list(range(1, 49))
