"""What retros take on, in the API."""

from functools import partial
from typing import Any

from flask import g

from ldagile.queries.retros.actions import get_action, list_actions
from ldagile.usecases.retros.actions import add_action, drop_action, edit_action, make_card, restore_action
from ldagile.usecases.retros.looking_back import finish_action, look_back
from ldagile.web.api.answers import CardMadeSchema
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.api.retros_seen import RetroActionSeenSchema
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema
from ldagile.web.schemas.fields import Choice, Whole
from ldagile.web.schemas.retros import ActionDoneSchema, ActionSchema, LookBackSchema

bp = Noun("retro_actions", __name__, "What retros take on, and what became of it.")
RETRO = "/teams/<slug:slug>/retros/<number:number>"
TEAM = "/teams/<slug:slug>/retro-actions"
AT = f"{TEAM}/<number:number>"


class RetroActionSchema(ActionSchema):
    """Something taken on; `owner` is the id of a place in the room."""


class RetroActionChangeSchema(ChangeSchema, ActionSchema):
    """The fields to change."""


class RetroLookBackSchema(LookBackSchema):
    """What became of an action of an earlier retro, and whether it helped."""

    action = Whole(1, required=True)


class RetroActionQuerySchema(PageQuerySchema):
    """Which actions."""

    retro = Whole(1, metadata={"description": "Only those of this retro."})
    state = Choice("open", "done", "dropped", "backlog", metadata={"description": "Only those in this state."})


@bp.get(TEAM)
@permits("retro.view")
@bp.arguments(RetroActionQuerySchema, location="query")
@bp.response(200, page_of(RetroActionSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List what the team's retros have taken on."""
    return page(read_page, query)


@bp.post(f"{RETRO}/actions")
@permits("retro.hold")
@bp.arguments(RetroActionSchema)
@bp.response(201, RetroActionSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Take something on, while the room discusses and commits."""
    saved = add_action(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(read(saved.number), "api_retro_actions.show")


@bp.put(f"{RETRO}/look-back")
@permits("retro.hold")
@bp.arguments(RetroLookBackSchema)
@bp.response(200, RetroActionSeenSchema)
def decide(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say in a retro's look back what became of an action of an earlier one, and whether it helped."""
    look_back(number=number, actor=g.actor, now=now(), **values)
    return one(read(values["action"]))


@bp.get(AT)
@permits("retro.view")
@bp.response(200, RetroActionSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read an action."""
    return one(read(number))


@bp.patch(AT)
@permits("retro.hold")
@bp.arguments(RetroActionChangeSchema)
@bp.response(200, RetroActionSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change an action, while the room discusses and commits."""
    with unchanged(partial(read, number), RetroActionSeenSchema) as seen:
        there = {"title": seen.title, "owner": seen.owner_id, "due": seen.due, "how_known": seen.how_known}
        at = {"number": seen.retro, "action": number, "version": seen.version}
        edit_action(actor=g.actor, now=now(), **at, **{**there, **values})
    return one(read(number))


@bp.post(f"{AT}/drop")
@permits("retro.hold")
@bp.response(200, RetroActionSeenSchema)
def drop(slug: str, number: int) -> Any:
    """Let an action go before the retro closes. It can be taken up again."""
    return after(drop_action, number)


@bp.post(f"{AT}/restore")
@permits("retro.hold")
@bp.response(200, RetroActionSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Take an action up again."""
    return after(restore_action, number)


@bp.post(f"{AT}/card")
@permits("retro.hold")
@bp.response(200, CardMadeSchema)
def board(slug: str, number: int) -> Any:
    """Make an action an improvement card, once; also after the retro has closed."""
    retro = read(number).retro
    return {"card": make_card(number=retro, action=number, actor=g.actor, now=now(), repeat=repeat())}


@bp.put(f"{AT}/done")
@permits("retro.hold")
@bp.arguments(ActionDoneSchema)
@bp.response(200, RetroActionSeenSchema)
def finish(asked: dict[str, Any], slug: str, number: int) -> Any:
    """Say that an action of a closed retro is done, or isn't after all. The next look back asks whether it helped."""
    finish_action(number=read(number).retro, action=number, actor=g.actor, now=now(), **asked)
    return one(read(number))


def read(number: int) -> Any:
    """The action with this number. NotFound otherwise."""
    return get_action(g.team.id, number)


def read_page(**query: Any) -> list[Any]:
    """A page of actions."""
    return list(list_actions(g.team.id, **query))


def after(use_case: Any, number: int) -> Any:
    """The action as it stands after what was asked for."""
    use_case(number=read(number).retro, action=number, actor=g.actor, now=now(), repeat=repeat())
    return one(read(number))
