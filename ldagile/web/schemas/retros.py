"""Retros, their cards, votes and actions."""

from ldagile.domain.retros.actions import HELPED, OUTCOMES
from ldagile.domain.retros.formats import CODES, DEFAULT, MOST
from ldagile.domain.retros.phases import HELD
from ldagile.domain.retros.votes import MOST_PER_TOPIC
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Day, Email, Flag, Line, Whole, Words

CARD_LENGTH = 1000


class RetroFields(StrictSchema):
    """A retro as it is called."""

    expected = Whole(1, 500, required=True)
    format = Choice(*CODES, load_default=DEFAULT)
    planned_on = Day(required=True)
    shared = Flag(load_default=False)


class RetroSchema(RetroFields):
    """The same in a form: `about` names a sprint or a card, `columns` stand one a line."""

    title = Line(allow_none=True, load_default=None)
    about = Line(longest=20, allow_none=True, load_default=None)
    anonymity = Choice("by_size", "anonymous", "named", load_default="by_size")
    columns = Words(longest=1000, allow_none=True, load_default=None)


class CodeSchema(StrictSchema):
    """The six letters on the wall."""

    code = Line(longest=20, required=True)


class GuestSchema(StrictSchema):
    """Who joins."""

    name = Line(longest=60, required=True)
    email = Email(allow_none=True, load_default=None)


class MoveSchema(StrictSchema):
    """A step to another phase, from the revision that was seen."""

    to_phase = Choice(*HELD, required=True)
    revision = Whole(1, required=True)


class TopicSchema(StrictSchema):
    """A step to the next topic, or to this one."""

    revision = Whole(1, required=True)
    card_id = Line(longest=32, allow_none=True, load_default=None)


class AnonymitySchema(StrictSchema):
    """Anonymous or named."""

    anonymous = Flag(required=True)


class HandOverSchema(StrictSchema):
    """Who leads from now on: the id of a place in the room."""

    participant = Whole(1, required=True)


class ReadySchema(StrictSchema):
    """Ready for the next step, or not yet."""

    ready = Flag(required=True)


class ActionDoneSchema(StrictSchema):
    """Whether an action is done."""

    done = Flag(required=True)


class RetroCardSchema(StrictSchema):
    """A card and the column it goes into."""

    column = Whole(0, MOST - 1, required=True)
    text = Words(longest=CARD_LENGTH, required=True)


class RetroCardEditSchema(StrictSchema):
    """A card's text, with the version that the change is made on."""

    text = Words(longest=CARD_LENGTH, required=True)
    version = Whole(1, required=True)


class VoteSchema(StrictSchema):
    """How many of one's votes a topic has."""

    count = Whole(0, MOST_PER_TOPIC, required=True)


class ActionSchema(StrictSchema):
    """Something taken on. `owner` is the id of a place in the room."""

    title = Line(required=True)
    owner = Whole(1, allow_none=True, load_default=None)
    due = Day(allow_none=True, load_default=None)
    how_known = Words(longest=1000, allow_none=True, load_default=None)


class ActionEditSchema(ActionSchema):
    """An action as it is changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class LookBackSchema(StrictSchema):
    """What became of an action."""

    outcome = Choice(*OUTCOMES, required=True)
    helped = Choice(*HELPED, allow_none=True, load_default=None)
