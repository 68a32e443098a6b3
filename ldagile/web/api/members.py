"""Who is in a team, as what, in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import ROLES
from ldagile.queries.members import Member, list_members
from ldagile.usecases.teams import change_role, remove_member
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Whole
from ldagile.web.schemas.people import RoleSchema

bp = Noun("members", __name__, "Who is in a team.")


class MemberSeenSchema(SeenSchema):
    """A person in the team."""

    number = Whole(1, attribute="user_id", metadata={"description": "The owner_id of their cards."})
    name = fields.String()
    email = fields.String()
    role = Choice(*ROLES)


@bp.get("/teams/<slug:slug>/members")
@permits("team.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(MemberSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List who is in the team, in the order of their numbers."""
    return page(partial(some_members, g.team.id), query, key="user_id")


@bp.get("/teams/<slug:slug>/members/<number:number>")
@permits("team.view")
@bp.response(200, MemberSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read who somebody is."""
    return one(get_member(number))


@bp.post("/teams/<slug:slug>/members/<number:number>/role")
@permits("team.manage")
@bp.arguments(RoleSchema)
@bp.response(200, MemberSeenSchema)
def give_role(values: dict[str, Any], slug: str, number: int) -> Any:
    """Make somebody something else in the team. The only lead stays one."""
    change_role(user_id=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_member(number))


@bp.post("/teams/<slug:slug>/members/<number:number>/remove")
@permits("team.manage")
@bp.response(204)
def remove(slug: str, number: int) -> None:
    """Take somebody out of the team. What they wrote stays."""
    remove_member(user_id=number, actor=g.actor, now=now(), repeat=repeat())


def some_members(team_id: int, *, after: int = 0, limit: int) -> list[Member]:
    """A page of the team's people."""
    members = sorted(list_members(team_id), key=lambda each: each.user_id)
    return [each for each in members if each.user_id > after][:limit]


def get_member(number: int) -> Member:
    """The person of the team with this number. NotFound otherwise."""
    found = next((each for each in list_members(g.team.id) if each.user_id == number), None)
    if found is None:
        raise NotFound("member_not_found", number=number)
    return found
