"""Whom to write now: at most one mail a person in 14 days, about at most two things (DOMAIN.md §8).

Everything here runs inside the caller's transaction.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select

from ldagile.domain.listening import closing_day
from ldagile.models.base import session
from ldagile.models.followup_rows import enqueue_closing, enqueue_once
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.mails import post
from ldagile.models.people import Person
from ldagile.models.teams import Team

PAUSE = timedelta(days=14)
REMIND_AFTER = timedelta(days=5)
MOST_IN_ONE = 2


def mail_person(person_id: int, team: Team, *, now: datetime) -> None:
    """Send what waits for this person, as far as it may go out now; have the rest tried again when it may."""
    person = session.get_one(Person, person_id)
    waiting = waiting_for(person_id)
    if not waiting or person.email is None:
        return
    free_at = free_from(person_id)
    if free_at is None or free_at <= now:
        send(person, waiting[:MOST_IN_ONE], now=now)
        waiting, free_at = waiting[MOST_IN_ONE:], now + PAUSE
    if waiting:
        postpone(person, waiting, team, until=free_at)


def waiting_for(person_id: int) -> list[Invitation]:
    """The person's invitations to open follow-ups that no mail has gone out for, the one due first in front."""
    query = (
        select(Invitation)
        .join(FollowUp, FollowUp.id == Invitation.follow_up_id)
        .where(Invitation.person_id == person_id, Invitation.mailed_at.is_(None), Invitation.cancelled_at.is_(None))
        .where(Invitation.answered.is_(False), FollowUp.way == "mail")
        .where(FollowUp.opened_at.is_not(None), FollowUp.closed_at.is_(None), FollowUp.cancelled_at.is_(None))
    )
    return list(session.scalars(query.order_by(FollowUp.due_on, FollowUp.id)))


def free_from(person_id: int) -> datetime | None:
    """From when on the person may be written to again; None if they never were."""
    last = session.scalar(select(func.max(Invitation.mailed_at)).where(Invitation.person_id == person_id))
    return None if last is None else last + PAUSE


def send(person: Person, invitations: Sequence[Invitation], *, now: datetime) -> None:
    """One mail about these, and the work of reminding."""
    links = [[each.id, each.generation] for each in invitations]
    post("followup", str(person.email), now=now, team_id=person.team_id, invitations=links)
    for each in invitations:
        each.mailed_at = now
    key = f"remind:{invitations[0].id}"
    enqueue_once("remind", key, now + REMIND_AFTER, invitation_id=invitations[0].id)


def postpone(person: Person, invitations: Sequence[Invitation], team: Team, *, until: datetime) -> None:
    """Try again when the person may be written to; what waits stays open for longer, by 14 days at most."""
    enqueue_once("mail_person", f"mail-person:{person.id}:{team.day_of(until)}", until, person_id=person.id)
    for each in invitations:
        follow_up = session.get_one(FollowUp, each.follow_up_id)
        waited = (team.day_of(until) - follow_up.due_on).days
        closes_on = closing_day(follow_up.due_on, team.closing_days, waited)
        if closes_on > follow_up.closes_on:
            follow_up.closes_on = closes_on
            enqueue_closing(follow_up, team)


def remind(invitation: Invitation, *, now: datetime) -> None:
    """Write once more about what went out together with this invitation and is neither answered nor over."""
    together = (Invitation.person_id == invitation.person_id, Invitation.mailed_at == invitation.mailed_at)
    query = select(Invitation).join(FollowUp, FollowUp.id == Invitation.follow_up_id)
    query = query.where(*together, Invitation.answered.is_(False), Invitation.reminded_at.is_(None))
    silent = list(session.scalars(query.where(FollowUp.closed_at.is_(None)).order_by(Invitation.id)))
    person = session.get_one(Person, invitation.person_id)
    if silent and person.email is not None:
        links = [[each.id, each.generation] for each in silent]
        post("followup_reminder", person.email, now=now, team_id=person.team_id, invitations=links)
        for each in silent:
            each.reminded_at = now
