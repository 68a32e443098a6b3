"""The API: one blueprint per noun, and the OpenAPI document that describes them."""

from flask import Flask

from ldagile.web.api import (
    answers,
    backlog,
    card_actions,
    card_history,
    cards,
    causes,
    changes,
    checklist,
    comments,
    conversations,
    diagnoses,
    evaluations,
    feedback,
    files,
    followups,
    informants,
    insights,
    invitations,
    judgements,
    lanes,
    links,
    members,
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
    scores,
    sprints,
    teams,
)
from ldagile.web.api.document import Document

NOUNS = (
    teams,
    members,
    invitations,
    objectives,
    metrics,
    metric_values,
    problems,
    problem_moves,
    conversations,
    observations,
    causes,
    informants,
    diagnoses,
    cards,
    card_actions,
    card_history,
    scores,
    backlog,
    moves,
    checklist,
    comments,
    links,
    files,
    lanes,
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
    app.extensions["openapi"] = document.told
    app.register_blueprint(reference.bp)
