"""Clearing away what is only needed for a while. How long is in docs/operations.md, too."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, delete, exists, literal, or_, select, update

from ldagile.models.base import session
from ldagile.models.changes import Change
from ldagile.models.jobs import Job, Mail, enqueue
from ldagile.models.request_keys import RequestKey
from ldagile.models.retros import Retro, RetroAction, RetroCardAuthor, RetroParticipant, Vote
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import AccessToken, TeamInvitation, UserSession

KEEP_REQUEST_KEYS = timedelta(days=2)
KEEP_CHANGES = timedelta(days=7)
KEEP_DONE_WORK = timedelta(days=30)
KEEP_INVITED = timedelta(days=30)
KEEP_FAILED_WORK = timedelta(days=90)
KEEP_MAILS = timedelta(days=90)
KEEP_GUESTS = timedelta(days=90)
BATCH = 500


def plan_sweep(*, now: datetime) -> None:
    """Have `sweep` done once a day (of UTC)."""
    key = f"sweep:{now:%Y-%m-%d}"
    if session.scalar(select(Job.id).where(Job.key == key)) is None:
        with transaction(SITE):
            enqueue("sweep", key, due_at=now)


def sweep(*, now: datetime) -> int:
    """Delete what is over and done with, in batches with a transaction each, so that nobody waits long for the write
    lock. A topic of the change feed keeps its last number. How many rows went, or lost what named somebody.
    """
    gone = [clear(model, condition) for model, condition in over(now)]
    return sum(gone) + forget_invited(now - KEEP_INVITED) + forget_guests(now - KEEP_GUESTS)


def over(now: datetime) -> Iterable[tuple[Any, ColumnElement[bool]]]:
    """What goes, in this order: a mail only after its work, whose key carries its number."""
    yield Change, Change.at < now - KEEP_CHANGES
    yield RequestKey, RequestKey.created_at < now - KEEP_REQUEST_KEYS
    yield UserSession, UserSession.expires_at < now
    yield AccessToken, AccessToken.expires_at < now
    yield Job, or_(Job.done_at < now - KEEP_DONE_WORK, Job.failed_at < now - KEEP_FAILED_WORK)
    its_work = exists().where(Job.key == literal("mail:") + cast(Mail.id, String))
    yield Mail, (Mail.created_at < now - KEEP_MAILS) & ~its_work
    yield RetroParticipant, guests_of(now - KEEP_GUESTS) & ~took_part()


def clear(model: Any, condition: ColumnElement[bool]) -> int:
    """Delete the model's rows for which that holds, batch after batch."""
    total = 0
    old = select(model.id).where(condition).order_by(model.id).limit(BATCH)
    while True:
        with transaction(SITE):
            count = len(session.scalars(delete(model).where(model.id.in_(old)).returning(model.id)).all())
        total += count
        if count < BATCH:
            return total


def forget_invited(before: datetime) -> int:
    """Take the addresses off old invitations into a team. The rows stay: a link's number never means another one."""
    old = (TeamInvitation.expires_at < before) & (TeamInvitation.email != "")
    return change(update(TeamInvitation).where(old).values(email="").returning(TeamInvitation.id))


def forget_guests(before: datetime) -> int:
    """Of a guest whom a card or an action still names, the name is all that stays; while an action of theirs is open,
    their address too.
    """
    mine = (RetroAction.owner_id == RetroParticipant.id) & (RetroAction.state == "open")
    works = exists().where(mine, RetroAction.archived_at.is_(None))
    known = RetroParticipant.token_hash.is_not(None) | (RetroParticipant.email.is_not(None) & ~works)
    email = case((works, RetroParticipant.email), else_=None)
    query = update(RetroParticipant).where(guests_of(before), known).values(token_hash=None, email=email)
    return change(query.returning(RetroParticipant.id))


def guests_of(before: datetime) -> ColumnElement[bool]:
    """Who was in a retro by name only that closed before then."""
    closed = select(Retro.id).where(Retro.closed_at < before)
    return RetroParticipant.user_id.is_(None) & RetroParticipant.retro_id.in_(closed)


def took_part() -> ColumnElement[bool]:
    """Whether a card, a vote or an action of theirs still names them."""
    places = (RetroCardAuthor.participant_id, Vote.participant_id, RetroAction.owner_id)
    return or_(*(exists().where(place == RetroParticipant.id) for place in places))


def change(query: Any) -> int:
    """Change rows in one transaction; how many."""
    with transaction(SITE):
        return len(session.scalars(query, execution_options={"synchronize_session": False}).all())
