"""Answers in the API: read as far as they may be, coded, and made into cards."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.coding import GAP_OF
from ldagile.domain.errors import Forbidden
from ldagile.domain.listening import CHANGES
from ldagile.queries.coding import Answer, Desk, Opinion, get_desk, read_answers
from ldagile.usecases.coding import code_answer, undo_coding
from ldagile.usecases.quotes import card_from_answer, problem_from_answer
from ldagile.web.api.base import Cursor, Noun, PageQuerySchema, page, page_of
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Choice, Flag, Line, Whole
from ldagile.web.schemas.listening import CodingSchema

bp = Noun("answers", __name__, "What people answered, as far as it may be read, and what it is taken for.")
AT = "/teams/<slug:slug>/followups/<number:number>"
ONE = f"{AT}/answers/<key:key>"
TICKED = "What was ticked instead of words."


class CodesSchema(SeenSchema):
    """What an answer is taken for."""

    change = Choice(*CHANGES)
    barrier = Choice(*GAP_OF, allow_none=True)


class SuggestedSchema(CodesSchema):
    """What its ticks say, or else its words."""

    change = Choice(*CHANGES, allow_none=True)


class AnswerWordsSchema(SeenSchema):
    """The words of an answer. Its id tells neither order nor time."""

    id = fields.String()
    change = fields.String(allow_none=True, metadata={"description": "What they do differently, in their words."})
    change_tick = fields.String(allow_none=True, metadata={"description": TICKED})
    barrier = fields.String(allow_none=True, metadata={"description": "What got in their way, in their words."})
    barrier_tick = fields.String(allow_none=True, metadata={"description": TICKED})


class GivenAnswerSchema(AnswerWordsSchema):
    """An answer that may be read."""

    quotable = Flag(metadata={"description": "Whether its writer agreed to be quoted."})
    name = fields.String(allow_none=True, metadata={"description": "Its writer's, if they signed."})
    codes = fields.Nested(CodesSchema, allow_none=True, metadata={"description": "The first coder's: they count."})


class ToCodeSchema(AnswerWordsSchema):
    """An answer as one codes it: who wrote it and which card it is about is not told."""

    suggested = fields.Nested(SuggestedSchema)
    mine = fields.Nested(CodesSchema, allow_none=True, metadata={"description": "What you have taken it for."})


class NewCodesSchema(CodingSchema):
    """What an answer means; of what got in the way, null says that it names nothing."""

    barrier = Choice(*GAP_OF, required=True, allow_none=True)


class AnswerCodedSchema(SeenSchema):
    """Whether this was a second opinion, and if so whether both agree."""

    second = Flag()
    agreed = Flag(allow_none=True)


class AnswerQuerySchema(PageQuerySchema):
    """Which page of answers."""

    cursor = Cursor(str)


class ToCodeQuerySchema(AnswerQuerySchema):
    """Which answers."""

    coded = Flag(load_default=False, metadata={"description": "Those that you have coded, instead of the others."})


class CardTitleSchema(StrictSchema):
    """What the card is called."""

    title = Line(required=True)


class CardMadeSchema(SeenSchema):
    """The number of the card that is there now."""

    card = Whole(1)


class UnquotedSchema(StrictSchema):
    """What the problem says if the words may not be quoted."""

    unquoted = Line(required=True)


class ProblemMadeSchema(SeenSchema):
    """The number of the problem that is there now."""

    problem = Whole(1)


@bp.get(f"{AT}/answers")
@permits("answer.read")
@bp.arguments(AnswerQuerySchema, location="query")
@bp.response(200, page_of(GivenAnswerSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List the answers that may be read, in no order.

    Signed ones at once. The others once it is closed or all have answered, and only if they are as many as the
    threshold says; with those of a follow-up that it is pooled with, never apart.
    """
    return page(partial(list_answers, number), query, key="id")


@bp.get(f"{AT}/coding")
@permits("answer.read")
@bp.arguments(ToCodeQuerySchema, location="query")
@bp.response(200, page_of(ToCodeSchema))
def to_code(query: dict[str, Any], slug: str, number: int) -> Any:
    """List the answers that wait for you to say what they mean. A card's owner codes none, where there are others."""
    return page(partial(list_to_code, number), query, key="id")


@bp.put(f"{ONE}/codes")
@permits("answer.read")
@bp.arguments(NewCodesSchema)
@bp.response(200, AnswerCodedSchema)
def code(values: dict[str, Any], slug: str, number: int, key: str) -> Any:
    """Say what an answer means. What counts, and with it the order of the backlog, follows."""
    return code_answer(followup_number=number, response_id=key, actor=g.actor, now=now(), **values)


@bp.delete(f"{ONE}/codes")
@permits("answer.read")
@bp.response(200, ToCodeSchema)
def undo(slug: str, number: int, key: str) -> Any:
    """Take your codes of an answer back."""
    undo_coding(followup_number=number, response_id=key, actor=g.actor, now=now())
    desk = get_desk(g.team.id, number, g.actor.user_id)
    return next(each for each in on_desk(desk) if each.id == key)


@bp.post(f"{ONE}/card")
@permits("answer.read")
@bp.arguments(CardTitleSchema)
@bp.response(200, CardMadeSchema)
def make_card(values: dict[str, Any], slug: str, number: int, key: str) -> Any:
    """Make a card of an answer, once, for the same problem. It carries the words if they may be quoted."""
    who = {"actor": g.actor, "now": now(), "repeat": repeat()}
    return {"card": card_from_answer(followup_number=number, response_id=key, **who, **values)}


@bp.post(f"{ONE}/problem")
@permits("answer.read")
@bp.arguments(UnquotedSchema)
@bp.response(200, ProblemMadeSchema)
def make_problem(values: dict[str, Any], slug: str, number: int, key: str) -> Any:
    """Make a problem of an answer, once. You are its requester: nobody learns whose the answer was."""
    who = {"actor": g.actor, "now": now(), "repeat": repeat()}
    return {"problem": problem_from_answer(followup_number=number, response_id=key, **who, **values)}


@dataclass(frozen=True)
class ToCode:
    """An answer on somebody's desk."""

    id: str
    change: str | None
    change_tick: str | None
    barrier: str | None
    barrier_tick: str | None
    suggested: dict[str, str | None]
    mine: Opinion | None


def list_answers(number: int, *, limit: int, after: str = "") -> list[Answer]:
    """A page of the answers that may be read."""
    return [each for each in read_answers(g.team.id, number)[1] if each.id > after][:limit]


def list_to_code(number: int, *, limit: int, after: str = "", coded: bool = False) -> list[ToCode]:
    """A page of what waits for this person, or of what they have coded. Forbidden for the card's owner."""
    desk = get_desk(g.team.id, number, g.actor.user_id)
    if not desk.may_code:
        raise Forbidden("owner_codes_not")
    wanted = {each.id for each in desk.answers if (each.coded_by(desk.user_id) if coded else each in desk.waiting)}
    return [each for each in on_desk(desk) if each.id in wanted and each.id > after][:limit]


def on_desk(desk: Desk) -> Iterator[ToCode]:
    """The answers as one codes them."""
    for each in desk.answers:
        change, barrier = each.suggested(desk.batch.last.behaviour)
        yield ToCode(
            **{name: getattr(each, name) for name in ("id", "change", "change_tick", "barrier", "barrier_tick")},
            suggested={"change": change, "barrier": barrier},
            mine=each.coded_by(desk.user_id),
        )
