"""What the team and a requester write each other, and what the requester answered, in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.problems import QUESTIONS
from ldagile.queries.conversations import list_answers, list_messages
from ldagile.queries.problems import get_problem
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.auth import permits
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Flag, Money

bp = Noun("conversations", __name__, "What a requester is asked and says on their page.")


class MessageSeenSchema(SeenSchema):
    """A message. Nobody edits it."""

    at = fields.DateTime()
    who = fields.String()
    by_team = Flag(metadata={"description": "By the team, or by the requester."})
    text = fields.String()


class AnswerSeenSchema(SeenSchema):
    """What the requester said to a question that they are asked, one at a time."""

    at = fields.DateTime()
    question = Choice(*QUESTIONS)
    text = fields.String()
    amount = Money(allow_none=True, metadata={"description": "What a month costs, as they say, in minor units."})
    day = fields.Date(allow_none=True, metadata={"description": "By when they need it."})


@bp.get("/teams/<slug:slug>/problems/<number:number>/messages")
@permits("problem.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(MessageSeenSchema))
def messages(query: dict[str, Any], slug: str, number: int) -> Any:
    """List the messages between the team and a problem's requester, oldest first."""
    get_problem(g.team.id, number)
    return page(partial(list_messages, g.team.id, number), query, key="id")


@bp.get("/teams/<slug:slug>/problems/<number:number>/answers")
@permits("problem.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(AnswerSeenSchema))
def answers(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what a problem's requester answered, oldest first; what they put off is not there."""
    get_problem(g.team.id, number)
    return page(partial(list_answers, g.team.id, number), query, key="id")
