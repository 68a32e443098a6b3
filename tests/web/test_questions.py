"""The private link of an informant: no account, nothing that must be said, and nobody else gets in."""

from typing import Any

import pytest

from ldagile.queries.links import sign_link
from ldagile.usecases.informants import add_informant
from tests import build
from tests.conftest import People
from tests.web.diagnosing import REP, form

SECRET = "a secret for tests that is long enough"


@pytest.fixture
def link(do: Any, people: People, clock: Any) -> str:
    def plant() -> None:
        action = "The record is filled in before the call ends"
        number = build.a_problem(people.owner.team, clock.now, desired_action=action)
        add_informant(problem_number=number, role="reps", performs=True, actor=people.owner, now=clock.now)

    do(plant)
    return f"/q/{sign_link(SECRET, 'informant', 1, 0)}"


def test_it_says_who_asks_what_it_is_about_how_long_it_takes_and_who_reads_it(visitor: Any, link: str) -> None:
    page = visitor.get(link).text
    for words in ("Sales learning", "filled in before the call ends", "about 3 minutes", "Who reads it", "rather not"):
        assert words in page
    assert "Do you have what you need?" in page
    for words in ("gap", "confidence", "diagnos", "environment", "reframing"):
        assert words not in page.lower().split("<main")[1], words


def test_without_an_action_it_shows_the_words_of_who_told_the_problem(
    visitor: Any, link: str, do: Any, people: People
) -> None:
    do(build.change, team_id=people.owner.team, noun="problem", number=1, desired_action=None)
    assert "Only 41 % of records are complete" in visitor.get(link).text


def test_answers_are_kept_and_can_be_changed(visitor: Any, owner: Any, link: str) -> None:
    response = visitor.post(link, data=form(REP, missing=["time"], exemplars="Ida"))
    assert (response.status_code, response.location) == (303, f"{link}/thanks")
    assert "Thank you" in visitor.get(response.location).text
    page = visitor.get(link).text
    assert page.count(" checked") == 13 + 1
    assert visitor.post(link, data=form("3Y", version="2")).status_code == 303
    assert owner.get("/t/sales-learning/informants/1").text.count(" checked") == 1


def test_sending_it_twice_is_no_quarrel_with_oneself(visitor: Any, link: str) -> None:
    assert visitor.post(link, data=form(REP)).status_code == 303
    assert visitor.post(link, data=form(REP)).status_code == 303


def test_saying_nothing_is_fine(visitor: Any, link: str) -> None:
    assert visitor.post(link, data={"version": "1"}).status_code == 303


def test_when_the_team_filled_something_in_meanwhile_both_stand_there(visitor: Any, owner: Any, link: str) -> None:
    owner.post("/t/sales-learning/informants/1", data=form("1Y"))
    response = visitor.post(link, data=form("1N"))
    assert response.status_code == 409
    assert "There now: Yes" in response.text


def test_opening_it_changes_nothing_and_leaves_no_trace_in_a_browser(visitor: Any, link: str, owner: Any) -> None:
    for address in (link, f"{link}/thanks"):
        headers = visitor.get(address).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
    assert 'name="version" value="1"' in visitor.get(link).text


@pytest.mark.parametrize(
    "token",
    [
        "nonsense",
        sign_link(SECRET, "informant", 2, 0),
        sign_link(SECRET, "informant", 1, 1),
        sign_link(SECRET, "invitation", 1, 0),
        sign_link("another secret of thirty-two letters", "informant", 1, 0),
    ],
)
def test_no_other_link_opens_it(visitor: Any, link: str, token: str) -> None:
    for response in (visitor.get(f"/q/{token}"), visitor.post(f"/q/{token}", data={"version": "1"})):
        assert response.status_code == 404
    assert visitor.get(f"/q/{token}/thanks").status_code == 404


def test_when_the_problem_is_closed_the_link_is_over(visitor: Any, link: str, do: Any, people: People) -> None:
    do(build.change, team_id=people.owner.team, noun="problem", number=1, state="resolved")
    assert visitor.get(link).status_code == 404
    assert visitor.post(link, data=form("1Y")).status_code == 404
