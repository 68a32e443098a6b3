"""The rail: where one can go, in the order of the loop."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, g, request, url_for
from flask_babel import gettext as _

from ldagile.queries.teams import list_teams

ABOUT_CARDS = {"backlog", "cards", "card_actions", "card_parts", "attachments"}
ABOUT_LISTENING = {"listening", "coding", "already_ran", "evaluations", "participants"}
ABOUT_PROBLEMS = {"problems", "problem_moves", "observations", "causes", "diagnoses", "informants"}


@dataclass(frozen=True)
class Item:
    """One word of the rail."""

    label: str
    url: str
    current: bool
    icon: str = ""
    count: int | None = None
    key: str = ""


@dataclass(frozen=True)
class TeamChoice:
    """One line of the team switcher."""

    name: str
    url: str
    current: bool


def navigation() -> list[Item]:
    """The rail of the team that the address names."""
    pages = (
        ("today.show", _("Today"), "sun", "g d", {"today", "start"}),
        ("problems.index", _("Problems"), "sprout", "g p", ABOUT_PROBLEMS),
        ("backlog.index", _("Backlog"), "", "g l", ABOUT_CARDS),
        ("board.index", _("Board"), "square-kanban", "g b", {"board", "moves", "lanes"}),
        ("sprints.index", _("Sprint"), "", "g s", {"sprints"}),
        ("retros.index", _("Retros"), "messages-square", "g r", {"retros", "retro_actions"}),
        ("listening.index", _("Listening"), "", "g h", ABOUT_LISTENING),
        ("insights.show", _("Insights"), "", "g i", {"insights"}),
        ("objectives.index", _("Objectives"), "", "g o", {"objectives", "metrics"}),
        ("members.index", _("Team"), "", "g t", {"members", "teams"}),
    )
    return [
        Item(label, url_for(endpoint, slug=g.team.slug), request.blueprint in nouns, icon, key=key)
        for endpoint, label, icon, key, nouns in pages
    ]


def frame() -> dict[str, Any]:
    """What the layouts show around a page. Around an error only the site: it may be the database that failed."""
    user = g.get("user")
    if user is None or g.get("failed"):
        return {"site_name": request.host}
    here, teams = g.team.slug if g.team else None, list_teams(user)
    g.first_team = teams[0] if teams else None
    return {
        "site_name": request.host,
        "user_name": user.name,
        "settings_url": url_for("account.show"),
        "new_url": url_for("cards.new", slug=g.team.slug) if g.team and g.actor.rank >= 2 else None,
        "keys_off": not user.single_keys,
        "nav": navigation() if g.team else [],
        "live_url": url_for("live.team", slug=g.team.slug, after=g.team.seq) if g.team else None,
        "team_name": g.team.name if g.team else _("Your teams"),
        "site_pages": site_pages() if user.is_admin else [],
        "teams": [TeamChoice(t.name, url_for("site.team", slug=t.slug), t.slug == here) for t in teams],
    }


def site_pages() -> list[tuple[str, str]]:
    """What only an administrator finds below the teams."""
    return [(_("Make another team"), url_for("teams.new")), (_("Mail"), url_for("outbox.index"))]


def init_navigation(app: Flask) -> None:
    """Give it to every page. Not to fragments: they show no rail, and its teams cost a statement."""
    app.context_processor(lambda: {} if request.headers.get("HX-Request") else frame())
