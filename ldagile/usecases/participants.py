"""Who takes part in an intervention, and will be asked after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.listening import Named
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card, CardParticipant
from ldagile.models.followup_rows import followups_of, invite, participants_of, put_on_card, schedule
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.numbers import get_in_team
from ldagile.models.people import Person
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class ParticipantsAdded:
    """How many are new to the card, and how many took part already."""

    added: int
    known: int


def add_participants(
    *,
    card_number: int,
    people: Sequence[Named],
    received_on: date,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> ParticipantsAdded:
    """Put people on a card; the same address is the same person. All of them or none.

    On a released card those who got it on another day than the first ones are a group of their own, asked on
    their own day. RuleBroken `only_interventions_listen`.
    """
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return ParticipantsAdded(**earlier)
        card = get_in_team(Card, actor.team, card_number)
        if card.kind != "intervention":
            raise RuleBroken("only_interventions_listen")
        named, new = put_on_card(card, people, actor_id=actor.user_id, now=now)
        if new and card.released_at is not None:
            ask_too(card, new, received_on, actor, now)
        if new:
            tell(card, "participants_added", actor, now)
        done = ParticipantsAdded(added=len(new), known=len(named) - len(new))
        remember(repeat, vars(done), now)
        return done


def remove_participant(
    *, card_number: int, person_number: int, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> None:
    """Take somebody off a card. RuleBroken `invitation_sent` if they were asked already."""
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        card = get_in_team(Card, actor.team, card_number)
        person = get_in_team(Person, actor.team, person_number)
        if person.id not in participants_of(card.id):
            raise NotFound("person_not_found")
        mine = select(Invitation).join(FollowUp, FollowUp.id == Invitation.follow_up_id)
        mine = mine.where(FollowUp.card_id == card.id, Invitation.person_id == person.id)
        invitations = list(session.scalars(mine))
        if any(each.mailed_at is not None or each.answered for each in invitations):
            raise RuleBroken("invitation_sent")
        for each in invitations:
            each.cancelled_at = now
        gone = (CardParticipant.card_id == card.id, CardParticipant.person_id == person.id)
        session.execute(delete(CardParticipant).where(*gone))
        tell(card, "participant_removed", actor, now)
        remember(repeat, {}, now)


def ask_too(card: Card, people: Sequence[int], received_on: date, actor: Actor, now: datetime) -> None:
    """Add them to the follow-up of those who got it on that day, unless it has been sent; else they get their own."""
    for follow_up in followups_of(card.id):
        if follow_up.opened_at is None and follow_up.received_on == received_on and follow_up.again_of_id is None:
            invite(follow_up, people, now=now, actor_id=actor.user_id)
            return
    schedule(card, people, received_on=received_on, now=now, actor_id=actor.user_id)


def tell(card: Card, code: str, actor: Actor, now: datetime) -> None:
    """Write the history and the change feed. How many, never who: the history is for all who look."""
    card.render_rev += 1
    record_activity(card, code, actor_id=actor.user_id, now=now)
    record_change(team_topic(card.team_id), code, now, card=card.number)
