"""What the API tells of a retro's room: what its asker may see at this moment, and nothing else."""

from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.retros.actions import HELPED, OUTCOMES
from ldagile.domain.retros.formats import CODES
from ldagile.domain.retros.phases import PHASES
from ldagile.queries.retros.rooms import get_room
from ldagile.queries.retros.seen import Room
from ldagile.web.clock import now
from ldagile.web.retro_words import columns_of
from ldagile.web.rooms import join_address
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Day, Flag, Whole

TOTALS = "null until the vote is closed."


class RetroPersonSchema(SeenSchema):
    """Somebody in the room. Their address is never told."""

    id = Whole(1, metadata={"description": "Their place in this room."})
    name = fields.String()
    guest = Flag()
    here = Flag()
    ready = Flag()
    me = Flag(metadata={"description": "Whether it is you."})
    leads = Flag()
    can_own = Flag(metadata={"description": "Whether they can own an action."})
    can_lead = Flag()


class RetroCardSeenSchema(SeenSchema):
    """A card whose text you may see: your own, or an open one."""

    id = fields.String()
    column = Whole(metadata={"description": "Counted from 0."})
    text = fields.String()
    version = Whole(1)
    mine = Flag()
    open = Flag(metadata={"description": "false: it lies face down, and only you see it."})
    author = fields.String(allow_none=True, metadata={"description": "In a named retro, once the cards lie open."})
    talk = Choice("now", "done", allow_none=True, metadata={"description": "Whether it is or was talked about."})
    my_votes = Whole()
    votes = Whole(allow_none=True, metadata={"description": TOTALS})
    voters = Whole(allow_none=True, metadata={"description": f"How many people voted for it; {TOTALS}"})


class RetroActionSeenSchema(SeenSchema):
    """Something taken on, as it stands."""

    number = Whole(1)
    retro = Whole(1)
    title = fields.String()
    owner = Whole(1, attribute="owner_id", allow_none=True, metadata={"description": "The id of a place in the room."})
    owner_name = fields.String(attribute="owner", allow_none=True)
    due = Day(allow_none=True)
    how_known = fields.String(allow_none=True)
    missing = fields.List(fields.String(), metadata={"description": "What it lacks before the retro can close."})
    card = Whole(1, allow_none=True, metadata={"description": "The improvement card that it became."})
    state = Choice("open", "done", "dropped", "backlog")
    outcome = Choice(*OUTCOMES, allow_none=True, metadata={"description": "What a later retro decided about it."})
    helped = Choice(*HELPED, allow_none=True)
    version = Whole(1)


class RetroSeenSchema(SeenSchema):
    """A retro's room as you see it now. Hidden text, authors and votes are not in it before their time."""

    number = Whole(1)
    title = fields.String(attribute="retro.title")
    sprint = Whole(1, attribute="retro.sprint", allow_none=True)
    card = Whole(1, attribute="retro.card", allow_none=True)
    format = Choice(*CODES, attribute="retro.format")
    columns = fields.List(fields.String(), metadata={"description": "What each column asks for."})
    expected = Whole(attribute="retro.expected")
    anonymous = Flag(attribute="retro.anonymous")
    shared = Flag(attribute="retro.shared", metadata={"description": "Whether guests see look-back and summary."})
    planned_on = Day(attribute="retro.planned_on")
    phase = Choice(*PHASES, attribute="retro.phase")
    revision = Whole(attribute="retro.revision", metadata={"description": "To send with the next step."})
    facilitator = fields.String(attribute="retro.facilitator")
    closed_at = fields.DateTime(attribute="retro.closed_at", allow_none=True)
    reopened_at = fields.DateTime(attribute="retro.reopened_at", allow_none=True)
    code = fields.String(attribute="retro.code", allow_none=True, metadata={"description": "Six letters for guests."})
    join_link = fields.String(allow_none=True, metadata={"description": "By which guests come in; null once closed."})
    people = fields.List(fields.Nested(RetroPersonSchema))
    cards = fields.List(fields.Nested(RetroCardSeenSchema), metadata={"description": "Open ones in shuffled order."})
    face_down = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        metadata={"description": "How many of the others' cards lie face down, by column."},
    )
    topics = fields.List(
        fields.String(), metadata={"description": "The ids of the cards to discuss, in order; empty until then."}
    )
    votes_left = Whole(metadata={"description": "How many of your five."})
    actions = fields.List(fields.Nested(RetroActionSeenSchema))
    earlier = fields.List(
        fields.Nested(RetroActionSeenSchema), metadata={"description": "Open actions of earlier retros."}
    )


def read_room(number: int) -> Room:
    """The room with this number, as its asker sees it now. NotFound otherwise."""
    return get_room(g.actor, number, now())


def shown(room: Room) -> dict[str, Any]:
    """The room with the words of its columns, and the way in for guests."""
    columns = columns_of(room.retro.format, room.retro.columns)
    return {
        "number": room.number,
        "retro": room.retro,
        "columns": [str(each.title) for each in columns],
        "join_link": join_address(room.retro) if room.retro.code else None,
        "people": room.people,
        "cards": room.cards,
        "face_down": dict(room.face_down),
        "topics": [each.id for each in room.topics],
        "votes_left": room.votes_left,
        "actions": room.actions,
        "earlier": room.earlier,
    }
