import html
import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from ldagile.usecases.problems import decline_problem, share_problem, submit_problem
from ldagile.usecases.teams import change_settings
from tests.conftest import People

URL = "/to/sales-learning"
ORDER = "We need CRM training for all reps by March"
PROBLEM = "Refund complaints rose from 40 to 95 a month since the new tool"
FORM = {"statement": PROBLEM, "email": "helen.marsh@nordlicht.org", "needed_why": "", "request_key": "one"}
ASKED = {**FORM, "statement": ORDER, "action": "", "wanted_number": "", "asked": "true"}
QUESTION = "Two questions get you there faster"


@pytest.fixture
def shared(do: Any, people: People, clock: Any) -> int:
    outside = {"actor": type(people.owner)(team_id=people.owner.team_id), "now": clock.now}
    told = do(submit_problem, statement=PROBLEM, email="ines@nordlicht.org", **outside)
    do(share_problem, number=told.number, shared=True, actor=people.owner, now=clock.now)
    return int(told.number)


def plain(response: Any) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", response.text))


def test_anybody_opens_the_page_and_reads_who_answers_by_when(
    visitor: Any, do: Any, people: People, clock: Any
) -> None:
    assert "We answer by Friday." in plain(visitor.get(URL))
    do(change_settings, version=1, intake_owner_id=people.teammate.user_id, actor=people.owner, now=clock.now)
    assert "Teammate answers by Friday." in plain(visitor.get(URL))


def test_a_team_that_is_not_there_has_no_such_page(visitor: Any) -> None:
    assert visitor.get("/to/nobody").status_code == 404
    assert visitor.post("/to/nobody", data=FORM).status_code == 404


def test_who_is_signed_in_need_not_type_their_address(stranger: Any) -> None:
    assert 'value="stranger@example.org"' in stranger.get(URL).text


def test_a_problem_is_sent_with_two_inputs_and_ends_on_a_private_page(visitor: Any) -> None:
    response = visitor.post(URL, data=FORM)
    assert response.status_code == 303
    page = visitor.get(response.location)
    assert PROBLEM in page.text
    assert "We answer by Friday." in plain(page)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    assert f"http://localhost{response.location}" in page.text


def test_sending_twice_tells_it_once_and_other_words_are_another_problem(visitor: Any, teammate: Any) -> None:
    first = visitor.post(URL, data=FORM).location
    assert visitor.post(URL, data=FORM).location == first
    assert visitor.post(URL, data={**FORM, "statement": "The CRM is slow"}).location != first
    assert teammate.get("/t/sales-learning/problems/2").status_code == 200
    assert teammate.get("/t/sales-learning/problems/3").status_code == 404


def test_without_javascript_an_order_is_asked_back_once_with_its_words_kept(visitor: Any) -> None:
    response = visitor.post(URL, data={**FORM, "statement": ORDER})
    assert response.status_code == 200
    assert QUESTION in response.text
    assert f">\n{ORDER}</textarea>" in response.text
    assert "You wrote need, training, all reps and by march: an answer already" in plain(response)
    assert visitor.post(URL, data=ASKED).status_code == 303


@pytest.mark.parametrize(
    "answer", [{"action": "Fill in the record"}, {"wanted_number": "41 %"}, {"wants_talk": "true"}]
)
def test_whoever_answers_or_would_rather_talk_is_not_asked_first(visitor: Any, answer: dict[str, str]) -> None:
    assert visitor.post(URL, data={**FORM, "statement": ORDER, **answer}).status_code == 303


def test_an_order_that_is_sent_anyway_is_asked_again_later_and_never_in_our_words(visitor: Any) -> None:
    page = visitor.get(visitor.post(URL, data=ASKED).location)
    assert "We have a question for you." in plain(page)
    assert "What should they do that they don’t do today?" in page.text
    for jargon in ("refram", "gap", "index", "diagnos", "confidence", "π"):
        assert jargon not in plain(page).lower()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("statement", "", "Please fill this in."),
        ("statement", "x" * 20_001, "This is too long"),
        ("statement", "nul\0byte", "can’t be stored"),
        ("email", "", "Please fill this in."),
        ("email", "extension 12", "This is no e-mail address"),
        ("colour", "green", ""),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field_and_the_text_is_kept(
    visitor: Any, field: str, value: str, sentence: str
) -> None:
    response = visitor.post(URL, data={**FORM, "needed_why": "before the board meets", field: value})
    assert response.status_code == 422
    assert sentence in response.text
    assert "before the board meets" in response.text


def test_when_they_leave_the_field_the_questions_come_as_a_fragment(visitor: Any) -> None:
    headers = {"HX-Request": "true"}
    asked = visitor.post(f"{URL}/look", data={"statement": ORDER, "action": "Fill it in"}, headers=headers)
    assert QUESTION in asked.text
    assert "Fill it in</textarea>" in asked.text, "what they have answered already stays"
    assert "<html" not in asked.text
    for text in (PROBLEM, "", "   ", "\ud800".encode("utf-8", "surrogatepass")):
        assert QUESTION not in visitor.post(f"{URL}/look", data={"statement": text}, headers=headers).text


def test_looking_keeps_nothing(visitor: Any, teammate: Any) -> None:
    visitor.post(f"{URL}/look", data={"statement": ORDER})
    assert "No problem yet" in teammate.get("/t/sales-learning/problems").text


def test_a_shared_problem_is_shown_to_who_tells_the_same_without_a_name(visitor: Any, shared: int) -> None:
    page = visitor.post(f"{URL}/look", data={"statement": "We get more complaints about refunds"})
    assert PROBLEM in page.text
    assert "ines" not in page.text.lower()
    assert PROBLEM not in visitor.post(f"{URL}/look", data={"statement": "Nobody finds the car park"}).text


def test_this_affects_me_too(visitor: Any, teammate: Any, shared: int) -> None:
    response = visitor.post(f"{URL}/too/{shared}", data={**FORM, "statement": "Ours too"})
    assert response.location == f"{URL}/too/{shared}"
    assert "You are not the only one" in visitor.get(response.location).text
    page = teammate.get(f"/t/sales-learning/problems/{shared}").text
    assert "It affects Helen Marsh too" in page
    assert "Ours too" in page


def test_without_an_address_nobody_is_counted(visitor: Any, shared: int) -> None:
    response = visitor.post(f"{URL}/too/{shared}", data={"statement": "Ours too", "email": ""})
    assert response.status_code == 422
    assert "Ours too" in response.text


def test_a_problem_that_is_not_shared_or_closed_is_nowhere(
    visitor: Any, shared: int, do: Any, people: People, clock: Any
) -> None:
    do(decline_problem, number=shared, reason="No", actor=people.owner, now=clock.now)
    assert visitor.get(f"{URL}/too/{shared}").status_code == 404
    assert visitor.post(f"{URL}/too/{shared}", data=FORM).status_code == 404
    assert PROBLEM not in visitor.post(f"{URL}/look", data={"statement": PROBLEM}).text


def test_people_s_text_is_never_markup(visitor: Any, shared: int) -> None:
    attack = "Please train all </textarea><script>alert(1)</script>{{7*191}} refunds complaints"
    for response in (
        visitor.post(URL, data={**FORM, "statement": attack}),
        visitor.post(f"{URL}/look", data={"statement": attack, "action": attack, "wanted_number": attack}),
    ):
        assert "<script>alert" not in response.text
        assert "1337" not in response.text
    sent = visitor.post(URL, data={**FORM, "statement": attack, "asked": "true"})
    assert "<script>alert" not in visitor.get(urlsplit(sent.location).path).text
