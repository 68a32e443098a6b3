"""An address of every endpoint, within the planted team."""

from collections.abc import Iterator
from typing import Any

from flask import Flask

from tests.web.nonsense.world import World

PURPOSES = {
    "answers": "followup",
    "feedback": "feedback",
    "handovers": "handover",
    "invitations": "invitation",
    "joins": "retro",
    "questions": "informant",
    "reset": "reset",
    "tracking": "problem",
}

# By the name of a part of an address, what stands for no record.
BEYOND: dict[str, tuple[Any, ...]] = {
    "slug": ("nobody",),
    "filename": ("x", "../x", "%00"),
    "number": (999_999_999,),
    "token": ("x", "a.b", "WzEsMCwwXQ.x", "x" * 5000, "🌱", "%00"),
    "batch": ("x", "0" * 36, "🌱", "\x00"),
    "response_id": ("x", "0" * 32, "🌱", "\x00"),
    "card_id": ("0" * 32, "🌱" * 32, "\x00" * 32),
}


def endpoints(app: Flask, *, unsafe: bool) -> Iterator[Any]:
    """The rules of the pages that change something, or of those that only show."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.endpoint):
        changes = bool((rule.methods or set()) & {"POST", "PUT", "PATCH", "DELETE"})
        if changes == unsafe and rule.endpoint != "static" and not rule.rule.startswith("/api/"):
            yield rule


def address(app: Flask, rule: Any, world: World, **instead: Any) -> str:
    """Where this rule's page of the planted team is; with something else in its place, where that would be."""
    noun = rule.endpoint.partition(".")[0]
    known = {"slug": world.slug, "token": world.links.get(PURPOSES.get(noun, ""))}
    known |= {**world.numbers(rule.endpoint), **instead}
    values = {name: known.get(name, 1) for name in rule.arguments}
    return str(app.url_map.bind("localhost").build(rule.endpoint, values))
