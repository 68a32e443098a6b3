"""A retro's room, read for one viewer. What they may not see is not loaded, rather than left out later."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, func, literal, null, or_, select

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import WORKERS, Actor
from ldagile.domain.retros.phases import is_revealed
from ldagile.domain.retros.sight import Onlooker, is_here, sees_authors, sees_cards, sees_look_back, sees_totals
from ldagile.models.base import session
from ldagile.models.cards import Card, Sprint
from ldagile.models.changes import Topic
from ldagile.models.columns import columns_of
from ldagile.models.retros import Retro, RetroCard, RetroCardAuthor, RetroParticipant
from ldagile.models.teams import Team
from ldagile.models.users import Membership, User
from ldagile.queries.retros.actions import list_actions_of, list_earlier_actions
from ldagile.queries.retros.seen import ActionSeen, CardSeen, PersonSeen, RetroSeen, Room
from ldagile.queries.retros.tally import Tally, count_all, count_mine, in_discussion

PLACE = (
    RetroParticipant.id,
    RetroParticipant.user_id,
    RetroParticipant.name,
    RetroParticipant.last_seen_at,
    RetroParticipant.ready_revision,
)
FROM_CARD = ("id", "column", "text", "version", "mine", "open", "author", "batch_at", "talk")


def get_room(actor: Actor, number: int, now: datetime) -> Room:
    """The room with this number in the actor's team, as they see it now. NotFound otherwise."""
    retro = get_retro(actor.team, number)
    people = list_people(retro, actor, now)
    me = next((person for person in people if person.me), None)
    onlooker = Onlooker(guest=actor.rank == 0, shared=retro.shared)
    tally = count_all(retro.id) if sees_totals(retro.phase) else count_mine(retro.id, me.id if me else None)
    cards = list_cards(retro, me, tally) if sees_cards(onlooker, retro.phase) else ()
    return Room(
        retro=retro,
        me=me,
        guest=onlooker.guest,
        people=people,
        cards=cards,
        topics=in_discussion(cards) if sees_totals(retro.phase) else (),
        face_down=count_face_down(retro, me),
        actions=visible_actions(list_actions_of(retro.id), me, onlooker, retro.phase),
        earlier=list_earlier_actions(actor.team, retro.id) if sees_look_back(onlooker) else (),
        voters=tally.voters,
        at=now,
    )


def get_card(actor: Actor, number: int, card_id: str, now: datetime) -> CardSeen:
    """One card that the actor may see. NotFound for any other, whether it is there or not."""
    card = next((card for card in get_room(actor, number, now).cards if card.id == card_id), None)
    if card is None:
        raise NotFound("retro_card_not_found")
    return card


def get_retro(team_id: int, number: int) -> RetroSeen:
    """The team's retro with this number. NotFound otherwise."""
    topic = literal("retro:") + cast(Retro.id, String)
    columns = columns_of(
        RetroSeen,
        Retro,
        team_name=Team.name,
        facilitator=User.name,
        sprint=Sprint.number,
        card=Card.number,
        seq=func.coalesce(select(Topic.last_seq).where(Topic.name == topic).scalar_subquery(), 0),
    )
    row = session.execute(
        select(*columns)
        .join(Team, Team.id == Retro.team_id)
        .join(User, User.id == Retro.facilitator_id)
        .outerjoin(Sprint, Sprint.id == Retro.sprint_id)
        .outerjoin(Card, Card.id == Retro.card_id)
        .where(Retro.team_id == team_id, Retro.number == number)
    ).first()
    if row is None:
        raise NotFound("retro_not_found", number=number)
    return RetroSeen(*row)


