from html.parser import HTMLParser
from typing import Any

import pytest

from tests import build
from tests.conftest import People

TEAM = "/t/sales-learning"


@pytest.fixture
def url(do: Any, people: People, clock: Any) -> str:
    number = do(build.a_problem, team_id=people.owner.team, now=clock.now)
    return f"{TEAM}/problems/{number}/causes"


@pytest.fixture
def add(teammate: Any, url: str) -> Any:
    def post(text: str, parent: str = "", **more: str) -> Any:
        return teammate.post(url, data={"text": text, "parent": parent, "request_key": text, **more})

    return post


class Nesting(HTMLParser):
    """How deep the lists are nested, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.deepest = 0
        self.items: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in {"ol", "li"}:
            self.items.append(tag)
            self.deepest = max(self.deepest, self.items.count("ol"))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ol", "li"}:
            assert self.items.pop() == tag


def test_without_a_script_one_why_leads_to_the_next(teammate: Any, url: str, add: Any) -> None:
    assert "What does one see?" in teammate.get(url).text
    response = add("Records are incomplete.")
    assert (response.status_code, response.location) == (303, f"{url}?why=1#why")
    page = teammate.get(response.location).text
    assert 'name="parent" value="1"' in page
    assert "autofocus" in page
    response = add("Reps put it off until Friday.", "1", kind="process")
    page = teammate.get(response.location).text
    assert 'name="parent" value="2"' in page
    assert "a process cause" in page


def test_the_next_why_is_asked_of_the_newest_end_or_of_whichever_one_chooses(teammate: Any, url: str, add: Any) -> None:
    add("top")
    add("beneath", "1")
    assert 'name="parent" value="2"' in teammate.get(url).text
    assert "autofocus" not in teammate.get(url).text
    assert 'name="parent" value="1"' in teammate.get(f"{url}?why=1").text
    assert 'name="parent"' not in teammate.get(f"{url}?why=first").text


def test_the_outline_nests_its_lists_and_closes_each(teammate: Any, url: str, add: Any) -> None:
    for text, parent in (("a", ""), ("b", "1"), ("c", "2"), ("d", "1"), ("e", ""), ("f", "5")):
        add(text, parent)
    fragment = teammate.get(f"{url}/outline", headers={"HX-Request": "true"}).text
    nesting = Nesting()
    nesting.feed(fragment)
    assert nesting.items == []
    assert nesting.deepest == 3
    assert fragment.index('id="cause-3"') < fragment.index('id="cause-4"') < fragment.index('id="cause-5"')


def test_moving_works_by_form_and_by_script(teammate: Any, url: str, add: Any) -> None:
    for text in ("a", "b", "c"):
        add(text)
    response = teammate.post(f"{TEAM}/causes/3/up")
    assert (response.status_code, response.location) == (303, f"{url}#cause-3")
    fragment = teammate.post(f"{TEAM}/causes/3/up", headers={"HX-Request": "true"}).text
    assert "<html" not in fragment
    assert fragment.index('id="cause-3"') < fragment.index('id="cause-1"')
    assert 'id="up-3" aria-disabled="true"' in fragment
    assert teammate.post(f"{TEAM}/causes/3/up").status_code == 303


def test_where_there_is_nothing_to_move_past_nothing_moves(teammate: Any, url: str, add: Any) -> None:
    add("a")
    assert 'id="up-1"' not in teammate.get(url).text


def test_an_empty_answer_is_asked_for_beside_the_field(teammate: Any, url: str, add: Any) -> None:
    add("top")
    response = add("", "1")
    assert response.status_code == 422
    assert "Please fill this in." in response.text
    assert 'name="parent" value="1"' in response.text


def test_a_why_beneath_one_that_was_put_away_is_not_found(teammate: Any, url: str, add: Any) -> None:
    add("top")
    teammate.post(f"{TEAM}/causes/1/archive")
    assert add("because", "1").status_code == 404


def test_an_older_version_is_a_conflict_that_shows_both_texts(owner: Any, teammate: Any, add: Any, url: str) -> None:
    add("Records are incomplete.")
    edit = f"{TEAM}/causes/1/edit"
    assert owner.post(edit, data={"text": "Hers", "kind": "hand-off", "version": "1"}).location == f"{url}#cause-1"
    response = teammate.post(edit, data={"text": "His", "kind": "norm", "version": "1"})
    assert response.status_code == 409
    assert "<dd>Hers</dd>" in response.text
    assert "<dd>Hand-off</dd>" in response.text
    assert 'value="His"' in response.text


def test_archiving_can_be_undone(teammate: Any, url: str, add: Any) -> None:
    add("top")
    assert teammate.post(f"{TEAM}/causes/1/archive").location == url
    assert "One archived" in teammate.get(url).text
    assert teammate.post(f"{TEAM}/causes/1/restore").location == f"{url}#cause-1"


def test_a_viewer_reads_the_outline_and_is_asked_nothing(onlooker: Any, url: str, add: Any) -> None:
    add("<script>alert(1)</script>")
    page = onlooker.get(url).text
    assert "&lt;script&gt;alert" in page
    assert "Why?" not in page
    assert "Edit" not in page
