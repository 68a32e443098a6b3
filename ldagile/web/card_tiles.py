"""Drawn cards, kept: drawing is most of what a board costs. A card holds nothing of who looks (ARCHITECTURE.md)."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from flask import Flask, current_app, g
from flask_babel import get_locale
from markupsafe import Markup

from ldagile.queries.cards import CardSeen
from ldagile.web.clock import today

MOST = 20_000


class Tiles:
    """The cards drawn last, the least used forgotten first."""

    def __init__(self, most: int = MOST) -> None:
        self._lock = Lock()
        self._drawn: OrderedDict[Hashable, Markup] = OrderedDict()
        self._most = most

    def find(self, key: Hashable) -> Markup | None:
        """The drawn card, if it is kept."""
        with self._lock:
            found = self._drawn.get(key)
            if found is not None:
                self._drawn.move_to_end(key)
            return found

    def keep(self, key: Hashable, drawn: Markup) -> Markup:
        """Keep it, and give it back."""
        with self._lock:
            self._drawn[key] = drawn
            if len(self._drawn) > self._most:
                self._drawn.popitem(last=False)
        return drawn


def tile(card: CardSeen, *, late: bool = False, quiet: bool = False, opened: bool = False) -> Markup:
    """The card as the board shows it today, in the reader's language."""
    tiles: Tiles = current_app.extensions["tiles"]
    seen = tuple(tuple(value) if isinstance(value, list) else value for value in vars(card).values())
    key = (g.team.id, seen, today(), str(get_locale()), late, quiet, opened)
    found = tiles.find(key)
    if found is not None:
        return found
    template = current_app.jinja_env.get_template("cards/_card.html")  # without the page's frame, which asks for more
    drawn = template.render(card=card, late=late, quiet=quiet, opened=opened)
    return tiles.keep(key, Markup(drawn))  # noqa: S704  a template's own output


def init_card_tiles(app: Flask) -> None:
    """Let templates draw cards."""
    app.extensions["tiles"] = Tiles()
    app.add_template_global(tile)
