"""Problems: as they are told, asked about, moved and answered."""

from typing import Any

from flask_babel import lazy_gettext as _l
from marshmallow import ValidationError, fields

from ldagile.domain.problems import QUESTIONS, pasted_lines
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import CHOICE, Cast, Choice, Day, Email, Flag, Line, Money, Number, Whole, Words

HOURS_LOST = (0.25, 1, 4, 8, 16)
MOST_LINES = 200
NOTHING = _l("Paste at least one request, as it was written to you.")


class TellSchema(StrictSchema):
    """A problem as somebody tells it: what it is, and how to reach them."""

    statement = Words(required=True)
    email = Email(required=True)
    needed_why = Words(allow_none=True, longest=2_000)
    action = Words(allow_none=True, longest=2_000)
    wanted_number = Words(allow_none=True, longest=2_000)
    wants_talk = Flag(load_default=False)
    asked = Flag(load_default=False)


class SupportSchema(StrictSchema):
    """Somebody whom a shared problem affects too."""

    statement = Words(allow_none=True)
    email = Email(required=True)


def check_count(lines: list[str]) -> None:
    """Refuse nothing at all, and more than a person reads."""
    if not lines:
        raise ValidationError([NOTHING])
    if len(lines) > MOST_LINES:
        raise ValidationError(
            [_l("These are %(count)d lines. Paste %(most)d at most.", count=len(lines), most=MOST_LINES)]
        )


class Requests(Cast, fields.List):  # type: ignore[type-arg]
    """Requests as a list; a form's text has one a line."""

    default_error_messages = {"required": NOTHING, "null": NOTHING}

    def __init__(self) -> None:
        super().__init__(Words(longest=5_000), required=True, validate=check_count)

    def cast(self, text: str) -> Any:
        return pasted_lines(text)


class PasteSchema(StrictSchema):
    """Several requests at once."""

    statements = Requests()


class HoursLost(Number):
    """What one person loses in a month: one of the sizes that people can tell apart."""

    def __init__(self) -> None:
        super().__init__(min(HOURS_LOST), max(HOURS_LOST), allow_none=True, metadata={"enum": [*HOURS_LOST, None]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        hours = super()._deserialize(value, attr, data, **kwargs)
        if hours not in HOURS_LOST:
            raise ValidationError(CHOICE)
        return hours


class FactsSchema(StrictSchema):
    """What is known about a problem. What isn't sent stays as it is."""

    performers = Line(allow_none=True)
    current_action = Words(allow_none=True)
    desired_action = Words(allow_none=True)
    wanted_number = Words(allow_none=True)
    affected = Whole(0, 10**7, allow_none=True)
    monthly_cost = Money(allow_none=True)
    cost_basis = Choice("measured", "estimated", allow_none=True)
    hours_lost = HoursLost()
    needed_by = Day(allow_none=True)
    needed_why = Words(allow_none=True)
    consequence = Words(allow_none=True)
    objective = Whole(1, allow_none=True)


class FactsEditSchema(FactsSchema):
    """Facts as they are changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class AnswerSchema(StrictSchema):
    """What the requester says to one question; nothing said puts it off."""

    question = Choice(*QUESTIONS, required=True)
    text = Words(allow_none=True)
    monthly_cost = Money(allow_none=True)
    needed_by = Day(allow_none=True)


class MessageSchema(StrictSchema):
    """One message of the conversation."""

    text = Words(required=True)


class DeclineSchema(StrictSchema):
    """Why it isn't taken on, and where to go instead."""

    reason = Words(required=True, longest=2_000)
    go_instead = Words(allow_none=True, longest=2_000)


class ResolveSchema(StrictSchema):
    """How one knows that it is solved."""

    reason = Words(allow_none=True, longest=2_000)


class ReopenSchema(StrictSchema):
    """Why it is taken up again."""

    reason = Words(required=True, longest=2_000)


class MergeSchema(StrictSchema):
    """The number of the problem that it becomes one with."""

    into = Whole(1, required=True)


class ClaimSchema(StrictSchema):
    """The field whose figure is accepted."""

    field = Choice("monthly_cost", required=True)


class SharedSchema(StrictSchema):
    """Whether others may read its words."""

    shared = Flag(required=True)
