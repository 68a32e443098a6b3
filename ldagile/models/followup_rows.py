"""Scheduling and cancelling follow-ups, as several use cases do. Runs inside the caller's transaction."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select

from ldagile.domain.listening import Named, closing_day, due_day
from ldagile.models.activity import record_activity
from ldagile.models.base import execute, insert_rows, session
from ldagile.models.cards import Card, CardParticipant
from ldagile.models.codes import new_code
from ldagile.models.diagnoses import Diagnosis
from ldagile.models.jobs import enqueue, enqueue_once
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.numbers import next_number
from ldagile.models.people import participating
from ldagile.models.teams import Team
from ldagile.models.working_days import working_day_from

MORNING = time(9)
DONE_RARELY = "13:yes"  # what the problem is about is done less than monthly
NEWEST = select(Diagnosis.result).where(Diagnosis.problem_id == bindparam("problem_id"))
WAITING = select(FollowUp.id).where(
    FollowUp.card_id == bindparam("card_id"), FollowUp.waits_for_next, FollowUp.cancelled_at.is_(None)
)
# What the newest diagnosis of a card's problem says, and which of the card's follow-ups waits for the next.
BEFORE = select(
    NEWEST.order_by(Diagnosis.version.desc()).limit(1).scalar_subquery(),
    WAITING.order_by(FollowUp.id).limit(1).scalar_subquery(),
)


def schedule(
    card: Card,
    person_ids: Collection[int],
    *,
    received_on: date,
    now: datetime,
    actor_id: int | None,
    due_on: date | None = None,
    again_of: FollowUp | None = None,
    group_size: int | None = None,
) -> FollowUp:
    """A follow-up of the card for these people (or for a group of that size), and the work of opening it.

    Without `due_on` the team's days after they got it, twice as many for what is done less than monthly.
    """
    team = session.get_one(Team, card.team_id)
    result, waiting = execute(BEFORE, {"problem_id": card.problem_id, "card_id": card.id}).one()
    rarely = result is not None and DONE_RARELY in result.get("reasons", ())
    due_on = working_day_from(due_on or due_day(received_on, team.followup_days, rarely=rarely), team.time_zone)
    follow_up = FollowUp(
        team_id=card.team_id,
        number=next_number(FollowUp, card.team_id),
        card_id=card.id,
        received_on=received_on,
        due_on=due_on,
        closes_on=closing_day(due_on, team.closing_days),
        code=new_code(),
        again_of_id=again_of.id if again_of else None,
        group_size=group_size,
        created_at=now,
        created_by_id=actor_id,
    )
    if waiting is not None:
        join_pool(follow_up, session.get_one(FollowUp, waiting))
    session.add(follow_up)
    session.flush()
    add_invitations(follow_up, person_ids, now=now, actor_id=actor_id)
    enqueue("open_followup", opening_key(follow_up), due_at=morning(due_on, team), followup_id=follow_up.id)
    record_activity(follow_up, "followup_scheduled", actor_id=actor_id, now=now)
    return follow_up


def join_pool(follow_up: FollowUp, earlier: FollowUp) -> None:
    """Put it together with the one of its card that waits for it."""
    earlier.waits_for_next = False
    follow_up.pool_id = earlier.pool_id = earlier.pool_id or earlier.id


def invite(follow_up: FollowUp, person_ids: Collection[int], *, now: datetime, actor_id: int | None) -> None:
    """Add these people to those whom it asks; who is among them already stays."""
    known = {row.person_id: row for row in invitations_of(follow_up.id)}
    for person_id in known.keys() & set(person_ids):
        known[person_id].cancelled_at = None
    new = [person_id for person_id in person_ids if person_id not in known]
    add_invitations(follow_up, new, now=now, actor_id=actor_id)


def add_invitations(follow_up: FollowUp, person_ids: Collection[int], *, now: datetime, actor_id: int | None) -> None:
    """Add people of whom none was asked by it before."""
    ids = {"team_id": follow_up.team_id, "follow_up_id": follow_up.id, "created_by_id": actor_id, "created_at": now}
    insert_rows(Invitation, [{**ids, "person_id": person_id} for person_id in person_ids])


def invitations_of(follow_up_id: int) -> list[Invitation]:
    """Whom it asks, also those that were cancelled."""
    query = select(Invitation).where(Invitation.follow_up_id == follow_up_id)
    return list(session.scalars(query.order_by(Invitation.id)))


def enqueue_opening(follow_up: FollowUp, team: Team) -> None:
    """Have it opened in the morning of its new day, which may be one that it had before."""
    opening = morning(follow_up.due_on, team)
    enqueue_once("open_followup", opening_key(follow_up), opening, followup_id=follow_up.id)


def opening_key(follow_up: FollowUp) -> str:
    """What names the work of opening it."""
    return f"followup:{follow_up.id}:open:{follow_up.due_on}"


def enqueue_closing(follow_up: FollowUp, team: Team) -> None:
    """Have it closed when its last day is over."""
    enqueue_once("close_followup", closing_key(follow_up), over_at(follow_up, team), followup_id=follow_up.id)


def closing_key(follow_up: FollowUp) -> str:
    """What names the work of closing it."""
    return f"followup:{follow_up.id}:close:{follow_up.closes_on}"


def over_at(follow_up: FollowUp, team: Team) -> datetime:
    """The end of its last day, where the team is."""
    return datetime.combine(follow_up.closes_on, time.max, ZoneInfo(team.time_zone))


def morning(day: date, team: Team) -> datetime:
    """Nine o'clock where the team is."""
    return datetime.combine(day, MORNING, ZoneInfo(team.time_zone))


def followups_of(card_id: int) -> list[FollowUp]:
    """The card's follow-ups, oldest first, without those that were cancelled."""
    query = select(FollowUp).where(FollowUp.card_id == card_id, FollowUp.cancelled_at.is_(None))
    return list(session.scalars(query.order_by(FollowUp.id)))


def participants_of(card_id: int) -> list[int]:
    """The ids of the people who take part in a card."""
    query = select(CardParticipant.person_id).where(CardParticipant.card_id == card_id)
    return list(session.scalars(query.order_by(CardParticipant.id)))


def put_on_card(
    card: Card, people: Iterable[Named], *, actor_id: int | None, now: datetime
) -> tuple[list[int], list[int]]:
    """Have these people take part in a card: the ids of all of them, and of those who are new to it."""
    known = set(participants_of(card.id))
    named = (participating(card.team_id, **vars(each), now=now, actor_id=actor_id).id for each in people)
    ids = list(dict.fromkeys(named))
    new = [each for each in ids if each not in known]
    row = {"team_id": card.team_id, "card_id": card.id, "created_at": now, "created_by_id": actor_id}
    session.add_all(CardParticipant(**row, person_id=each) for each in new)
    return ids, new


def cancel_unsent(card: Card, *, actor_id: int | None, now: datetime) -> None:
    """Ask nobody any more who has not been asked. Answers that were given stay what they are."""
    for follow_up in followups_of(card.id):
        if follow_up.opened_at is None:
            follow_up.cancelled_at = now
            record_activity(follow_up, "followup_cancelled", actor_id=actor_id, now=now)
            continue
        waiting = (Invitation.follow_up_id == follow_up.id, Invitation.mailed_at.is_(None))
        for invitation in session.scalars(select(Invitation).where(*waiting, Invitation.answered.is_(False))):
            invitation.cancelled_at = now
