"""What a large board costs in SQL statements and bytes, which no other load changes. Times: docs/performance.md."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from ldagile.jobs.seed import seed_team
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.transaction import SITE, transaction
from ldagile.usecases.accounts import edit_account
from tests.conftest import Client
from tests.statements import counted

TEAM = "/t/sales-learning"
BOARD = f"{TEAM}/board"
DROPPED = {"HX-Request": "true", "HX-Current-URL": f"http://localhost{BOARD}"}
MOST_ON_A_BOARD, MOST_OF_A_MOVE, MOST_BYTES = 12, 15, 80_000


@pytest.fixture
def seeded(app: Flask, people: Any, clock: Any) -> Any:
    def seed(cards: int) -> None:
        with app.app_context():
            seed_team(slug=people.slug, cards=cards, seed=1, now=clock.now)
            with transaction(SITE):
                session.query(Lane).filter(Lane.number.in_([3, 4])).update({"wip_limit": 500})

    return seed


def standing(app: Flask) -> dict[int, int]:
    """How many cards stand in each lane, by its number."""
    with app.app_context():
        query = select(Lane.number, func.count(Card.id)).join(Card, Card.lane_id == Lane.id)
        return dict(session.execute(query.where(Card.archived_at.is_(None)).group_by(Lane.number)).all())


def begun(app: Flask) -> Iterator[tuple[int, int]]:
    """Interventions that are committed or being done, and the lane of each."""
    with app.app_context():
        query = select(Card.number, Lane.number).join(Lane, Lane.id == Card.lane_id).order_by(Card.number)
        here = (Lane.number.in_((3, 4)), Card.kind == "intervention", Card.archived_at.is_(None))
        return iter(session.execute(query.where(*here)).all())


def drop(client: Client, number: int, here: int, there: int) -> Any:
    data = {"from_lane": str(here), "to_lane": str(there), "after": "0"}
    return client.post(f"{TEAM}/cards/{number}/move?dropped=yes", data=data, headers=DROPPED)


def test_a_thousand_cards_are_a_dozen_statements_and_a_small_page(teammate: Client, app: Flask, seeded: Any) -> None:
    seeded(1000)
    with counted(app) as statements:
        answer = teammate.get(BOARD, headers={"Accept-Encoding": "gzip"})
    assert len(statements) <= MOST_ON_A_BOARD
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) <= MOST_BYTES
    page = gzip.decompress(answer.data).decode()
    _before, *parts = re.split(r'id="cell-\d-(\d+)"', page)
    shown: Counter[int] = Counter()
    for lane, cell in zip(parts[::2], parts[1::2], strict=True):
        assert cell.count("<article") <= 50
        shown[int(lane)] += cell.count("<article") + sum(map(int, re.findall(r">(\d+) more<", cell)))
    assert +shown == standing(app)


@pytest.mark.parametrize("ways", ["committed to doing", "doing to committed"])
def test_a_move_costs_the_same_however_many_cards_there_are(
    teammate: Client, app: Flask, seeded: Any, clock: Any, ways: str
) -> None:
    here, there = (3, 4) if ways == "committed to doing" else (4, 3)

    def cost() -> tuple[int, int]:
        number = next(card for card, lane in begun(app) if lane == here)
        clock.advance(minutes=1)  # how long cards take is asked once a minute
        with counted(app) as statements:
            answer = drop(teammate, number, here, there)
        assert answer.status_code == 200
        assert re.findall(r'id="(head-\d)" hx-swap-oob', answer.text) == ["head-3", "head-4"]
        assert answer.text.count("<article") == 1
        ours = [each for each in statements if "pg_" not in each]  # not PostgreSQL's lock, nor its word to others
        return len(ours), len(answer.data)

    seeded(500)
    few, bytes_of_few = cost()
    seeded(500)
    many, bytes_of_many = cost()
    assert many == few <= MOST_OF_A_MOVE
    assert bytes_of_many < 1.5 * bytes_of_few


def test_an_unchanged_board_is_read_once_for_all(teammate: Client, owner: Client, app: Flask, seeded: Any) -> None:
    seeded(20)
    teammate.get(BOARD)
    with counted(app) as statements:
        owner.get(BOARD)
    assert len(statements) == 2  # who asks for which team, and their teams


def test_a_change_is_on_the_board_at_once(teammate: Client, owner: Client, app: Flask, seeded: Any) -> None:
    seeded(100)
    number, lane = next(begun(app))
    owner.get(BOARD)
    drop(teammate, number, lane, 7 - lane)
    page = owner.get(BOARD).text
    assert f'id="tile-{number}"' in page.partition(f'id="cell-0-{7 - lane}"')[2].partition("</section>")[0]


def test_what_no_change_tells_is_on_the_board_within_a_minute(
    teammate: Client, app: Flask, seeded: Any, people: Any, clock: Any, do: Any
) -> None:
    seeded(20)
    teammate.get(BOARD)
    do(edit_account, name="Rosalind Franklin", single_keys=True, actor=people.owner)
    clock.advance(minutes=1)
    assert "Rosalind" in teammate.get(BOARD).text
