from datetime import date
from typing import Any

import pytest

from ldagile.jobs.run import run_due
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.retros.actions import edit_action
from ldagile.usecases.retros.looking_back import finish_action
from ldagile.usecases.retros.phases import reopen_retro
from tests.holding import a_retro
from tests.mail_server import parts_of


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


def test_closing_it_again_tells_nobody_twice_and_nobody_what_is_no_longer_theirs(
    do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    held = do(a_retro, people=people, clock=clock)
    who = {"actor": people.owner, "now": clock.now}

    def take_on() -> int:
        held.go("commit")
        nils, helen = held.guest("Nils", "nils@nordlicht.test"), held.guest("Helen", "helen@nordlicht.test")
        held.enter(people.owner, nils, helen)
        held.act("Print the checklist", owner=held.place(nils), due=date(2026, 12, 4), how_known="It hangs there")
        held.go("close")
        return int(held.place(helen))

    def close_again(owner: int | None = None) -> None:
        reopen_retro(number=1, **who)
        if owner:
            edit_action(number=1, action=1, version=held.room(people.owner).actions[0].version, owner=owner, **who)
        held.go("close")

    helen = do(take_on)
    do(close_again)
    assert len(do(list_outbox)) == 1
    do(close_again, owner=helen)
    do(run_due, now=clock.now)
    assert [message["To"] for message in mail_server.arrived] == ["helen@nordlicht.test"]
