"""Moving a card: by a drop, or by "Move to…", which is a dialog on the board and a page without JavaScript."""

from uuid import UUID

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from ldagile.queries.boards import BoardFilter, list_lane
from ldagile.queries.cards import CardSeen, find_card
from ldagile.queries.choices import metric_choices
from ldagile.queries.lanes import LaneSeen, list_lanes
from ldagile.usecases.cards import CardMoved, move_card, undo_move
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.fragments import is_fragment
from ldagile.web.messages import NOTICES
from ldagile.web.pages.board_page import asked_by_page, find_usual, kept, opened_by_page, read_board
from ldagile.web.pages.card_page import objectives
from ldagile.web.schemas.board import CardMoveSchema

# What a move may ask for in its own dialog.
ASKED = ("objective", "target_behaviour", "metric", "own_days", "decision", "decision_note")
MOVE = CardMoveSchema()
bp = Blueprint("moves", __name__, url_prefix="/t/<slug:slug>/cards/<number:number>")


@bp.get("/move")
@permits("card.move")
def new(slug: str, number: int) -> ResponseReturnValue:
    """Where to; the next lane is chosen already."""
    card = find_card(g.team.id, number)
    lanes = list_lanes(g.team.id)
    further = [lane.number for lane in following(lanes, card) if lane.stage != "listening" or is_intervention(card)]
    return dialog(empty_form(from_lane=card.lane, to_lane=further[0] if further else card.lane), card)


@bp.post("/move")
@permits("card.move")
def create(slug: str, number: int) -> ResponseReturnValue:
    """Move it; if a rule stops it, ask for what is missing in the same dialog."""
    form = load_form(MOVE)
    moved = form.save(move_card, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if moved is None:
        return refused(form, find_card(g.team.id, number))
    toast = toast_of(moved)
    if is_fragment():
        return redrawn(moved, toast)
    if toast:
        flash(toast)  # type: ignore[arg-type]
    return redirect(url_for("board.index", slug=slug), 303)


@bp.post("/moves/<uuid:batch>/undo")
@permits("card.move")
def undo(slug: str, number: int, batch: UUID) -> ResponseReturnValue:
    """Put it back where it was."""
    undo_move(number=number, batch=str(batch), actor=g.actor, now=now())
    card = find_card(g.team.id, number)
    flash(_("“%(title)s” is in %(lane)s again.", title=card.title, lane=card.lane_name))
    return redirect(url_for("board.index", slug=slug), 303)


def following(lanes: list[LaneSeen], card: CardSeen) -> list[LaneSeen]:
    """The lanes behind the card's own."""
    numbers = [lane.number for lane in lanes]
    return lanes[numbers.index(card.lane) + 1 :] if card.lane in numbers else lanes


def is_intervention(card: CardSeen) -> bool:
    """Only these are listened to."""
    return card.kind == "intervention"


def toast_of(moved: CardMoved) -> dict[str, str] | None:
    """What happened, the one notice there may be, and the way back. None if nothing moved."""
    if moved.batch is None:
        return None
    said = _("“%(title)s” moved to %(lane)s.", title=moved.title, lane=moved.lane_name)
    if moved.released:
        said = _("“%(title)s” is released. From now on we listen.", title=moved.title)
    toast = {"text": said, "undo_url": url_for("moves.undo", slug=g.team.slug, number=moved.number, batch=moved.batch)}
    if moved.notice:
        unknown = ngettext(
            "One thing still unknown about this card, fine for now.",
            "%(num)d things still unknown about this card, fine for now.",
            moved.unknown,
        )
        toast["text"] = f"{said} {unknown if moved.unknown else NOTICES[moved.notice]}"
        toast["link_url"] = url_for("cards.show", slug=g.team.slug, number=moved.number)
        toast["link_label"] = _("See them") if moved.unknown else _("See it")
    return toast


def refused(form: Form, card: CardSeen) -> ResponseReturnValue:
    """The dialog again, with what is missing. A card that was dropped goes back to where it stands."""
    if "dropped" not in request.args:
        return dialog(form, card), form.status
    board = read_board(asked_by_page())
    typed = {str(form.value(name)) for name in ("from_lane", "to_lane")}
    return render_template(
        "board/_moved.html",
        cells=[cell for cell in board.cells if cell.lane.number == card.lane or str(cell.lane.number) in typed],
        first=board.rows[0].key,
        opened=opened_by_page(),
        kept=kept(asked_by_page()),
        **dialog_parts(form, card),
    ), form.status


def redrawn(moved: CardMoved, toast: dict[str, str] | None) -> ResponseReturnValue:
    """For the open board: both heads, the card where it was dropped or the lanes that it left and entered, and what
    to say. It goes past the session: to write that costs as much as a statement."""
    both = {moved.from_lane, moved.to_lane}
    if "dropped" in request.args:
        lanes = list_lanes(g.team.id)
        lane = next((each for each in lanes if each.number == moved.to_lane), None)
        if lane is not None and not lane.by_worth:
            heads = [each for each in lanes if each.number in both]
            card = find_card(g.team.id, moved.number)
            late = is_late(card)
            return render_template("board/_moved.html", heads=heads, card=card, late=late, quiet=lane.quiet, said=toast)
    board = read_board(asked_by_page())
    return render_template(
        "board/_moved.html",
        cells=[cell for cell in board.cells if cell.lane.number in both],
        first=board.rows[0].key,
        opened=opened_by_page(),
        kept=kept(asked_by_page()),
        close="dropped" not in request.args,
        said=toast,
    )


def is_late(card: CardSeen) -> bool:
    """Whether it is in work for longer than most were."""
    return card.begun_at is not None and find_usual().passed(card.begun_at)


def dialog(form: Form, card: CardSeen) -> str:
    """The dialog for an open page, the page without JavaScript."""
    template = "moves/_move.html" if is_fragment() else "moves/new.html"
    return render_template(template, **dialog_parts(form, card))


def dialog_parts(form: Form, card: CardSeen) -> dict[str, object]:
    """What the dialog shows."""
    lanes = list_lanes(g.team.id)
    form.typed["from_lane"] = card.lane
    target = next((lane for lane in lanes if str(lane.number) == str(form.value("to_lane"))), None)
    codes = {rule.code for rule in form.stopped_by}
    typed = [name for name in ASKED if form.value(name)]
    missing = [*dict.fromkeys([*(name for rule in form.stopped_by for name in missing_of(rule.params)), *typed])]
    return {
        "form": form,
        "card": card,
        "lanes": lanes,
        "target": target,
        "codes": codes,
        "missing": missing,
        "asking": bool(form.stopped_by or typed),
        "standing": standing_in(target) if "lane_full" in codes else [],
        "metrics": metric_choices(g.team.id) if "metric" in missing else [],
        "objectives": objectives() if "objective" in missing else [],
        "modal": is_fragment(),
    }


def missing_of(params: object) -> tuple[str, ...]:
    """The fields that a broken rule asks for."""
    found = params.get("missing", ()) if hasattr(params, "get") else ()
    return tuple(found)


def standing_in(lane: LaneSeen | None) -> list[CardSeen]:
    """What fills the lane."""
    return list_lane(g.team.id, lane.number, BoardFilter())[1] if lane else []
