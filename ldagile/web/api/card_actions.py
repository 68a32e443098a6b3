"""What one does with a card, in the API: answer its question, split it, pin it."""

from collections.abc import Callable
from typing import Any

from flask import g

from ldagile.queries.card_records import get_card_record
from ldagile.usecases.cards import answer_question, move_pin, pin_card, split_card, unpin_card
from ldagile.web.api.base import Noun
from ldagile.web.api.cards import CardSeenSchema
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.cards import AnswerSchema, MoveSchema, PinSchema, SplitSchema

bp = Noun("card_actions", __name__, "What is done with a card beyond changing its fields.")
AT = "/teams/<slug:slug>/cards/<number:number>"


@bp.post(f"{AT}/answer")
@permits("card.edit")
@bp.arguments(AnswerSchema)
@bp.response(200, CardSeenSchema)
def answer(values: dict[str, Any], slug: str, number: int) -> Any:
    """Answer the one question that a card asks: one field, which `question` names.

    The cost, who is affected and the objective are facts of its problem, and all its cards are scored anew.
    """
    ((field, value),) = ((name, value) for name, value in values.items() if value is not None)
    return after(answer_question, number, field=field, value=value)


@bp.post(f"{AT}/split")
@permits("card.edit")
@bp.arguments(SplitSchema)
@bp.response(201, CardSeenSchema)
def split(values: dict[str, Any], slug: str, number: int) -> Any:
    """Make two cards out of one that is too large; the answer is the second. `version` is that of the first."""
    saved = split_card(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_card_record(g.team.id, saved.number), "api_cards.show")


@bp.post(f"{AT}/pin")
@permits("card.edit")
@bp.arguments(PinSchema)
@bp.response(200, CardSeenSchema)
def pin(values: dict[str, Any], slug: str, number: int) -> Any:
    """Hold an idea or a ready card above or below all others of the backlog, with the reason for all to see."""
    return after(pin_card, number, **values)


@bp.post(f"{AT}/pin/move")
@permits("card.edit")
@bp.arguments(MoveSchema)
@bp.response(200, CardSeenSchema)
def move(values: dict[str, Any], slug: str, number: int) -> Any:
    """Move a pinned card one place up or down among those pinned there. At the end it stays."""
    return after(move_pin, number, up=values["direction"] == "up")


@bp.post(f"{AT}/unpin")
@permits("card.edit")
@bp.response(200, CardSeenSchema)
def unpin(slug: str, number: int) -> Any:
    """Let a card stand where its worth puts it."""
    return after(unpin_card, number)


def after(use_case: Callable[..., Any], number: int, **values: Any) -> Any:
    """The card as it stands after what was asked for."""
    use_case(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_card_record(g.team.id, number))
