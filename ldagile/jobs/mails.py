"""Mails: their words are made from kind and params at the moment of sending, so that nothing is stored to steal."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import css_inline
from flask import current_app
from flask_babel import lazy_gettext as _l

from ldagile.config import Settings
from ldagile.jobs import followup_mails, informant_mails, problem_mails, retro_mails
from ldagile.jobs.smtp import Letter, hand_over
from ldagile.models.base import session
from ldagile.queries.accounts import find_resettable
from ldagile.queries.invitations import find_invitation
from ldagile.queries.links import RESET_LASTS, invitation_address, reset_address
from ldagile.queries.outbox import Unsent, find_unsent
from ldagile.usecases.outbox import mark_sent

SUBJECTS = {
    "reset": _l("Set a new password"),
    "invitation": _l("Join %(team)s on ldagile"),
    **followup_mails.SUBJECTS,
    **problem_mails.SUBJECTS,
    **informant_mails.SUBJECTS,
    **retro_mails.SUBJECTS,
}
INLINER = css_inline.CSSInliner(load_remote_stylesheets=False)


def send_mail(*, mail_id: int, now: datetime) -> None:
    """Send a mail and write down that it is sent.

    When the program dies between the two, the mail is handed over once more after the claim has run out. Nothing
    is lost by that, and the second one carries the same Message-ID: a mailbox that compares those (most do) keeps
    one, another shows the same mail twice. No protocol for mail can promise more.
    """
    letter = write_letter(mail_id, now)
    session.rollback()  # the server may take its time, and no transaction waits for it
    if letter is not None:
        hand_over(letter)
        mark_sent(mail_id=mail_id, now=now)


def write_letter(mail_id: int, now: datetime) -> Letter | None:
    """The mail with its words; None when it was sent already, or its link is dead by now."""
    mail = find_unsent(mail_id)
    words = WORDS[mail.kind](mail, now) if mail else None
    if mail is None or words is None:
        return None
    subject = subject_of(mail.kind, words.get("team"))
    words = {**words, "subject": subject}
    html = INLINER.inline(render(f"{mail.kind}.html", words))
    return Letter(mail.recipient, mail.message_id, subject, render(f"{mail.kind}.txt", words), html)


def subject_of(kind: str, team_name: str | None) -> str:
    """The subject of a mail of this kind. It says what an outbox may show, and nothing more."""
    return str(SUBJECTS[kind]) % {"team": team_name}


def render(name: str, words: dict[str, Any]) -> str:
    """The template itself, without what pages put around theirs: there is no request."""
    return current_app.jinja_env.get_template(f"mails/{name}").render(words)


def reset_words(mail: Unsent, now: datetime) -> dict[str, Any] | None:
    """For a new password: unless it was set meanwhile, or asked for more than a day ago."""
    account = find_resettable(mail.params["user_id"], mail.params["generation"])
    if account is None or mail.created_at + RESET_LASTS <= now:
        return None
    return {"name": account.name, "link": reset_address(settings(), account.user_id, account.reset_generation, now=now)}


def invitation_words(mail: Unsent, now: datetime) -> dict[str, Any] | None:
    """For a place in a team: unless it was taken, withdrawn or renewed, or is over."""
    invitation = find_invitation(mail.params["invitation_id"], mail.params["generation"], now)
    if invitation is None:
        return None
    link = invitation_address(settings(), invitation.id, invitation.generation)
    return {"team": invitation.team_name, "inviter": invitation.inviter, "until": invitation.until, "link": link}


def settings() -> Settings:
    """The settings of the app that sends."""
    known: Settings = current_app.extensions["settings"]
    return known


WORDS: dict[str, Callable[[Unsent, datetime], dict[str, Any] | None]] = {
    "reset": reset_words,
    "invitation": invitation_words,
    **followup_mails.WORDS,
    **problem_mails.WORDS,
    **informant_mails.WORDS,
    **retro_mails.WORDS,
}
