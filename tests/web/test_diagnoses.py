"""DOMAIN.md §6 as people read it."""

import re
from typing import Any

import pytest

from ldagile.usecases.observations import create_observation
from tests import build
from tests.conftest import People
from tests.web.diagnosing import ask, ask_everybody

TEAM = "/t/sales-learning"
URL = f"{TEAM}/problems/1/diagnosis"


@pytest.fixture
def who(people: People, clock: Any) -> dict[str, Any]:
    return {"actor": people.owner, "now": clock.now}


@pytest.fixture
def problem(do: Any, people: People, clock: Any) -> int:
    number: int = do(build.a_problem, team_id=people.owner.team, now=clock.now)
    return number


@pytest.fixture
def garden(do: Any, problem: int, who: dict[str, Any]) -> None:
    do(create_observation, problem_number=problem, kind="shadowing", note="23 fields", **who)
    do(ask_everybody, problem=problem, **who)


def text(page: str) -> str:
    """What a person reads."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace("&#39;", "’")


def test_before_anybody_is_asked_the_page_says_whom_to_ask(owner: Any, problem: int) -> None:
    page = owner.get(URL).text
    assert "Whom to ask first?" in page
    assert f"{TEAM}/problems/1/informants/new?who=requester" in page
    assert "Ask Helen Marsh, who told it" in page
    assert "What is likely to help" not in page


@pytest.mark.usefixtures("garden")
def test_the_gap_has_a_title_and_a_percentage_for_each_with_reasons_by_role(owner: Any) -> None:
    page = text(owner.get(URL).text)
    assert "Partly the surroundings, partly knowledge" in page
    assert "Environment 44 % Other work or a hand-off gets in the way (all roles); they lack time and a process" in page
    assert "Knowledge 37 % How it’s done can’t be found within two minutes (all roles)" in page
    assert "Skill 11 %" in page
    assert "Motivation 8 % Nothing points here: they believe that it makes a difference (all roles)." in page


@pytest.mark.usefixtures("garden")
def test_where_roles_differ_stands_first(owner: Any) -> None:
    page = text(owner.get(URL).text)
    first = page.index("Sales managers: they have what they need. Reps: they lack time and a process.")
    assert page.index("First, where they differ") < first
    assert first < page.index("Head of sales and sales managers: they see in time how they are doing.")
    assert first < page.index("Environment 44")


@pytest.mark.usefixtures("garden")
def test_how_sure_one_may_be_is_said_in_words(owner: Any) -> None:
    assert "Quite sure: 3 roles asked and the work watched (confidence 0.85)." in text(owner.get(URL).text)


@pytest.mark.usefixtures("garden")
def test_what_is_likely_to_help_begins_with_a_plain_sentence(owner: Any) -> None:
    page = text(owner.get(URL).text)
    assert (
        "44 % environment, because other work or a hand-off gets in the way and they lack time and a process; "
        "a course fits 0.23, a process or tool fix 0.37. A process or tool fix comes first, because the answers "
        "point at it."
    ) in page
    fits = page[page.index("point at it.") :]
    assert fits.index("Process or tool fix") < fits.index("Job aid") < fits.index("Course")


def test_an_undetermined_gap_asks_the_next_question_and_shows_what_there_is_so_far(
    owner: Any, do: Any, problem: int, who: dict[str, Any]
) -> None:
    do(ask, problem=problem, role="agents", answers="1Y 3N 4Y 8Y", missing=["tool"], **who)
    page = text(owner.get(URL).text)
    assert "Not known yet" in page
    assert "Next to ask: “Do they see in time how they are doing?”" in page
    assert "Ask another role, or watch the work for an hour." in page
    assert page.index("So far") < page.index("Environment 64 %")
    assert "They lack a tool" in page
    assert "Not sure yet: only agents asked (confidence 0.50)." in page
    assert "So far 64 % environment, because they lack a tool" in page


def test_when_all_is_answered_by_one_role_another_is_asked_for(
    owner: Any, do: Any, problem: int, who: dict[str, Any]
) -> None:
    do(ask, problem=problem, role="reps", answers=" ".join(f"{question}Y" for question in range(1, 15)), **who)
    page = text(owner.get(URL).text)
    assert "Next to ask" not in page
    assert "Ask another role" in page


def test_a_role_whose_people_differ_is_divided(owner: Any, do: Any, problem: int, who: dict[str, Any]) -> None:
    do(ask, problem=problem, role="reps", answers="4Y", **who)
    do(ask, problem=problem, role="reps", answers="4N", **who)
    do(ask, problem=problem, role="managers", answers="4N", **who)
    page = text(owner.get(URL).text)
    assert "Managers: nothing gets in the way. Reps: divided." in page
    assert "Other work or a hand-off gets in the way (some reps)." in page


@pytest.mark.usefixtures("garden")
def test_a_viewer_reads_what_roles_say_and_no_single_answer(onlooker: Any) -> None:
    page = onlooker.get(URL).text
    assert "Partly the surroundings" in page
    assert "Lena Vogt" not in page
    assert "Someone else" not in page
    assert onlooker.get(f"{TEAM}/informants/1").status_code == 403


@pytest.mark.usefixtures("garden")
@pytest.mark.parametrize("part", ["result", "so-far", "likely"])
def test_each_part_is_a_fragment_that_listens_for_its_problem(owner: Any, part: str) -> None:
    fragment = owner.get(f"{URL}/{part}", headers={"HX-Request": "true"}).text
    assert f'hx-get="{URL}/{part}" hx-trigger="problem-1 from:#live"'.replace('" hx', '"\n  hx') in fragment
    assert "<html" not in fragment
