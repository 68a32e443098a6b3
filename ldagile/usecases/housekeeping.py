"""Clearing away what is only needed for a while. How long is in docs/operations.md, too; how long names are kept, each
team says in its settings.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, delete, exists, literal, or_, select, update

from ldagile.domain.names import NOBODY
from ldagile.models.base import session
from ldagile.models.changes import Change
from ldagile.models.forgetting import make_anonymous
from ldagile.models.jobs import Job, Mail, enqueue
from ldagile.models.listening import Feedback, FollowUp, Response
from ldagile.models.request_keys import RequestKey
from ldagile.models.retention import Limits, limits_of, people_over
from ldagile.models.retros import Retro, RetroAction, RetroCardAuthor, RetroParticipant, Vote
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, team_lock, transaction
from ldagile.models.users import AccessToken, TeamInvitation, UserSession

KEEP_REQUEST_KEYS = timedelta(days=2)
KEEP_CHANGES = timedelta(days=7)
KEEP_DONE_WORK = timedelta(days=30)
KEEP_INVITED = timedelta(days=30)
KEEP_FAILED_WORK = timedelta(days=90)
KEEP_MAILS = timedelta(days=90)
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
    gone.append(forget_invited(now - KEEP_INVITED))
    teams = session.scalars(select(Team).order_by(Team.id)).all()
    limits = [(team.id, limits_of(team, now)) for team in teams]
    return sum(gone) + sum(forget_people(team_id, since, now) for team_id, since in limits)


def over(now: datetime) -> Iterable[tuple[Any, ColumnElement[bool]]]:
    """What goes, in this order: a mail only after its work, whose key carries its number."""
    yield Change, Change.at < now - KEEP_CHANGES
    yield RequestKey, RequestKey.created_at < now - KEEP_REQUEST_KEYS
    yield UserSession, UserSession.expires_at < now
    yield AccessToken, AccessToken.expires_at < now
    yield Job, or_(Job.done_at < now - KEEP_DONE_WORK, Job.failed_at < now - KEEP_FAILED_WORK)
    its_work = exists().where(Job.key == literal("mail:") + cast(Mail.id, String))
    yield Mail, (Mail.created_at < now - KEEP_MAILS) & ~its_work


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


def forget_people(team_id: int, limits: Limits, now: datetime) -> int:
    """Make those anonymous whom the team needs no longer, as its settings say. What they signed goes on counting."""
    gone = 0
    if asked := limits["asked"]:
        gone += forget_signatures(team_id, asked)
    if guests := limits["guests"]:
        gone += clear(RetroParticipant, guests_of(team_id, guests) & ~took_part()) + forget_guests(team_id, guests)
    while True:
        with transaction(team_lock(team_id)):
            people = people_over(team_id, limits, now=now, most=BATCH)
            for person in people:
                make_anonymous(person, now=now)
        gone += len(people)
        if len(people) < BATCH:
            return gone


def forget_signatures(team_id: int, before: datetime) -> int:
    """Take the names off answers by a shared link that closed before then, and off feedback from before then."""
    closed = select(FollowUp.id).where(FollowUp.team_id == team_id, FollowUp.closed_at < before)
    signed = Response.follow_up_id.in_(closed) & (Response.signed_name != NOBODY)
    old = (Feedback.team_id == team_id) & (Feedback.created_at < before) & (Feedback.name != NOBODY)
    answers = change(update(Response).where(signed).values(signed_name=NOBODY).returning(Response.id))
    return answers + change(update(Feedback).where(old).values(name=NOBODY).returning(Feedback.id))


def forget_guests(team_id: int, before: datetime) -> int:
    """Of a guest whom a card or an action still names, the name is all that stays; while an action of theirs is open,
    their address too.
    """
    mine = (RetroAction.owner_id == RetroParticipant.id) & (RetroAction.state == "open")
    works = exists().where(mine, RetroAction.archived_at.is_(None))
    known = RetroParticipant.token_hash.is_not(None) | (RetroParticipant.email.is_not(None) & ~works)
    email = case((works, RetroParticipant.email), else_=None)
    query = update(RetroParticipant).where(guests_of(team_id, before), known).values(token_hash=None, email=email)
    return change(query.returning(RetroParticipant.id))


def guests_of(team_id: int, before: datetime) -> ColumnElement[bool]:
    """Who was in a retro of the team by name only that closed before then."""
    closed = select(Retro.id).where(Retro.team_id == team_id, Retro.closed_at < before)
    return RetroParticipant.user_id.is_(None) & RetroParticipant.retro_id.in_(closed)


def took_part() -> ColumnElement[bool]:
    """Whether a card, a vote or an action of theirs still names them."""
    places = (RetroCardAuthor.participant_id, Vote.participant_id, RetroAction.owner_id)
    return or_(*(exists().where(place == RetroParticipant.id) for place in places))


def change(query: Any) -> int:
    """Change rows in one transaction; how many."""
    with transaction(SITE):
        return len(session.scalars(query, execution_options={"synchronize_session": False}).all())
