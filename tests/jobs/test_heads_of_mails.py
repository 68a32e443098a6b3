"""What a person wrote can stand in a subject. It never becomes another line of the mail's head."""

import re
from collections.abc import Iterator
from email.header import decode_header, make_header
from pathlib import Path

import pytest
from flask import Flask
from flask_babel import Babel

from ldagile.jobs.mails import subject_of
from ldagile.jobs.smtp import Letter, hand_over, init_mail
from tests.databases import settings_for
from tests.mail_server import MailServer

HEAD = {"Content-Type", "MIME-Version", "Subject", "From", "To", "Date", "Message-ID", "Auto-Submitted"}


@pytest.fixture(autouse=True)
def sending(mail_server: MailServer, tmp_path: Path) -> Iterator[None]:
    app = Flask("mails")
    Babel(app)
    init_mail(app, settings_for("sqlite://", tmp_path, smtp_url=mail_server.url))
    with app.app_context():
        yield


def letter(team: str, recipient: str = "new@example.org") -> Letter:
    return Letter(recipient, "one@ldagile", subject_of("invitation", team), "Words", "<p>Words</p>")


@pytest.mark.parametrize("line_break", ["\r\n", "\n", "\r", "\r\n\r\n"])
def test_a_line_break_is_not_sent_at_all(mail_server: MailServer, line_break: str) -> None:
    evil = f"{line_break}Bcc: evil@example.org"
    for each in (letter("Team" + evil), letter("Team", "new@example.org" + evil)):
        with pytest.raises(ValueError, match=r"newlines|Invalid address"):
            hand_over(each)
    assert mail_server.arrived == []


@pytest.mark.parametrize("name", ["Bcc: <b>x</b>", "Zoë 🌱 \u202e x", "bell \x07\x7f", "%(team)s %s {0}", "W" * 200])
def test_anything_else_is_read_as_it_was_written(mail_server: MailServer, name: str) -> None:
    hand_over(letter(name))
    (message,) = mail_server.arrived
    assert set(message.keys()) == HEAD
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", message["Subject"])
    assert str(make_header(decode_header(unfolded))) == f"Join {name} on ldagile"
