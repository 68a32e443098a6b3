"""The first quarter of an hour, page by page and without JavaScript."""

import re
from typing import Any

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.problems import Problem
from tests.conftest import Client
from tests.statements import counted

START = "/t/sales-learning/start"
ORDER, PROBLEM = "We need CRM training for all reps by December", "Refund complaints rose from 40 to 95 a month"
THREE = {"cards": ["talk", "watch", "number"], "capacity": "6"}


def paste(browser: Client, *lines: str, **more: str) -> Any:
    return browser.post(START, data={"statements": "\n".join(lines), **more})


def count(app: Flask, model: Any) -> int:
    with app.app_context():
        return int(session.query(model).count())


def key(page: str) -> str:
    """The request key of the page's first form."""
    return re.findall(r'name="request_key" value="([^"]+)"', page)[0]


def test_from_the_desk_to_a_running_sprint(teammate: Client) -> None:
    assert paste(teammate, f"- {ORDER}", "", PROBLEM).location == f"{START}/pick"
    page = teammate.get(f"{START}/pick").text
    assert page.index(PROBLEM) < page.index(ORDER)
    assert 'value="2" checked' in page
    assert "asks for a solution" in page
    assert teammate.post(f"{START}/pick", data={"problem": "2"}).location == f"{START}/2"
    page = teammate.get(f"{START}/2").text
    assert page.count(" checked>") == 3
    assert 'name="capacity" type="text" value="6"' in page, "two people do the work here"
    assert "24 November to 4 December" in page
    assert teammate.post(f"{START}/2", data=THREE).location == "/t/sales-learning/sprints/1"
    page = teammate.get("/t/sales-learning/sprints/1").text
    assert "1.5 of 6 person-days, 4.5 free" in page
    assert "Talk to two people who do it" in page


def test_one_request_needs_no_choice(teammate: Client) -> None:
    assert paste(teammate, PROBLEM).location == f"{START}/1"
    assert "Pick another" not in teammate.get(f"{START}/1").text


def test_nothing_pasted_is_said_beside_the_field(teammate: Client) -> None:
    answer = paste(teammate, " ", "")
    assert answer.status_code == 422
    assert "Paste at least one request" in answer.text


def test_too_much_is_kept_as_it_was_typed(app: Flask, teammate: Client) -> None:
    answer = paste(teammate, *(f"Request {number}" for number in range(201)))
    assert answer.status_code == 422
    assert "These are 201 lines." in answer.text
    assert "Request 200" in answer.text
    assert count(app, Problem) == 0


def test_going_back_to_paste_more_doubles_nothing(app: Flask, teammate: Client) -> None:
    sent = key(teammate.get(START).text)
    for lines in ((ORDER, PROBLEM), (ORDER, PROBLEM), (ORDER, PROBLEM, "A third")):
        assert paste(teammate, *lines, request_key=sent).location == f"{START}/pick"
    paste(teammate, PROBLEM)
    assert count(app, Problem) == 3
    assert "3 problems, in their own words." in teammate.get(START).text


def test_it_can_be_left_and_taken_up_later(teammate: Client, owner: Client) -> None:
    assert teammate.get(f"{START}/pick").location == START
    paste(teammate, ORDER, PROBLEM)
    assert PROBLEM in owner.get(f"{START}/pick").text


def test_who_picks_nothing_is_asked_again(teammate: Client) -> None:
    paste(teammate, ORDER, PROBLEM)
    for sent in ({}, {"problem": ""}, {"problem": "both"}):
        answer = teammate.post(f"{START}/pick", data=sent)
        assert answer.status_code == 422
        assert "Pick one of them." in answer.text
    assert teammate.get(f"{START}/9").status_code == 404


