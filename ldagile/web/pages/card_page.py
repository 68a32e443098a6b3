"""One card's page, as several views answer with it: whole, or the part that an open page fetches."""

from typing import Any

from flask import g, render_template

from ldagile.domain.file_types import ENDINGS
from ldagile.domain.permissions import WORKERS
from ldagile.queries.card_pages import CardPage, get_card_page
from ldagile.queries.choices import Choices, metric_choices
from ldagile.queries.members import list_members
from ldagile.queries.objectives import list_objectives
from ldagile.web.forms import Form, empty_form
from ldagile.web.fragments import is_fragment

FORMS = ("ask", "item", "comment", "link", "file")


def card_page(number: int, **sent: Form) -> str:
    """The card with its small forms; those in `sent` as they came back."""
    template = "cards/_detail.html" if is_fragment() else "cards/show.html"
    return render_template(template, **card_parts(number, **sent))


def card_parts(number: int, **sent: Form) -> dict[str, Any]:
    """What the card's template wants, on its page and in the board's panel."""
    page = get_card_page(g.team.id, number)
    forms = {name: empty_form() for name in FORMS} | {"ask": empty_form(**guessed(page))} | sent
    return {"page": page, "forms": forms, "offered": offered(page), "endings": [f".{ending}" for ending in ENDINGS]}


def guessed(page: CardPage) -> dict[str, Any]:
    """What the answer to the card's question may well be: the action that its problem wants to see."""
    return {page.question: page.more.desired_action} if page.question == "target_behaviour" else {}


def offered(page: CardPage) -> Choices:
    """What the question that the card asks offers to choose from."""
    if page.question == "metric":
        return metric_choices(g.team.id)
    if page.question == "objective":
        return objectives()
    return members() if page.question == "owner_id" else []


def objectives() -> Choices:
    """The objectives that a problem may stand for."""
    return [(each.number, each.title) for each in list_objectives(g.team.id)]


def members() -> Choices:
    """Who may own a card: whoever does the team's work."""
    return [(each.user_id, each.name) for each in list_members(g.team.id) if each.role in WORKERS]
