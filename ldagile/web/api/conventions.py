"""What all operations of the API have in common, written into the OpenAPI document once."""

from collections.abc import Mapping
from typing import Any

from apispec import APISpec, BasePlugin
from flask import Flask
from marshmallow import fields

from ldagile.domain.permissions import PERMISSIONS, Actor
from ldagile.web.api.repeats import HEADER, SHAPE
from ldagile.web.converters import Day, Key, Number, Slug
from ldagile.web.schemas.fields import FIRST_DAY, LAST_DAY, Email, Line, Words
from ldagile.web.schemas.fields import Day as DayField

A_VIEWER = Actor(user_id=0, team_id=0, role="viewer")
TEXT = {"type": "string"}
JSON, ANYTHING = "application/json", "*/*"
PROBLEM = {
    "type": "object",
    "description": "Problem details (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {**TEXT, "description": "urn:ldagile: and the code of the problem, which never changes."},
        "title": {**TEXT, "description": "The code in words."},
        "status": {"type": "integer"},
        "detail": {**TEXT, "description": "What happened and what to do, for a person."},
        "errors": {"type": "object", "description": "What is wrong, by field; in a list by index, counted from 0."},
        "current": {"type": "object", "description": "What stands there now, when somebody was faster."},
    },
}
PROBLEMS = {
    400: "The body is not JSON.",
    401: "There is no token, or it is over or revoked.",
    403: "You may look, but not do this; or the token may only read.",
    404: "It isn't there, or it isn't yours to see.",
    409: "Somebody was faster: it stands elsewhere by now, was changed, or has another answer already.",
    412: "Somebody saved since you read this; current holds what stands there now.",
    413: "The body is larger than a megabyte, a file than ten.",
    415: "The body is not sent as application/json, a file not as application/octet-stream.",
    422: "Something in it doesn't fit; errors says what, by field.",
    428: "If-Match is missing.",
    429: "Too many requests with this token; Retry-After says when to come back.",
}
HEADERS = {
    "ETag": "Names this state of the record, for If-Match and If-None-Match.",
    "Link": 'The next page, as rel="next"; missing on the last.',
    "Location": "The address of the new record.",
    "Retry-After": "Seconds to wait.",
    "WWW-Authenticate": "Bearer",
}
RACES = ("/moves", "/answer", "/split")
CARRIES = {401: ["WWW-Authenticate"], 412: ["ETag"], 429: ["Retry-After"]}
PARAMETERS: Mapping[str, dict[str, Any]] = {
    "If-Match": {"required": True, "schema": TEXT, "description": "The ETag that you read."},
    "If-None-Match": {"schema": TEXT, "description": "The ETag that you have; 304 if nothing changed since."},
    HEADER: {
        "schema": {**TEXT, "pattern": SHAPE},
        "description": "A key of your own for this request. The same request again does nothing twice.",
    },
}
IN_ADDRESS = {
    "slug": "The team, as in the address of its pages.",
    "number": "The record's number.",
    "dated": "The day.",
    "key": "The id of an answer or of a retro's card.",
}


