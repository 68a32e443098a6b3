from typing import Any

import pytest

from ldagile.domain.permissions import Actor
from ldagile.usecases.problems import paste_problems, start_observing, submit_problem, write_to_requester
from tests.conftest import Client, People
from tests.web.test_intake import PROBLEM, plain

URL = "/t/sales-learning/today"


@pytest.fixture
def told(do: Any, people: People, clock: Any) -> None:
    outside = Actor(team_id=people.owner.team_id)
    do(submit_problem, statement=PROBLEM, email="helen.marsh@nordlicht.org", actor=outside, now=clock.now)


def next_thing(browser: Client) -> str:
    page = plain(browser.get(URL))
    return page.split("The one next thing")[1] if "The one next thing" in page else "nothing"


def test_a_teams_day_begins_here(owner: Client) -> None:
    assert owner.get("/t/sales-learning/").location == URL
    assert "Tuesday, 24 November" in owner.get(URL).text


def test_a_new_team_is_told_how_to_begin(owner: Client, onlooker: Client) -> None:
    assert "paste the requests you have" in next_thing(owner)
    assert "/problems/new" in owner.get(URL).text
    assert "/problems/new" not in onlooker.get(URL).text


def test_who_waits_for_an_answer_is_named_with_the_day(owner: Client, told: None) -> None:
    page = plain(owner.get(URL))
    assert "Problems waiting for an answer" in page
    assert PROBLEM in page
    assert "by Friday" in page
    assert "One problem waits for an answer." in page


def test_a_broken_promise_is_the_next_thing(owner: Client, told: None, clock: Any) -> None:
    clock.advance(days=4)
    assert "One problem waits for an answer longer than you said." in next_thing(owner)
    assert "was due yesterday" in plain(owner.get(URL))


def test_what_is_answered_waits_no_more(owner: Client, told: None, do: Any, people: People, clock: Any) -> None:
    do(write_to_requester, number=1, text="Thank you", actor=people.owner, now=clock.now)
    assert "Problems waiting" not in owner.get(URL).text
    assert "nobody looks into it yet" in next_thing(owner)


def test_two_weeks_of_watching_are_enough(owner: Client, told: None, do: Any, people: People, clock: Any) -> None:
    do(start_observing, number=1, actor=people.owner, now=clock.now)
    assert next_thing(owner) == "nothing"
    assert "That’s all." in owner.get(URL).text
    clock.advance(days=14)
    assert "watched for two weeks" in next_thing(owner)


def test_pasted_problems_wait_for_nobody(owner: Client, do: Any, people: People, clock: Any) -> None:
    do(paste_problems, statements=[PROBLEM, "Another"], actor=people.owner, now=clock.now)
    assert "Problems waiting" not in owner.get(URL).text
    assert "2 problems are told, and nobody looks into one yet." in next_thing(owner)


def test_an_open_page_fetches_what_waits_when_a_problem_changes(onlooker: Client, told: None) -> None:
    assert f'hx-get="{URL}/rows" hx-trigger="problems from:#live, retros from:#live"' in onlooker.get(URL).text
    fragment = onlooker.get(f"{URL}/rows").text
    assert PROBLEM in fragment
    assert "<html" not in fragment
