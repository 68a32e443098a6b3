"""Offers of a place in a team, in the API."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import ROLES
from ldagile.queries.invitations import OpenInvitation, list_open_invitations
from ldagile.queries.links import invitation_address
from ldagile.usecases.invitations import invite, withdraw_invitation
from ldagile.web.addresses import reached
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Whole
from ldagile.web.schemas.people import InviteSchema

bp = Noun("invitations", __name__, "Offers of a place in a team that nobody has taken yet. For leads.")


class InvitationSeenSchema(SeenSchema):
    """An offer as it stands."""

    number = Whole(1)
    email = fields.String()
    role = Choice(*ROLES)
    expires_at = fields.DateTime()
    link = fields.String(metadata={"description": "Where they take it; the mail holds the same."})


@dataclass(frozen=True)
class Offer:
    """An offer with the link that takes it."""

    number: int
    email: str
    role: str
    expires_at: datetime
    link: str


@bp.get("/teams/<slug:slug>/invitations")
@permits("team.manage")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(InvitationSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List the offers that can still be taken, in the order in which they were made."""
    return page(offers, query)


@bp.post("/teams/<slug:slug>/invitations")
@permits("team.manage")
@bp.arguments(InviteSchema)
@bp.response(201, InvitationSeenSchema)
def create(values: dict[str, Any], slug: str) -> Any:
    """Offer somebody a place, by mail. Offering it again makes the link anew; the older is dead."""
    invited = invite(actor=g.actor, now=now(), repeat=repeat(), **values)
    return created(get_offer(invited.invitation_id), "api_invitations.show")


@bp.get("/teams/<slug:slug>/invitations/<number:number>")
@permits("team.manage")
@bp.response(200, InvitationSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read an offer. Not found once it was taken, withdrawn, or is over."""
    return one(get_offer(number))


@bp.post("/teams/<slug:slug>/invitations/<number:number>/withdraw")
@permits("team.manage")
@bp.response(204)
def withdraw(slug: str, number: int) -> None:
    """Take an offer back. Its link is dead from then on."""
    withdraw_invitation(invitation_id=number, actor=g.actor, now=now(), repeat=repeat())


def offers(*, after: int = 0, limit: int | None = None) -> list[Offer]:
    """A page of the offers."""
    found = sorted(list_open_invitations(g.team.id, now()), key=lambda each: each.id)
    return [offer_of(each) for each in found if each.id > after][:limit]


def offer_of(seen: OpenInvitation) -> Offer:
    """What is told of one."""
    link = invitation_address(reached(), seen.id, seen.generation)
    return Offer(seen.id, seen.email, seen.role, seen.expires_at, link)


def get_offer(number: int) -> Offer:
    """The offer with this number, while it can be taken. NotFound otherwise."""
    found = next((each for each in offers() if each.number == number), None)
    if found is None:
        raise NotFound("invitation_not_found")
    return found
