"""The answer page: two questions by a link, without an account and without a script."""

from typing import Any

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.listening import Invitation, Response
from ldagile.queries.links import sign_link
from tests.listening import a_released_card, closed, opened, the_followup

SECRET = "a secret for tests that is long enough"


@pytest.fixture
def link(app: Flask, people: Any, clock: Any) -> str:
    """The first person's own link."""
    with app.app_context():
        a_released_card(people, clock, count=6)
        opened(clock)
        return "/a/" + sign_link(SECRET, "followup", session.query(Invitation).order_by(Invitation.id).first().id, 0)


@pytest.fixture
def shared(app: Flask, people: Any, clock: Any) -> str:
    """A link for a group of two."""
    with app.app_context():
        a_released_card(people, clock, count=2)
        return "/a/" + sign_link(SECRET, "followup-group", opened(clock, by_mail=False).id, 0)


def stored(app: Flask) -> list[Any]:
    with app.app_context():
        rows = session.query(Response).all()
        return [(row.change, row.change_tick, row.barrier_tick, row.invitation_id, row.signed_name) for row in rows]


FORM = {"change": "I type while the customer talks.", "barrier": "", "nothing_in_way": "true", "sign": "no"}


def test_the_page_names_the_thing_and_the_day_and_asks_two_questions(visitor: Any, link: str) -> None:
    page = visitor.get(link)
    for words in (
        "On 24 November you got <strong>One-page checklist</strong>",
        "What, if anything, are you doing differently because of it?",
        "What got in your way?",
        "Sign as Rep 1",
        "unsigned ones only when there are 5",
        "Your manager never sees single answers",
    ):
        assert words in page.text
    assert page.text.count("<textarea") == 2
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"


def test_opening_it_changes_nothing_however_often(app: Flask, visitor: Any, link: str) -> None:
    for suffix in ("", "?change=nothing", "/how"):
        assert visitor.get(link + suffix).status_code == 200
        assert visitor.head(link + suffix).status_code == 200
    assert stored(app) == []
    with app.app_context():
        assert not session.query(Invitation).filter_by(answered=True).count()


def test_a_button_of_the_mail_ticks_its_box(visitor: Any, link: str) -> None:
    assert 'id="f-no_chance" value="true" checked' in visitor.get(f"{link}?change=no_chance").text
    assert "checked" in visitor.get(f"{link}?change=evil").text  # the radio alone
    assert 'id="f-nothing" value="true" checked' not in visitor.get(f"{link}?change=evil").text


def test_sending_keeps_the_answer_unsigned_and_says_so(app: Flask, visitor: Any, link: str) -> None:
    response = visitor.post(link, data=FORM)
    assert (response.status_code, response.location) == (303, link)
    assert "Thank you, your answer is in" in visitor.get(link).text
    assert "Take my name off" not in visitor.get(link).text
    assert stored(app) == [(FORM["change"], None, "nothing", None, None)]


def test_a_double_click_sends_one_answer(app: Flask, visitor: Any, link: str) -> None:
    visitor.post(link, data=FORM)
    assert visitor.post(link, data={**FORM, "change": "Something else"}).status_code == 303
    assert len(stored(app)) == 1
    assert "An answer came from here already. The first one stands." in visitor.get(link).text


def test_a_signed_answer_can_lose_its_name_again(app: Flask, visitor: Any, link: str) -> None:
    visitor.post(link, data={**FORM, "sign": "yes"})
    assert stored(app)[0][3] is not None
    assert "Take my name off" in visitor.get(link).text
    assert visitor.post(f"{link}/unsign").status_code == 303
    assert stored(app)[0][3] is None
    assert visitor.post(f"{link}/unsign").location == link, "a second click finds it done"
    assert "Thank you" in visitor.get(link).text


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"change": " ", "barrier": "No time"}, "Write a few words, or tick one of the boxes"),
        ({"nothing": "true", "no_chance": "true", "barrier": "No time"}, "Tick one of the two"),
        ({"change": "x" * 4001, "barrier": "No time"}, "This is too long"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field_and_kept(
    app: Flask, visitor: Any, link: str, form: dict[str, str], sentence: str
) -> None:
    response = visitor.post(link, data=form)
    assert response.status_code == 422
    assert sentence in response.text
    assert "No time" in response.text
    assert stored(app) == []


def test_a_link_that_was_changed_or_is_for_something_else_is_a_404(visitor: Any, link: str) -> None:
    for token in (
        link + "x",
        "/a/" + sign_link(SECRET, "invitation", 1, 0),
        "/a/" + sign_link(SECRET, "followup", 99, 0),
    ):
        assert visitor.get(token).status_code == 404
        assert visitor.post(token, data=FORM).status_code == 404


def test_after_it_closed_the_page_says_so_and_takes_nothing(app: Flask, visitor: Any, clock: Any, link: str) -> None:
    with app.app_context():
        closed(clock)
    assert "This is over" in visitor.get(link).text
    response = visitor.post(link, data=FORM)
    assert response.status_code == 422
    assert "The questions are closed" in response.text


def test_the_page_on_data_says_what_the_host_could_see(visitor: Any, link: str) -> None:
    page = visitor.get(f"{link}/how").text
    assert "Whoever runs the server could" in page
    assert "5 or more people" in page


def test_by_the_shared_link_each_browser_answers_once(app: Flask, sign_in: Any, shared: str) -> None:
    first, second, third = (sign_in(None) for _ in range(3))
    for browser in (first, first, second):
        assert browser.post(shared, data=FORM).status_code == 303
    assert len(stored(app)) == 2
    assert "Thank you" in first.get(shared).text
    assert third.post(shared, data=FORM).status_code == 422
    assert len(stored(app)) == 2


def test_by_the_shared_link_one_signs_with_a_name_and_can_take_it_back(app: Flask, sign_in: Any, shared: str) -> None:
    browser = sign_in(None)
    assert "Write your name" in browser.post(shared, data={**FORM, "sign": "yes", "name": " "}).text
    browser.post(shared, data={**FORM, "sign": "yes", "name": "Lena Vogt"})
    assert stored(app)[0][4] == "Lena Vogt"
    assert sign_in(None).post(f"{shared}/unsign").status_code == 303
    assert stored(app)[0][4] == "Lena Vogt", "another browser takes no name off"
    assert browser.post(f"{shared}/unsign").status_code == 303
    assert stored(app)[0][4] is None
    assert "Take my name off" not in browser.get(shared).text


def test_the_cookie_of_a_browser_leads_to_no_unsigned_answer(app: Flask, sign_in: Any, shared: str) -> None:
    browser = sign_in(None)
    browser.post(shared, data=FORM)
    with app.app_context():
        response_id = session.query(Response).one().id
    with browser.session_transaction() as cookies:
        assert response_id not in str(dict(cookies))


def test_the_code_leads_to_the_shared_page(app: Flask, visitor: Any, shared: str) -> None:
    with app.app_context():
        code = the_followup().code
    for typed in (f" {code.lower()} ", f"{code[:3]}-{code[3:]}", f"{code[:3]} {code[3:]}"):
        assert visitor.post("/a", data={"code": typed}).location == shared
    assert "There is no such code" in visitor.post("/a", data={"code": "AAAAAA"}).text
    assert visitor.get("/a").status_code == 200
