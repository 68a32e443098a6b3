"""Nonsense in every field of every operation of the API: answered as the document says, and nothing is written."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any
from urllib.parse import quote

from flask import Flask
from flask.testing import FlaskClient

from tests.web.nonsense.conftest import Planted, rows, writes
from tests.web.nonsense.corpus import IN_JSON, VALUES

JSON, PROBLEM = "application/json", "application/problem+json"
IN_ADDRESSES = ("x", "-1", "0x10", "1.0", "٣", "9" * 20, "nul \0", "🌱")


def described(app: Flask) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, address with names in braces, and description of every operation."""
    for path, item in app.extensions["openapi"]()["paths"].items():
        for method in set(item) - {"parameters"}:
            yield method, path, item[method]


def values_for(slug: str) -> dict[str, Any]:
    """What stands for the names in addresses."""
    return {"slug": slug, "number": 1, "dated": "2026-11-12", "key": "0" * 32}


def operations(app: Flask, slug: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, address and description of every operation."""
    for method, path, operation in described(app):
        yield method, path.format(**values_for(slug)), operation


def shape_of(app: Flask, operation: dict[str, Any]) -> dict[str, Any]:
    """What the document says of the fields of its body."""
    body = operation.get("requestBody", {}).get("content", {}).get(JSON, {}).get("schema", {})
    return resolved(app, body).get("properties", {})  # type: ignore[no-any-return]


def resolved(app: Flask, shape: dict[str, Any]) -> dict[str, Any]:
    """The shape itself, where it refers to one."""
    name = shape.get("$ref", "").rpartition("/")[2]
    return app.extensions["openapi"]()["components"]["schemas"][name] if name else shape  # type: ignore[no-any-return]


def fitting(app: Flask, shape: dict[str, Any]) -> Any:
    """Something of this shape."""
    shape = resolved(app, shape)
    kinds = shape.get("type", "object")
    kind = kinds[0] if isinstance(kinds, list) else kinds
    if "enum" in shape:
        return shape["enum"][0]
    if kind == "array":
        return [fitting(app, shape["items"])]
    if kind == "object":
        return {name: fitting(app, each) for name, each in shape.get("properties", {}).items()}
    texts = {"date": "2026-11-20", "email": "somebody@example.org"}
    return {"string": texts.get(shape.get("format", ""), "Plain words"), "boolean": True}.get(kind, 1)


def test_nonsense_in_every_field_is_answered_as_the_document_says(app: Flask, planted: Planted) -> None:
    client, wrong, stands, written = program(app, planted), [], rows(app), writes(app)
    for method, url, operation in operations(app, planted.world.slug):
        shapes = shape_of(app, operation)
        good = {name: fitting(app, shape) for name, shape in shapes.items()}
        names = sorted(shapes)
        for place, value in enumerate(IN_JSON if names else ()):
            for body in ({**good, names[place % len(names)]: value}, dict.fromkeys(names, value)):
                answer = client.open(url, method=method, json=body)
                if str(answer.status_code) not in operation["responses"]:
                    wrong.append((method, url, answer.status_code, str(body)[:200]))
                if written():
                    before, stands = stands, rows(app)
                    if answer.status_code >= 400 and stands != before:
                        wrong.append((method, url, "was written", str(body)[:200]))
    assert not wrong, "\n".join(map(str, wrong))


def test_nonsense_behind_the_question_mark_is_answered_as_the_document_says(app: Flask, planted: Planted) -> None:
    client, wrong = program(app, planted), []
    for method, url, operation in operations(app, planted.world.slug):
        names = [each["name"] for each in operation.get("parameters", ()) if each.get("in") == "query"]
        for place, value in enumerate(VALUES if names else ()):
            for query in ({names[place % len(names)]: value}, dict.fromkeys(names, value)):
                answer = client.open(url, method=method, query_string=query)
                if str(answer.status_code) not in operation["responses"]:
                    wrong.append((method, url, answer.status_code, str(query)[:200]))
    assert not wrong, "\n".join(map(str, wrong))


def test_nonsense_in_place_of_a_record_is_not_found(app: Flask, planted: Planted) -> None:
    client, wrong, before, asked = program(app, planted), [], rows(app), 0
    for method, path, operation in described(app):
        for name, value in product(re.findall(r"{(\w+)}", path), IN_ADDRESSES):
            url = path.format(**values_for(planted.world.slug) | {name: quote(value, safe="")})
            answer, asked = client.open(url, method=method, json={}), asked + 1
            if (answer.status_code, answer.mimetype, "404" in operation["responses"]) != (404, PROBLEM, True):
                wrong.append((method, url, answer.status_code, answer.mimetype))
    assert asked > 1000
    assert not wrong, "\n".join(map(str, wrong))
    assert rows(app) == before


def program(app: Flask, planted: Planted) -> FlaskClient:
    """A program of the team's lead."""
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {planted.world.api_token}"
    client.environ_base["HTTP_IF_MATCH"] = "*"
    return client
