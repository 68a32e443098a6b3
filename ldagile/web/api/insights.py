"""Insights in the API: what changed because of which card, and which numbers moved."""

from typing import Any

from flask import Response, g
from marshmallow import fields

from ldagile.queries.insights import Behaviour, get_behaviour, list_impact
from ldagile.queries.metrics import Picture
from ldagile.web.api.base import Noun
from ldagile.web.api.evaluations_seen import SaidSchema, said_seen
from ldagile.web.api.records import one
from ldagile.web.auth import permits
from ldagile.web.insight_words import behaviour_table
from ldagile.web.metric_words import drawn, finding
from ldagile.web.schemas.base import SeenSchema, StrictSchema
from ldagile.web.schemas.fields import Flag, Number, Whole

bp = Noun("insights", __name__, "What changed: behaviour by card, and the numbers that releases should move.")
AT = "/teams/<slug:slug>/insights"


class InsightQuerySchema(StrictSchema):
    """Of which objective."""

    objective = Whole(1, metadata={"description": "Only what is for this objective."})


class CardBehaviourSchema(SeenSchema):
    """What people changed because of one card."""

    card = Whole(1)
    title = fields.String()
    objective = Whole(1, allow_none=True)
    said = fields.Nested(SaidSchema, metadata={"description": "Figures from fewer than five answers are in none."})


class BehaviourSeenSchema(SeenSchema):
    """Behaviour by card, as it stands."""

    told = Whole(metadata={"description": "Of how many cards a share is told."})
    most = Whole(metadata={"description": "In how many of these at least half act differently."})
    answers = Whole(metadata={"description": "How many answers stand behind it."})
    cards = fields.List(fields.Nested(CardBehaviourSchema), metadata={"description": "The largest share in front."})


class PictureSchema(SeenSchema):
    """What a metric does."""

    metric = Whole(1)
    name = fields.String()
    objective = Whole(1)
    finding = fields.String(metadata={"description": "What it does, in one sentence."})
    judged = fields.String(metadata={"description": "How it is counted and when it is judged."})
    improved = Flag(allow_none=True, metadata={"description": "What the last judgement claims; null: nothing."})
    mean = Number(allow_none=True, metadata={"description": "Of the baseline."})
    lower = Number(allow_none=True, metadata={"description": "The limits that it usually keeps."})
    upper = Number(allow_none=True)
    values = Whole(metadata={"description": "How many values it has."})


class ImpactSeenSchema(SeenSchema):
    """The metrics that have values, as they stand."""

    metrics = fields.List(
        fields.Nested(PictureSchema), metadata={"description": "Those that releases should move in front."}
    )


@bp.get(f"{AT}/behaviour")
@permits("insight.view")
@bp.arguments(InsightQuerySchema, location="query")
@bp.response(200, BehaviourSeenSchema)
def behaviour(query: dict[str, Any], slug: str) -> Any:
    """Read which cards changed what people do, with the range that it may have for everyone."""
    return one(behaviour_seen(get_behaviour(g.team.id, **query)))


@bp.get(f"{AT}/behaviour.csv")
@permits("insight.view")
@bp.arguments(InsightQuerySchema, location="query")
@bp.response(200, {"type": "string"}, content_type="text/csv")
def behaviour_csv(query: dict[str, Any], slug: str) -> Any:
    """Read the same as a table."""
    return Response(behaviour_table(get_behaviour(g.team.id, **query)), mimetype="text/csv")


@bp.get(f"{AT}/impact")
@permits("insight.view")
@bp.arguments(InsightQuerySchema, location="query")
@bp.response(200, ImpactSeenSchema)
def impact(query: dict[str, Any], slug: str) -> Any:
    """Read what the metrics do, and which of them moved further than chance would explain."""
    return one({"metrics": [picture_seen(each) for each in list_impact(g.team.id, **query)]})


def behaviour_seen(it: Behaviour) -> dict[str, Any]:
    """The figures, for everybody alike: without those from fewer than five answers."""
    cards = [
        {
            "card": each.card,
            "title": each.title,
            "objective": each.objective,
            "said": said_seen(each.said, all_of_it=False),
        }
        for each in it.cards
    ]
    return {"told": len(it.told), "most": it.most, "answers": it.answers, "cards": cards}


def picture_seen(it: Picture) -> dict[str, Any]:
    """One metric."""
    limits = it.limits
    return {
        "metric": it.metric.number,
        "name": it.metric.name,
        "objective": it.metric.objective,
        "finding": finding(it),
        "judged": drawn(it),
        "improved": it.improved,
        "mean": limits.mean if limits else None,
        "lower": limits.lower if limits else None,
        "upper": limits.upper if limits else None,
        "values": len(it.values),
    }
