"""Pages: one blueprint per noun."""

from flask import Flask

from ldagile.web.pages import (
    account,
    attachments,
    backlog,
    board,
    card_actions,
    card_parts,
    cards,
    causes,
    diagnoses,
    informants,
    intake,
    invitations,
    lanes,
    members,
    metrics,
    moves,
    objectives,
    observations,
    problem_moves,
    problems,
    questions,
    reset,
    setup,
    sign_in,
    site,
    teams,
    today,
    tracking,
)

NOUNS = (
    account,
    intake,
    causes,
    diagnoses,
    informants,
    attachments,
    backlog,
    board,
    card_actions,
    card_parts,
    cards,
    invitations,
    lanes,
    members,
    metrics,
    moves,
    objectives,
    problem_moves,
    problems,
    observations,
    questions,
    reset,
    setup,
    sign_in,
    site,
    teams,
    today,
    tracking,
)


def register_pages(app: Flask) -> None:
    """Register every noun's pages."""
    for noun in NOUNS:
        app.register_blueprint(noun.bp)
