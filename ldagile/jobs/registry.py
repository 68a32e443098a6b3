"""Every kind of work and its handler."""

from collections.abc import Mapping

from ldagile.config import Settings
from ldagile.jobs.followups import ask
from ldagile.jobs.handlers import Handler
from ldagile.jobs.mails import send_mail
from ldagile.jobs.news import tell
from ldagile.usecases.evaluations import ask_handover
from ldagile.usecases.followups import close_followup, mail_waiting_person, send_reminder
from ldagile.usecases.housekeeping import sweep
from ldagile.usecases.judgements import judge_metrics
from ldagile.usecases.outbox import mark_failed
from ldagile.usecases.passwords import mail_reset
from ldagile.usecases.scores import rescore_all

HANDLERS: Mapping[str, Handler] = {
    "mail_reset": Handler(mail_reset),
    "send_mail": Handler(send_mail, needs_mail=True, give_up=mark_failed),
    "open_followup": Handler(ask),
    "mail_person": Handler(mail_waiting_person),
    "remind": Handler(send_reminder),
    "close_followup": Handler(close_followup),
    "tell_groups": Handler(tell),
    "judge": Handler(judge_metrics),
    "ask_handover": Handler(ask_handover),
    "sweep": Handler(sweep),
    "rescore_team": Handler(rescore_all),
}


def ready_kinds(settings: Settings) -> list[str]:
    """The kinds that can be done here. Others stay due: without a mail server a mail waits, it doesn't fail."""
    return [kind for kind, handler in HANDLERS.items() if settings.sends_mail or not handler.needs_mail]
