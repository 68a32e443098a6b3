"""The mail that tells people what came of their answers."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.jobs.run import run_due
from ldagile.models.base import session
from ldagile.models.jobs import Mail
from ldagile.usecases.followups import reschedule
from ldagile.usecases.quotes import card_from_answer
from tests.listening import DOES, a_released_card, answers, release_card, responses
from tests.mail_server import parts_of

LINE = "You told us what you think of “One-page checklist”. Here is what we did: “A shorter & better form”."


@pytest.fixture
def fixed(app: Flask, do: Any, people: Any, clock: Any) -> None:
    """Two were asked, one signed, a card was made of it and is released today."""
    do(a_released_card, people=people, clock=clock, count=2)
    clock.advance(days=30)
    do(run_due, now=clock.now)
    with app.app_context():
        answers(clock, [DOES], signed=1)
        (answer,) = responses()
        ends = {"followup_number": 1, "response_id": answer.id, "actor": people.teammate, "now": clock.now}
        release_card(people, clock, card_from_answer(title="A shorter & better form", **ends))


def test_everybody_who_was_asked_gets_one_line_two_weeks_after_their_last_mail(
    fixed: None, do: Any, clock: Any, mail_server: Any
) -> None:
    for days, arrived in ((13, 3), (1, 5), (30, 5)):
        clock.advance(days=days)
        do(run_due, now=clock.now)
        assert len(mail_server.arrived) == arrived, "two questions and a reminder, then the line"
    first, second = mail_server.arrived[3:]
    assert (first["To"], second["To"]) == ("rep1@example.org", "rep2@example.org")
    assert first["Subject"] == "What came of your answers: news from Sales learning"
    text, html = parts_of(second)
    assert f"Hello Rep 2,\n\n{LINE}\n" in text.replace("\r\n", "\n")
    assert LINE.replace("&", "&amp;") in html


def test_a_mail_that_asks_carries_the_line(fixed: None, do: Any, people: Any, clock: Any, mail_server: Any) -> None:
    do(a_released_card, people=people, clock=clock, count=1, title="Mentor pairs")
    day = clock.now.date() + timedelta(days=20)
    do(reschedule, number=2, due_on=day, today=clock.now.date(), actor=people.owner, now=clock.now)
    for _ in range(3):
        clock.advance(days=7)
        do(run_due, now=clock.now)
    lines = {message["To"]: message for message in mail_server.arrived if LINE in parts_of(message)[0]}
    assert {to: message["Subject"].split(":")[0] for to, message in lines.items()} == {
        "rep1@example.org": "Two questions from Sales learning",
        "rep2@example.org": "What came of your answers",
    }
    assert "Mentor pairs" in parts_of(lines["rep1@example.org"])[1]


def test_without_a_mail_server_nothing_is_posted(fixed: None, app: Flask, do: Any, clock: Any) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], smtp_url=None)
    clock.advance(days=30)
    do(run_due, now=clock.now)
    with app.app_context():
        assert session.query(Mail).filter_by(kind="news").count() == 0
