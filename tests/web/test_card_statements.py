"""The backlog and a card's page cost the same number of SQL statements, however much is on them."""

from typing import Any

import pytest
from flask import Flask

from ldagile.usecases.cards import add_comment, add_item, add_link, attach_file, create_card, edit_card, pin_card
from tests.build import a_problem, an_objective
from tests.conftest import Client, People
from tests.statements import counted


@pytest.mark.parametrize(("path", "most"), [("backlog", 12), ("cards/1", 16), ("cards/1/edit", 18)])
def test_much_costs_no_more_statements_than_little(
    app: Flask, owner: Client, do: Any, people: People, clock: Any, path: str, most: int
) -> None:
    who = {"actor": people.owner, "now": clock.now}
    with app.app_context():
        an_objective(people.owner.team, clock.now)
        known = {"objective_id": 1, "affected": 64, "monthly_cost": 1, "cost_basis": "measured"}
        problem = a_problem(people.owner.team, clock.now, **known)

    def grow(count: int) -> int:
        for round_ in range(count):
            common = {"kind": "intervention", "problem": problem, **who}
            number = do(create_card, title="A card", type="job aid", own_days=1.0, **common).number
            do(create_card, title="Unscored", **common)
            do(edit_card, number=number, version=1, own_days=2.0, owner_id=people.owner.user_id, **who)
            do(pin_card, number=number, where="above", reason="Why not", **who)
            do(add_item, number=1, text=f"Item {round_}", **who)
            do(add_comment, number=1, text="Word", **who)
            do(add_link, number=1, url="https://example.org", **who)
            do(attach_file, number=1, name="a.txt", data=b"text", instance=app.extensions["settings"].instance, **who)
        with counted(app) as statements:
            assert owner.get(f"/t/sales-learning/{path}").status_code == 200
        return len(statements)

    little = grow(2)
    assert grow(12) == little
    assert little <= most
