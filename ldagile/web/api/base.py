"""What every noun of the API has: its blueprint, how it reads what is sent, and how its lists are paged."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from functools import cache, partial
from hashlib import sha256
from typing import Any, NoReturn

from flask import Request, abort, make_response, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError, fields
from webargs.flaskparser import FlaskParser

from ldagile.web.auth import bearer
from ldagile.web.errors import problem
from ldagile.web.forms import cast_values
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Cast, Flag, Whole
from ldagile.web.security import client_address, csrf, limiter

LARGEST = 1024 * 1024
RATE = "600 per minute"
CURSOR = {"description": "Where to go on: from next, on the page before."}


class Parser(FlaskParser):
    """Reads JSON and query through the same strict schemas as the forms."""

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {}  # noqa: RUF012  declared so by webargs

    def load_json(self, req: Request, schema: Schema) -> Any:
        """The body. 415 if it doesn't say that it is JSON, 400 if it is none."""
        if not req.is_json:
            abort(415)
        try:
            return json.loads(req.get_data().decode(), parse_constant=refuse, object_pairs_hook=each_once)
        except (ValueError, RecursionError):
            sentence = _("The body is not JSON. Look for a missing quote or comma, or a field that stands there twice.")
            abort(make_response(problem(400, "bad_json", sentence)))

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """What stands behind the question mark, as the values that JSON would carry."""
        return cast_values(schema, req.args)

    def handle_error(self, error: ValidationError, *_where: Any, **_how: Any) -> NoReturn:
        """Leave it to web/errors.py, by field: webargs puts the place where it read in front."""
        (messages,) = error.messages_dict.values()
        raise ValidationError(messages)


def refuse(constant: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise ValueError(constant)


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose fields stand there once: of two, one would be lost in silence."""
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a field twice")
    return values


def token_or_address() -> str:
    """Whom a rate limit counts: the token, without keeping it; without one the address."""
    token = bearer()
    return sha256(token.encode()).hexdigest() if token else client_address()


class Noun(Blueprint):  # type: ignore[misc]
    """One noun's part of the API. It asks for a bearer, so it needs no proof against forged forms."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, noun: str, module: str, description: str, largest: int = LARGEST) -> None:
        super().__init__(f"api_{noun}", module, url_prefix="/api/v1", description=description)
        csrf.exempt(self)
        limiter.shared_limit(RATE, scope="api", key_func=token_or_address, override_defaults=False)(self)
        self.before_request(partial(take_at_most, largest))


def take_at_most(largest: int) -> None:
    """No body of the API is large, but those that are files."""
    request.max_content_length = largest


class Cursor(Cast, fields.String):
    """Where a list goes on: opaque to whoever asks, for us the key of the last row they have."""

    default_error_messages = {  # noqa: RUF012  declared so by marshmallow
        "null": _l("Take the cursor from the page before."),
        "invalid": _l("Take the cursor from the page before."),
    }

    def __init__(self, read: Callable[[str], Any], **options: Any) -> None:
        super().__init__(attribute="after", metadata=CURSOR, **options)
        self.read = read

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            return self.read(urlsafe_b64decode(text).decode())
        except ValueError:
            raise self.make_error("invalid") from None


def number_key(text: str) -> int:
    """The number in a cursor. ValueError for what no record can have."""
    number = int(text) if len(text) < 10 else 0
    if number < 1:
        raise ValueError(text)
    return number


class PageQuerySchema(StrictSchema):
    """Which page of a list."""

    limit = Whole(1, 200, load_default=50, metadata={"description": "How many at once."})
    cursor = Cursor(number_key)


class PutAwayQuerySchema(PageQuerySchema):
    """Which page of a list, or of what was put away from it."""

    archived = Flag(load_default=False, metadata={"description": "Those that were put away, instead of the others."})


class TakenOffQuerySchema(PageQuerySchema):
    """The same of what hangs on a card."""

    archived = Flag(load_default=False, metadata={"description": "Those that were taken off, instead of the others."})


@cache
def page_of(seen: type[SeenSchema]) -> type[SeenSchema]:
    """The schema of a page of such records."""
    name = seen.__name__.removesuffix("Schema").removesuffix("Seen")
    following = fields.String(
        allow_none=True,
        metadata={"description": "The address of the next page; null on the last.", "format": "uri-reference"},
    )
    return type(f"{name}PageSchema", (SeenSchema,), {"items": fields.List(fields.Nested(seen)), "next": following})


def page(read: Callable[..., list[Any]], query: dict[str, Any], key: str = "number") -> Any:
    """The rows that `query` asks for, and the address of the rest in the body and the Link header.

    `key` names the field that the list is ordered by. One row more is read, to know whether there is a rest.
    """
    limit = query["limit"]
    rows = read(**{**query, "limit": limit + 1})
    if len(rows) <= limit:
        return {"items": rows, "next": None}
    cursor = urlsafe_b64encode(str(getattr(rows[limit - 1], key)).encode()).decode()
    values: dict[str, Any] = {**request.args, **(request.view_args or {}), "cursor": cursor}
    address = url_for(str(request.endpoint), **values)
    return {"items": rows[:limit], "next": address}, 200, {"Link": f'<{address}>; rel="next"'}
