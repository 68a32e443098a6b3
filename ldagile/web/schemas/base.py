"""What every schema does: refuse what it doesn't know, in words a person understands."""

from flask_babel import lazy_gettext as _l
from marshmallow import RAISE, Schema


class StrictSchema(Schema):
    """A form or a JSON body. Unknown fields are an error, never dropped in silence."""

    class Meta:
        unknown = RAISE
        ordered = True

    error_messages = {
        "unknown": _l("There is no such field."),
        "type": _l("This must be a JSON object."),
    }
