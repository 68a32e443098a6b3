"""Every kind of work and its handler."""

from collections.abc import Mapping

from ldagile.config import Settings
from ldagile.jobs.handlers import Handler
from ldagile.jobs.mails import give_mail_up, mail_is_set_up, send_mail

HANDLERS: Mapping[str, Handler] = {
    "send_mail": Handler(send_mail, ready=mail_is_set_up, give_up=give_mail_up),
}


def ready_kinds(settings: Settings) -> list[str]:
    """The kinds that can be done here. Others stay due: without a mail server a mail waits, it doesn't fail."""
    return [kind for kind, handler in HANDLERS.items() if handler.ready(settings)]
