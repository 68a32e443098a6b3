"""Handing a mail to the server that LDAGILE_SMTP_URL names."""

import ssl
from dataclasses import dataclass
from smtplib import SMTP, SMTP_SSL, SMTPRecipientsRefused
from typing import Any
from urllib.parse import unquote, urlsplit

from flask import Flask, current_app
from flask_mailman import EmailMultiAlternatives, Mail
from flask_mailman.backends.smtp import EmailBackend

from ldagile.config import Settings
from ldagile.jobs.handlers import Refused

PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
TIMEOUT = 10  # seconds for each step of the talk with the server


@dataclass(frozen=True)
class Letter:
    """A mail with its words."""

    recipient: str
    message_id: str
    subject: str
    text: str
    html: str


class VerifyingSmtp(SMTP):
    """STARTTLS with a server that proves who it is; Python's own default asks for no proof."""

    def starttls(self, *, context: ssl.SSLContext | None = None) -> tuple[int, bytes]:  # type: ignore[override]
        return super().starttls(context=context or ssl.create_default_context())


class Backend(EmailBackend):  # type: ignore[misc]
    """Flask-Mailman's connection, verified in both kinds of TLS."""

    @property
    def connection_class(self) -> type[SMTP]:
        return SMTP_SSL if self.use_ssl else VerifyingSmtp


def init_mail(app: Flask, settings: Settings) -> None:
    """Tell Flask-Mailman about the server."""
    app.config.update(mail_config(settings))
    Mail(app)


def mail_config(settings: Settings) -> dict[str, Any]:
    """Flask-Mailman's settings, read out of the one address."""
    server = urlsplit(settings.smtp_url or "smtp://localhost")
    return {
        "MAIL_BACKEND": Backend,
        "MAIL_SERVER": server.hostname,
        "MAIL_PORT": server.port or PORTS[server.scheme],
        "MAIL_USERNAME": unquote(server.username or "") or None,
        "MAIL_PASSWORD": unquote(server.password or "") or None,
        "MAIL_USE_TLS": server.scheme == "smtp+starttls",
        "MAIL_USE_SSL": server.scheme == "smtps",
        "MAIL_DEFAULT_SENDER": settings.mail_from,
        "MAIL_TIMEOUT": TIMEOUT,
    }


def hand_over(letter: Letter) -> None:
    """Give the letter to the server. Refused when it will never take this recipient; OSError for what may pass."""
    headers = {"Message-ID": f"<{letter.message_id}>", "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(letter.subject, letter.text, to=[letter.recipient], headers=headers)
    message.attach_alternative(letter.html, "text/html")
    try:
        with current_app.extensions["mailman"].get_connection() as connection:
            connection.send_messages([message])
    except SMTPRecipientsRefused as error:
        code, _words = next(iter(error.recipients.values()))
        if code >= 500:
            raise Refused(f"the server refuses this recipient ({code})") from error
        raise
