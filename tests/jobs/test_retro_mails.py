from datetime import date
from typing import Any

import pytest

from ldagile.jobs.run import run_due
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.retros.looking_back import finish_action
from tests.holding import a_retro
from tests.jobs.test_mails import parts_of


@pytest.fixture
def closed(do: Any, people: Any, clock: Any) -> None:
    """A retro in which a guest took one thing on, and a member another."""

    def hold() -> None:
        held = a_retro(people, clock, title="How we work")
        held.go("commit")
        nils, other = held.guest("Nils", "nils@nordlicht.test"), held.guest("Helen")
        held.enter(people.owner, nils, other)
        held.act("Print the checklist", owner=held.place(nils), due=date(2026, 12, 4), how_known="It hangs there")
        held.act("Ask for a tablet", owner=held.place(people.owner))
        held.go("close")

    do(hold)


def test_a_guest_who_took_something_on_gets_it_by_mail(do: Any, clock: Any, mail_server: Any, closed: None) -> None:
    do(run_due, now=clock.now)
    (message,) = mail_server.arrived
    text, html = parts_of(message)
    assert (message["To"], message["Subject"]) == ("nils@nordlicht.test", "What you took on with Sales learning")
    for words in (text, html):
        assert "in “How we work” you took this on:" in words
        assert "Print the checklist" in words
        assert "By 4 December. We’ll know by: It hangs there" in words
        assert "tablet" not in words


def test_what_was_finished_before_it_was_sent_is_not_mailed(
    do: Any, people: Any, clock: Any, mail_server: Any, closed: None
) -> None:
    do(finish_action, number=1, action=1, done=True, actor=people.owner, now=clock.now)
    do(run_due, now=clock.now)
    assert mail_server.arrived == []
    assert [mail.state for mail in do(list_outbox)] == ["dropped"]
