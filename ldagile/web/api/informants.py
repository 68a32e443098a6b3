"""Informants and their answers in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.diagnosis import MISSING, QUESTIONS
from ldagile.queries.informants import get_informant, list_informants
from ldagile.queries.problems import get_problem
from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.informant_links import ask_informant, renew_link
from ldagile.usecases.informants import add_informant, archive_informant, edit_informant, restore_informant
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema, StrictSchema
from ldagile.web.schemas.diagnoses import AskSchema, InformantRoleSchema, InformantSchema
from ldagile.web.schemas.fields import Choices, Flag, Line, Whole

bp = Noun("informants", __name__, "Whom one asks about a problem, and their answers to the fourteen questions.")


class AnswersByQuestion(StrictSchema):
    """Yes or no by question, 1 to 14; one that isn't there is not known."""

    class Meta(StrictSchema.Meta):
        include = {str(question): Flag() for question in QUESTIONS}  # noqa: RUF012  declared so by marshmallow


class InformantChangeSchema(ChangeSchema, InformantRoleSchema):
    """The fields to change."""


class AnswersChangeSchema(ChangeSchema):
    """The answers. What isn't sent stays as it is; `answers` is sent as a whole."""

    answers = fields.Nested(AnswersByQuestion)
    missing = Choices(*MISSING, metadata={"description": "What is missing; kept with a no to question 3."})
    exemplars = Line(allow_none=True, metadata={"description": "Who does it well; kept with a yes to question 14."})


class InformantSeenSchema(SeenSchema):
    """Somebody who is asked, as it stands."""

    number = Whole(1)
    problem = Whole(1, metadata={"description": "The number of the problem that they are asked about."})
    role = fields.String(metadata={"description": "What all who do it are called: reps, sales managers."})
    performs = Flag(metadata={"description": "Whether they do the work themselves."})
    requester = Flag(metadata={"description": "Whether they told the problem."})
    name = fields.String(allow_none=True)
    email = fields.String(allow_none=True)
    answers = fields.Dict(keys=fields.String(), values=fields.Boolean())
    missing = fields.List(fields.String())
    exemplars = fields.String(allow_none=True)
    asked_at = fields.DateTime(allow_none=True)
    answered_at = fields.DateTime(allow_none=True)
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


@bp.get("/teams/<slug:slug>/problems/<number:number>/informants")
@permits("informant.view")
@bp.arguments(PutAwayQuerySchema, location="query")
@bp.response(200, page_of(InformantSeenSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List who is asked about a problem, with their answers."""
    get_problem(g.team.id, number)
    return page(partial(list_informants, g.team.id, number), query)


@bp.post("/teams/<slug:slug>/problems/<number:number>/informants")
@permits("informant.edit")
@bp.arguments(InformantSchema)
@bp.response(201, InformantSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Add somebody to ask. Only their role is needed."""
    saved = add_informant(problem_number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_informant(g.team.id, saved.number), "api_informants.show")


@bp.get("/teams/<slug:slug>/informants/<number:number>")
@permits("informant.view")
@bp.response(200, InformantSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read an informant and their answers."""
    return one(get_informant(g.team.id, number))


@bp.patch("/teams/<slug:slug>/informants/<number:number>")
@permits("informant.edit")
@bp.arguments(InformantChangeSchema)
@bp.response(200, InformantSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change an informant's role, or whether they do the work themselves."""
    read = partial(get_informant, g.team.id, number)
    with unchanged(read, InformantSeenSchema) as seen:
        edit_informant(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.patch("/teams/<slug:slug>/informants/<number:number>/answers")
@permits("informant.edit")
@bp.arguments(AnswersChangeSchema)
@bp.response(200, InformantSeenSchema)
def answer(values: dict[str, Any], slug: str, number: int) -> Any:
    """Keep what an informant answers. The problem is diagnosed anew."""
    read = partial(get_informant, g.team.id, number)
    with unchanged(read, InformantSeenSchema) as seen:
        there = {"answers": seen.answers, "missing": seen.missing, "exemplars": seen.exemplars}
        said = {**there, **values}
        said["answers"] = {int(question): yes for question, yes in said["answers"].items()}
        save_answers(number=number, version=seen.version, said=Said(**said), actor=g.actor, now=now())
    return one(read())


@bp.post("/teams/<slug:slug>/informants/<number:number>/ask")
@permits("informant.edit")
@bp.arguments(AskSchema)
@bp.response(200, InformantSeenSchema)
def ask(values: dict[str, Any], slug: str, number: int) -> Any:
    """Mail an informant the private link to their questions. `email` is kept if none of theirs is known."""
    ask_informant(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_informant(g.team.id, number))


@bp.post("/teams/<slug:slug>/informants/<number:number>/link/renew")
@permits("informant.edit")
@bp.response(200, InformantSeenSchema)
def renew(slug: str, number: int) -> Any:
    """Make an informant's private link anew; the one before is dead. `ask` mails the new one."""
    renew_link(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_informant(g.team.id, number))


@bp.post("/teams/<slug:slug>/informants/<number:number>/archive")
@permits("informant.edit")
@bp.response(200, InformantSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put an informant away: their answers no longer count, and their link is over. They can be restored."""
    archive_informant(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_informant(g.team.id, number))


@bp.post("/teams/<slug:slug>/informants/<number:number>/restore")
@permits("informant.edit")
@bp.response(200, InformantSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived informant back, with their answers."""
    restore_informant(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_informant(g.team.id, number))
