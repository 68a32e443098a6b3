"""The backlog in the API: what is worth doing next, and why."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.workflow import KINDS
from ldagile.queries.card_records import Ranked, list_apart, list_ranked
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.cards import CardSeenSchema
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.priority_words import because
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Whole

bp = Noun("backlog", __name__, "Ideas and ready cards, by what a day of work on them is likely to be worth.")


class RankedSeenSchema(SeenSchema):
    """A card and its place."""

    rank = Whole(1)
    card = fields.Nested(CardSeenSchema)
    change = fields.Integer(
        allow_none=True,
        metadata={"description": "By how many points its index changed since the last sprint ended, or in two weeks."},
    )
    because = fields.String(allow_none=True, metadata={"description": "What changed it most, in words."})


class BacklogQuerySchema(PageQuerySchema):
    """Which cards."""

    objective = Whole(1, metadata={"description": "Only those for problems of this objective."})
    owner = Whole(1, metadata={"description": "Only those of this member."})
    kind = Choice(*KINDS, metadata={"description": "Only those of this kind."})


@bp.get("/teams/<slug:slug>/backlog")
@permits("card.view")
@bp.arguments(BacklogQuerySchema, location="query")
@bp.response(200, page_of(RankedSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List ideas and ready cards in their order: pinned above, by index, other kinds by due date, pinned below.

    A page goes on after the place where the one before ended, so read them close together.
    """
    return page(ranked, query, key="rank")


@bp.get("/teams/<slug:slug>/backlog/unscored")
@permits("card.view")
@bp.arguments(BacklogQuerySchema, location="query")
@bp.response(200, page_of(CardSeenSchema))
def unscored(query: dict[str, Any], slug: str) -> Any:
    """List the interventions that stand apart: each is one answer away from its place, and `question` names it."""
    return page(partial(list_apart, g.team.id), query)


def ranked(**asked: Any) -> list["Told"]:
    """The cards of a page, with what moved them in words."""
    return [Told(each) for each in list_ranked(g.team.id, now(), **asked)]


class Told:
    """A ranked card with what moved it in words."""

    def __init__(self, ranked: Ranked) -> None:
        self.rank, self.card, self.change = ranked.rank, ranked.card, ranked.change
        self.because = because(ranked.reason) if ranked.change and ranked.reason else None
