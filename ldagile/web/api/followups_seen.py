"""What the API tells of a follow-up, to a member and to a viewer. Never more than the pages."""

from dataclasses import dataclass
from datetime import date, datetime

from flask import g
from marshmallow import fields

from ldagile.domain.listening import Forecast
from ldagile.queries.followups import get_batch, list_batches
from ldagile.queries.links import shared_link
from ldagile.queries.rounds import Batch, Round
from ldagile.web.addresses import reached
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Day, Flag, Whole
from ldagile.web.small_numbers import shows_numbers

STATES = ("next", "asking", "over")
TOGETHER = "The follow-ups whose answers are shown only together, this one among them."
FOR_MEMBERS = "For members; null for a viewer, and where people are asked by mail."
NUMBERS = "null while nothing counts; for a viewer, while fewer than five answers do, here or beside it."


class ForecastSchema(SeenSchema):
    """What to expect of asking: 40 in 100 answer."""

    people = Whole()
    answers = Whole()
    readable = Flag(metadata={"description": "Whether unsigned answers could be read then."})


class FollowUpSeenSchema(SeenSchema):
    """A follow-up as it stands. From `invited` on it speaks for all that are pooled with it."""

    number = Whole(1)
    card = Whole(1, metadata={"description": "The number of the card that people are asked about."})
    title = fields.String(metadata={"description": "The card's."})
    received_on = Day(metadata={"description": "When they got it."})
    due_on = Day(metadata={"description": "When they are asked."})
    closes_on = Day(metadata={"description": "The last day for answers."})
    way = Choice("mail", "link", allow_none=True, metadata={"description": "null until they are asked."})
    link = fields.String(allow_none=True, metadata={"description": f"The shared link. {FOR_MEMBERS}"})
    code = fields.String(allow_none=True, metadata={"description": f"Six letters instead of the link. {FOR_MEMBERS}"})
    opened_at = fields.DateTime(allow_none=True)
    closed_at = fields.DateTime(allow_none=True)
    settled = fields.String(allow_none=True, metadata={"description": "What was done about too few answers."})
    waits_for_next = Flag(metadata={"description": "Whether it is pooled with the card's next group."})
    pooled = fields.List(Whole(1), metadata={"description": TOGETHER})
    state = Choice(*STATES)
    threshold = Whole(metadata={"description": "Below so many unsigned answers nobody reads any."})
    forecast = fields.Nested(ForecastSchema, allow_none=True, metadata={"description": "Until it is sent."})
    invited = Whole(metadata={"description": "How many are asked."})
    answered = Whole(metadata={"description": "How many have answered."})
    too_few = Flag(metadata={"description": "Closed, and too few answered for anybody to read what is unsigned."})
    to_code = Whole(metadata={"description": "How many answers that may be read wait for their codes. 0 for a viewer."})
    counted = Whole(allow_none=True, metadata={"description": f"n, the answers that count. {NUMBERS}"})
    changed = Whole(allow_none=True, metadata={"description": f"k, those that show the behaviour. {NUMBERS}"})
    no_chance = Whole(allow_none=True, metadata={"description": f"Who had no chance yet. {NUMBERS}"})
    barriers = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        metadata={"description": "What got in the way, with how often; fewer than three of one are among other."},
    )


@dataclass(frozen=True)
class FollowUpSeen:
    """One follow-up as somebody may see it: nothing that is hidden from them, since its ETag is made of all of it."""

    number: int
    card: int
    title: str
    received_on: date
    due_on: date
    closes_on: date
    way: str | None
    link: str | None
    code: str | None
    opened_at: datetime | None
    closed_at: datetime | None
    settled: str | None
    waits_for_next: bool
    pooled: tuple[int, ...]
    state: str
    threshold: int
    forecast: Forecast | None
    invited: int
    answered: int
    too_few: bool
    to_code: int
    counted: int | None
    changed: int | None
    no_chance: int | None
    barriers: dict[str, int]

    @property
    def place(self) -> str:
        """Where it stands in the list."""
        return f"{self.due_on} {self.number:09}"


THEIRS = ("number", "card", "title", "received_on", "due_on", "closes_on", "way", "opened_at", "closed_at", "settled")


def seen_of(it: Round, batch: Batch) -> FollowUpSeen:
    """One follow-up, with what may be told of all that are pooled with it."""
    works = g.actor.rank >= 2
    link = shared_link(reached(), it) if works else None
    numbers = batch.answered > 0 and shows_numbers(batch.told)
    return FollowUpSeen(
        **{name: getattr(it, name) for name in THEIRS},
        link=link,
        code=it.code if link else None,
        waits_for_next=it.waits_for_next,
        pooled=tuple(each.number for each in batch.rounds),
        state=batch.state,
        threshold=batch.heard.threshold,
        forecast=batch.forecast if batch.state == "next" else None,
        invited=batch.heard.invited,
        answered=batch.heard.answered,
        too_few=batch.too_few,
        to_code=batch.to_code if works else 0,
        counted=batch.answered if numbers else None,
        changed=batch.changed if numbers else None,
        no_chance=batch.no_chance if numbers else None,
        barriers=batch.barriers if numbers else {},
    )


def list_seen(*, limit: int, state: str | None = None, card: int | None = None, after: str = "") -> list[FollowUpSeen]:
    """The team's follow-ups by the day on which they are due, from the place after `after` on."""
    seen = [seen_of(it, batch) for batch in list_batches(g.team.id, card=card) for it in batch.rounds]
    wanted = [each for each in seen if each.place > after and state in {None, each.state}]
    return sorted(wanted, key=lambda each: each.place)[:limit]


def read_seen(number: int) -> FollowUpSeen:
    """The follow-up with this number. NotFound otherwise."""
    batch = get_batch(g.team.id, number)
    return seen_of(next(each for each in batch.rounds if each.number == number), batch)
