"""The board, its open card, and one lane alone."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from ldagile.queries.boards import SHOWN, list_lane, title_of
from ldagile.web.auth import permits
from ldagile.web.fragments import page_asked
from ldagile.web.pages.board_page import asked, board_page, changed_cells, kept, read_board
from ldagile.web.pages.card_page import card_parts

bp = Blueprint("board", __name__, url_prefix="/t/<slug:slug>/board")


@bp.get("")
@permits("board.view")
def index(slug: str) -> ResponseReturnValue:
    """All lanes, and what stands in them."""
    return board_page()


@bp.get("/<number:number>")
@permits("board.view")
def panel(slug: str, number: int) -> ResponseReturnValue:
    """The board with one card open beside it."""
    return board_page(number, **card_parts(number))


@bp.get("/changes")
@permits("board.view")
def changes(slug: str) -> ResponseReturnValue:
    """For an open page: what is another by now, of the marks that it sends."""
    marks = request.args.getlist("mark")
    which = asked()
    board = read_board(which)
    opened = request.args.get("opened", type=int)
    cells = changed_cells(board, marks)
    if not cells:
        return "", 204
    return render_template("board/_changes.html", cells=cells, first=board.rows[0].key, opened=opened, kept=kept(which))


@bp.get("/lanes/<number:number>")
@permits("board.view")
def lane(slug: str, number: int) -> ResponseReturnValue:
    """One lane alone, or one row of it, for what doesn't fit on the board."""
    which, page = asked(), page_asked()
    row = request.args.get("row", type=int)
    row = row if row is not None and 0 <= row < 10**9 else None
    found, cards, total = list_lane(g.team.id, number, which, row=row, page=page)
    return render_template(
        "board/lane.html",
        lane=found,
        cards=cards,
        total=total,
        page=page,
        shown=SHOWN,
        kept=kept(which),
        row=row,
        row_title=title_of(which, cards[0]) if row and cards else "",
    )
