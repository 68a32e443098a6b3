from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from ldagile.config import Settings
from ldagile.jobs.mails import subject_of
from ldagile.jobs.run import run_due
from ldagile.jobs.smtp import mail_config
from ldagile.models.base import session
from ldagile.models.jobs import Job, Mail
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, transaction
from ldagile.queries.links import read_link
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.invitations import invite, withdraw_invitation
from ldagile.usecases.passwords import request_reset, reset_password
from tests.mail_server import parts_of

SECRET = "a secret for tests that is long enough"


@pytest.mark.usefixtures("asked")
def test_a_reset_mail_carries_a_link_that_works_for_a_day(do: Any, people: Any, clock: Any, mail_server: Any) -> None:
    assert do(run_due, now=clock.now) == 1
    (message,) = mail_server.arrived
    text, html = parts_of(message)
    assert (message["To"], message["Subject"]) == ("teammate@example.org", "Set a new password")
    link = next(line for line in text.splitlines() if line.startswith("http"))
    assert link in html
    address, token = link.rsplit("/", 1)
    assert address == "http://127.0.0.1:5000/reset"
    assert read_link(SECRET, "reset", token, now=clock.now + timedelta(hours=23)).id == people.teammate.user_id


def test_who_asks_for_a_link_gets_it_if_they_have_an_account(
    do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    for email in ("teammate@example.org", "nobody@example.org"):
        do(request_reset, email=email, now=clock.now)
    do(run_due, now=clock.now)
    assert [message["To"] for message in mail_server.arrived] == ["teammate@example.org"]


def test_an_invitation_says_who_invites_into_which_team_and_leads_to_it(
    do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    invited = do(invite, email="new@example.org", role="member", actor=people.owner, now=clock.now)
    do(run_due, now=clock.now)
    (message,) = mail_server.arrived
    text, html = parts_of(message)
    assert message["Subject"] == "Join Sales learning on ldagile"
    for each in (text, html):
        assert "Owner invites you into the team Sales learning." in each
    token = next(line for line in text.splitlines() if "/invitations/" in line).rsplit("/", 1)[1]
    assert read_link(SECRET, "invitation", token, now=clock.now).id == invited.invitation_id
    assert "8 December" in text
    assert "<style" not in html, "many mail programs drop style sheets, so the styles stand on the elements"
    assert 'class="button"' in html
    assert "background: #1d5e35" in html


def test_an_invitation_says_its_last_day_in_the_teams_time_zone(
    app: Any, do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    with app.app_context(), transaction(SITE):
        session.get_one(Team, people.owner.team).time_zone = "Pacific/Auckland"
    clock.now = clock.now.replace(hour=20)
    for actor in (people.owner, people.admin):
        do(invite, email="new@example.org", role="member", actor=actor, now=clock.now)
    do(run_due, now=clock.now)
    (message,) = mail_server.arrived
    text = parts_of(message)[0]
    assert "9 December" in text
    assert "Admin invites you" in text, "who renewed it"


@pytest.mark.usefixtures("asked")
def test_a_mail_whose_link_is_dead_by_now_is_not_sent(
    do: Any, app: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    whose = {"user_id": people.teammate.user_id, "generation": 0}
    do(reset_password, **whose, password="four plain words now", hasher=app.extensions["hasher"])
    invited = do(invite, email="new@example.org", role="member", actor=people.owner, now=clock.now)
    do(withdraw_invitation, invitation_id=invited.invitation_id, actor=people.owner, now=clock.now)
    assert do(run_due, now=clock.now) == 2
    assert mail_server.arrived == []
    assert [mail.state for mail in do(list_outbox)] == ["dropped", "dropped"]


@pytest.mark.usefixtures("asked")
def test_a_reset_that_waited_longer_than_a_day_is_not_sent(do: Any, clock: Any, mail_server: Any) -> None:
    clock.advance(hours=24)
    do(run_due, now=clock.now)
    assert mail_server.arrived == []


@pytest.mark.usefixtures("asked")
def test_a_recipient_that_the_server_refuses_for_good_is_not_tried_again(
    do: Any, clock: Any, mail_server: Any, find: Any
) -> None:
    mail_server.answer = "550 no such person"
    do(run_due, now=clock.now)
    mail_server.answer = "250 OK"
    clock.advance(days=2)
    assert do(run_due, now=clock.now) == 0
    assert mail_server.arrived == []
    assert [mail.state for mail in do(list_outbox)] == ["failed"]
    assert "550" in find(Job)[0]["error"]


@pytest.mark.usefixtures("asked")
def test_a_recipient_that_is_refused_for_now_is_tried_again_and_gets_one_mail(
    do: Any, clock: Any, mail_server: Any, find: Any
) -> None:
    mail_server.answer = "451 not now"
    do(run_due, now=clock.now)
    mail_server.answer = "250 OK"
    assert do(run_due, now=clock.now) == 0
    clock.advance(minutes=1)
    assert do(run_due, now=clock.now) == 1
    assert mail_server.message_ids == [f"<{find(Mail)[0]['message_id']}>"]


@pytest.mark.usefixtures("asked")
def test_an_administrator_sees_how_mails_fared_but_not_what_they_say(
    do: Any, people: Any, clock: Any, mail_server: Any
) -> None:
    do(run_due, now=clock.now)
    clock.advance(minutes=1)
    do(invite, email="new@example.org", role="member", actor=people.owner, now=clock.now)
    newest, oldest = do(list_outbox)
    assert (newest.recipient, newest.state, newest.at) == ("new@example.org", "waiting", clock.now)
    assert (oldest.recipient, oldest.state) == ("teammate@example.org", "sent")
    assert do(subject_of, kind=newest.kind, team_name=newest.team_name) == "Join Sales learning on ldagile"
    assert do(list_outbox, before=newest.id) == [oldest]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.example.org", ("mail.example.org", 25, None, None, False, False)),
        ("smtps://me%40x.org:p%2Fw@mail.example.org", ("mail.example.org", 465, "me@x.org", "p/w", False, True)),
        ("smtp+starttls://me:pw@mail.example.org:2525", ("mail.example.org", 2525, "me", "pw", True, False)),
    ],
)
def test_one_address_says_all_about_the_mail_server(url: str, expected: tuple[Any, ...], tmp_path: Any) -> None:
    config = mail_config(Settings(instance=tmp_path, secret_key=SECRET, smtp_url=url))
    names = ("SERVER", "PORT", "USERNAME", "PASSWORD", "USE_TLS", "USE_SSL")
    assert tuple(config[f"MAIL_{name}"] for name in names) == expected


@pytest.mark.usefixtures("asked")
def test_the_links_in_mails_lead_to_pages(do: Any, app: Any, people: Any, clock: Any, mail_server: Any) -> None:
    do(invite, email="new@example.org", role="member", actor=people.owner, now=clock.now)
    do(run_due, now=clock.now)
    assert len(mail_server.arrived) == 2
    for message in mail_server.arrived:
        text, _html = parts_of(message)
        link = next(line for line in text.splitlines() if line.startswith("http"))
        assert app.test_client().get(urlsplit(link).path).status_code == 200
