"""Follow-ups: planning them, answering them, coding the answers."""

from flask_babel import lazy_gettext as _l
from marshmallow import ValidationError, validates_schema

from ldagile.domain.coding import GAP_OF
from ldagile.domain.listening import CHANGES
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Day, Flag, Line, Whole, Words

LARGEST_GROUP = 100_000


class AnswerSchema(StrictSchema):
    """The two questions, and whether the answer is signed."""

    change = Words(longest=4000, allow_none=True)
    nothing = Flag(load_default=False)
    no_chance = Flag(load_default=False)
    barrier = Words(longest=4000, allow_none=True)
    nothing_in_way = Flag(load_default=False)
    sign = Choice("no", "yes", load_default="no")
    name = Line(allow_none=True)
    quotable = Flag(load_default=False)

    @validates_schema
    def one_of_two(self, data: dict[str, object], **_kwargs: object) -> None:
        """Nothing yet, or no chance yet: not both."""
        if data.get("nothing") and data.get("no_chance"):
            raise ValidationError(_l("Tick one of the two: nothing yet, or no chance yet."), "change")


class CodeSchema(StrictSchema):
    """The six letters of a shared link."""

    code = Line(required=True, longest=12)


class CodingSchema(StrictSchema):
    """What an answer means."""

    change = Choice(*CHANGES, required=True)
    barrier = Choice(*GAP_OF, allow_none=True, load_default=None)


class DueSchema(StrictSchema):
    """The day on which a group is asked."""

    due_on = Day(required=True)


class GroupSizeSchema(StrictSchema):
    """How many people the shared link is for."""

    group_size = Whole(1, LARGEST_GROUP, required=True)


class GroupSchema(GroupSizeSchema):
    """A group that is asked by a shared link, and when it got the thing."""

    received_on = Day(allow_none=True)


class ReceivedSchema(StrictSchema):
    """When people got the thing."""

    received_on = Day(allow_none=True)


class PeopleSchema(ReceivedSchema):
    """People, one a line."""

    people = Words(longest=200_000, required=True)


class RanFields(StrictSchema):
    """Something that was already run."""

    title = Line(required=True)
    received_on = Day(required=True)
    group_size = Whole(1, LARGEST_GROUP, allow_none=True)


class RanSchema(RanFields):
    """The same in a form: people one a line."""

    people = Words(longest=200_000, allow_none=True)


class FeedbackSchema(StrictSchema):
    """What somebody writes of their own accord."""

    text = Words(longest=4000, required=True)
    name = Line(allow_none=True)
