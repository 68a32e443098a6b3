"""Whom to write now: at most one mail a person in 14 days, about at most two things (DOMAIN.md §8), and with a line
about each thing that came of what they and others said.

Everything here runs inside the caller's transaction.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from ldagile.domain.listening import closing_day
from ldagile.models.base import session
from ldagile.models.followup_rows import enqueue_closing, morning
from ldagile.models.jobs import enqueue_once
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.mails import post
from ldagile.models.news import News, waiting_news
from ldagile.models.people import Person
from ldagile.models.teams import Team

PAUSE = timedelta(days=14)
REMIND_AFTER = timedelta(days=5)
MOST_IN_ONE = 2


def mail_person(person_id: int, team: Team, *, now: datetime) -> None:
    """Send what waits for this person, as far as it may go out now; have the rest tried again when it may."""
    person = session.get_one(Person, person_id)
    waiting, news = waiting_for(person_id), waiting_news(person_id)
    if not (waiting or news) or person.email is None:
        return
    free_at = free_from(person_id)
    if free_at is None or free_at <= now:
        if not waiting:
            send_news(person, news, team, now=now)
            return
        send(person, waiting[:MOST_IN_ONE], news, now=now)
        waiting, news, free_at = waiting[MOST_IN_ONE:], [], now + PAUSE
    if waiting or news:
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
    asked = select(Invitation.mailed_at).where(Invitation.person_id == person_id)
    told = select(News.mailed_at).where(News.person_id == person_id)
    mails = asked.union(told).subquery()
    last = session.scalar(select(func.max(mails.c.mailed_at)))
    return None if last is None else last + PAUSE


def send_news(person: Person, news: Sequence[News], team: Team, *, now: datetime) -> None:
    """A mail about these alone; unless a follow-up asks the person within 14 days, whose mail then carries them."""
    asked_on = next_asked_on(person.id)
    if asked_on is not None and morning(asked_on, team) < now + PAUSE:
        postpone(person, (), team, until=morning(max(asked_on, team.day_of(now)) + timedelta(days=1), team))
        return
    post("news", str(person.email), now=now, team_id=person.team_id, news=[each.id for each in news])
    for each in news:
        each.mailed_at = now


def next_asked_on(person_id: int) -> date | None:
    """The day of the next follow-up that is still to ask this person."""
    planned = (FollowUp.opened_at.is_(None), FollowUp.cancelled_at.is_(None), Invitation.cancelled_at.is_(None))
    query = select(func.min(FollowUp.due_on)).join(Invitation, Invitation.follow_up_id == FollowUp.id)
    found: date | None = session.scalar(query.where(Invitation.person_id == person_id, *planned))
    return found


def send(person: Person, invitations: Sequence[Invitation], news: Sequence[News], *, now: datetime) -> None:
    """One mail about these, and the work of reminding."""
    links = [[each.id, each.generation] for each in invitations]
    told = {"news": [line.id for line in news]} if news else {}
    post("followup", str(person.email), now=now, team_id=person.team_id, invitations=links, **told)
    for each in invitations:
        each.mailed_at = now
    for line in news:
        line.mailed_at = now
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
