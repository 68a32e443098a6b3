"""The board as several views answer with it: whole, or what has changed of it."""

from dataclasses import replace
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

from flask import g, render_template, request, url_for
from marshmallow import ValidationError

from ldagile.queries.boards import Board, BoardFilter, Cell, get_board, list_choices
from ldagile.queries.flow import late_cards
from ldagile.queries.sprints import find_active_sprint
from ldagile.web.card_words import KINDS
from ldagile.web.clock import team_zone, today
from ldagile.web.converters import number_in
from ldagile.web.forms import cast_values
from ldagile.web.schemas.board import BoardQuerySchema


def asked(query: dict[str, str] | None = None) -> BoardFilter:
    """What the address asks for; what it can't ask for is left out, since a link may be older than the board."""
    schema = BoardQuerySchema()
    sent = request.args.to_dict() if query is None else query
    known = {name: text for name, text in sent.items() if name in schema.fields}
    try:
        return BoardFilter(**schema.load(cast_values(schema, known)))
    except ValidationError as error:
        return asked({name: text for name, text in known.items() if name not in error.messages_dict})


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


def read_board(which: BoardFilter, *, lane: int | None = None) -> tuple[Board, dict[str, Any]]:
    """The board, and the words of its filter bar."""
    objectives, people = list_choices(g.team.id)
    names = {"objective": objectives, "owner": people}.get(which.rows, [])
    late = late_cards(g.team.id, today(), team_zone())
    board = get_board(g.team.id, which, late, names, lane=lane)
    return board, {"objectives": objectives, "people": people}


def board_page(opened: int | None = None, **more: Any) -> str:
    """The whole page; `more` holds what the open card's panel shows."""
    which = asked()
    board, choices = read_board(which)
    return render_template(
        "board/show.html",
        board=board,
        asked=which,
        link=link_for(which),
        opened=opened,
        kinds=KINDS,
        sprint=find_active_sprint(g.team.id),
        query=request.query_string.decode(),
        **choices,
        **more,
    )


def link_for(which: BoardFilter) -> Any:
    """How the filter bar makes its addresses: the same view with one thing changed; what is chosen already, undone."""

    def link(**changed: Any) -> str:
        same = {name: None for name, value in changed.items() if getattr(which, name) == value}
        wanted = vars(replace(which, **{**changed, **same, **({"rows": changed["rows"]} if "rows" in changed else {})}))
        used = {name: value for name, value in wanted.items() if value is not None and (name, value) != DEFAULT}
        return url_for("board.index", slug=g.team.slug, **used)

    return link


DEFAULT = ("rows", "mandatory")


def changed_cells(board: Board, marks: list[str]) -> list[Cell]:
    """The cells that are another than the open page's; none of those that it doesn't have."""
    known = {mark.partition(":")[0]: mark for mark in marks}
    return [cell for cell in board.cells if cell.id in known and known[cell.id] != cell.mark]
