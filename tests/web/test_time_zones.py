"""Days are the team's: at noon in London it is tomorrow in Auckland already, and the evening before in Los Angeles."""

import re
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, transaction
from ldagile.queries.judgements import list_judgings
from ldagile.queries.observations import get_watched
from ldagile.usecases.observations import create_observation
from ldagile.usecases.problems import start_observing
from ldagile.usecases.teams import change_settings
from tests.build import a_card, a_metric, a_problem, an_objective
from tests.conftest import People
from tests.listening import a_released_card

AUCKLAND = ZoneInfo("Pacific/Auckland")
PROBLEM = "/t/sales-learning/problems/1"


@pytest.fixture
def in_auckland(app: Flask, people: People, clock: Any) -> None:
    """The team is there, and its clock shows half past ten in the evening before the clocks go forward."""
    with app.app_context(), transaction(SITE):
        session.get_one(Team, people.owner.team).time_zone = AUCKLAND.key
    clock.now = datetime(2026, 9, 26, 22, 30, tzinfo=AUCKLAND).astimezone(UTC)


@pytest.fixture
def problem(app: Flask, in_auckland: None, people: People, clock: Any) -> None:
    with app.app_context():
        a_problem(people.owner.team, clock.now)


def test_watching_ends_on_the_day_that_the_rule_says(
    sign_in: Any, problem: None, do: Any, people: People, clock: Any
) -> None:
    do(start_observing, number=1, actor=people.owner, now=clock.now)
    page, today = sign_in(people.owner).get(PROBLEM).text, "/t/sales-learning/today"
    assert "Since 26 September. Until you end it, or until 10 October, it takes no cards" in page
    clock.now = datetime(2026, 10, 9, 23, 59, tzinfo=AUCKLAND)
    assert "or until 10 October" in sign_in(people.owner).get(PROBLEM).text
    assert "two weeks" not in sign_in(people.owner).get(today).text
    clock.advance(minutes=1)
    assert "The two weeks are over" in sign_in(people.owner).get(PROBLEM).text
    assert "two weeks" in sign_in(people.owner).get(today).text


def test_a_story_tells_days_and_hours_of_the_team(
    sign_in: Any, problem: None, do: Any, people: People, clock: Any
) -> None:
    clock.now = datetime(2026, 9, 27, 8, 5, tzinfo=AUCKLAND)  # still the 26th in UTC
    do(start_observing, number=1, actor=people.owner, now=clock.now)
    page = sign_in(people.owner).get(PROBLEM).text
    assert re.search(r'<time [^>]*title="27 September 2026, 08:05">27 Sep</time>', page)


def test_an_observation_without_a_day_is_of_the_teams_day(
    app: Flask, problem: None, do: Any, people: People, clock: Any
) -> None:
    clock.now = datetime(2026, 9, 27, 8, 5, tzinfo=AUCKLAND)
    values = {"kind": "interview", "place": None, "from_on": None, "to_on": None, "note": "They guess", "tone": None}
    do(create_observation, problem_number=1, **values, actor=people.owner, now=clock.now)
    with app.app_context():
        assert get_watched(people.owner.team, 1).observations[0].first_day.day == 27


def test_a_chart_marks_a_release_on_the_teams_day(app: Flask, in_auckland: None, people: People, clock: Any) -> None:
    clock.now = datetime(2026, 9, 27, 8, 5, tzinfo=AUCKLAND).astimezone(UTC)
    with app.app_context():
        metric = a_metric(people.owner.team, clock.now, an_objective(people.owner.team, clock.now))
        a_released_card(people, clock, 0, metric_id=metric)
        (judging,) = list_judgings(people.owner.team, [metric])[metric]
        assert judging.since == judging.releases[0].released_on == date(2026, 9, 27)


@pytest.mark.parametrize(("zone", "kept"), [("Asia/Calcutta", "Asia/Calcutta"), ("Mars/Olympus", "UTC"), ("", "UTC")])
def test_another_team_too_begins_in_the_browsers_time_zone(sign_in: Any, people: People, zone: str, kept: str) -> None:
    admin = sign_in(people.admin)
    assert "data-time-zone" in admin.get("/teams/new").text
    assert admin.post("/teams/new", data={"name": "Third", "time_zone": zone}).location == "/t/third/"
    assert f'name="time_zone" type="text" value="{kept}"' in admin.get("/t/third/settings").text


@pytest.mark.parametrize(
    ("day", "said"), [(25, "today"), (26, "on Monday, 28 September"), (27, "on Monday, 28 September"), (28, "today")]
)
def test_what_is_asked_on_a_weekend_goes_out_on_monday_and_says_so(
    sign_in: Any, in_auckland: None, people: People, clock: Any, day: int, said: str
) -> None:
    clock.now = datetime(2026, 9, day, 0, 30, tzinfo=AUCKLAND)
    owner, url = sign_in(people.owner), "/t/sales-learning/already-ran"
    assert f"Two questions go out {said}." in owner.get(url).text
    form = {"title": "Walkthrough", "received_on": f"2026-09-{day}", "people": "ann@example.org"}
    page = owner.post(url, data=form, follow_redirects=True).text
    assert f"They are asked two questions {said}." in page


def test_ones_own_account_tells_days_of_ones_first_team(
    sign_in: Any, in_auckland: None, people: People, clock: Any
) -> None:
    clock.now = datetime(2026, 9, 27, 8, 5, tzinfo=AUCKLAND)
    assert "since 27 September" in sign_in(people.owner).get("/account").text
    assert "since 26 September" in sign_in(people.stranger).get("/account").text


def test_a_cards_age_follows_the_team_into_another_time_zone_at_once(
    app: Flask, sign_in: Any, do: Any, people: People, clock: Any
) -> None:
    clock.now = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    with app.app_context():
        a_card(people.owner.team, clock.now, "doing", entered_at=clock.now)
    clock.now = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    owner, board = sign_in(people.owner), "/t/sales-learning/board"
    assert "2 days" in owner.get(board).text
    do(change_settings, version=1, time_zone="Europe/Berlin", actor=people.owner, now=clock.now)
    assert "2 days" not in owner.get(board).text
    assert "1 day" in owner.get(board).text
