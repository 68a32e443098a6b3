"""The board as several views answer with it: whole, or what has changed of it."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import SplitResult, parse_qs, urlsplit

from flask import current_app, g, render_template, request, url_for
from flask_babel import get_locale
from markupsafe import Markup

from ldagile.queries.boards import Board, BoardFilter, Cell, get_board, list_choices
from ldagile.queries.flow import Usual, usual_time
from ldagile.queries.sprints import find_active_sprint
from ldagile.web.cache import Cache
from ldagile.web.card_tiles import render
from ldagile.web.card_words import KINDS
from ldagile.web.clock import now, team_zone, today
from ldagile.web.converters import number_in
from ldagile.web.forms import load_query
from ldagile.web.schemas.board import BoardQuerySchema

Thing = TypeVar("Thing")
QUERY = BoardQuerySchema()


def asked(query: dict[str, str] | None = None) -> BoardFilter:
    """What the address asks for."""
    return BoardFilter(**load_query(QUERY, request.args if query is None else query))


def asked_by_page() -> BoardFilter:
    """What the open page shows, from which htmx asks."""
    query = parse_qs(asking_page().query)
    return asked({name: values[0] for name, values in query.items()})


def opened_by_page() -> int | None:
    """The number of the card that is open on the page from which htmx asks."""
    return number_in(asking_page().path.rpartition("/board/")[2])


def asking_page() -> SplitResult:
    """The address of the page from which htmx asks."""
    try:
        return urlsplit(request.headers.get("HX-Current-URL", ""))
    except ValueError:
        return urlsplit("")


def read_board(which: BoardFilter) -> Board:
    """The board."""
    return as_it_stands(which, lambda: get_board(g.team.id, which, find_usual()))


def find_usual() -> Usual:
    """How long cards take, asked once a minute: it costs as much as the rest of a move."""
    return kept_now("usual", lambda: usual_time(g.team.id, today(), team_zone()))


def kept_now(what: Hashable, make: Callable[[], Thing]) -> Thing:
    """What `make` makes, or somebody was shown of the team within this minute."""
    boards: Cache[Thing] = current_app.extensions["boards"]
    minute = now().replace(second=0, microsecond=0)
    return boards.get((g.team.id, today(), minute, what), make)


def as_it_stands(what: Hashable, make: Callable[[], Thing]) -> Thing:
    """What `make` makes; to look at, what somebody was shown since the team's newest change, within this minute.

    Whatever a board shows is told to open boards as a change, so its number names a state of all of it.
    """
    return kept_now((g.team.seq, what), make) if request.method == "GET" else make()


def board_page(opened: int | None = None, **more: Any) -> str:
    """The whole page; `more` holds what the open card's panel shows."""
    which = asked()
    return render_template(
        "board/show.html",
        board=read_board(which),
        filters=as_it_stands(("filters", which, str(get_locale())), lambda: filter_bar(which)),
        asked=which,
        kept=kept(which),
        opened=opened,
        sprint=as_it_stands("sprint", lambda: find_active_sprint(g.team.id)),
        query=request.query_string.decode(),
        **more,
    )


def filter_bar(which: BoardFilter) -> Markup:
    """The words that choose other cards. It holds nothing of who looks, and costs as much as the page around it."""
    objectives, people = list_choices(g.team.id)
    shown = {"objectives": objectives, "people": people, "asked": which, "link": link_for(which), "kinds": KINDS}
    return render("board/_filters.html", **shown)


def link_for(which: BoardFilter) -> Any:
    """How the filter bar makes its addresses: the same view with one thing changed; what is chosen already, undone."""

    def link(**changed: Any) -> str:
        same = {name: None for name, value in changed.items() if getattr(which, name) == value}
        wanted = replace(which, **{**changed, **same, **({"rows": changed["rows"]} if "rows" in changed else {})})
        return url_for("board.index", slug=g.team.slug, **kept(wanted))

    return link


def kept(which: BoardFilter) -> dict[str, Any]:
    """What an address carries to ask for the same again."""
    return {name: value for name, value in vars(which).items() if value is not None and (name, value) != DEFAULT}


DEFAULT = ("rows", "mandatory")


def changed_cells(board: Board, marks: list[str]) -> list[Cell]:
    """The cells that are another than the open page's; none of those that it doesn't have."""
    known = {mark.partition(":")[0]: mark for mark in marks}
    return [cell for cell in board.cells if cell.id in known and known[cell.id] != cell.mark]
