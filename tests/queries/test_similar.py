from typing import Any

import pytest
from flask import Flask

from ldagile.queries.similar import find_similar, likeness, telling_words
from tests import build
from tests.conftest import People

TOLD = [
    "The forecast has been off by 30 % since we moved to the new CRM.",
    "Refund complaints rose from 40 to 95 a month since the new tool.",
    "Nobody can tell me which field means what.",
]


@pytest.fixture
def team(app: Flask, people: People, clock: Any) -> Any:
    """The team's id, and a way to have problems told."""
    with app.app_context():
        yield lambda *statements, **more: [
            build.a_problem(people.owner.team, clock.now, statement, **{"shared": True, **more})
            for statement in statements
        ]


def found(people: People, text: str) -> list[str]:
    return [problem.words for problem in find_similar(people.owner.team, text)]


def test_what_shares_its_telling_words_is_alike(team: Any, people: People) -> None:
    team(*TOLD)
    assert found(people, "We need CRM training for all reps by December.") == [TOLD[0]]
    assert found(people, "More and more people complain about refunds since the tool changed") == [TOLD[1]]
    assert found(people, "The coffee machine is broken") == []
    assert found(people, "We want what they have") == []
    assert found(people, "  ") == []


def test_the_most_alike_come_first_and_three_at_most(team: Any, people: People) -> None:
    team("Refunds need signatures", "Refunds", "Refunds wait for the signatures of managers", "Slow refunds")
    assert found(people, "Refunds wait for signatures") == [
        "Refunds wait for the signatures of managers",
        "Refunds need signatures",
        "Refunds",
    ]


def test_only_shared_and_open_problems_of_the_team_are_shown_as_they_are_put_now(team: Any, people: People) -> None:
    team("Refunds are slow", shared=False)
    team("Refunds are slow", state="declined")
    assert found(people, "Refunds are slow") == []
    team("We need a refund course", restated="Refunds are slow")
    assert found(people, "Refunds are slow") == ["Refunds are slow"]
    assert find_similar(people.stranger.team, "Refunds are slow") == []


def test_endings_and_slips_of_the_pen_are_forgiven() -> None:
    assert likeness(telling_words("refund complaints"), telling_words("refunds and complaint")).share == 1
    assert likeness(telling_words("refund"), telling_words("forecast")).share == 0
    assert likeness(telling_words("refund"), telling_words("")).share == 0


def test_a_text_of_many_words_is_compared_by_its_beginning() -> None:
    many = " ".join(f"word{number}" for number in range(3000))
    assert len(telling_words(many)) < 400
    assert "word0" in telling_words(many)
