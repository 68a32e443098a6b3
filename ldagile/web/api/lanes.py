"""The board's lanes in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.queries.lanes import get_lane, list_lanes
from ldagile.usecases.lanes import add_lane, archive_lane, edit_lane, move_lane, restore_lane
from ldagile.web.api.base import Noun, PutAwayQuerySchema, page, page_of
from ldagile.web.api.records import created, one, unchanged
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import ChangeSchema, SeenSchema
from ldagile.web.schemas.board import LaneEditSchema, LaneSchema
from ldagile.web.schemas.cards import MoveSchema
from ldagile.web.schemas.fields import Whole

bp = Noun("lanes", __name__, "The board's columns.")


class LaneChangeSchema(ChangeSchema, LaneEditSchema):
    """The fields to change."""


class LaneSeenSchema(SeenSchema, LaneSchema):
    """A lane as it stands; `count` cards stand in it."""

    number = Whole(1)
    count = Whole()
    position = Whole(metadata={"description": "Orders the lanes that are not put away, from left to right."})
    archived_at = fields.DateTime(allow_none=True)
    version = Whole(1)


@bp.get("/teams/<slug:slug>/lanes")
@permits("board.view")
@bp.arguments(PutAwayQuerySchema, location="query")
@bp.response(200, page_of(LaneSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the team's lanes, in the order of their numbers."""
    return page(partial(list_lanes, g.team.id), query)


@bp.post("/teams/<slug:slug>/lanes")
@permits("lane.manage")
@bp.arguments(LaneSchema)
@bp.response(201, LaneSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Add a lane."""
    saved = add_lane(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_lane(g.team.id, saved.number), "api_lanes.show")


@bp.get("/teams/<slug:slug>/lanes/<number:number>")
@permits("board.view")
@bp.response(200, LaneSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a lane."""
    return one(get_lane(g.team.id, number))


@bp.patch("/teams/<slug:slug>/lanes/<number:number>")
@permits("lane.manage")
@bp.arguments(LaneChangeSchema)
@bp.response(200, LaneSeenSchema)
def edit(values: dict[str, Any], slug: str, number: int) -> Any:
    """Change a lane's name or limit."""
    read = partial(get_lane, g.team.id, number)
    with unchanged(read, LaneSeenSchema) as seen:
        edit_lane(number=number, version=seen.version, actor=g.actor, now=now(), **values)
    return one(read())


@bp.post("/teams/<slug:slug>/lanes/<number:number>/move")
@permits("lane.manage")
@bp.arguments(MoveSchema)
@bp.response(200, LaneSeenSchema)
def move(values: dict[str, Any], slug: str, number: int) -> Any:
    """Move a lane past its neighbour of the same stage: up is to the left. Where there is none, it stays."""
    move_lane(number=number, up=values["direction"] == "up", actor=g.actor, now=now(), repeat=repeat())
    return one(get_lane(g.team.id, number))


@bp.post("/teams/<slug:slug>/lanes/<number:number>/archive")
@permits("lane.manage")
@bp.response(200, LaneSeenSchema)
def archive(slug: str, number: int) -> Any:
    """Put an empty lane away."""
    archive_lane(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_lane(g.team.id, number))


@bp.post("/teams/<slug:slug>/lanes/<number:number>/restore")
@permits("lane.manage")
@bp.response(200, LaneSeenSchema)
def restore(slug: str, number: int) -> Any:
    """Bring an archived lane back."""
    restore_lane(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(get_lane(g.team.id, number))
