"""The follow-up from its day on, as the worker does it: opened, mailed, reminded, closed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from flask import Flask

from ldagile.jobs.run import run_due
from ldagile.models.base import session
from ldagile.models.jobs import Mail
from tests.listening import DOES, a_released_card, answers, the_followup
from tests.mail_server import parts_of


def test_the_worker_asks_reminds_once_and_closes(
    app: Flask, do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    do(a_released_card, people=people, clock=clock, count=2)
    clock.advance(days=29)
    do(run_due, now=clock.now)
    assert mail_server.arrived == []
    clock.advance(days=1)
    do(run_due, now=clock.now)
    assert [message["To"] for message in mail_server.arrived] == ["rep1@example.org", "rep2@example.org"]
    text, html = parts_of(mail_server.arrived[0])
    assert mail_server.arrived[0]["Subject"] == "Two questions from Sales learning"
    assert "Hello Rep 1," in text
    assert "One-page checklist" in text
    link = next(line for line in text.splitlines() if line.startswith("http"))
    assert f"{link}?change=no_chance" in html
    page = app.test_client().get(link.removeprefix("http://127.0.0.1:5000"))
    assert "Sign as Rep 1" in page.text
    with app.app_context():
        answers(clock, [DOES])
    clock.advance(days=5)
    do(run_due, now=clock.now)
    (reminder,) = mail_server.arrived[2:]
    assert reminder["To"] == "rep2@example.org"
    assert "This is the only reminder." in parts_of(reminder)[0]
    clock.advance(days=20)
    do(run_due, now=clock.now)
    with app.app_context():
        assert the_followup().closed_at == clock.now
    assert len(mail_server.arrived) == 3


def test_a_mail_whose_question_was_answered_before_it_went_out_is_dropped(
    app: Flask, do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    do(a_released_card, people=people, clock=clock, count=1)
    clock.advance(days=30)
    mail_server.answer = "451 later"
    do(run_due, now=clock.now)
    with app.app_context():
        answers(clock, [DOES])
    mail_server.answer = "250 OK"
    do(run_due, now=clock.now + timedelta(hours=1))
    assert mail_server.arrived == []


def test_without_a_mail_server_the_follow_up_opens_by_its_link(do: Any, app: Flask, people: Any, clock: Any) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], smtp_url=None)
    do(a_released_card, people=people, clock=clock, count=2)
    clock.advance(days=30)
    do(run_due, now=clock.now)
    with app.app_context():
        assert the_followup().way == "link"
        assert session.query(Mail).count() == 0
