"""Cards and what hangs on them."""

from typing import Any
from urllib.parse import urlsplit

from flask_babel import lazy_gettext as _l
from marshmallow import ValidationError, fields, validates_schema

from ldagile.domain.diagnosis import FITS
from ldagile.domain.workflow import KINDS
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import REQUIRED, Cast, Choice, Day, Line, Money, Number, Whole, Words
from ldagile.web.schemas.problems import HoursLost

DEMANDS = ("course", "proof", "signature")
PINS = ("above", "below")
MOST_TAGS, LONGEST_TAG = 12, 40


class Tags(Cast, fields.List[Any]):
    """A few words to find a card by. A form writes them in one line, with commas between."""

    default_error_messages = {"required": REQUIRED, "null": REQUIRED, "invalid": _l("This must be a list.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Line(longest=LONGEST_TAG), load_default=list, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> list[Any]:
        tags = list(dict.fromkeys(super()._deserialize(value, attr, data, **kwargs)))
        if len(tags) > MOST_TAGS:
            raise ValidationError(_l("Keep to %(most)d tags.", most=MOST_TAGS))
        return tags

    def cast(self, text: str) -> list[str]:
        return [tag.strip() for tag in text.split(",") if tag.strip()]

    def as_typed(self, value: Any) -> Any:
        return ", ".join(value)


class Address(Line):
    """The address of a page on the web."""

    longest = 2000

    def check_shape(self, text: str) -> None:
        """Only what a browser can go to without doing harm."""
        super().check_shape(text)
        if not is_address(text):
            raise ValidationError(_l("Write an address like https://example.org/page."))


def is_address(text: str) -> bool:
    """Whether a browser could go there."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


class CardFields(StrictSchema):
    """What a card may say of itself. Other records by their numbers, the owner by their user id."""

    title = Line(required=True)
    description = Words(allow_none=True)
    type = Choice(*FITS, allow_none=True)
    owner_id = Whole(1, allow_none=True)
    tags = Tags()
    due = Day(allow_none=True)
    reach = Whole(1, allow_none=True)
    trial_of = Whole(1, allow_none=True)
    own_days = Number(0, 1000, allow_none=True)
    other_days = Number(0, 1000, load_default=0.0)
    money = Money(0, 10**12, load_default=0)
    learners = Whole(0, allow_none=True)
    hours_each = Number(0, 1000, load_default=0.0)
    actual_days = Number(0, 1000, allow_none=True)
    target_behaviour = Words(allow_none=True)
    metric = Whole(1, allow_none=True)
    expected_movement = Words(allow_none=True)
    expected_by = Day(allow_none=True)
    justification = Words(allow_none=True)
    law_source = Line(allow_none=True)
    review_on = Day(allow_none=True)
    law_demands = Choice(*DEMANDS, allow_none=True)


class CardSchema(CardFields):
    """A card as it is made: for an intervention, its problem; `override` says why a rule is overruled."""

    kind = Choice(*KINDS, load_default="intervention")
    problem = Whole(1, allow_none=True)
    repeat_of = Whole(1, allow_none=True)
    override = Line(allow_none=True)


class CardEditSchema(CardFields):
    """A card as it is changed, with the version that the change is made on."""

    version = Whole(1, required=True)
    override = Line(allow_none=True)


class AnswerSchema(StrictSchema):
    """The answer to the one question that a card asks: one of these fields, whichever it asked for."""

    hours_lost = HoursLost()
    monthly_cost = Money(allow_none=True)
    affected = Whole(1, allow_none=True)
    objective = Whole(1, allow_none=True)
    type = Choice(*FITS, allow_none=True)
    own_days = Number(0, 1000, allow_none=True)
    target_behaviour = Words(allow_none=True)
    metric = Whole(1, allow_none=True)
    expected_movement = Words(allow_none=True)
    owner_id = Whole(1, allow_none=True)
    law_demands = Choice(*DEMANDS, allow_none=True)
    law_source = Line(allow_none=True)
    review_on = Day(allow_none=True)

    @validates_schema
    def one_answer(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """Exactly one field, and something in it."""
        given = [name for name, value in data.items() if value is not None]
        if len(given) != 1:
            raise ValidationError(REQUIRED, next(iter(data), "_schema"))


class SplitSchema(StrictSchema):
    """What stays on the card, and what goes on the second one."""

    title = Line(required=True)
    own_days = Number(0, 1000, allow_none=True, load_default=None)
    second_title = Line(required=True)
    second_days = Number(0, 1000, allow_none=True, load_default=None)
    version = Whole(1, required=True)


class PinSchema(StrictSchema):
    """Where a card is held, and why."""

    where = Choice(*PINS, required=True)
    reason = Line(required=True)


class ItemSchema(StrictSchema):
    """A new line of the checklist."""

    text = Line(required=True)


class ItemActionSchema(StrictSchema):
    """What happens to a line of the checklist."""

    action = Choice("tick", "open", "up", "down", required=True)


class CommentSchema(StrictSchema):
    """What somebody says."""

    text = Words(required=True)


class CommentEditSchema(CommentSchema):
    """What somebody says instead, with the version that the change is made on."""

    version = Whole(1, required=True)


class LinkSchema(StrictSchema):
    """A page elsewhere."""

    url = Address(required=True)
    title = Line(allow_none=True)


class FileName(Line):
    """What a file is called, without the folders that it came from."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if isinstance(value, str):
            value = value.replace("\\", "/").rpartition("/")[2]
        return super()._deserialize(value, attr, data, **kwargs)


class FileNameSchema(StrictSchema):
    """What a file is called."""

    name = FileName(required=True)


class MoveSchema(StrictSchema):
    """One place up or down."""

    direction = Choice("up", "down", required=True)
