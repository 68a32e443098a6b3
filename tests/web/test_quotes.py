from typing import Any

import pytest
from sqlalchemy import func

from ldagile.models.base import session
from ldagile.models.listening import Invitation, Response
from ldagile.queries.links import sign_link
from tests.conftest import People
from tests.listening import NOTHING, SPEAKS, a_released_card, answers, closed, opened, release_card

LISTENING = "/t/sales-learning/listening/1"


@pytest.fixture
def answer(app: Any, people: People, clock: Any) -> str:
    """The id of an answer that may be read and quoted."""
    with app.app_context():
        a_released_card(people, clock, 8)
        opened(clock)
        answers(clock, [SPEAKS, NOTHING, NOTHING, NOTHING, NOTHING])
        closed(clock)
        found: str = session.query(Response.id).filter(Response.barrier.is_not(None)).scalar()
        return found


def test_an_answer_becomes_a_problem_in_one_click(answer: str, sign_in: Any, people: People) -> None:
    teammate = sign_in(people.teammate)
    action = f"{LISTENING}/code/{answer}/problem"
    assert f'action="{action}"' in teammate.get(f"{LISTENING}/code").text
    assert f'action="{action}"' in teammate.get(LISTENING).text
    made = teammate.post(action)
    assert made.status_code == 303
    assert "The form asks for 23 fields</h1>" in teammate.get(made.location).text
    page = teammate.get(LISTENING).text
    assert f'<a href="{made.location}">became a problem</a>' in page
    assert f'action="{action}"' not in page
    assert f'<a href="{made.location}">a problem</a>' in teammate.get("/t/sales-learning/cards/1/evaluation").text


def test_what_came_of_an_answer_stands_where_it_was_given_and_to_copy(
    app: Any, answer: str, sign_in: Any, people: People, clock: Any
) -> None:
    teammate = sign_in(people.teammate)
    card = int(teammate.post(f"{LISTENING}/code/{answer}/card").location.rsplit("/", 1)[1])
    with app.app_context():
        link = "/a/" + sign_link(str(app.secret_key), "followup", session.query(func.min(Invitation.id)).scalar(), 0)
    line = "One of you said about “One-page checklist”: “The form asks for 23 fields” Here is what we did:"
    assert line not in teammate.get(LISTENING).text
    with app.app_context():
        release_card(people, clock, card)
    page = teammate.get(LISTENING).text
    assert line in page
    assert "Paste this where they read it." in page, "no mail server is set up"
    assert line in sign_in(None).get(link).text
    assert line not in sign_in(people.onlooker).get(LISTENING).text
