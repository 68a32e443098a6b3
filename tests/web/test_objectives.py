from typing import Any

import pytest

from ldagile.usecases.objectives import create_objective
from tests.conftest import People

URL = "/t/sales-learning/objectives"
FIELDS = {"title": "A forecast we can trust", "owner": "", "source": "", "confirmed_on": "", "horizon": ""}
FORM = {**FIELDS, "importance": "high", "area": "", "request_key": "one"}
EDIT = {**FIELDS, "importance": "high", "area": "revenue", "status": "active", "version": "1"}


@pytest.fixture
def made(do: Any, people: People, clock: Any) -> int:
    number: int = do(create_objective, actor=people.owner, now=clock.now, title="A forecast we can trust").number
    return number


def test_an_empty_list_teaches_the_next_step(owner: Any) -> None:
    page = owner.get(URL).text
    assert "No objective yet" in page
    assert f'href="{URL}/new"' in page


def test_a_viewer_sees_no_button_that_they_may_not_press(onlooker: Any, made: int) -> None:
    assert "Add an objective" not in onlooker.get(URL).text
    assert "Edit" not in onlooker.get(f"{URL}/{made}").text


def test_a_member_makes_one_with_nothing_but_a_title(teammate: Any) -> None:
    response = teammate.post(f"{URL}/new", data=FORM)
    assert (response.status_code, response.location) == (303, f"{URL}/1")
    assert "Which number would show it?" in teammate.get(response.location).text


def test_sending_the_same_form_twice_makes_one(teammate: Any) -> None:
    assert teammate.post(f"{URL}/new", data=FORM).location == teammate.post(f"{URL}/new", data=FORM).location
    assert teammate.get(f"{URL}/2").status_code == 404


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "", "Please fill this in."),
        ("title", "x" * 201, "This is too long"),
        ("title", "nul\0byte", "can’t be stored"),
        ("horizon", "next year", "Write a date like"),
        ("horizon", "0000-01-01", "Write a date like"),
        ("horizon", "9999-12-31", "Write a date between"),
        ("importance", "huge", "Choose one of those offered."),
        ("colour", "green", "There is no such field."),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field_and_the_text_is_kept(
    teammate: Any, field: str, value: str, sentence: str
) -> None:
    response = teammate.post(f"{URL}/new", data={**FORM, "source": "Board paper", field: value})
    assert response.status_code == 422
    assert sentence in response.text
    assert "Board paper" in response.text


def test_an_older_version_is_a_conflict_that_shows_both_texts(owner: Any, teammate: Any, made: int) -> None:
    assert owner.post(f"{URL}/{made}/edit", data={**EDIT, "title": "Hers"}).status_code == 303
    response = teammate.post(f"{URL}/{made}/edit", data={**EDIT, "title": "His"})
    assert response.status_code == 409
    assert "Hers" in response.text
    assert 'value="His"' in response.text
    assert 'name="version" value="2"' in response.text
    assert teammate.post(f"{URL}/{made}/edit", data={**EDIT, "title": "His", "version": "2"}).status_code == 303


def test_archiving_can_be_undone(owner: Any, made: int) -> None:
    assert owner.post(f"{URL}/{made}/archive").location == URL
    page = owner.get(URL).text
    assert "One archived" in page
    assert "Every objective is archived" in page
    assert "Problems and cards that stand for it keep it." in page
    assert owner.post(f"{URL}/{made}/restore").location == f"{URL}/{made}"


@pytest.mark.parametrize("number", ["0", "2", "20000000000000000000", "-1", "1.5", "one"])
def test_a_number_that_is_nobodys_is_a_404(owner: Any, made: int, number: str) -> None:
    assert owner.get(f"{URL}/{number}").status_code == 404


def test_people_s_text_is_never_markup(owner: Any, do: Any, people: People, clock: Any) -> None:
    attack = '"><script>alert(1)</script>{{7*191}}'
    do(create_objective, actor=people.owner, now=clock.now, title=attack, owner=attack, source=attack)
    for url in (URL, f"{URL}/1", f"{URL}/1/edit"):
        page = owner.get(url).text
        assert "<script>alert" not in page
        assert "1337" not in page
