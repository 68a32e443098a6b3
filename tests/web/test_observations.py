from typing import Any

import pytest

from ldagile.usecases.observations import create_observation
from tests import build
from tests.conftest import People

TEAM = "/t/sales-learning"
FORM = {
    "note": "The form asks for 23 fields.",
    "kind": "shadowing",
    "tone": "friction",
    "place": "Oslo",
    "from_on": "2026-09-01",
    "to_on": "",
    "request_key": "one",
}


@pytest.fixture
def url(do: Any, people: People, clock: Any) -> str:
    number = do(build.a_problem, team_id=people.owner.team, now=clock.now)
    return f"{TEAM}/problems/{number}/observations"


@pytest.fixture
def made(do: Any, people: People, clock: Any, url: str) -> str:
    seen = {"kind": "interview", "note": "I do it on Friday from memory.", "tone": "friction"}
    number = do(create_observation, problem_number=1, actor=people.owner, now=clock.now, **seen).number
    return f"{TEAM}/observations/{number}"


def test_an_empty_list_teaches_the_next_step(owner: Any, url: str) -> None:
    page = owner.get(url).text
    assert "Nobody has watched yet" in page
    assert f'href="{url}/new"' in page


def test_a_member_notes_something_with_nothing_but_words(teammate: Any, url: str) -> None:
    response = teammate.post(f"{url}/new", data={**FORM, "tone": "", "place": "", "from_on": ""})
    assert (response.status_code, response.location) == (303, url)
    assert "The form asks for 23 fields." in teammate.get(url).text


def test_what_was_said_stands_in_their_voice_and_what_was_seen_in_ours(owner: Any, url: str, made: str) -> None:
    owner.post(f"{url}/new", data=FORM)
    page = owner.get(url).text
    assert '<q class="voice pre">I do it on Friday from memory.</q>' in page
    assert '<span class="pre">The form asks for 23 fields.</span>' in page
    assert "In the way" in page
    assert "Oslo, shadowing, 1 Sep" in page


def test_how_long_one_watched_is_the_title(owner: Any, url: str) -> None:
    owner.post(f"{url}/new", data=FORM)
    owner.post(f"{url}/new", data={**FORM, "from_on": "2026-09-12", "to_on": "2026-09-15", "request_key": "two"})
    page = owner.get(url).text
    assert "Watched for 2 weeks" in page
    assert "1–15 Sep" in page


def test_sending_the_same_form_twice_notes_one(teammate: Any, url: str) -> None:
    teammate.post(f"{url}/new", data=FORM)
    teammate.post(f"{url}/new", data=FORM)
    assert teammate.get(url).text.count("23 fields") == 2  # the words, and the name of its Edit link


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("note", "", "Please fill this in."),
        ("kind", "rumour", "Choose one of those offered."),
        ("from_on", "last week", "Write a date like"),
        ("to_on", "2026-08-01", "The last day lies before the first."),
    ],
)
def test_what_does_not_fit_is_said_and_the_text_is_kept(
    teammate: Any, url: str, field: str, value: str, sentence: str
) -> None:
    response = teammate.post(f"{url}/new", data={**FORM, field: value})
    assert response.status_code == 422
    assert sentence in response.text
    assert "Oslo" in response.text


def test_an_older_version_is_a_conflict_that_shows_both_texts(owner: Any, teammate: Any, made: str) -> None:
    form = {name: value for name, value in FORM.items() if name != "request_key"} | {"version": "1"}
    assert owner.post(f"{made}/edit", data={**form, "note": "Hers"}).status_code == 303
    response = teammate.post(f"{made}/edit", data={**form, "note": "His"})
    assert response.status_code == 409
    assert "Hers" in response.text
    assert "His</textarea>" in response.text
    assert teammate.post(f"{made}/edit", data={**form, "note": "His", "version": "2"}).status_code == 303


def test_archiving_can_be_undone(owner: Any, url: str, made: str) -> None:
    assert owner.post(f"{made}/archive").location == url
    assert "One archived" in owner.get(url).text
    owner.post(f"{made}/restore")
    assert "One archived" not in owner.get(url).text


def test_a_viewer_looks_and_sees_no_button_that_they_may_not_press(onlooker: Any, url: str, made: str) -> None:
    page = onlooker.get(url).text
    assert "I do it on Friday" in page
    assert "Note something" not in page
    assert "Edit" not in page


def test_the_list_alone_is_a_fragment_that_listens_for_its_problem(owner: Any, url: str, made: str) -> None:
    fragment = owner.get(f"{url}/rows", headers={"HX-Request": "true"}).text
    assert 'hx-trigger="problem-1 from:#live"' in fragment
    assert "<html" not in fragment


def test_of_a_problem_that_is_not_there_nothing_is_found(owner: Any) -> None:
    for path in ("observations", "observations/new", "causes", "diagnosis", "diagnosis/likely", "informants/new"):
        assert owner.get(f"{TEAM}/problems/99/{path}").status_code == 404, path


def test_people_s_text_is_never_markup(owner: Any, url: str) -> None:
    attack = '"><script>alert(1)</script>{{7*191}}'
    for key, kind in (("a", "interview"), ("b", "data")):
        owner.post(f"{url}/new", data={**FORM, "note": attack, "place": attack, "kind": kind, "request_key": key})
    for page in (owner.get(url).text, owner.get(f"{TEAM}/observations/1/edit").text):
        assert "<script>alert" not in page
        assert "1337" not in page
