"""The rail: where one can go, in the order of the loop."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, g, request, url_for
from flask_babel import gettext as _

from ldagile.queries.people import list_teams


@dataclass(frozen=True)
class Item:
    """One word of the rail."""

    label: str
    url: str
    current: bool
    icon: str = ""
    count: int | None = None
    key: str = ""


def navigation() -> list[Item]:
    """The rail of the team that the address names."""
    pages = [
        ("objectives.index", _("Objectives"), "target", "o", ("objectives", "metrics")),
        ("members.index", _("Team"), "users", "t", ("members", "teams")),
    ]
    return [
        Item(
            label=label,
            url=url_for(endpoint, slug=g.team.slug),
            current=request.blueprint in nouns,
            icon=icon,
            key=f"g {key}",
        )
        for endpoint, label, icon, key, nouns in pages
    ]


def frame() -> dict[str, Any]:
    """What the layouts show around a page."""
    if not g.get("team") or not g.get("person"):
        return {"nav": [], "team": g.get("team"), "person": g.get("person")}
    return {"nav": navigation(), "team": g.team, "person": g.person, "teams": list_teams(g.person)}


def init_navigation(app: Flask) -> None:
    """Give it to every template."""
    app.context_processor(frame)
