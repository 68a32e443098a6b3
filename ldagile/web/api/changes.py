"""The change feed in the API: what happened in a team, in an order without gaps."""

from typing import Any

from flask import g
from marshmallow import fields

from ldagile.live.feed import changes_after, team_topic
from ldagile.web.api.base import Noun
from ldagile.web.auth import permits
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Flag, Whole

bp = Noun("changes", __name__, "What happened in a team, so that a copy can be kept up to date.")


class ChangeQuerySchema(StrictSchema):
    """From where on."""

    after = Whole(0, load_default=0, metadata={"description": "The number of the last change that you know."})
    limit = Whole(1, 200, load_default=200, metadata={"description": "How many at once."})


class ChangeSchema(SeenSchema):
    """One change: numbers of records, never values."""

    seq = Whole(1, metadata={"description": "Its number in the team; every number occurs once."})
    code = fields.String(metadata={"description": "What happened, for instance objective_edited."})
    about = fields.Dict(keys=fields.String(), metadata={"description": "To what: the noun and the record's number."})


class ChangesSchema(SeenSchema):
    """Some changes, oldest first."""

    items = fields.List(fields.Nested(ChangeSchema))
    last = Whole(metadata={"description": "The number of the team's newest change; ask again until you have it."})
    complete = Flag(metadata={"description": "false: some in between are kept no more, so read everything anew."})


@bp.get("/teams/<slug:slug>/changes")
@permits("team.view")
@bp.arguments(ChangeQuerySchema, location="query")
@bp.response(200, ChangesSchema)
def index(query: dict[str, Any], slug: str) -> Any:
    """List what happened in the team after a change, oldest first. Changes are kept for a week."""
    after = query["after"]
    items = changes_after(team_topic(g.team.id), after, query["limit"])
    last = max([g.team.seq, *(event.seq for event in items)])
    complete = items[0].seq == after + 1 if items else after >= last
    return {"items": items, "last": last, "complete": complete}