def list_people(retro: RetroSeen, actor: Actor, now: datetime) -> tuple[PersonSeen, ...]:
    """Who is or was in the room, by name."""
    membership = (Membership.user_id == RetroParticipant.user_id) & (Membership.team_id == RetroParticipant.team_id)
    columns = (*PLACE, RetroParticipant.email.is_not(None).label("has_email"), Membership.role)
    rows = session.execute(
        select(*columns)
        .outerjoin(Membership, membership)
        .where(RetroParticipant.retro_id == retro.id)
        .order_by(func.lower(RetroParticipant.name), RetroParticipant.id)
    )
    return tuple(person_seen(row, retro, actor, now) for row in rows)


def person_seen(place: Any, retro: RetroSeen, actor: Actor, now: datetime) -> PersonSeen:
    """One person in the room, without their address."""
    mine = place.id == actor.guest if actor.guest is not None else place.user_id == actor.user_id
    return PersonSeen(
        id=place.id,
        name=place.name,
        guest=place.user_id is None,
        here=retro.closed_at is None and is_here(place.last_seen_at, now),
        ready=place.ready_revision == retro.revision,
        me=mine and (actor.guest is not None or actor.user_id is not None),
        leads=place.user_id is not None and place.user_id == retro.facilitator_id,
        can_own=place.user_id is not None or place.has_email,
        can_lead=place.role in WORKERS,
    )


def list_cards(retro: RetroSeen, me: PersonSeen | None, tally: Tally) -> tuple[CardSeen, ...]:
    """The cards whose text this person may see: the open ones in their shuffled order, and before them their own."""
    named = sees_authors(anonymous=retro.anonymous, revealed=is_revealed(retro.phase))
    open_, mine = RetroCard.position.is_not(None), is_mine(me)
    rows = session.execute(
        card_columns(mine, RetroParticipant.name if named else null())
        .where(RetroCard.retro_id == retro.id, or_(open_, mine))
        .order_by(open_, RetroCard.position, RetroCard.batch_at, RetroCard.id)
    )
    return tuple(
        CardSeen(
            **fields,
            my_votes=tally.mine.get(fields["id"], 0),
            votes=tally.total(fields["id"], kept),
            voters=tally.heads(fields["id"], kept_voters),
        )
        for *values, kept, kept_voters in rows
        for fields in [dict(zip(FROM_CARD, values, strict=True))]
    )


def card_columns(mine: ColumnElement[bool], author: Any) -> Select[*tuple[Any, ...]]:
    """What is shown of a card. The author's name is joined only where authors are shown."""
    return (
        select(
            RetroCard.id,
            RetroCard.column,
            RetroCard.text,
            RetroCard.version,
            mine,
            RetroCard.position.is_not(None),
            author,
            RetroCard.batch_at,
            RetroCard.talk,
            RetroCard.votes,
            RetroCard.voters,
        )
        .outerjoin(RetroCardAuthor, RetroCardAuthor.card_id == RetroCard.id)
        .outerjoin(RetroParticipant, RetroParticipant.id == RetroCardAuthor.participant_id)
    )


def is_mine(me: PersonSeen | None) -> ColumnElement[bool]:
    """Whether a card was written by this person, in a query that joins its author."""
    return func.coalesce(RetroCardAuthor.participant_id == me.id, False) if me else literal(False)


def count_face_down(retro: RetroSeen, me: PersonSeen | None) -> dict[int, int]:
    """How many of the others' cards lie face down in each column: their number is all that is told."""
    rows = session.execute(
        select(RetroCard.column, func.count())
        .outerjoin(RetroCardAuthor, RetroCardAuthor.card_id == RetroCard.id)
        .where(and_(RetroCard.retro_id == retro.id, RetroCard.position.is_(None)), ~is_mine(me))
        .group_by(RetroCard.column)
    )
    return dict(rows.all())


def visible_actions(
    actions: tuple[ActionSeen, ...], me: PersonSeen | None, onlooker: Onlooker, phase: str
) -> tuple[ActionSeen, ...]:
    """The retro's actions; of a closed one a guest sees their own, unless the summary is shared."""
    if sees_cards(onlooker, phase):
        return actions
    return tuple(action for action in actions if me is not None and action.owner_id == me.id)
