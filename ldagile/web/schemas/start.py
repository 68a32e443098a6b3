"""The first quarter of an hour."""

from typing import Any

from flask_babel import lazy_gettext as _l
from marshmallow import ValidationError, validates_schema

from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choices, Line, Number, Whole

PICK = _l("Pick one of them.")
FIND_OUT = {
    "talk": _l("Talk to two people who do it"),
    "watch": _l("Watch one hour"),
    "number": _l("Get twelve months of the number"),
}


class PickSchema(StrictSchema):
    """The problem to look into."""

    problem = Whole(1, required=True, error_messages={"required": PICK, "null": PICK, "invalid": PICK})


class FirstSprintSchema(StrictSchema):
    """What to find out, and how many person-days there are."""

    cards = Choices(*FIND_OUT)
    own = Line(allow_none=True)
    capacity = Number(0.5, 1000, required=True)

    @validates_schema
    def something_to_do(self, data: dict[str, Any], **_kwargs: object) -> None:
        """A sprint with nothing in it starts nothing."""
        if not data.get("cards") and not data.get("own"):
            raise ValidationError(_l("Keep at least one, or write your own."), "cards")
