"""Drawn cards and lanes, kept: drawing is most of what a board costs. They hold nothing of who looks."""

from typing import Any

from flask import Flask, current_app, g
from flask_babel import get_locale
from markupsafe import Markup

from ldagile.queries.boards import Cell
from ldagile.queries.cards import CardSeen
from ldagile.web.clock import today
from ldagile.web.keeping import Kept

MOST_TILES, MOST_CELLS, MOST_BOARDS = 20_000, 500, 60


def tile(card: CardSeen, *, late: bool = False, quiet: bool = False, opened: bool = False) -> Markup:
    """The card as the board shows it today, in the reader's language."""
    seen = tuple(tuple(value) if isinstance(value, list) else value for value in vars(card).values())
    return drawn(
        "tiles", "cards/_card.html", (seen, late, quiet, opened), card=card, late=late, quiet=quiet, opened=opened
    )


def drawn_cell(cell: Cell, *, head: bool, opened: int | None, kept: dict[str, Any], swap: str | None = None) -> Markup:
    """What stands where a row and a lane meet; `head`: with the lane's head."""
    here = opened if any(card.number == opened for card in cell.cards) else None
    key = (cell.mark, head, here, swap, tuple(kept.items()))
    return drawn("cells", "board/_cell.html", key, cell=cell, head=head, opened=here, kept=kept, swap=swap)


def drawn(kind: str, name: str, key: tuple[Any, ...], **shown: Any) -> Markup:
    """The template without the page's frame, which asks for more; kept for a team, a day and a language."""
    things: Kept[Markup] = current_app.extensions[kind]
    template = current_app.jinja_env.get_template(name)
    where = (g.team.id, today(), str(get_locale()))
    return things.get((*where, key), lambda: Markup(template.render(**shown)))  # noqa: S704  a template's own output


def init_card_tiles(app: Flask) -> None:
    """Let templates draw cards and cells, and pages keep boards."""
    app.extensions["tiles"], app.extensions["cells"] = Kept[Markup](MOST_TILES), Kept[Markup](MOST_CELLS)
    app.extensions["boards"] = Kept[Any](MOST_BOARDS)
    app.add_template_global(tile)
    app.add_template_global(drawn_cell)
