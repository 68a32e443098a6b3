"""One record: sent with its ETag, not sent again to whoever has it, changed only by whoever has seen it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, TypeVar

from flask import Response, abort, make_response, request, url_for
from flask_babel import gettext as _
from marshmallow import Schema
from werkzeug.datastructures import ETags

from ldagile.domain.errors import Conflict
from ldagile.web.errors import problem

Seen = TypeVar("Seen")


def etag(seen: Any) -> str:
    """What names this state of a record: all that is shown of it, its version among that.

    The version alone would not do: archiving leaves it as it is, and a role is not part of a team.
    """
    return sha256(repr(seen).encode()).hexdigest()[:20]


def among(tags: ETags, seen: Any) -> bool:
    """Whether one of the tags is this record's. Proxies that compress weaken a tag, Flask-Compress lengthens it."""
    known = {tag.split(":")[0] for tag in tags.as_set(include_weak=True) if tag}
    return tags.star_tag or etag(seen) in known


def one(seen: Any) -> Any:
    """A record as the answer; 304 without a body if the asker has it already."""
    headers = {"ETag": f'"{etag(seen)}"'}
    if request.method in {"GET", "HEAD"} and among(request.if_none_match, seen):
        return Response(status=304, headers=headers)
    return seen, 200, headers


def created(seen: Any, endpoint: str, **named: Any) -> Any:
    """A new record as the answer, with its address: its number in it, or what it is `named` by."""
    here = {name: value for name, value in (request.view_args or {}).items() if name == "slug"}
    address = url_for(endpoint, **{**here, **(named or {"number": seen.number})})
    return seen, 201, {"ETag": f'"{etag(seen)}"', "Location": address}


@contextmanager
def unchanged(read: Callable[[], Seen], schema: type[Schema]) -> Iterator[Seen]:
    """The record that is about to be changed, if If-Match names what stands there.

    428 without If-Match. 412 with what stands there now when somebody was faster, also between here and the write.
    """
    seen = read()
    if "If-Match" not in request.headers:
        sentence = _("Send If-Match with the ETag that you read, so that nobody’s change is lost.")
        abort(make_response(problem(428, "if_match_missing", sentence)))
    if not among(request.if_match, seen):
        abort(stale(seen, schema))
    try:
        yield seen
    except Conflict:
        abort(stale(read(), schema))


def stale(seen: Any, schema: type[Schema]) -> Response:
    """412 with what stands there now."""
    sentence = _("Somebody saved since you read this. What stands there now is in current.")
    response = make_response(problem(412, "changed_meanwhile", sentence, current=schema().dump(seen)))
    response.headers["ETag"] = f'"{etag(seen)}"'
    return response
