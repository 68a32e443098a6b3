"""Intake, tracking, problems and today cost the same number of SQL statements, with few problems or many."""

from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.queries.links import sign_link
from ldagile.usecases.problems import (
    answer_question,
    merge_problem,
    share_problem,
    start_observing,
    submit_problem,
    support_problem,
    write_to_requester,
    write_to_team,
)
from tests.conftest import Client, People
from tests.statements import counted

TEAM = "/t/sales-learning"
TRACKING = f"/p/{sign_link('a secret for tests that is long enough', 'problem', 1, 0)}"


@pytest.fixture
def grow(do: Any, people: People, clock: Any) -> Any:
    """Add problems to the team, and something of each kind to the first one's story."""
    outside = {"actor": Actor(team_id=people.owner.team_id), "now": clock.now}
    member = {"actor": people.owner, "now": clock.now}

    def add(count: int) -> None:
        for index in range(count):
            who = f"{index}.{count}@example.org"
            number = do(submit_problem, statement=f"Refunds go wrong {index}", email=who, **outside).number
            do(share_problem, number=number, shared=True, **member)
            if number == 1:
                continue
            do(support_problem, number=1, email=who, words="Ours too", **outside)
            do(write_to_requester, number=1, text="How often?", **member)
            do(write_to_team, problem_id=1, generation=0, text="Daily", now=clock.now)
            do(answer_question, problem_id=1, generation=0, question="tried", text="A webinar", now=clock.now)
            if index % 2:
                do(start_observing, number=number, **member)
            elif index:
                do(merge_problem, number=number, into=1, **member)

    return add


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (f"{TEAM}/today", 19),
        (f"{TEAM}/today/rows", 19),
        (f"{TEAM}/problems", 6),
        (f"{TEAM}/problems/rows?state=observing", 4),
        (f"{TEAM}/problems/1", 30),
        (f"{TEAM}/problems/1/story", 28),
        (f"{TEAM}/problems/1/facts", 4),
        (f"{TEAM}/problems/1/edit", 6),
        (f"{TEAM}/problems/2/merge", 5),
        ("/to/sales-learning", 4),
        ("/to/sales-learning/too/1", 5),
        (TRACKING, 8),
    ],
)
def test_much_costs_no_more_statements_than_little(app: Flask, owner: Client, grow: Any, path: str, most: int) -> None:
    def cost() -> int:
        with counted(app) as statements:
            assert owner.get(path).status_code == 200
        return len(statements)

    grow(4)
    little = cost()
    grow(12)
    assert cost() == little
    assert little <= most


def test_looking_for_what_is_alike_costs_one_more(app: Flask, visitor: Client, grow: Any) -> None:
    def cost() -> int:
        with counted(app) as statements:
            page = visitor.post("/to/sales-learning/look", data={"statement": "We have trouble with refunds"})
        assert page.text.count("This affects me too") == 3
        return len(statements)

    grow(4)
    little = cost()
    grow(12)
    assert (cost(), little) == (2, 2)
