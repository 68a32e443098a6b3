"""Problems in the API: listed, added, what is known of them, and what the requester is written."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.problems import STATES
from ldagile.queries.problems import get_problem, list_problems
from ldagile.usecases.problems import accept_claim, edit_problem, paste_problems, share_problem, write_to_requester
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Choice, Whole, Words
from ldagile.web.schemas.problems import ClaimSchema, FactsSchema, MessageSchema, SharedSchema

bp = Noun("problems", __name__, "What people have trouble with, in their words.")


class NewProblemSchema(StrictSchema):
    """A problem as it was told."""

    statement = Words(required=True, longest=5_000)


class ProblemChangeSchema(ChangeSchema, FactsSchema):
    """The facts to change."""


class ProblemSeenSchema(SeenSchema, FactsSchema):
    """A problem as it stands."""

    number = Whole(1)
    statement = fields.String(metadata={"description": "The first words, verbatim; nobody edits them."})
    restated = fields.String(allow_none=True, metadata={"description": "How the requester puts it since."})
    restated_at = fields.DateTime(allow_none=True)
    requester = fields.String(metadata={"description": "Their name; of a pasted one, that of whoever pasted it."})
    pasted = fields.Boolean(metadata={"description": "Nobody waits for an answer, and nobody gets a mail."})
    claimed = fields.List(
        fields.String(), metadata={"description": "Figures of the requester's that no member has accepted yet."}
    )
    objective_title = fields.String(allow_none=True)
    shared = fields.Boolean(metadata={"description": "Whether others who tell something like it read its words."})
    state = Choice(*STATES)
    state_reason = fields.String(allow_none=True)
    go_instead = fields.String(allow_none=True)
    merged_into = Whole(1, allow_none=True)
    merged_into_words = fields.String(allow_none=True)
    observing_since = fields.DateTime(allow_none=True)
    order_score = fields.Integer(metadata={"description": "From 2 on its first words order a solution."})
    order_matches = fields.List(fields.String())
    wants_talk = fields.Boolean()
    answer_due_on = fields.Date(allow_none=True)
    answered_at = fields.DateTime(allow_none=True)
    link_revoked_at = fields.DateTime(allow_none=True)
    mail_stopped_at = fields.DateTime(allow_none=True)
    created_at = fields.DateTime()
    version = Whole(1)


class ProblemQuerySchema(PageQuerySchema):
    """Which problems."""

    state = Choice(*STATES, metadata={"description": "Only those in this state."})
    objective = Whole(1, metadata={"description": "Only those of this objective."})


@bp.get("/teams/<slug:slug>/problems")
@permits("problem.view")
@bp.arguments(ProblemQuerySchema, location="query")
@bp.response(200, page_of(ProblemSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's problems, in the order of their numbers."""
    return page(partial(list_problems, g.team.id), query)


@bp.post("/teams/<slug:slug>/problems")
@permits("problem.edit")
@bp.arguments(NewProblemSchema)
@bp.response(201, ProblemSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Add a problem that somebody told you. You are its requester, and nobody gets a mail."""
    pasted = paste_problems(statements=[values["statement"]], actor=g.actor, now=now(), repeat=repeat())
    return created(get_problem(g.team.id, pasted.numbers[0]), "api_problems.show")


@bp.get("/teams/<slug:slug>/problems/<number:number>")
@permits("problem.view")
@bp.response(200, ProblemSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a problem."""
    return one(get_problem(g.team.id, number))


@bp.patch("/teams/<slug:slug>/problems/<number:number>")
@permits("problem.edit")
@bp.arguments(ProblemChangeSchema)
@bp.response(200, ProblemSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change what is known of a problem. What isn't sent stays as it is.

    The cost is an amount with its basis, or the hours that each person loses a month: the one takes the other's place.
    """
    read = partial(get_problem, g.team.id, number)
    with unchanged(read, ProblemSeenSchema) as seen:
        edit_problem(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/problems/<number:number>/claim")
@permits("problem.edit")
@bp.arguments(ClaimSchema)
@bp.response(200, ProblemSeenSchema)
def claim(values: dict[str, Any], slug: str, number: int) -> Any:
    """Accept a figure that the requester claims."""
    accept_claim(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_problem(g.team.id, number))


@bp.post("/teams/<slug:slug>/problems/<number:number>/share")
@permits("problem.edit")
@bp.arguments(SharedSchema)
@bp.response(200, ProblemSeenSchema)
def share(values: dict[str, Any], slug: str, number: int) -> Any:
    """Show its words, without names, to whoever tells something like it; or no more."""
    share_problem(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_problem(g.team.id, number))


@bp.post("/teams/<slug:slug>/problems/<number:number>/messages")
@permits("problem.edit")
@bp.arguments(MessageSchema)
@bp.response(200, ProblemSeenSchema)
def write(values: dict[str, Any], slug: str, number: int) -> Any:
    """Write to the requester, on their page and by mail."""
    write_to_requester(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_problem(g.team.id, number))
