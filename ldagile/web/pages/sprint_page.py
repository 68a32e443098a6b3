"""A sprint's page, as several views answer with it."""

from typing import Any

from flask import g, render_template

from ldagile.domain.sprints import load
from ldagile.domain.workflow import WAITING, TeamRules
from ldagile.queries.cards import CardSeen
from ldagile.queries.charts.burnup import draw_burn_up
from ldagile.queries.retros.lists import find_retro_of_sprint
from ldagile.queries.sprint_flow import burn_up, list_done, list_scope
from ldagile.queries.sprints import (
    SprintSeen,
    get_sprint,
    list_outside,
    list_sprint_cards,
    list_sprints,
    list_unplanned,
)
from ldagile.web.clock import team_zone, today
from ldagile.web.forms import Form, empty_form

LARGEST = TeamRules("guide", "member").largest_days
PAGES = {"planned": "sprints/plan.html", "active": "sprints/show.html"}
OVER = "sprints/over.html"
OFFERED = 50


def sprint_page(number: int, form: Form | None = None, starting: Form | None = None) -> str:
    """The page of the sprint's state: planning, running, or looking back."""
    sprint = get_sprint(g.team.id, number)
    cards = list_sprint_cards(g.team.id, number)
    parts: dict[str, Any] = {
        "sprint": sprint,
        "cards": cards,
        "load": load([(card.kind, card.own_days) for card in cards], sprint.capacity),
        "form": form or empty_form(**vars(sprint)),
        "starting": starting or empty_form(),
        "sprints": list_sprints(g.team.id),
    }
    more = planning(cards) if sprint.state == "planned" else {**progress(sprint, cards), **to_bring_in(sprint)}
    return render_template(PAGES.get(sprint.state, OVER), **parts, **more)


def planning(cards: list[CardSeen]) -> dict[str, Any]:
    """What could come into it, and what is in it already by where it came from."""
    return {
        "backlog": list_unplanned(g.team.id),
        "ranked": [card for card in cards if card.kind == "intervention" and not carried(card)],
        "carried": [card for card in cards if carried(card)],
        "others": [card for card in cards if card.kind != "intervention" and not carried(card)],
        "largest": LARGEST,
    }


def carried(card: CardSeen) -> bool:
    """Work that was begun before."""
    return card.stage not in WAITING


def to_bring_in(sprint: SprintSeen) -> dict[str, Any]:
    """What could still come into a sprint that runs: what is under way beside it, and the best of the backlog."""
    if sprint.state != "active":
        return {}
    return {"under_way": list_outside(g.team.id), "waiting": list_unplanned(g.team.id, OFFERED)}


def progress(sprint: SprintSeen, cards: list[CardSeen]) -> dict[str, Any]:
    """How it goes, or went."""
    scope, done = list_scope(g.team.id, sprint), list_done(g.team.id, sprint)
    burn = burn_up(sprint, scope, done, today(), team_zone())
    finished = {each.card for each in done}
    return {
        "done": done,
        "changes": [each for each in scope if each.during],
        "left": [card for card in cards if card.number not in finished],
        "burn": burn,
        "drawings": (draw_burn_up(burn), draw_burn_up(burn, phone=True)),
        "retro": find_retro_of_sprint(g.team.id, sprint.number),
    }
