"""Judging metrics in the API: what was frozen before a release, the announced looks, and what they said."""

from functools import partial
from typing import Any

from flask import g
from marshmallow import fields

from ldagile.domain.errors import NotFound
from ldagile.queries.evaluations import get_evaluation
from ldagile.queries.evidence import list_evidence
from ldagile.queries.judgements import Judging
from ldagile.queries.metrics import get_picture
from ldagile.usecases.judgements import CONDITIONS, rebaseline
from ldagile.web.api.base import Noun, PageQuerySchema, page, page_of
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.priority_words import because
from ldagile.web.schemas.base import SeenSchema
from ldagile.web.schemas.evaluations import RebaselineSchema
from ldagile.web.schemas.fields import Choice, Day, Flag, Number, Whole

bp = Noun("judgements", __name__, "Whether a metric moved since the releases on a problem: at announced looks only.")
CARD = "/teams/<slug:slug>/cards/<number:number>"


class LookSchema(SeenSchema):
    """One look: announced for a day, and what it said once it was made."""

    points = Whole(metadata={"description": "How many values after the release it looks at: 4, 8 or 16."})
    planned_on = Day()
    judged_at = fields.DateTime(allow_none=True)
    verdict = Choice("signal", "no_signal", "insufficient", allow_none=True)
    improved = Flag(allow_none=True)
    reason = fields.String(allow_none=True)
    remaining_gap = Number(allow_none=True, metadata={"description": "What is left of the way to the target."})
    before = Number(allow_none=True, metadata={"description": "The mean before."})
    after = Number(allow_none=True, metadata={"description": "The mean after."})


class ReleaseSchema(SeenSchema):
    """A released card that should move the metric."""

    card = Whole(1)
    title = fields.String()
    released_at = fields.DateTime()


class JudgementSchema(SeenSchema):
    """One problem's releases on one metric, judged together."""

    problem = Whole(1)
    since = Day(metadata={"description": "The first release."})
    before = fields.Dict(
        keys=fields.Date(),
        values=fields.Float(allow_none=True),
        metadata={"description": "The frozen baseline: values by the first day of their period."},
    )
    afterwards = Flag(metadata={"description": "Whether the values before were entered afterwards."})
    looks = fields.List(fields.Nested(LookSchema))
    releases = fields.List(fields.Nested(ReleaseSchema))


class EvidenceSchema(SeenSchema):
    """A change of a card's index that answers, feedback or a judgement brought about."""

    at = fields.DateTime(attribute="moved.at")
    code = fields.String(attribute="moved.code")
    because = fields.Function(
        lambda each: because(each.moved), metadata={"type": "string", "description": "Why, in one sentence."}
    )
    old = Number(attribute="moved.old", allow_none=True, metadata={"description": "The index before."})
    new = Number(attribute="moved.new", allow_none=True, metadata={"description": "The index after."})


@bp.get("/teams/<slug:slug>/metrics/<number:number>/judgements")
@permits("metric.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(JudgementSchema))
def index(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what a metric is judged for, by problem: the frozen baseline, the looks, the releases."""
    return page(partial(list_judged, number), query, key="problem")


@bp.get(f"{CARD}/evidence")
@permits("insight.view")
@bp.arguments(PageQuerySchema, location="query")
@bp.response(200, page_of(EvidenceSchema))
def evidence(query: dict[str, Any], slug: str, number: int) -> Any:
    """List what evidence moved a card's index, oldest first, each with its sentence."""
    return page(partial(list_evidence, g.team.id, number), query, key="id")


@bp.post(f"{CARD}/evaluation/baseline")
@permits("metric.edit")
@bp.arguments(RebaselineSchema)
@bp.response(200, JudgementSchema)
def freeze_anew(values: dict[str, Any], slug: str, number: int) -> Any:
    """Freeze a new baseline for a card's metric. Only by a person who says that all four conditions hold."""
    it = get_evaluation(g.team.id, number)
    if it.picture is None or it.picture.judging is None:
        raise NotFound("no_baseline")
    problem, metric = it.picture.judging.problem, it.picture.metric.number
    rebaseline(
        problem_number=problem,
        metric_number=metric,
        holds=frozenset(name for name in CONDITIONS if values[name]),
        reason=values["reason"],
        today=today(),
        actor=g.actor,
        now=now(),
        repeat=repeat(),
    )
    return next(each for each in get_picture(g.team.id, metric).judgings if each.problem == problem)


def list_judged(number: int, *, limit: int, after: int = 0) -> list[Judging]:
    """A page of them, in the order of the problems' numbers."""
    judged = sorted(get_picture(g.team.id, number).judgings, key=lambda each: each.problem)
    return [each for each in judged if each.problem > after][:limit]
