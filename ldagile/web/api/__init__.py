"""The API: one blueprint per noun, and the OpenAPI document that describes them."""

from flask import Flask

from ldagile.web.api import (
    answers,
    causes,
    changes,
    diagnoses,
    evaluations,
    feedback,
    followups,
    informants,
    insights,
    judgements,
    lanes,
    metric_values,
    metrics,
    moves,
    objectives,
    observations,
    participants,
    problem_moves,
    problems,
    reference,
    retro_actions,
    retro_cards,
    retros,
    sprints,
    teams,
)
from ldagile.web.api.document import Document

NOUNS = (
    teams,
    objectives,
    metrics,
    metric_values,
    problems,
    problem_moves,
    observations,
    causes,
    informants,
    diagnoses,
    lanes,
    moves,
    sprints,
    participants,
    followups,
    answers,
    feedback,
    evaluations,
    judgements,
    insights,
    retros,
    retro_cards,
    retro_actions,
    changes,
)


def register_api(app: Flask) -> None:
    """Register every noun, in the order in which the document tells them."""
    document = Document(app)
    for noun in NOUNS:
        document.add(noun.bp)
    app.extensions["openapi"] = document.spec.to_dict()
    app.register_blueprint(reference.bp)
