"""What a requester finds in their mailbox."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.jobs.run import run_due
from ldagile.models.problem_moves import DONE
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.problems import (
    decline_problem,
    renew_link,
    start_observing,
    stop_mail,
    submit_problem,
    write_to_requester,
)
from ldagile.usecases.teams import change_settings
from tests.conftest import People
from tests.mail_server import parts_of

ORDER = "We need CRM training for all reps by March"


@pytest.fixture
def told(do: Any, people: People, clock: Any) -> Any:
    do(change_settings, version=1, intake_owner_id=people.teammate.user_id, actor=people.owner, now=clock.now)
    outside = Actor(team_id=people.owner.team_id)
    return do(submit_problem, statement=ORDER, email="helen.marsh@nordlicht.org", actor=outside, now=clock.now)


@pytest.fixture
def team(do: Any, people: People, clock: Any) -> Any:
    def act(use_case: Any, **values: Any) -> None:
        do(use_case, number=1, actor=people.teammate, now=clock.now, **values)

    return act


def link_in(message: Any) -> str:
    text, html = parts_of(message)
    link = next(line for line in text.splitlines() if line.startswith("http"))
    assert link in html
    return urlsplit(link).path


def test_who_told_something_gets_who_answers_by_when_and_a_link_that_works(
    do: Any, app: Flask, told: Any, clock: Any, mail_server: Any
) -> None:
    do(run_due, now=clock.now)
    (message,) = mail_server.arrived
    assert (message["To"], message["Subject"]) == (
        "helen.marsh@nordlicht.org",
        "Sales learning has what you told them",
    )
    assert "Teammate answers by 27 November" in parts_of(message)[0]
    page = app.test_client().get(link_in(message))
    assert page.status_code == 200
    assert ORDER in page.text


def test_each_move_and_each_message_is_one_sentence_with_the_link_and_no_word_of_theirs(
    do: Any, app: Flask, told: Any, team: Any, clock: Any, mail_server: Any
) -> None:
    team(start_observing)
    team(write_to_requester, text="May we watch for an hour?")
    team(decline_problem, reason="The tool goes away.")
    do(run_due, now=clock.now)
    texts = [parts_of(message)[0] for message in mail_server.arrived[1:]]
    assert "We began to watch how it is done." in texts[0]
    assert "wrote to you about what you told them" in texts[1]
    assert "We don’t take this on." in texts[2]
    for text in texts:
        for words in (ORDER, "May we watch", "goes away", "refram", "gap", "index"):
            assert words not in text
    for message in mail_server.arrived:
        assert app.test_client().get(link_in(message)).status_code == 200


def test_every_move_has_its_sentence(app: Flask) -> None:
    with app.test_request_context():
        words = app.jinja_env.get_template("tracking/_words.html").make_module({}).happened
        for code in set(DONE.values()) - {"problem_answered"}:
            assert str(words(code)).strip()


def test_a_mail_that_waits_is_dropped_when_they_want_none_or_the_link_is_another_by_now(
    do: Any, told: Any, team: Any, clock: Any, mail_server: Any
) -> None:
    team(renew_link)
    do(run_due, now=clock.now)
    (message,) = mail_server.arrived
    assert message["Subject"] == "A new link from Sales learning"
    team(start_observing)
    do(stop_mail, problem_id=told.problem_id, generation=1, now=clock.now)
    do(run_due, now=clock.now)
    assert len(mail_server.arrived) == 1
    assert [mail.state for mail in do(list_outbox)] == ["dropped", "sent", "dropped"]
