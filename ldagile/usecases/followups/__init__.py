"""Follow-ups: opened, mailed and closed by the worker; planned, pooled and settled by people."""

from ldagile.usecases.followups.planning import add_group, change_group_size, renew_link, reschedule
from ldagile.usecases.followups.too_few import ask_again, pool_with_next, settle
from ldagile.usecases.followups.work import close_followup, mail_waiting_person, open_followup, send_reminder

__all__ = [
    "add_group",
    "ask_again",
    "change_group_size",
    "close_followup",
    "mail_waiting_person",
    "open_followup",
    "pool_with_next",
    "renew_link",
    "reschedule",
    "send_reminder",
    "settle",
]