class Conventions(BasePlugin):
    """Completes each operation with what follows from its method, its address and what it answers."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def init_spec(self, spec: APISpec) -> None:
        """Register what the operations refer to."""
        spec.components.security_scheme("token", {"type": "http", "scheme": "bearer"})
        spec.components.schema("Problem", PROBLEM)
        for name, says in HEADERS.items():
            spec.components.header(name, {"description": says, "schema": TEXT}, lazy=True)
        for name, how in PARAMETERS.items():
            spec.components.parameter(name, "header", {"name": name, **how}, lazy=True)
        for status, says in PROBLEMS.items():
            content = {"application/problem+json": {"schema": "Problem"}}
            headers = {name: name for name in CARRIES.get(status, [])}
            answer = {"description": says, "content": content, "headers": headers}
            spec.components.response(f"Problem{status}", answer, lazy=True)

    def path_helper(self, parameters: list[dict[str, Any]] | None = None, **_where: Any) -> str | None:  # type: ignore[override]
        """Say what the parts of an address are. The address itself stays as it is."""
        for parameter in parameters or []:
            parameter["description"] = IN_ADDRESS[parameter["name"]]
        return None

    def operation_helper(self, path: str | None = None, operations: dict[str, Any] | None = None, **where: Any) -> None:
        """Complete the operations of one address."""
        noun, _, verb = where["rule"].endpoint.removeprefix("api_").partition(".")
        for method, operation in (operations or {}).items():
            operation["operationId"], operation["tags"] = f"{noun}_{verb}", [noun]
            not_for_all = not_for_all_of_the_team(self.app, where["rule"].endpoint)
            statuses = refusals(method, path or "", operation, not_for_all=not_for_all)
            done = {status: answer for status, answer in operation["responses"].items() if int(status) < 300}
            operation["responses"] = done
            complete_headers(method, operation)
            operation["responses"] |= {status: f"Problem{status}" for status in statuses}


def not_for_all_of_the_team(app: Flask, endpoint: str) -> bool:
    """Whether a viewer of the team may not do this, by the table of permissions."""
    permission: str = getattr(app.view_functions[endpoint], "permission")  # noqa: B009  mypy doesn't know it
    return not PERMISSIONS[permission](A_VIEWER)


def refusals(method: str, path: str, operation: Mapping[str, Any], *, not_for_all: bool) -> list[int]:
    """The statuses of the problems that this operation can answer with."""
    body = operation.get("requestBody", {}).get("content", {})
    found = {401: True, 429: True, 404: "{" in path}
    found |= {403: method != "get" or not_for_all, 413: method != "get"}
    found |= {400: JSON in body, 415: bool(body)}
    found |= dict.fromkeys((412, 428), method == "patch")
    found[409] = any(race in path for race in RACES) or path.endswith(("/phase", "/topic", "/codes"))
    found[422] = bool(body) or method == "post" or "parameters" in operation
    return sorted(status for status, can in found.items() if can)


def complete_headers(method: str, operation: dict[str, Any]) -> None:
    """Describe the headers that are read and sent."""
    ((status, answer),) = operation["responses"].items()
    content = answer.get("content", {})
    shown = content[JSON]["schema"]["$ref"] if JSON in content else ""
    found = {
        "ETag": shown.endswith("Seen") or ANYTHING in content,
        "Link": shown.endswith("Page"),
        "Location": int(status) == 201,
    }
    answer["headers"] = {name: name for name, sent in found.items() if sent}
    cached = method == "get" and found["ETag"]
    if cached:
        operation["responses"][304] = {"description": "You have it already.", "headers": {"ETag": "ETag"}}
    read = {"patch": "If-Match", "post": HEADER}.get(method) or ("If-None-Match" if cached else None)
    if read:
        operation.setdefault("parameters", []).append(read)


def text_shape(_converter: Any, field: fields.Field[Any], **_known: Any) -> dict[str, Any]:
    """What our fields of text and days ask for, beyond what marshmallow knows of them."""
    if isinstance(field, Email):
        return {"format": "email"}
    if isinstance(field, Line):
        any_line = r"[^\x00\n-\r\x1c-\x1e\x85\u2028\u2029]*" if not isinstance(field, Words) else r"[^\x00]*"
        shape = f"^{any_line}$" if field.allow_none else rf"^{any_line}\S{any_line}$"
        return {"maxLength": field.longest, "pattern": shape}
    if isinstance(field, DayField) and "description" not in field.metadata:
        return {"description": f"From {FIRST_DAY} to {LAST_DAY}."}
    return {}


CONVERTERS: Mapping[type, Mapping[str, Any]] = {
    Number: {"type": "integer", "minimum": 1, "maximum": 999_999_999},
    Slug: {**TEXT, "pattern": "^[a-z0-9-]{1,60}$"},
    Key: {**TEXT, "pattern": "^[0-9a-f]{32}$"},
    Day: {**TEXT, "format": "date", "description": f"From {FIRST_DAY} to {LAST_DAY}."},
}
