"""What every schema does: refuse what it doesn't know, in words a person understands."""

from typing import Any

from flask_babel import lazy_gettext as _l
from marshmallow import RAISE, Schema, fields, missing


class StrictSchema(Schema):
    """A form or a JSON body. Unknown fields are an error, never dropped in silence."""

    class Meta:
        unknown = RAISE
        ordered = True

    error_messages = {
        "unknown": _l("There is no such field."),
        "type": _l("This must be a JSON object."),
    }


class ChangeSchema(StrictSchema):
    """Only the fields that are to change; what isn't sent stays as it is."""

    def __init__(self, **options: Any) -> None:
        super().__init__(partial=True, **options)

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        field_obj.load_default = missing


class SeenSchema(StrictSchema):
    """What is answered: every field is always there."""

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        field_obj.required = True
        field_obj.load_default = missing
