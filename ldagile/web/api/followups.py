"""Follow-ups in the API: whom a card's people were asked, when, and how far their answers go."""

from typing import Any

from flask import g

from ldagile.usecases.followups import (
    add_group,
    ask_again,
    change_group_size,
    pool_with_next,
    renew_link,
    reschedule,
    settle,
)
from ldagile.web.api.base import Cursor, Noun, PageQuerySchema, page, page_of
from ldagile.web.api.followups_seen import STATES, FollowUpSeenSchema, list_seen, read_seen
from ldagile.web.api.records import created, one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Whole
from ldagile.web.schemas.listening import DueSchema, GroupSchema, GroupSizeSchema

bp = Noun("followups", __name__, "Two questions, thirty days after release: whom they go to, and how many answered.")
TEAM = "/teams/<slug:slug>"
AT = f"{TEAM}/followups/<number:number>"


class FollowUpQuerySchema(PageQuerySchema):
    """Which follow-ups."""

    state = Choice(*STATES, metadata={"description": "Only those that are to come, being asked, or over."})
    card = Whole(1, metadata={"description": "Only those about this card."})
    cursor = Cursor(str)


class SettledSchema(StrictSchema):
    """How one leaves it at too few answers."""

    settled = Choice(
        "count",
        "not_enough",
        required=True,
        metadata={"description": "count: the behaviour is counted instead. not_enough: these are not enough data."},
    )


@bp.get(f"{TEAM}/followups")
@permits("listening.view")
@bp.arguments(FollowUpQuerySchema, location="query")
@bp.response(200, page_of(FollowUpSeenSchema))
def index(query: dict[str, Any], slug: str) -> Any:
    """List follow-ups by the day on which they are due, the earliest first."""
    return page(list_seen, query, key="place")


@bp.get(AT)
@permits("listening.view")
@bp.response(200, FollowUpSeenSchema)
def show(slug: str, number: int) -> Any:
    """Read a follow-up: before it is sent what to expect, then how many answered, then what they say together."""
    return one(read_seen(number))


@bp.post(f"{TEAM}/cards/<number:number>/followups")
@permits("listening.edit")
@bp.arguments(GroupSchema)
@bp.response(201, FollowUpSeenSchema)
def create(values: dict[str, Any], slug: str, number: int) -> Any:
    """Ask a group whose names nobody types, by a shared link. Only about a released card."""
    received_on = values.get("received_on") or today()
    asked = {"card_number": number, "group_size": values["group_size"], "received_on": received_on}
    return created(read_seen(add_group(actor=g.actor, now=now(), repeat=repeat(), **asked)), "api_followups.show")


@bp.put(f"{AT}/due")
@permits("listening.edit")
@bp.arguments(DueSchema)
@bp.response(200, FollowUpSeenSchema)
def change_due(values: dict[str, Any], slug: str, number: int) -> Any:
    """Ask on another day; on today's, it is sent now. Refused once it was sent."""
    reschedule(number=number, today=today(), actor=g.actor, now=now(), **values)
    return one(read_seen(number))


@bp.put(f"{AT}/group")
@permits("listening.edit")
@bp.arguments(GroupSizeSchema)
@bp.response(200, FollowUpSeenSchema)
def change_group(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say how many people the shared link is for."""
    change_group_size(number=number, actor=g.actor, now=now(), **values)
    return one(read_seen(number))


@bp.post(f"{AT}/link/renew")
@permits("listening.edit")
@bp.response(200, FollowUpSeenSchema)
def new_link(slug: str, number: int) -> Any:
    """Make a new shared link; the old one is dead."""
    return after(renew_link, number)


@bp.post(f"{AT}/again")
@permits("listening.edit")
@bp.response(201, FollowUpSeenSchema)
def again(slug: str, number: int) -> Any:
    """Ask those who were silent once more, in thirty days. Answers that can't be read yet are pooled with theirs."""
    another = ask_again(number=number, today=today(), actor=g.actor, now=now(), repeat=repeat())
    return created(read_seen(another), "api_followups.show")


@bp.post(f"{AT}/pool")
@permits("listening.edit")
@bp.response(200, FollowUpSeenSchema)
def pool(slug: str, number: int) -> Any:
    """Show its answers only together with those of the card's next group. Refused once they can be read."""
    return after(pool_with_next, number)


@bp.put(f"{AT}/settled")
@permits("listening.edit")
@bp.arguments(SettledSchema)
@bp.response(200, FollowUpSeenSchema)
def leave(values: dict[str, Any], slug: str, number: int) -> Any:
    """Leave it at too few answers."""
    settle(number=number, how=values["settled"], actor=g.actor, now=now())
    return one(read_seen(number))


def after(use_case: Any, number: int) -> Any:
    """The follow-up as it stands after what was asked for."""
    use_case(number=number, actor=g.actor, now=now(), repeat=repeat())
    return one(read_seen(number))
