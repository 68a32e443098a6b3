"""Drawn cards, lanes and rows, kept: drawing is most of what such a page costs. They hold nothing of who looks."""

from typing import Any

from flask import Flask, current_app, g
from flask_babel import get_locale
from markupsafe import Markup

from ldagile.queries.backlog import BacklogRow
from ldagile.queries.boards import Cell
from ldagile.queries.cards import CardSeen
from ldagile.web.cache import Cache
from ldagile.web.clock import today

MOST_TILES, MOST_CELLS, MOST_ROWS, MOST_BOARDS = 20_000, 500, 2_000, 60


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


def drawn_row(row: BacklogRow, *, edits: bool) -> Markup:
    """A line of the backlog with its receipt; `edits`: for somebody who may pin it. Who may take a pin off gets a form,
    which is never kept: it holds their token."""
    if row.card.pin and edits:
        return render("backlog/_row.html", row=row, edits=edits)
    return drawn("rows", "backlog/_row.html", (repr(row), edits), row=row, edits=edits)


def drawn(kind: str, name: str, key: tuple[Any, ...], **shown: Any) -> Markup:
    """What `render` makes, kept for a team, a day where it is, and a language."""
    things: Cache[Markup] = current_app.extensions[kind]
    where = (g.team.id, g.team.slug, g.team.currency, g.team.time_zone, today(), str(get_locale()))
    return things.get((*where, key), lambda: render(name, **shown))


def render(name: str, **shown: Any) -> Markup:
    """The template without the page's frame, which asks for more."""
    return Markup(current_app.jinja_env.get_template(name).render(**shown))  # noqa: S704  a template's own output


def init_card_tiles(app: Flask) -> None:
    """Let templates draw cards, cells and rows, and pages keep boards."""
    app.extensions["tiles"], app.extensions["cells"] = Cache[Markup](MOST_TILES), Cache[Markup](MOST_CELLS)
    app.extensions["rows"], app.extensions["boards"] = Cache[Markup](MOST_ROWS), Cache[Any](MOST_BOARDS)
    app.add_template_global(tile)
    app.add_template_global(drawn_cell)
    app.add_template_global(drawn_row)
