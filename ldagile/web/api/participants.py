"""Who takes part in a card, in the API."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import ValidationError, fields, validate, validates_schema

from ldagile.domain.listening import Named
from ldagile.queries.participants import Participant, get_participants
from ldagile.usecases.already_ran import ask_about
from ldagile.usecases.participants import add_participants, remove_participant
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.followups_seen import FollowUpSeenSchema, ForecastSchema, read_seen
from ldagile.web.api.records import created
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.people_lines import MOST_LINES
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import REQUIRED, Email, Flag, Line, Whole
from ldagile.web.schemas.listening import RanFields, ReceivedSchema

bp = Noun("participants", __name__, "Who takes part in an intervention, and will be asked after it.")
CARD = "/teams/<slug:slug>/cards/<number:number>/participants"


class NamedSchema(StrictSchema):
    """Somebody by name, address or both."""

    name = Line(allow_none=True, load_default=None)
    email = Email(allow_none=True, load_default=None)
    group = Line(allow_none=True, load_default=None)

    @validates_schema
    def anybody(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """One of the two at least."""
        if not (data.get("name") or data.get("email")):
            raise ValidationError(REQUIRED, "name")


def people(least: int) -> fields.List[Any]:
    """The field of a list of people."""
    return fields.List(fields.Nested(NamedSchema), required=least > 0, validate=validate.Length(least, MOST_LINES))


class NewParticipantsSchema(ReceivedSchema):
    """Who takes part from now on, and when they got it, if the card was released: today, if nothing else is said."""

    people = people(1)


class NewRanSchema(RanFields):
    """Something that was already run: the people, or how many they were."""

    people = people(0)


class PersonSchema(StrictSchema):
    """Which person."""

    person = Whole(1, required=True)


class ParticipantSchema(SeenSchema):
    """Somebody who takes part. Whether they answered is nobody's business."""

    number = Whole(1)
    name = fields.String()
    email = fields.String(allow_none=True)
    group = fields.String(allow_none=True)
    asked = Flag(metadata={"description": "Whether the questions have gone out to them."})


class ParticipantsAddedSchema(SeenSchema):
    """How many are new to the card, and how many took part already."""

    added = Whole()
    known = Whole()


class ParticipantRemovedSchema(SeenSchema):
    """Who takes part no more."""

    person = Whole(1)


@bp.get(CARD)
@permits("listening.edit")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(ParticipantSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List who takes part in a card."""
    return page(partial(list_participants, number), query)


@bp.get(f"{CARD}/forecast")
@permits("listening.edit")
@bp.response(200, ForecastSchema)
def expected(slug: str, number: int) -> Any:
    """Say what asking them would bring."""
    return get_participants(g.team.id, number).forecast


@bp.post(CARD)
@permits("listening.edit")
@bp.arguments(NewParticipantsSchema)
@bp.response(200, ParticipantsAddedSchema)
def add(values: dict[str, Any], slug: str, number: int) -> Any:
    """Put people on a card: all of them or none. The same address is the same person."""
    named = [Named(**each) for each in values["people"]]
    received_on = values.get("received_on") or today()
    who = {"actor": g.actor, "now": now(), "repeat": repeat()}
    return add_participants(card_number=number, people=named, received_on=received_on, **who)


@bp.post(f"{CARD}/remove")
@permits("listening.edit")
@bp.arguments(PersonSchema)
@bp.response(200, ParticipantRemovedSchema)
def remove(values: dict[str, Any], slug: str, number: int) -> Any:
    """Take somebody off a card. Refused once they were asked."""
    remove_participant(card_number=number, person_number=values["person"], actor=g.actor, now=now(), repeat=repeat())
    return values


@bp.post("/teams/<slug:slug>/already-ran")
@permits("listening.edit")
@bp.arguments(NewRanSchema)
@bp.response(201, FollowUpSeenSchema)
def ask_about_it(values: dict[str, Any], slug: str) -> Any:
    """Ask about something that was already run: makes a released card, whose people are asked today."""
    named = [Named(**each) for each in values.get("people", ())]
    asked = {**values, "people": named, "group_size": values.get("group_size")}
    done = ask_about(today=today(), actor=g.actor, now=now(), repeat=repeat(), **asked)
    return created(read_seen(done.followup), "api_followups.show")


def list_participants(card: int, *, limit: int, after: int = 0) -> list[Participant]:
    """A page of a card's people in the order of their numbers."""
    found = sorted(get_participants(g.team.id, card).people, key=lambda each: each.number)
    return [each for each in found if each.number > after][:limit]
