"""Every code that is written down can be read as a sentence."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask, g
from flask_babel import Babel

from ldagile.models.cards import Card
from ldagile.queries.history import Happened, Moved
from ldagile.usecases.cards.fields import NUMBERED
from ldagile.web.card_history import FIELDS, HAPPENED, OF_A_PART, history_line
from ldagile.web.priority_words import BECAUSE, because
from ldagile.web.schemas.cards import CardEditSchema
from ldagile.web.why_words import why

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
FACTORS = {
    "weight": 0.5, "monthly_cost": 20_000.0, "certainty": 0.7, "remaining_gap": 1.0, "share": 0.8,
    "probability": 0.36, "link": 0.6, "adjustment": 1.0, "effort": 1 / 3, "effort_ratio": 1.0,
}  # fmt: skip
HEARD = {"answered": 0, "changed": 0, "answered_elsewhere": 0, "few": 0, "few_elsewhere": 0}
SOURCES = {"rough": False, **HEARD, "reach": 32, "affected": 40, "learners": 0, "hours_each": 0}


@pytest.fixture(autouse=True)
def request_context() -> Iterator[None]:
    app = Flask("words")
    Babel(app)
    app.extensions["clock"] = lambda: NOW
    with app.test_request_context():
        g.team = SimpleNamespace(currency="EUR", time_zone="UTC")
        yield


def codes_written(folder: str, function: str) -> set[str]:
    """The plain texts that look like codes among the arguments of each call of this function."""
    found = set()
    for path in Path(folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function:
                arguments = [*node.args, *(each.value for each in node.keywords if each.arg == "code")]
                texts = {
                    each.value for each in arguments if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
                found |= {text for text in texts if "_" in text}
    return found


def test_every_code_of_a_card_s_history_has_its_words() -> None:
    codes = codes_written("ldagile/usecases/cards", "keep") | codes_written("ldagile/usecases/cards", "put_part")
    said = {*HAPPENED, *OF_A_PART, "card_split", "card_pinned", "card_edited"}
    assert codes
    assert codes - said == set()


def test_every_reason_for_a_new_score_has_its_words() -> None:
    functions = ("rescore_cards", "rescore_problem", "rescore_objective", "rescore_later")
    codes = set().union(*(codes_written("ldagile/usecases", name) for name in functions))
    assert codes
    assert codes - set(BECAUSE) == set()


def test_every_field_that_a_form_changes_is_named_in_the_history() -> None:
    columns = {f"{name}_id" if name in NUMBERED else name for name in CardEditSchema().fields}
    assert columns - {"version", "override"} - set(FIELDS) == set()
    assert set(FIELDS) <= set(Card.__table__.columns.keys())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"own_days": [2, 4.5]}, "changed the days of ours from 2 to 4.5"),
        ({"type": [None, "job aid"]}, "set the kind of help to Job aid"),
        ({"due": ["2026-12-01", None]}, "emptied the due date"),
        ({"description": [None, "Long"]}, "changed the description"),
        (
            {"money": [0, 150_000], "title": ["A", "B"]},
            "changed the money from €0 to €1,500; changed the title from “A” to “B”",
        ),
        ({"owner_id": [None, "Aylin"]}, "set the owner to “Aylin”"),
    ],
)
def test_an_edit_is_told_from_what_to_what(changes: dict[str, Any], said: str) -> None:
    assert history_line(Happened(NOW, "Mira", "card_edited", changes, 1)) == said


@pytest.mark.parametrize(
    ("code", "params", "said"),
    [
        ("card_edited", {"fields": ["own_days"]}, "effort rose from 3 to 6 days"),
        ("setting_changed", {"setting": "day_cost"}, "the team changed what a day of ours costs"),
        ("objective_edited", {"fields": ["importance"]}, "its objective became less important"),
        ("answers_counted", {"changed": 8, "answered": 12}, "8 of 12 do it now"),
        (
            "answers_counted",
            {"changed": 8, "answered": 12, "barrier": "time", "named": 5},
            "8 of 12 do it now; “no time” named 5 times",
        ),
        ("answers_counted", {"changed": 3, "answered": 4}, "new signed answers"),
        ("something_new", {}, "what we know about it changed"),
    ],
)
def test_a_move_is_told_with_its_reason(code: str, params: dict[str, Any], said: str) -> None:
    after = FACTORS | {"effort": 1 / 6}
    assert because(Moved(1, NOW, 50.0, 40.0, FACTORS, after, code, params)) == said


@pytest.mark.parametrize("code", sorted(BECAUSE))
@pytest.mark.parametrize(("old", "new"), [(None, 40.0), (50.0, None), (50.0, 40.0), (40.0, 50.0)])
def test_no_reason_fails_for_want_of_figures(code: str, old: float | None, new: float | None) -> None:
    before, after = (FACTORS if old else None), (FACTORS if new else None)
    assert because(Moved(1, NOW, old, new, before, after, code, {"setting": "day_cost"}))


@pytest.mark.parametrize(
    ("factors", "sources", "said"),
    [
        ({}, {}, "The problem costs €20,000 a month."),
        (
            {"effort": 2.0, "share": 1.0},
            {"reach": 40},
            "It takes only half a day of work, and it reaches all 40 who are affected.",
        ),
        ({"effort": 1 / 20}, {}, "The problem costs €20,000 a month; but it takes 20 days of work."),
        (
            {"effort": 1 / 148},
            {"own_days": 20, "learners": 64, "hours_each": 16},
            "The problem costs €20,000 a month; but it takes 20 of our days and 128 of theirs.",
        ),
        ({"probability": 0.7}, {"changed": 8, "answered": 12}, "8 of 12 do it already."),
        ({"probability": 0.7}, {"changed": 3, "answered": 4}, "It suits the gap well."),
        ({"probability": 0.2}, {}, "The problem costs €20,000 a month; but it suits the gap at just 0.20."),
        (
            {"probability": 0.2},
            {"changed": 0, "answered": 3},
            "The problem costs €20,000 a month; but it suits the gap only a little.",
        ),
        ({"probability": 0.7}, {"changed": 10, "answered": 14, "few": 2}, "It suits the gap well."),
        ({"probability": 0.2}, {"rough": True}, "The problem costs €20,000 a month."),
        (
            {"weight": 1.0, "share": 0.25},
            {"reach": 10},
            "Its objective is of high importance; but it reaches 10 of 40.",
        ),
    ],
)
def test_why_a_card_stands_where_it_stands(factors: dict[str, float], sources: dict[str, Any], said: str) -> None:
    assert why(FACTORS | factors, SOURCES | sources) == said


@pytest.mark.parametrize("name", sorted(set(FACTORS) - {"monthly_cost"}))
@pytest.mark.parametrize("times", [0.3, 3.0])
def test_each_factor_has_words_for_both_directions(name: str, times: float) -> None:
    factors = FACTORS | {name: FACTORS[name] * times}
    assert why(factors, SOURCES | {"own_days": 1.0}) != why(FACTORS, SOURCES)


def test_a_score_from_before_its_parts_were_counted_tells_of_no_answers() -> None:
    older = {name: value for name, value in SOURCES.items() if name not in {"few", "few_elsewhere"}}
    assert why(FACTORS | {"probability": 0.7}, older | {"changed": 8, "answered": 12}) == "It suits the gap well."
    assert why(FACTORS | {"probability": 0.2}, older).endswith("it suits the gap at just 0.20.")
