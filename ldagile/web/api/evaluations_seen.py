"""What the API tells of an evaluation, to a member and to a viewer. Never more than the page."""

from dataclasses import dataclass
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.workflow import DECISIONS
from ldagile.queries.evaluations import Evaluation, Said, get_evaluation
from ldagile.queries.handovers import HandOverSeen
from ldagile.queries.links import feedback_address, handover_address
from ldagile.web.addresses import reached
from ldagile.web.insight_words import refused
from ldagile.web.metric_words import drawn, finding
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.fields import Choice, Day, Flag, Number, Whole
from ldagile.web.small_numbers import shows_numbers

ADVICE = ("scale", "iterate", "rethink", "listen", "not_enough_data")
REFUSED = "Why no share is told: few (fewer than five answers) or rate (fewer than 30 in 100 answered)."
FEW = "null while it would tell of fewer than five answers"


class SaidSchema(SeenSchema):
    """What people did, over all who were asked about a card."""

    changed = Whole(allow_none=True, metadata={"description": f"k, who show the behaviour; {FEW} to a viewer."})
    answered = Whole(allow_none=True, metadata={"description": f"n, the answers that count; {FEW} to a viewer."})
    low = Number(allow_none=True, metadata={"description": "Wilson 95 %, from 0 to 1; null if it is refused."})
    high = Number(allow_none=True)
    responded = Whole(metadata={"description": "How many have answered at all."})
    invited = Whole(metadata={"description": "How many were asked."})
    refusal = Choice("few", "rate", allow_none=True, metadata={"description": REFUSED})
    note = fields.String(metadata={"description": "The same in words."})


class HandOverSchema(SeenSchema):
    """To whom it was handed over, and whether it goes on without us."""

    name = fields.String()
    due_on = Day(metadata={"description": "When they are asked."})
    asked_at = fields.DateTime(allow_none=True)
    answered_at = fields.DateTime(allow_none=True)
    goes_on = Flag(allow_none=True)
    words = fields.String(allow_none=True)
    link = fields.String(allow_none=True, metadata={"description": "Theirs, for members, until they answer."})


class MadeSchema(SeenSchema):
    """A card or a problem that came of an answer or of feedback."""

    card = Whole(1, allow_none=True)
    title = fields.String(attribute="card_title", allow_none=True, metadata={"description": "The card's."})
    problem = Whole(1, allow_none=True)


class EvaluationSeenSchema(SeenSchema):
    """What was heard of a released card, as it stands."""

    card = Whole(1)
    title = fields.String()
    stage = fields.String()
    released_at = fields.DateTime()
    followups = fields.List(Whole(1), metadata={"description": "The numbers of the card's follow-ups."})
    said = fields.Nested(SaidSchema)
    barriers = fields.Dict(keys=fields.String(), values=fields.Integer())
    quotes = fields.List(fields.String(), metadata={"description": "Without names, from who agreed to be quoted."})
    coders = fields.List(fields.String())
    coded_twice = Whole(metadata={"description": "How many answers two people coded."})
    coded_alike = Whole(metadata={"description": "On how many of these they agree."})
    metric = Whole(1, allow_none=True, metadata={"description": "The metric that it should move."})
    finding = fields.String(allow_none=True, metadata={"description": "What the number did, in one sentence."})
    judged = fields.String(allow_none=True, metadata={"description": "How it is counted and when it is judged."})
    moved = Flag(allow_none=True, metadata={"description": "Whether it moved for the better; null: can't be told."})
    advice = Choice(*ADVICE, metadata={"description": "What the answers suggest. A person decides."})
    dont_claim = Flag(metadata={"description": "The number is better and behaviour did not change."})
    decision = Choice(*DECISIONS, allow_none=True)
    note = fields.String(allow_none=True)
    decided_at = fields.DateTime(allow_none=True)
    decided_by = fields.String(allow_none=True)
    handover = fields.Nested(HandOverSchema, allow_none=True)
    repeats = fields.List(Whole(1), metadata={"description": "The cards that do it again."})
    made = fields.List(fields.Nested(MadeSchema))
    feedback_link = fields.String(
        allow_none=True, metadata={"description": "By which anybody may write, at any time. For members."}
    )


@dataclass(frozen=True)
class SaidSeen:
    """The figures, as far as they are told."""

    changed: int | None
    answered: int | None
    low: float | None
    high: float | None
    responded: int
    invited: int
    refusal: str | None
    note: str


def said_seen(said: Said, *, all_of_it: bool) -> SaidSeen:
    """The figures; `all_of_it`: with those from fewer than five answers, which are for leads and members."""
    low, high = said.interval or (None, None)
    changed, answered = (said.changed, said.answered) if all_of_it else said.told
    return SaidSeen(changed, answered, low, high, said.responded, said.invited, said.refusal, refused(said))


def read_evaluation(number: int) -> dict[str, Any]:
    """The evaluation of the card with this number. NotFound unless it was released.

    Nothing that is hidden from whoever asks is in it, since its ETag is made of all of it.
    """
    it = get_evaluation(g.team.id, number)
    works = g.actor.rank >= 2
    same = ("card", "title", "stage", "released_at", "moved", "advice", "dont_claim", "decision", "note")
    return {
        **{name: getattr(it, name) for name in (*same, "decided_at", "decided_by")},
        **heard(it, numbers=shows_numbers(it.said.answered)),
        "followups": sorted(each.number for batch in it.batches for each in batch.rounds),
        "said": said_seen(it.said, all_of_it=works),
        "metric": it.picture.metric.number if it.picture else None,
        "finding": finding(it.picture) if it.picture else None,
        "judged": drawn(it.picture) if it.picture else None,
        "handover": handed_over(it.handover, works=works) if it.handover else None,
        "repeats": [each for each, _title in it.repeats],
        "made": [{name: getattr(each, name) for name in ("card", "card_title", "problem")} for each in it.made],
        "feedback_link": feedback_address(reached(), it.card_id) if works else None,
    }


def heard(it: Evaluation, *, numbers: bool) -> dict[str, Any]:
    """What may be told beyond the figures."""
    remarks = it.remarks
    return {
        "quotes": remarks.quotes,
        "barriers": remarks.barriers if numbers else {},
        "coders": remarks.coders if numbers else (),
        "coded_twice": remarks.twice if numbers else 0,
        "coded_alike": remarks.agreed if numbers else 0,
    }


def handed_over(over: HandOverSeen, *, works: bool) -> dict[str, Any]:
    """To whom, and their link for who may pass it on."""
    link = handover_address(reached(), over.id, over.generation)
    same = ("name", "due_on", "asked_at", "answered_at", "goes_on", "words")
    shown = {name: getattr(over, name) for name in same}
    return {**shown, "link": link if works and over.answered_at is None else None}
