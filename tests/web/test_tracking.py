from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.queries.links import sign_link
from ldagile.usecases.problems import (
    accept_problem,
    decline_problem,
    merge_problem,
    renew_link,
    start_observing,
    submit_problem,
    write_to_requester,
)
from tests.conftest import People
from tests.web.test_intake import ORDER, PROBLEM, plain


@pytest.fixture
def link(app: Flask, do: Any, people: People, clock: Any) -> str:
    return tell(app, do, people, clock, ORDER)


def tell(app: Flask, do: Any, people: People, clock: Any, statement: str) -> str:
    outside = Actor(team_id=people.owner.team_id)
    told = do(submit_problem, statement=statement, email="helen.marsh@nordlicht.org", actor=outside, now=clock.now)
    return "/p/" + sign_link(str(app.secret_key), "problem", told.problem_id, told.generation)


@pytest.fixture
def team(do: Any, people: People, clock: Any) -> Any:
    """Let the teammate do something to problem 1."""

    def act(use_case: Any, **values: Any) -> None:
        do(use_case, **{"number": 1, "actor": people.teammate, "now": clock.now, **values})

    return act


def test_only_the_whole_link_opens_it(visitor: Any, app: Flask, link: str) -> None:
    assert visitor.get(link).status_code == 200
    other_purpose = sign_link(str(app.secret_key), "reset", 1, 0)
    for broken in (link[:-2], link + "x", f"/p/{other_purpose}", "/p/1", "/p/" + sign_link("other", "problem", 1, 0)):
        assert visitor.get(broken).status_code == 404
        assert visitor.post(f"{broken}/message", data={"text": "Hello"}).status_code == 404


def test_opening_it_changes_nothing(visitor: Any, app: Flask, link: str) -> None:
    from ldagile.live.feed import newest_changes

    def written() -> dict[str, int]:
        with app.app_context():
            return newest_changes()

    before = written()
    assert visitor.get(link).headers["Cache-Control"] == "no-store"
    assert written() == before


def test_questions_come_one_at_a_time_and_none_is_a_must(visitor: Any, link: str) -> None:
    questions = []
    for step in range(9):
        page = visitor.get(link)
        if 'name="question"' not in page.text:
            break
        code = page.text.split('name="question" value="')[1].split('"')[0]
        questions.append(code)
        target = "later" if step % 2 else "answer"
        assert visitor.post(f"{link}/{target}", data={"question": code, "text": f"About {code}"}).status_code == 303
    assert questions == ["action", "number", "anew", "cost", "exemplar", "tried", "needed", "six_weeks"]
    page = visitor.get(link)
    assert "About action" in page.text
    assert "About number" not in page.text, "put off"
    assert '<h1 class="statement">About anew</h1>' in page.text
    assert ORDER in page.text, "the first words stay in the story"


def test_a_figure_that_does_not_fit_is_said_beside_it(
    visitor: Any, app: Flask, do: Any, people: People, clock: Any
) -> None:
    link = tell(app, do, people, clock, PROBLEM)
    wrong = visitor.post(f"{link}/answer", data={"question": "cost", "monthly_cost": "a lot", "text": "We lose them"})
    assert wrong.status_code == 422
    assert "Write a whole number" in wrong.text
    assert "We lose them" in wrong.text
    right = {"question": "cost", "monthly_cost": "58 000", "text": "We lose them"}
    assert visitor.post(f"{link}/answer", data=right).status_code == 303
    assert "€58,000 a month" in visitor.get(link).text


def test_the_newest_comes_first_in_plain_words(visitor: Any, link: str, team: Any, clock: Any) -> None:
    clock.advance(days=1)
    team(start_observing)
    clock.advance(days=1)
    team(write_to_requester, text="May we watch for an hour?")
    page = plain(visitor.get(link))
    story = page[page.index("You’ve") if "You’ve" in page else 0 :]
    assert story.index("May we watch") < story.index("We began to watch how it is done") < story.index("You told us")
    assert "We are watching how it is done, before we make anything." in page
    assert "by Friday" not in page, "it is answered"


def test_a_declined_problem_says_why_and_where_to_go(visitor: Any, link: str, team: Any) -> None:
    team(decline_problem, reason="The tool goes away in May.", go_instead="The service desk")
    page = plain(visitor.get(link))
    assert "The tool goes away in May." in page
    assert "The service desk" in page
    assert 'name="question"' not in visitor.get(link).text


def test_who_told_the_same_follows_the_problem_it_became(
    visitor: Any, app: Flask, link: str, do: Any, people: People, clock: Any, team: Any
) -> None:
    second = tell(app, do, people, clock, PROBLEM)
    team(merge_problem, number=2, into=1)
    team(start_observing, number=1)
    page = plain(visitor.get(second))
    assert "we work on both together" in page
    assert "We are watching how it is done" in page
    assert "We began to watch" in page
    assert ORDER not in page, "the other's words are the other's"


def test_writing_makes_the_team_owe_an_answer(visitor: Any, teammate: Any, link: str, team: Any) -> None:
    team(start_observing)
    form = {"text": "It got worse", "request_key": "one"}
    for _ in range(2):
        assert visitor.post(f"{link}/message", data=form).status_code == 303
    page = visitor.get(link)
    assert page.text.count("It got worse") == 1
    assert "We answer by Friday." in plain(page)
    assert "Helen Marsh waits for an answer" in teammate.get("/t/sales-learning/problems/1").text


def test_an_empty_message_is_not_sent(visitor: Any, link: str) -> None:
    assert visitor.post(f"{link}/message", data={"text": " "}).status_code == 422


def test_mail_can_be_stopped_and_wanted_again(visitor: Any, link: str) -> None:
    visitor.post(f"{link}/mail/stop")
    assert "You get no mail about this." in visitor.get(link).text
    visitor.post(f"{link}/mail/resume")
    assert "Send me no more mail about this" in visitor.get(link).text


def test_a_renewed_link_leaves_the_old_one_dead(visitor: Any, app: Flask, link: str, team: Any) -> None:
    team(renew_link)
    assert visitor.get(link).status_code == 404
    for action in ("answer", "later", "message", "mail/stop", "mail/resume"):
        response = visitor.post(f"{link}/{action}", data={"question": "tried", "text": "x"})
        assert response.status_code == 404, action
    assert visitor.get("/p/" + sign_link(str(app.secret_key), "problem", 1, 1)).status_code == 200


def test_a_member_and_a_stranger_see_the_same_page_by_the_link(stranger: Any, teammate: Any, link: str) -> None:
    for browser in (stranger, teammate):
        page = browser.get(link)
        assert page.status_code == 200
        assert "Where it stands" in page.text


def test_people_s_text_is_never_markup(visitor: Any, link: str, team: Any) -> None:
    attack = "</textarea><script>alert(1)</script>{{7*191}}"
    visitor.post(f"{link}/answer", data={"question": "action", "text": attack})
    visitor.post(f"{link}/message", data={"text": attack})
    team(decline_problem, reason=attack, go_instead=attack)
    page = visitor.get(link).text
    assert "<script>alert" not in page
    assert "1337" not in page


def test_what_the_team_may_not_do_yet_is_refused_there_and_not_here(visitor: Any, link: str, team: Any) -> None:
    with pytest.raises(Exception, match="cannot_accept"):
        team(accept_problem)
    assert "We have a question for you." in plain(visitor.get(link))
