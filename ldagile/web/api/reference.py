"""The OpenAPI document, and a page on which people read it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, render_template
from flask_babel import gettext as _

from ldagile.web.auth import permits

bp = Blueprint("api", __name__, url_prefix="/api")
Node = Mapping[str, Any]
MOST = 20  # codes that are named; of zones and currencies there are hundreds


@dataclass(frozen=True)
class Field:
    """A field of a body or an answer, or a parameter: its name, what may stand in it, what it is."""

    name: str
    kind: str
    says: str
    required: bool


@dataclass(frozen=True)
class Operation:
    """One thing that can be asked for. `body` and `shape` name the shapes of the JSON that is sent and answered."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Field, ...]
    body: str | None
    shape: str | None
    refusals: tuple[str, ...]


@bp.get("/v1/openapi.json")
@permits("site.open")
def document() -> Response:
    """The document, for programs."""
    return jsonify(current_app.extensions["openapi"]())


@bp.get("/")
@permits("site.open")
def show() -> str:
    """The document, for people."""
    told: Node = current_app.extensions["openapi"]()
    done = list(operations(told))
    nouns = [(tag, [each for noun, each in done if noun == tag["name"]]) for tag in told["tags"]]
    shapes = {name: fields(schema) for name, schema in sorted(told["components"]["schemas"].items())}
    problems = [(name.removeprefix("Problem"), each) for name, each in told["components"]["responses"].items()]
    return render_template("api/show.html", nouns=nouns, shapes=shapes, problems=sorted(problems))


def operations(told: Node) -> Iterator[tuple[str, Operation]]:
    """Every operation with its noun, in the document's order."""
    for path, item in told["paths"].items():
        for method, each in item.items():
            if method != "parameters":
                yield (
                    each["tags"][0],
                    operation(told, path, method, [*item.get("parameters", []), *each.get("parameters", [])], each),
                )


def operation(told: Node, path: str, method: str, parameters: list[Node], each: Node) -> Operation:
    """One operation, with its references followed."""
    answers = {status: answer for status, answer in each["responses"].items() if "$ref" not in answer}
    answered = next(answer for status, answer in answers.items() if status.startswith("2"))
    return Operation(
        id=each["operationId"],
        method=method.upper(),
        path=path,
        summary=each["summary"],
        description=each.get("description", ""),
        parameters=tuple(parameter(told, given) for given in parameters),
        body=shape_of(each.get("requestBody", {})),
        shape=shape_of(answered),
        refusals=tuple(sorted(status for status in each["responses"] if status not in answers)),
    )


def parameter(told: Node, given: Node) -> Field:
    """A parameter, which may be told elsewhere in the document."""
    if "$ref" in given:
        given = told["components"]["parameters"][name_of(given)]
    return Field(given["name"], kind(given["schema"]), given.get("description", ""), bool(given.get("required")))


def fields(schema: Node) -> tuple[Field, ...]:
    """The fields of a shape."""
    required = schema.get("required", ())
    return tuple(
        Field(name, kind(each), each.get("description", ""), name in required)
        for name, each in schema["properties"].items()
    )


def shape_of(message: Node) -> str | None:
    """The name of the shape that a body or an answer has, if it is JSON."""
    content = message.get("content", {})
    return name_of(content["application/json"]["schema"]) if "application/json" in content else None


def name_of(reference: Node) -> str:
    """What a reference refers to."""
    return str(reference["$ref"]).rpartition("/")[2]


def kind(schema: Node) -> str:
    """What may stand in a field, in words."""
    if "$ref" in schema:
        return name_of(schema)
    if "anyOf" in schema:
        return kind(schema["anyOf"][0]) + str(_(", or null"))
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    null = _(", or null") if "null" in types else ""
    if len(schema.get("enum", ())) in range(1, MOST):
        return " · ".join(str(code) for code in schema["enum"] if code is not None) + null
    if types[0] == "array":
        return str(_("list of %(kind)s", kind=kind(schema["items"])))
    words = {
        "string": {"date": _("date"), "date-time": _("instant")}.get(schema.get("format", ""), _("text")),
        "integer": _("whole number"),
        "number": _("number"),
        "boolean": _("true or false"),
    }
    return str(words.get(types[0], _("object")) + null)
