"""The document names every operation, and people can read it as a page."""

from typing import Any

from flask import Flask
from schemathesis import openapi


def test_the_document_is_there_for_everybody_and_is_openapi(visitor: Any) -> None:
    answer = visitor.get("/api/v1/openapi.json")
    assert (answer.status_code, answer.content_type) == (200, "application/json")
    assert answer.json["openapi"].startswith("3.1")
    openapi.from_dict(answer.json).validate()


def test_every_address_of_the_api_is_described_and_nothing_else_is(app: Flask) -> None:
    rules = {
        (method.lower(), rule.rule.replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint.startswith("api_")
    }
    told = app.extensions["openapi"]()["paths"]
    described = {(method, path) for path, item in told.items() for method in item if method != "parameters"}
    for kind in ("slug:", "number:", "day:", "key:"):
        rules = {(method, path.replace(kind, "")) for method, path in rules}
    assert described == rules


def test_every_reference_leads_somewhere(app: Flask) -> None:
    document = app.extensions["openapi"]()

    def references(node: Any) -> Any:
        if isinstance(node, dict):
            yield from [node["$ref"]] if "$ref" in node else []
            node = list(node.values())
        if isinstance(node, list):
            for inner in node:
                yield from references(inner)

    for reference in set(references(document)):
        place = document
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]


def test_the_page_shows_every_operation_and_every_shape_to_everybody(visitor: Any, app: Flask) -> None:
    page = visitor.get("/api/")
    assert page.status_code == 200
    document = app.extensions["openapi"]()
    operations = [
        each for item in document["paths"].values() for method, each in item.items() if method != "parameters"
    ]
    for anchor in [each["operationId"] for each in operations] + [
        f"shape-{n}" for n in document["components"]["schemas"]
    ]:
        assert page.text.count(f'id="{anchor}"') == 1, anchor
