from typing import Any

import pytest

from ldagile.jobs.run import run_due
from ldagile.queries.links import read_link
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.informant_links import ask_informant, renew_link
from ldagile.usecases.informants import add_informant
from tests import build
from tests.jobs.test_mails import SECRET
from tests.mail_server import parts_of


@pytest.fixture
def lena(do: Any, people: Any, clock: Any) -> int:
    def plant() -> int:
        problem = build.a_problem(people.owner.team, clock.now, desired_action="The record is filled in at once")
        who = {"role": "reps", "name": "Lena Vogt", "email": "lena@nordlicht.test"}
        return add_informant(problem_number=problem, **who, actor=people.owner, now=clock.now).number

    number: int = do(plant)
    do(ask_informant, number=number, actor=people.owner, now=clock.now)
    return number


def test_the_mail_says_what_it_is_about_and_carries_their_link(
    do: Any, clock: Any, mail_server: Any, lena: int
) -> None:
    do(run_due, now=clock.now)
    (message,) = mail_server.arrived
    text, html = parts_of(message)
    assert (message["To"], message["Subject"]) == ("lena@nordlicht.test", "A few questions from Sales learning")
    assert "Hello Lena Vogt," in text
    assert "The record is filled in at once" in html
    token = next(line for line in text.splitlines() if "/q/" in line).rsplit("/", 1)[1]
    assert read_link(SECRET, "informant", token, now=clock.now).generation == 0


def test_it_is_not_sent_when_the_link_was_renewed_meanwhile(
    do: Any, people: Any, clock: Any, mail_server: Any, lena: int
) -> None:
    do(renew_link, number=lena, actor=people.owner, now=clock.now)
    do(run_due, now=clock.now)
    assert mail_server.arrived == []
    assert [mail.state for mail in do(list_outbox)] == ["dropped"]
