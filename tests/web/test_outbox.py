from typing import Any

import pytest

from ldagile.usecases.invitations import invite
from tests.conftest import Client, People


@pytest.fixture
def invited(do: Any, people: People, clock: Any) -> None:
    for number in range(51):
        do(invite, email=f"rep{number}@example.org", role="member", actor=people.owner, now=clock.now)


def test_an_administrator_reads_to_whom_and_about_what_and_how_it_fared(admin: Client, invited: None) -> None:
    page = admin.get("/outbox").text
    assert "rep50@example.org" in page
    assert "Join Sales learning on ldagile" in page
    assert "waits" in page
    assert "No mail server is set up" in page
    assert "/invitations/" not in page


def test_fifty_are_shown_and_the_older_ones_follow(admin: Client, invited: None) -> None:
    page = admin.get("/outbox").text
    assert "rep0@example.org" not in page
    older = page.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]
    assert "rep0@example.org" in admin.get(older).text
    assert 'rel="next"' not in admin.get(older).text


def test_nobody_else_sees_it_or_hears_of_it(owner: Client, people: People) -> None:
    assert owner.get("/outbox").status_code == 403
    page = owner.get(f"/t/{people.slug}/today").text
    assert "/outbox" not in page
    assert "/teams/new" not in page


def test_an_administrator_finds_it_below_the_teams_and_how_to_make_another(admin: Client, people: People) -> None:
    page = admin.get(f"/t/{people.slug}/today").text
    assert '<a href="/teams/new">Make another team</a>' in page
    assert '<a href="/outbox">Mail</a>' in page


def test_without_any_mail_the_page_says_what_will_stand_there(admin: Client) -> None:
    assert "No mail yet" in admin.get("/outbox").text
