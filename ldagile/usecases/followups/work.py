"""What the worker does at its time. Each finds out for itself whether it was done already, or isn't wanted any more."""

from datetime import datetime

from sqlalchemy import select

from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.answer_rows import close
from ldagile.models.base import session
from ldagile.models.followup_mails import mail_person, remind
from ldagile.models.followup_rows import enqueue_closing, invitations_of, over_at
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.numbers import team_of
from ldagile.models.people import Person
from ldagile.models.reranking import recount
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction


def open_followup(*, followup_id: int, by_mail: bool, now: datetime) -> None:
    """Ask: by mail where there is a mail server and somebody has an address, otherwise by the shared link.

    The threshold of this moment holds until it is closed. Does nothing before its day or a second time.
    """
    with transaction(team_lock(team_of(FollowUp, followup_id))):
        follow_up = session.get_one(FollowUp, followup_id)
        team = session.get_one(Team, follow_up.team_id)
        done = follow_up.opened_at or follow_up.cancelled_at
        if done is not None or team.day_of(now) < follow_up.due_on:
            return
        people = [each.person_id for each in invitations_of(followup_id) if each.cancelled_at is None]
        follow_up.opened_at, follow_up.threshold = now, team.threshold
        follow_up.way = "mail" if by_mail and reachable(people) else "link"
        if follow_up.way == "link" and follow_up.group_size is None:
            follow_up.group_size = len(people)
        enqueue_closing(follow_up, team)
        if follow_up.way == "mail":
            for person_id in people:
                mail_person(person_id, team, now=now)
        tell(follow_up, "followup_opened", now)


def mail_waiting_person(*, person_id: int, now: datetime) -> None:
    """Send what has waited for this person, now that they may be written to again."""
    with transaction(team_lock(team_of(Person, person_id))):
        person = session.get_one(Person, person_id)
        mail_person(person.id, session.get_one(Team, person.team_id), now=now)


def send_reminder(*, invitation_id: int, now: datetime) -> None:
    """Remind, once, whoever has not answered what this invitation's mail was about."""
    with transaction(team_lock(team_of(Invitation, invitation_id))):
        remind(session.get_one(Invitation, invitation_id), now=now)


def close_followup(*, followup_id: int, now: datetime) -> None:
    """Close it when its last day is over, even if nothing could be sent, and let count what may count now."""
    with transaction(team_lock(team_of(FollowUp, followup_id))):
        follow_up = session.get_one(FollowUp, followup_id)
        done = follow_up.closed_at or follow_up.cancelled_at
        over = over_at(follow_up, session.get_one(Team, follow_up.team_id)) <= now
        if follow_up.opened_at is None or done is not None or not over:
            return
        close(follow_up, now=now)
        tell(follow_up, "followup_closed", now)
        record_cards(follow_up.team_id, "answers_counted", now, recount(follow_up.card_id, now=now))


def reachable(person_ids: list[int]) -> bool:
    """Whether any of them has an address."""
    query = select(Person.id).where(Person.id.in_(person_ids), Person.email.is_not(None)).limit(1)
    return session.scalar(query) is not None


def tell(follow_up: FollowUp, code: str, now: datetime) -> None:
    """Write the history and the change feed."""
    record_activity(follow_up, code, actor_id=None, now=now)
    record_change(team_topic(follow_up.team_id), code, now, followup=follow_up.number)