def test_a_problem_that_was_closed_meanwhile_leads_back_to_the_others(teammate: Client) -> None:
    paste(teammate, ORDER, PROBLEM)
    teammate.post("/t/sales-learning/problems/1/decline", data={"reason": "Not ours"})
    assert teammate.get(f"{START}/1").location == f"{START}/pick"
    answer = teammate.post(f"{START}/1", data=THREE)
    assert answer.status_code == 422
    assert "This problem is closed." in answer.text


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"capacity": "many"}, "Write a number"),
        ({"capacity": ""}, "Please fill this in."),
        ({"capacity": "0"}, "Write a number from 0.5"),
        ({"cards": []}, "Keep at least one, or write your own."),
        ({"cards": ["course"]}, "Choose one of those offered."),
        ({"own": "x" * 201}, "This is too long"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field_and_kept(
    app: Flask, teammate: Client, sent: dict[str, Any], sentence: str
) -> None:
    paste(teammate, PROBLEM)
    answer = teammate.post(f"{START}/1", data={"own": "", "cards": ["watch"], "capacity": "4", **sent})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert f'value="{sent.get("capacity", "4")}"' in answer.text
    assert answer.text.count(" checked>") == (0 if "cards" in sent else 1)
    assert count(app, Sprint) == 0


def test_a_card_of_ones_own_goes_with_the_others_or_alone(teammate: Client) -> None:
    paste(teammate, PROBLEM)
    teammate.post(f"{START}/1", data={"own": "Read fifty refund mails", "capacity": "2,5"})
    page = teammate.get("/t/sales-learning/sprints/1").text
    assert "Read fifty refund mails" in page
    assert "0.5 of 2.5 person-days" in page


def test_a_full_lane_says_so_on_the_page(app: Flask, teammate: Client) -> None:
    paste(teammate, PROBLEM)
    with app.app_context():
        for lane in session.query(Lane).filter_by(stage="committed"):
            lane.wip_limit = 2
        session.commit()
    answer = teammate.post(f"{START}/1", data=THREE)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert count(app, Card) == 0


def test_sent_twice_or_from_a_second_window_there_is_one_sprint(app: Flask, teammate: Client) -> None:
    paste(teammate, ORDER, PROBLEM)
    sent = {**THREE, "request_key": key(teammate.get(f"{START}/2").text)}
    assert teammate.post(f"{START}/2", data=sent).location == "/t/sales-learning/sprints/1"
    for data, number in ((sent, 2), (THREE, 2), (THREE, 1)):
        assert teammate.post(f"{START}/{number}", data=data).location == "/t/sales-learning/sprints"
    assert (count(app, Sprint), count(app, Card)) == (1, 3)


def test_with_a_sprint_its_pages_lead_there(teammate: Client) -> None:
    paste(teammate, ORDER, PROBLEM)
    teammate.post("/t/sales-learning/sprints")
    for path in ("", "/pick", "/1"):
        assert teammate.get(START + path).location == "/t/sales-learning/sprints"


def test_something_already_run_is_asked_about_from_beside_it(teammate: Client) -> None:
    page = teammate.get(START).text
    assert 'action="/t/sales-learning/already-ran"' in page
    sent = {"title": "Leadership programme", "received_on": "2026-05-04", "people": "helen@nordlicht.org"}
    assert "/listening/" in teammate.post("/t/sales-learning/already-ran", data=sent).location


def test_a_viewer_and_another_team_do_not_start_it(teammate: Client, onlooker: Client, stranger: Client) -> None:
    paste(teammate, ORDER, PROBLEM)
    for path in ("", "/pick", "/1"):
        assert onlooker.get(START + path).status_code == 403
        assert stranger.get(START + path).status_code == 404
    assert stranger.post(f"{START}/1", data=THREE).status_code == 404
    assert stranger.get("/t/far-away/start/1").status_code == 404


def test_much_costs_no_more_statements_than_little(app: Flask, teammate: Client) -> None:
    def cost(path: str) -> int:
        with counted(app) as statements:
            assert teammate.get(START + path).status_code == 200
        return len(statements)

    paste(teammate, ORDER, PROBLEM)
    little = [cost(path) for path in ("", "/pick", "/1")]
    paste(teammate, *(f"Request {number}" for number in range(30)))
    assert [cost(path) for path in ("", "/pick", "/1")] == little
    assert max(little) <= 8
