"""Idempotency-Key: a POST that is sent twice does nothing twice."""

import re
from hashlib import sha256

from flask import g, request
from flask_babel import gettext as _
from marshmallow import ValidationError

from ldagile.domain.repeats import Repeat

HEADER = "Idempotency-Key"
SHAPE = r"^[!-~]{1,200}$"


def repeat() -> Repeat | None:
    """What names this request, if it carries a key: its person, the key, and a hash of address and body."""
    key = request.headers.get(HEADER)
    if key is None:
        return None
    if not re.fullmatch(SHAPE, key):
        raise ValidationError({HEADER: [_("Take 1 to 200 letters, digits and signs without spaces.")]})
    body = sha256(request.full_path.encode() + b"\n" + request.get_data())
    return Repeat(f"api:{g.user.id}", key, body.hexdigest())
