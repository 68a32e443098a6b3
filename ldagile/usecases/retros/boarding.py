"""From an action to a card on the board."""

from ldagile.domain.permissions import Actor
from ldagile.live.feed import record_change, team_topic
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.cards import Card
from ldagile.models.memberships import still_working
from ldagile.models.retros import RetroAction, RetroParticipant
from ldagile.usecases.retros.room import Room


def put_on_board(room: Room, action: RetroAction, actor: Actor) -> int:
    """The number of the improvement card that this action is; it is made unless there is one already."""
    if action.card_id is not None:
        return session.get_one(Card, action.card_id).number
    owner = session.get(RetroParticipant, action.owner_id) if action.owner_id else None
    card = add_card(
        action.team_id,
        actor_id=actor.user_id,
        now=room.now,
        kind="improvement",
        title=action.title,
        description=action.how_known,
        owner_id=still_working(action.team_id, owner.user_id if owner else None),
        due=action.due,
    )
    action.card_id = card.id
    record_change(team_topic(card.team_id), "card_created", room.now, card=card.number)
    return card.number
